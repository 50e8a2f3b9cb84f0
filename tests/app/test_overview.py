"""The front page of a corpus, and the quotations of an article on one page."""

from pathlib import Path
from threading import Event
from typing import Any, cast

import pytest

from alita_tui import Corpus
from alita_tui.app import keeping, overview, tasks
from alita_tui.app.app import AlitaApp
from alita_tui.app.messages import StatementsReady
from alita_tui.app.overview import Entry, LazyEntries
from alita_tui.app.screens.comparison import ComparisonScreen
from alita_tui.app.screens.kept import KeptScreen
from alita_tui.app.screens.overview import OverviewScreen
from alita_tui.app.screens.quotations import QuotationsScreen
from alita_tui.app.screens.statements import StatementsScreen
from alita_tui.app.widgets.status_line import StatusLine
from alita_tui.errors import AlitaError
from alita_tui.testing import OpenApp, open_app
from tests.unit import stored_corpora

LONG = "The harbour will be dredged before the first ships of the spring convoy arrive at the quay"
OTHER = "Nobody on this council has ever asked the ferry crews what they would rather be paid"
ARTICLES = {
    "alpha-one.txt": f"Harbour news from the council\n\n“{LONG},” said Mara Lindt.\n\n"
    f"“{OTHER},” said Piet Oom.",
    "beta-two.txt": f"A convoy is awaited in the town\n\n“{LONG},” said Mara Lindt.",
    "gamma-three.txt": f"Ferry crews and their pay\n\n“{LONG.replace('first', 'last')},” said Mara Lindt.\n\n"
    f"“{OTHER},” said Piet Oom.",
}


def top(opened: OpenApp) -> OverviewScreen:
    screen = opened.app.screen
    assert isinstance(screen, OverviewScreen)
    return screen


async def listed(opened: OpenApp, *keys: str) -> OverviewScreen:
    await opened.press(*keys)
    screen = top(opened)
    while screen.background.busy or not screen.arranged:
        await opened.pilot.pause(0.01)
    await opened.pilot.pause()
    return screen


async def test_statements_come_most_differently_reported_first_and_open_their_comparison() -> None:
    async with open_app(texts=ARTICLES) as opened:
        screen = await listed(opened, "S")
        assert isinstance(screen, StatementsScreen)
        assert [one.facts[0] for one in screen.list.entries] == ["Mara Lindt", "Piet Oom"]
        assert "3 sources (alpha, beta, gamma)" in screen.list.entries[0].facts
        assert screen.list.entries[1].notes == ("every word agrees",)
        await opened.press("j", "enter")
        compared = opened.app.screen
        assert isinstance(compared, ComparisonScreen)
        assert opened.comparison.statement.speaker == "Piet Oom"
        await opened.press("escape")
        assert top(opened).list.cursor == 1


async def test_orders_and_filter_keep_the_cursor_on_its_statement() -> None:
    async with open_app(texts=ARTICLES) as opened:
        screen = await listed(opened, "S", "j")
        for order in ("most sources", "newest", "by speaker", "most differently reported"):
            screen = await listed(opened, "o")
            assert screen.order == order
            assert screen.list.selected is not None
            assert screen.list.selected.facts[0] == "Piet Oom"
        await opened.press("slash")
        await opened.type("lindt")
        assert [one.facts[0] for one in screen.list.entries] == ["Mara Lindt"]
        await opened.press("enter", "escape")
        assert len(screen.list.entries) == 2
        assert top(opened) is screen
        await opened.press("slash")
        await opened.type("zebra")
        assert not screen.list.entries
        assert "zebra" in screen.list.row(0, 60)[0].plain
        await opened.press("escape", "escape")
        assert opened.app.screen is opened.browse


async def test_leaving_a_filter_that_kept_nothing_the_cursor_is_where_it_was() -> None:
    async with open_app(texts=ARTICLES) as opened:
        await opened.press("j", "j", "slash")
        await opened.type("zebra")
        assert opened.articles.selected is None
        await opened.press("escape")
        assert opened.articles.selected is not None
        assert opened.articles.selected.id == "gamma-three"
        await opened.press("slash")
        await opened.type("beta")
        await opened.press("enter", "escape")
        assert opened.articles.selected.id == "beta-two"
        screen = await listed(opened, "S", "j")
        assert screen.list.selected is not None
        before = screen.list.selected.value
        await opened.press("slash")
        await opened.type("zebra")
        await opened.press("escape")
        assert screen.list.selected is not None
        assert screen.list.selected.value == before


async def test_leaving_the_filter_of_a_long_list_the_cursor_stays_on_its_statement(tmp_path: Path) -> None:
    async with open_app([stored_corpora.write(tmp_path / "news", 60)]) as opened:
        screen = await listed(opened, "S")
        assert isinstance(screen, StatementsScreen)
        assert screen.stored
        last = screen.list.entries[len(screen.list.entries) - 1]
        assert last is not screen.list.entries[0]
        await opened.press("slash")
        await opened.type(" ".join(last.words.split()[:6]))
        while screen.background.busy:
            await opened.pilot.pause(0.01)
        await opened.pilot.pause()
        assert screen.list.selected is not None
        assert screen.list.cursor == 0
        found = screen.list.selected.value
        await opened.press("escape")
        while screen.background.busy:
            await opened.pilot.pause(0.01)
        await opened.pilot.pause()
        assert screen.list.selected is not None
        assert screen.list.selected.value == found
        assert screen.list.cursor > 0


async def test_quotations_of_the_article_open_at_their_place() -> None:
    async with open_app(texts=ARTICLES) as opened:
        screen = await listed(opened, "Q", "o")
        assert isinstance(screen, QuotationsScreen)
        assert screen.order == "by speaker"
        assert [one.facts[0] for one in screen.list.entries] == ["Mara Lindt", "Piet Oom"]
        assert "×3 sources" in screen.list.entries[0].facts
        await opened.press("j", "enter")
        assert opened.app.screen is opened.browse
        reader = opened.reader
        assert reader.article is not None
        start, end = reader.found[0]
        assert reader.article.text[start:end] == f"{OTHER},"


async def test_what_is_copied_is_the_article_s_own_words_with_their_place() -> None:
    async with open_app(texts=ARTICLES) as opened:
        screen = await listed(opened, "S", "j")
        await opened.press("y")
        assert opened.app.clipboard.startswith(f"“{OTHER},”\n— Piet Oom, ")
        assert OTHER in screen.query_one("#status").text  # type: ignore[attr-defined]


async def test_a_statement_is_called_the_same_in_list_and_comparison_whatever_the_base() -> None:
    longer = f"{LONG}, and after that the pilots will have to be asked about their pay again"
    texts = {**ARTICLES, "alpha-one.txt": ARTICLES["alpha-one.txt"].replace(LONG, longer)}
    async with open_app(texts=texts) as opened:
        screen = await listed(opened, "S")
        entry = screen.list.entries[0]
        assert screen.list.row(0, 200)[0].plain.startswith(f"▸ “{entry.name}” · ")
        await opened.press("enter")
        assert opened.comparison.title.startswith(f"─ “{entry.name}” · ")
        before = opened.comparison.base
        await opened.press("b")
        while opened.comparison.base == before:
            await opened.pilot.pause(0.01)
        assert opened.comparison.title.startswith(f"─ “{entry.name}” · ")


async def test_the_list_opens_by_itself_where_it_was_asked_for_too_early(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    go_on, linked = Event(), tasks.linked

    def slow(corpus: Corpus) -> StatementsReady:
        go_on.wait(60)
        return linked(corpus)

    monkeypatch.setattr(tasks, "linked", slow)
    app = AlitaApp(())
    async with app.run_test(size=(80, 24)) as pilot:
        opened = OpenApp(app, pilot)
        await pilot.press("S")
        assert app.screen is app.browse
        assert "opens as soon as" in opened.status.text
        go_on.set()
        while not isinstance(app.screen, StatementsScreen):
            await pilot.pause(0.01)


async def test_an_empty_list_says_why() -> None:
    async with open_app(
        texts={"alone.txt": "Nothing was said in the harbour that day, or nobody heard it."}
    ) as opened:
        screen = await listed(opened, "S")
        assert "no statement that two sources share" in screen.list.row(0, 80)[0].plain
        await opened.press("enter", "y", "q")
        screen = await listed(opened, "Q")
        assert "nobody is quoted" in screen.list.row(0, 80)[0].plain


async def test_brackets_and_control_characters_are_shown_as_they_are() -> None:
    hostile = LONG.replace("dredged", "[bold]dredged[/] \x1b]0;x\x07")
    texts = {name: text.replace(LONG, hostile) for name, text in ARTICLES.items()}
    async with open_app(texts=texts) as opened:
        screen = await listed(opened, "S")
        shown = "".join(screen.list.row(number, 200)[0].plain for number in range(screen.list.row_count))
        assert "[bold]dredged[/]" in shown
        assert "\x1b" not in shown


def _entry(value: object) -> Entry:
    return Entry(str(value), (), cast("Any", value))


def test_what_was_made_is_kept_until_there_is_too_much() -> None:
    entries = LazyEntries(cast("Any", range(1_000)), _entry)
    entries.make(0, 500)
    assert all(entries.known(at) is not None for at in range(500))
    entries.make(500, 1_000)
    assert entries.known(0) is None
    assert sum(entries.known(at) is not None for at in range(1_000)) == 600


def _fails(*_given: object) -> Any:  # noqa: ANN401 - in the place of several functions
    raise AlitaError("the index has gone", "open the corpus again")


async def test_a_list_that_cannot_be_made_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(overview, "statement_entries", _fails)
    async with open_app(texts=ARTICLES) as opened:
        await opened.press("S")
        screen = top(opened)
        while screen.background.busy:
            await opened.pilot.pause(0.01)
        await opened.pilot.pause()
        assert screen.query_one(StatusLine).parts == ("the index has gone", "open the corpus again")


async def test_bookmarks_that_cannot_be_read_say_why(monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_app(texts=ARTICLES) as opened:
        monkeypatch.setattr(keeping, "marked", _fails)
        await opened.press("'")
        screen = opened.app.screen
        assert isinstance(screen, KeptScreen)
        while screen.background.busy:
            await opened.pilot.pause(0.01)
        await opened.pilot.pause()
        assert "the index has gone" in "\n".join(screen.view.texts)


async def test_of_what_is_only_quoted_in_part_that_is_said() -> None:
    texts = {
        "alpha.txt": f"Harbour news\n\n“{LONG},” said Mara Lindt.",
        "beta.txt": "A convoy\n\nMara Lindt said “the first ships of the spring convoy” would come soon.",
    }
    async with open_app(texts=texts) as opened:
        screen = await listed(opened, "S")
        (entry,) = screen.list.entries
        assert entry.notes[0] == "beta: a few words quoted"


async def test_where_notes_do_not_fit_their_sources_give_way() -> None:
    async with open_app(size=(80, 24)) as opened:
        screen = await listed(opened, "S")
        note = screen.list.row(0, 80)[2].plain
        assert "⚠ claim added ·" in note
        assert "other speaker" in note


class Rows(tuple[str, ...]):
    """Statements in memory that have rows, as those of an index do."""

    @property
    def rows(self) -> list[int]:
        return [ord(one) for one in self]


def test_of_a_longer_list_each_row_shows_its_own_statement() -> None:
    entries = LazyEntries(cast("Any", Rows("bdf")), _entry)
    entries.make(0, 3)
    longer, appended = (entries.extended(cast("Any", Rows(rows))) for rows in ("bcdf", "bdfg"))
    assert [one.words if (one := longer.known(at)) else None for at in range(4)] == ["b", None, "d", "f"]
    assert [one.words for one in longer] == ["b", "c", "d", "f"]
    assert not entries.begins(longer)
    assert entries.begins(appended)


async def test_a_key_of_the_articles_says_how_many_steps_lead_there() -> None:
    async with open_app(texts=ARTICLES) as opened:
        await opened.press("S", "R")
        assert opened.app.screen.query_one(StatusLine).text.startswith("press q first: R (read again)")
        await opened.press("enter", "R")
        screen = opened.app.screen
        assert isinstance(screen, ComparisonScreen)
        assert screen.said.startswith("press q twice first: R")
        await opened.press("v", "R")
        assert "press q 3 times first" in opened.app.screen.query_one("#status").text  # type: ignore[attr-defined]


async def test_statements_of_an_index_are_filtered_by_speaker_too(tmp_path: Path) -> None:
    async with open_app([stored_corpora.write(tmp_path / "news", 60)]) as opened:
        await opened.press("S")
        screen = opened.app.screen
        assert isinstance(screen, StatementsScreen)
        every = opened.browse.statements
        assert every
        name = next(one.speaker for one in every if one.speaker)
        of_them = [one.id for one in every if one.speaker == name]
        found = overview.found_entries(name.upper(), screen.corpus)
        assert {one.value.id for one in found} >= set(of_them)  # type: ignore[union-attr]
        assert not overview.found_entries("nobody called so", screen.corpus)
