"""Why the current quotation is one, of its kind, and whose it is: the panel under the reader."""

from alita_tui.app.widgets.why_panel import WhyPanel
from alita_tui.testing import OpenApp, open_app
from tests.app.browse_examples import HARBOUR, HOSTILE, TEXTS


def panel(opened: OpenApp) -> WhyPanel | None:
    """The panel, where it is open."""
    found = opened.why
    assert found is None or isinstance(found, WhyPanel)
    return found


async def test_w_says_why_and_marks_the_words_that_support_it_until_escape() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.press("3", "n", "w")
        shown = panel(opened)
        assert shown is not None
        quotation = opened.reader.quotation
        assert shown.quotation == quotation
        text = HARBOUR.replace("\r", "")
        assert [text[slice(*span)] for span in opened.reader.support] == ["Ada Wren", "told"]
        names = [one.name for one in shown.said]
        assert names == ["why", "kind", "speaker", "linked"]
        assert "why: who said it follows the quotation at once" in shown.text
        assert "“Ada Wren” … “told”" in shown.text
        assert "kind: direct: a whole clause or more" in shown.text
        assert "speaker: Ada Wren is named so in the text" in shown.text
        await opened.press("escape")
        assert panel(opened) is None
        assert opened.reader.support == ()
        assert opened.reader.quotation == quotation


async def test_the_panel_follows_the_current_quotation_and_w_closes_it() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.press("3", "w")
        first = panel(opened)
        assert first is not None
        before = first.quotation
        await opened.press("n")
        after = panel(opened)
        assert after is not None
        assert after.quotation == opened.reader.quotation != before
        assert "speaker: “she” stands for Ada Wren" in after.text
        await opened.press("w")
        assert panel(opened) is None


async def test_a_report_says_what_ties_it_to_the_statement_and_what_it_drops() -> None:
    async with open_app() as opened:
        await opened.press("3", "n", "w")
        shown = panel(opened)
        assert shown is not None
        assert shown.quotation is not None
        assert shown.quotation.kind == "indirect"
        assert "reports the statement: it credits the speaker, and shares rare words" in shown.text
        assert "drops what leaves it open: the base leaves it open with “I think”, “probably”" in shown.text


async def test_another_article_closes_the_panel_and_one_without_quotations_says_so() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.press("3", "w", "2", "end", "j", "j", "enter")
        assert opened.reader.article is not None
        assert opened.reader.article.id == "c-garden"
        assert panel(opened) is None
        await opened.press("w")
        assert panel(opened) is None
        assert "no quotation here" in opened.status.text


async def test_no_text_is_read_as_markup() -> None:
    async with open_app(texts={"a": HOSTILE}) as opened:
        await opened.press("3", "n", "w")
        shown = panel(opened)
        assert shown is not None
        assert "Bo Teal" in shown.text


async def test_the_current_quotation_stays_in_sight() -> None:
    for size in ((120, 40), (80, 24), (45, 20)):
        async with open_app(size=size) as opened:
            await opened.press("3", "n", "n", "w")
            await opened.idle()
            assert _is_seen(opened), size


async def test_what_does_not_fit_is_reached_with_w() -> None:
    role = "deputy assistant secretary of the harbour board for moorings, cranes and the northern coast"
    text = f"The gate was shut.\n“We kept the old stones of the gate,” said Ada Maria Wren, {role}.\n"
    more = "“Nobody knew it,” added Wren.\n“It is a fine gate, and it will last,” she said.\n"
    async with open_app(texts={"a": text + more}, size=(45, 20)) as opened:
        await opened.press("3", "n", "n", "n")
        await opened.pilot.resize_terminal(45, 20)
        await opened.press("w")
        shown = panel(opened)
        assert shown is not None
        shown.styles.max_height = 4
        await opened.idle()
        assert shown.more
        assert "w more" in str(shown.border_title)
        seen = shown.scroll_offset.y
        presses = 0
        while shown.more:
            await opened.press("w")
            presses += 1
            assert shown.scroll_offset.y > seen
            seen = shown.scroll_offset.y
        assert presses
        assert "w more" not in str(shown.border_title)
        await opened.press("w")
        assert panel(opened) is None


async def test_a_lower_window_keeps_the_place() -> None:
    async with open_app(size=(80, 30)) as opened:
        await opened.press("3", "n", "n")
        before = opened.reader.scroll_offset.y
        assert before
        await opened.pilot.resize_terminal(80, 26)
        await opened.idle()
        assert opened.reader.scroll_offset.y == before


def _is_seen(opened: OpenApp) -> bool:
    """Whether the line where the current quotation begins is on the screen."""
    reader, quotation = opened.reader, opened.reader.quotation
    assert quotation is not None
    top = round(reader.scroll_offset.y)
    rows = range(top, top + reader.scrollable_content_region.height)
    begins = [offset for row in rows if (offset := reader.offset_at(row, 10)) is not None]
    return any(0 <= quotation.start - offset < reader.text_width for offset in begins)


async def test_w_explains_the_quotation_at_a_place_found() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.press("3", "slash", *"tide", "enter", "w")
        shown = panel(opened)
        assert shown is not None
        assert shown.quotation is not None
        assert shown.quotation.text.startswith("Nobody believed that the tide")
        assert opened.reader.found
