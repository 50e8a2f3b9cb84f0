"""The front page of a corpus, of the statements alone that a flag stands on."""

from pathlib import Path

from alita_tui.app.flags import titled
from alita_tui.app.screens.listing import ListingScreen
from alita_tui.app.screens.statements import StatementsScreen
from alita_tui.corpus.flagged import flags_of
from alita_tui.export.states import GRAVEST_FIRST
from alita_tui.quotes.model import FLAGS
from alita_tui.testing import OpenApp, open_app
from tests.app.test_overview import ARTICLES, LONG, OTHER, listed, top
from tests.unit.stored_corpora import FERRY, article, write

RIVAL = {
    **ARTICLES,
    "delta-four.txt": f"A convoy and who spoke of it\n\n“{LONG},” said Piet Oom.",
    "omega-five.txt": f"Crews at the quay in winter\n\n“{OTHER},” said Piet Oom.",
}


async def choices(opened: OpenApp) -> list[str]:
    """What can be chosen among, once it is counted."""
    while not isinstance(opened.app.screen, ListingScreen):
        await opened.pilot.pause(0.01)
    return list(opened.app.screen.texts)


async def test_f_asks_which_flag_and_lists_those_statements_alone() -> None:
    async with open_app(texts=RIVAL) as opened:
        screen = await listed(opened, "S")
        await opened.press("f")
        offered = await choices(opened)
        assert offered[0].startswith("all statements")
        at = next(at for at, text in enumerate(offered) if text.startswith("≠ other speaker"))
        assert offered[at].endswith("1 statement")
        assert not any("glyph" in text for text in offered)
        await listed_again(opened, *["j"] * at, "enter")
        assert isinstance(screen, StatementsScreen)
        assert screen.flag == "other-speaker"
        assert len(screen.list.entries) == 1
        assert "1 of 2 statements" in str(screen.list.border_title)
        assert "≠ other speaker" in str(screen.list.border_title)
        assert "esc shows all" in screen.query_one("#status").text  # type: ignore[attr-defined]
        await listed_again(opened, "o")
        assert len(screen.list.entries) == 1
        await listed_again(opened, "escape")
        assert screen.flag is None
        assert len(screen.list.entries) == 2


async def listed_again(opened: OpenApp, *keys: str) -> None:
    await opened.press(*keys)
    screen = top(opened)
    while screen.background.busy:
        await opened.pilot.pause(0.01)
    await opened.pilot.pause()


async def test_the_words_of_the_filter_are_sought_among_those_with_the_flag() -> None:
    async with open_app(texts=RIVAL) as opened:
        screen = await listed(opened, "S")
        assert isinstance(screen, StatementsScreen)
        screen.choose_flag("other-speaker")
        await listed_again(opened, "slash")
        await opened.type("ferry crews")
        assert not screen.list.entries
        assert "≠ other speaker" in screen.list.row(0, 200)[0].plain
        await listed_again(opened, "escape")
        assert len(screen.list.entries) == 1
        await opened.press("escape")
        assert screen.flag is None
        await opened.press("escape")
        assert opened.app.screen is opened.browse


async def test_a_corpus_without_flags_says_so() -> None:
    alike = dict.fromkeys(("alpha-one.txt", "beta-two.txt"), ARTICLES["beta-two.txt"])
    async with open_app(texts=alike) as opened:
        screen = await listed(opened, "S")
        await listed_again(opened, "f")
        assert opened.app.screen is screen
        assert "no statement here has a flag" in screen.query_one("#status").text  # type: ignore[attr-defined]


async def test_the_palette_lists_them_from_the_articles_and_from_the_list() -> None:
    from alita_tui.app.providers import FlagProvider

    async with open_app(texts=RIVAL) as opened:
        assert set(GRAVEST_FIRST) == set(FLAGS)
        lines = list(FlagProvider(opened.app.screen).lines())
        assert [one.label for one in lines] == [f"statements: {titled(flag)}" for flag in GRAVEST_FIRST]
        wanted = next(one for one in lines if "other speaker" in one.label)
        wanted.act()
        screen = await listed(opened)
        assert isinstance(screen, StatementsScreen)
        assert (screen.flag, len(screen.list.entries)) == ("other-speaker", 1)
        next(one for one in lines if "spliced" in one.label).act()
        await listed_again(opened)
        assert top(opened) is screen
        assert (screen.flag, len(screen.list.entries)) == ("spliced", 0)
        assert "no statement with ⋈ spliced" in screen.list.row(0, 200)[0].plain


async def test_an_index_lists_them_too(tmp_path: Path) -> None:
    news = write(tmp_path / "news", 60)
    (news / "rival_2025-11-09_harbour.txt").write_text(article(70, FERRY.replace("Ann Lee", "Tom Park")))
    async with open_app([news]) as opened:
        screen = await listed(opened, "S")
        await opened.press("f")
        assert isinstance(screen, StatementsScreen)
        assert screen.stored
        offered = await choices(opened)
        at = next(at for at, text in enumerate(offered) if text.startswith("≠ other speaker"))
        await listed_again(opened, *["j"] * at, "enter")
        shown = [one.value for one in screen.list.entries]
        assert shown
        assert all("other-speaker" in flags_of(one) for one in shown)  # type: ignore[arg-type]
        await listed_again(opened, "slash")
        await opened.type("berth")
        await listed_again(opened)
        assert all("other-speaker" in flags_of(one.value) for one in screen.list.entries)  # type: ignore[arg-type]
