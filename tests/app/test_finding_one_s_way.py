"""Small things that keep a user from being lost: reasons close first, the source list, what is offered."""

from alita_tui.app.screens.comparison import ComparisonScreen
from alita_tui.app.screens.listing import ListingScreen
from alita_tui.testing import open_app
from tests.app.browse_examples import TEXTS


async def test_escape_closes_the_reasons_before_the_comparison() -> None:
    async with open_app() as opened:
        await opened.compare("blood oath")
        await opened.press("w", "escape")
        assert isinstance(opened.app.screen, ComparisonScreen)
        assert not opened.comparison.view.why
        await opened.press("escape")
        assert len(opened.app.screen_stack) == 1


async def test_sources_are_listed_and_reached() -> None:
    async with open_app(size=(80, 24)) as opened:
        await opened.compare("blood oath")
        await opened.press("o")
        listing = opened.app.screen
        assert isinstance(listing, ListingScreen)
        assert "other speaker" in next(text for text in listing.texts if "002" in text)
        assert "not found" in next(text for text in listing.texts if "003" in text)
        await opened.press("j", "j", "enter")
        assert opened.comparison.source.startswith("002")


async def test_the_search_key_lets_the_next_letter_begin_anew() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.press("s")
        await opened.type("moss")
        await opened.press("enter", "s")
        await opened.type("gate")
        assert opened.search.query_text == "gate"


async def test_the_next_statement_is_shown_where_one_pane_has_room() -> None:
    async with open_app(size=(80, 24)) as opened:
        assert opened.browse.pane == "articles"
        await opened.press("J")
        assert opened.browse.pane == "reader"
        assert opened.reader.quotation is not None


async def test_a_base_may_be_named_by_its_source() -> None:
    async with open_app() as opened:
        assert opened.browse.corpus is not None
        statement = opened.browse.corpus.compare("blood oath", base="001")
        assert statement.base.startswith("001")
        assert opened.browse.corpus.article_of(statement, "000").startswith("000")
