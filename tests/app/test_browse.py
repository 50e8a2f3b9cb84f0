"""The browse screen: what each pane shows is its attribute, and every key does what the table says."""

from threading import Event
from unittest.mock import patch

import pytest

from alita_tui.app.screens.comparison import ComparisonScreen
from alita_tui.app.widgets.tour import Tour
from alita_tui.quotes.model import Statement
from alita_tui.testing import OpenApp, open_app
from tests.app.browse_examples import HARBOUR, TEXTS

SHARED = "We kept the old stones and we built the new gate upon them"


def named(opened: OpenApp) -> list[str]:
    return [one.id for one in opened.articles.rows]


async def test_first_start_says_where_the_value_is() -> None:
    async with open_app() as opened:
        assert [one.source for one in opened.articles.rows] == ["000", "001", "002", "003"]
        assert opened.reader.article is opened.articles.rows[0]
        assert opened.status.text == "Cameron · 5 sentences · 3 of 4 sources · c compares"
        assert opened.comparison.statement.base == opened.articles.rows[0].id


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (45, 20)])
async def test_c_compares_at_once(size: tuple[int, int]) -> None:
    async with open_app(size=size) as opened:
        await opened.press("c")
        assert opened.app.screen is not opened.browse
        assert len(opened.comparison.statement.segments) == 5
        await opened.press("q")
        assert opened.app.screen is opened.browse


async def test_the_tour_goes_with_the_first_key() -> None:
    async with open_app(texts=TEXTS) as opened:
        tour = opened.browse.query_one(Tour)
        assert tour.display
        await opened.press("j")
        assert not tour.display
        assert opened.articles.cursor == 1


async def test_enter_opens_and_backspace_returns() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.press("j", "enter")
        assert opened.reader.article is not None
        assert opened.reader.article.id == "b-ledger"
        assert opened.browse.pane == "reader"
        await opened.press("backspace")
        assert opened.reader.article.id == "a-harbour"


async def test_a_click_opens() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.pilot.click("#articles", offset=(5, 5))
        await opened.idle()
        assert opened.reader.article is not None
        assert opened.reader.article.id == "c-garden"


async def test_the_list_counts_quotations_and_shared_statements() -> None:
    async with open_app(texts=TEXTS) as opened:
        assert opened.articles.quotations["a-harbour"] >= 2
        assert dict(opened.articles.shared) == {"a-harbour": 1, "b-ledger": 1}


async def test_order_goes_round_and_keeps_the_article() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.press("j")
        seen = []
        for _ in range(5):
            seen.append(opened.articles.order)
            assert opened.articles.selected is not None
            assert opened.articles.selected.id == "b-ledger"
            await opened.press("o")
        assert len(set(seen)) == 5
        assert opened.articles.order == seen[0]


async def test_filter_types_letters_and_escape_undoes_it() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.press("slash")
        await opened.type("moss")
        assert named(opened) == ["c-garden"]
        await opened.press("escape")
        assert len(named(opened)) == 3
        await opened.press("slash")
        await opened.type("ledger")
        await opened.press("enter", "j")
        assert named(opened) == ["b-ledger"]


async def test_n_goes_through_the_quotations() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.press("3", "n")
        first = opened.reader.quotation
        assert first is not None
        assert HARBOUR[first.start : first.end] == first.text
        assert opened.browse.statement is not None
        assert opened.comparison.statement.id == opened.browse.statement.id
        assert "2 of 3 sources" in opened.status.text
        await opened.press("n")
        assert opened.reader.quotation is not None
        assert opened.reader.quotation.start > first.start
        await opened.press("N")
        assert opened.reader.quotation == first


async def test_the_margin_counts_sources() -> None:
    async with open_app(texts=TEXTS) as opened:
        start = HARBOUR.index(SHARED)
        assert opened.reader.sources[start] == 2
        lines = [opened.reader.row(number, 80)[0].plain for number in range(opened.reader.row_count)]
        marked = [line for line in lines if line.startswith("×")]
        assert len(marked) == 1
        assert "×2  ▸“We kept the old stones" in marked[0]


async def test_find_counts_and_n_goes_on_until_escape() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.press("3", "slash")
        await opened.type("gate")
        assert len(opened.reader.found) == HARBOUR[opened.reader.article.body :].lower().count("gate")  # type: ignore[union-attr]
        await opened.press("enter", "n")
        assert opened.reader.found_at == 1
        assert opened.reader.quotation is None
        await opened.press("escape", "n")
        assert opened.reader.found == ()
        assert opened.reader.quotation is not None


async def test_y_copies_words_and_place() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.press("3", "n", "y")
        quotation = opened.reader.quotation
        assert quotation is not None
        for part in (
            quotation.text,
            "Ada Wren",
            "a-harbour",
            "2031-04-01",
            f"[{quotation.start}:{quotation.end}]",
        ):
            assert part in opened.app.clipboard
        assert "copied" in opened.status.text


async def test_shared_statements_are_walked() -> None:
    wall = "“The wall of the old harbour will be painted white before the summer,” Bo Teal told {}.\n"
    others = {"d-wall": wall.format("the council"), "e-wall": wall.format("Radio Nine")}
    async with open_app(texts=TEXTS | others) as opened:
        statements = opened.browse.statements
        assert statements is not None
        assert len(statements) == 2
        walked = []
        for key in ("J", "J", "K"):
            await opened.press(key)
            assert opened.reader.article is not None
            assert opened.browse.statement is not None
            assert opened.browse.statement.rendition(opened.reader.article.id) is not None
            walked.append(opened.browse.statement)
        assert walked == [statements[1], statements[0], statements[1]]


async def test_selected_text_is_the_articles_own() -> None:
    async with open_app(texts=TEXTS) as opened:
        opened.reader.focus()
        opened.reader.text_select_all()
        await opened.pilot.pause()
        article = opened.reader.article
        assert article is not None
        assert opened.browse.get_selected_text() == article.text[article.body :].rstrip("\n")


async def test_links_are_listed_and_copied() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.press("3", "l")
        assert opened.app.screen is not opened.browse
        await opened.press("enter")
        assert opened.app.clipboard == "https://harbour.example/gate"
        article = opened.reader.article
        assert article is not None
        assert opened.reader.match is not None
        assert article.text[slice(*opened.reader.match)] == "https://harbour.example/gate"


async def test_one_pane_at_a_time_below_100_columns() -> None:
    async with open_app(texts=TEXTS, size=(80, 24)) as opened:
        for key, pane in (("1", "search"), ("escape", "articles"), ("3", "reader"), ("4", "comparison")):
            await opened.press(key)
            shown = [name for name in ("search", "articles", "reader", "comparison") if visible(opened, name)]
            assert shown == [pane]
        await opened.pilot.resize_terminal(120, 40)
        await opened.idle()
        assert all(visible(opened, name) for name in ("search", "articles", "reader", "comparison"))


def visible(opened: OpenApp, name: str) -> bool:
    widget = opened.browse.query_one(f"#{name}")
    return bool(widget.display and widget.parent and widget.parent.display)


async def test_tab_goes_round_and_z_zooms() -> None:
    async with open_app(texts=TEXTS) as opened:
        seen = []
        for _ in range(4):
            await opened.press("tab")
            seen.append(opened.browse.pane)
        assert seen == ["reader", "comparison", "search", "articles"]
        await opened.press("3", "z")
        assert not visible(opened, "articles")
        await opened.press("escape")
        assert visible(opened, "articles")


async def test_titles_have_thirty_columns_from_80x24_up() -> None:
    for size in ((80, 24), (100, 24), (120, 40), (200, 60)):
        async with open_app(size=size) as opened:
            for number, article in enumerate(opened.articles.rows):
                line = opened.articles.row(number, opened.articles.scrollable_content_region.width)[0].plain
                assert article.title[:29] in line


async def test_too_small_says_so() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.pilot.resize_terminal(44, 19)
        await opened.pilot.pause()
        assert "45x20" in str(opened.app.screen.render())
        await opened.pilot.resize_terminal(45, 20)
        await opened.pilot.pause()
        assert opened.app.screen is opened.browse


async def test_q_quits_at_the_root() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.pilot.press("q")
        await opened.pilot.pause()
        assert opened.app.return_code == 0


async def test_in_the_list_the_article_under_the_cursor_is_compared() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.open("c-garden")
        await opened.press("2", "g", "j")
        assert opened.articles.selected is not None
        assert opened.articles.selected.id == "b-ledger"
        assert opened.reader.article is not None
        assert opened.reader.article.id == "c-garden"
        await opened.press("c")
        assert isinstance(opened.app.screen, ComparisonScreen)
        assert opened.comparison.source == "b-ledger"
        await opened.press("q")
        await opened.open("a-harbour")
        await opened.press("2", "G", "c")
        top: object = opened.app.screen
        assert top is opened.browse
        assert opened.status.text.startswith("no other source reports anything that A garden behind")


async def test_a_comparison_asked_for_meanwhile_loses_no_statement_of_a_single_source() -> None:
    tower = "“The keeper of the lock sleeps in the tower by the sea,” said Bo Lund of the watch.\n"
    async with open_app(texts=TEXTS | {"d-tower": tower}) as opened:
        await opened.open("d-tower")
        corpus = opened.browse.corpus
        assert corpus is not None
        looking, go_on, statement_at = Event(), Event(), corpus.statement_at

        def slowly(article: str, offset: int) -> Statement | None:
            looking.set()
            assert go_on.wait(60)
            return statement_at(article, offset)

        with patch.object(corpus, "statement_at", slowly):
            await opened.pilot.press("n")
            while not looking.is_set():
                await opened.pilot.pause(0.01)
            await opened.pilot.press("2", "g", "c")
            while not isinstance(opened.app.screen, ComparisonScreen):
                await opened.pilot.pause(0.01)
            go_on.set()
            await opened.idle()
        await opened.press("q")
        assert opened.browse.statement is not None
        assert "keeper of the lock" in opened.browse.statement.segments[0].text
