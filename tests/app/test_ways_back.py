"""Back leads where the user came from; what is copied says what it is; nothing is a dead end."""

import pytest

from alita_tui.app.screens.comparison import ComparisonScreen
from alita_tui.testing import OpenApp, open_app

GATE = "“We kept the old stones and we built the new gate upon them,” Ada Wren told the council."
HARBOUR = f"Harbour Opens Its New Gate\n\nThe gate was opened on Monday.\n\n{GATE}"
LEDGER = (
    "The bill is settled, said the town clerk, and the gate is paid.\n\n"
    + "The council met in the old hall for the last time this year.\n\n" * 30
    + "Ada Wren said that the tide would not wait for anybody in the town.\n\n"
    + "“The lock keeper sleeps in the tower by the sea,” said Bo Lund of the watch.\n\n"
    + GATE
)
TEXTS = {"harbour": HARBOUR, "ledger": LEDGER}


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []
    monkeypatch.setattr("alita_tui.app.app.AlitaApp.copy_to_clipboard", lambda _app, text: found.append(text))
    return found


async def test_from_a_hit_back_to_the_hits() -> None:
    async with open_app(texts=TEXTS, size=(80, 24)) as opened:
        await opened.press("s")
        await opened.type("lock keper")
        await opened.press("enter")
        assert opened.reader.article is not None
        assert opened.browse.pane == "reader"
        await opened.press("q")
        assert opened.browse.pane == "search"
        assert opened.search.hits


async def test_from_a_place_of_the_comparison_back_to_the_same_sentence() -> None:
    async with open_app(size=(120, 40)) as opened:
        await opened.press("c", "j", "j", "enter")
        assert opened.browse.pane == "reader"
        await opened.press("q")
        assert isinstance(opened.app.screen, ComparisonScreen)
        assert opened.comparison.segment == 2


async def test_the_comparison_opens_at_the_sentence_under_the_eye() -> None:
    async with open_app(size=(120, 40)) as opened:
        await opened.press("j", "enter")
        while opened.reader.quotation is None or "home in Austin" not in opened.reader.quotation.text:
            await opened.press("n")
        await opened.press("c")
        assert opened.comparison.segment == 4


async def test_a_hit_far_down_is_in_sight() -> None:
    async with open_app(texts=TEXTS, size=(80, 24)) as opened:
        await opened.press("s")
        await opened.type("lock keeper sleeps")
        await opened.press("enter")
        assert "lock keeper" in _screen(opened)


async def test_escape_shows_all_articles_again() -> None:
    async with open_app(texts=TEXTS, size=(80, 24)) as opened:
        await opened.press("/")
        await opened.type("nothing like it")
        await opened.press("enter")
        assert opened.articles.rows == []
        assert "esc shows all" in _screen(opened)
        await opened.press("escape")
        assert len(opened.articles.rows) == 2


async def test_back_clears_the_filter_before_it_quits() -> None:
    async with open_app(texts=TEXTS, size=(120, 40)) as opened:
        await opened.press("/")
        await opened.type("ledger")
        await opened.press("enter", "q")
        assert len(opened.articles.rows) == 2
        assert opened.app.is_running


async def test_a_report_is_copied_without_marks(copied: list[str]) -> None:
    async with open_app(texts=TEXTS, size=(120, 40)) as opened:
        await opened.press("j", "enter")
        while opened.reader.quotation is None or "tide" not in opened.reader.quotation.text:
            await opened.press("n")
        await opened.press("y")
        assert copied[0].startswith("[reported, not quoted] the tide would not wait")
        assert "“" not in copied[0].splitlines()[0]
        assert "reported" in opened.status.text


async def test_a_quotation_is_copied_with_marks(copied: list[str]) -> None:
    async with open_app(texts=TEXTS, size=(120, 40)) as opened:
        await opened.press("3", "n", "y")
        assert copied[0].startswith("“We kept the old stones")


async def test_a_quotation_that_no_other_source_gives_opens_no_other_statement() -> None:
    async with open_app(texts=TEXTS, size=(120, 40)) as opened:
        await opened.press("j", "enter")
        while opened.reader.quotation is None or "lock keeper" not in opened.reader.quotation.text:
            await opened.press("n")
        await opened.press("c")
        assert isinstance(opened.app.screen, ComparisonScreen)
        assert "lock keeper" in opened.comparison.statement.segments[0].text


def _screen(opened: OpenApp) -> str:
    """What stands on the screen, as text."""
    width, height = opened.app.size
    strips = opened.app.screen._compositor.render_strips()
    return "\n".join(strip.text[:width] for strip in strips[:height])
