"""A large corpus that is still being read: what is there is shown and used, and how far it is is said."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

import alita_tui.quotes.linking
from alita_tui import Corpus
from alita_tui.app import overview
from alita_tui.app.app import AlitaApp
from alita_tui.app.corpus_providers import ArticleProvider
from alita_tui.app.overview import LazyEntries
from alita_tui.app.screens.statements import StatementsScreen
from alita_tui.app.widgets.progress_line import ProgressLine
from alita_tui.corpus.building import comparers, entering, growing, preparing
from alita_tui.corpus.finding import Found
from alita_tui.corpus.model import Article, Skipped
from alita_tui.corpus.stored.shared import SharedStatements
from alita_tui.errors import AlitaError
from alita_tui.quotes.model import Document
from alita_tui.quotes.occasions import Occasions
from alita_tui.testing import OpenApp
from tests.unit.stored_corpora import write

MANY, FIRST = 90, 40
SHARED = 2


class Slow:
    """Reads files as the program does, but waits before the one with the number ``FIRST``."""

    def __init__(self) -> None:
        self.go_on = Event()
        self.asked = 0
        self._prepared = preparing._prepared

    def __call__(self, found: Iterable[Article | Skipped], file: Found) -> Iterator[object]:
        self.asked += 1
        if self.asked == FIRST:
            self.go_on.wait(60)
        return self._prepared(found, file)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    reader = Slow()
    monkeypatch.setattr(preparing, "_prepared", reader)
    monkeypatch.setattr(entering, "BATCH", 15)
    monkeypatch.setattr(growing, "_EVERY", 0.0)
    monkeypatch.setattr(growing, "_FIRST", 0.0)
    yield reader
    reader.go_on.set()


@asynccontextmanager
async def begun(folder: Path, size: tuple[int, int] = (120, 40)) -> AsyncIterator[OpenApp]:
    """The app on a folder, as soon as it lists anything."""
    app = AlitaApp([str(folder)])
    async with app.run_test(size=size) as pilot:
        opened = OpenApp(app, pilot)
        await until(pilot, lambda: opened.browse.is_mounted and opened.articles.row_count > 0)
        yield opened


async def until(pilot: Pilot[int], reached: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not reached():
            await pilot.pause(0.01)


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_the_list_fills_while_files_are_read(tmp_path: Path, slow: Slow, size: tuple[int, int]) -> None:
    async with begun(write(tmp_path / "news", MANY), size) as opened:
        articles, reader = opened.articles, opened.reader
        before = articles.row_count
        assert 0 < before < FIRST
        assert reader.article is not None
        assert reader.article.id == "paper000_2025-11-01_harbour"
        await until(opened.pilot, lambda: bool(reader.quotations))
        await opened.pilot.press("2", "j", "j", "j")
        stood_on, top = articles.selected, articles.scroll_offset.y
        assert stood_on is not None
        progress = opened.progress
        assert progress is not None
        assert (progress.step, progress.total) == ("reading articles", MANY)
        assert progress.done < FIRST
        opened.browse.tell()
        line = opened.browse.query_one(ProgressLine)
        assert line.display
        assert f"reading articles {opened.progress.done} of {MANY}" in line.text  # type: ignore[union-attr]
        slow.go_on.set()
        await opened.idle()
        assert articles.row_count == MANY > before
        assert articles.selected == stood_on
        assert articles.scroll_offset.y == top
        assert opened.progress is None
        assert not line.display
        assert opened.browse.statements is not None
        assert len(opened.browse.statements) == SHARED
        assert reader.article.id == "paper000_2025-11-01_harbour"
        assert articles.quotations[stood_on.id] > 0


async def test_the_search_answers_over_what_is_there(tmp_path: Path, slow: Slow) -> None:
    async with begun(write(tmp_path / "news", MANY)) as opened:
        search = opened.search
        await opened.pilot.press("s")
        search.query_one("#query", Input).value = "council berth ferry"
        await until(opened.pilot, lambda: bool(search.hits))
        assert search.partly is not None
        searched, of = search.partly
        assert 0 < searched < FIRST
        assert of == MANY
        assert f"hits in {searched} of {MANY}" in str(search.border_title)
        found = {hit.article for hit in search.hits}
        await opened.pilot.press("down", "down")
        hits = search.query_one("#hits")
        stood_on = search.hits[hits.cursor]  # type: ignore[attr-defined]
        slow.go_on.set()
        await opened.idle()
        await until(opened.pilot, lambda: search.partly is None)
        assert found < {hit.article for hit in search.hits} or len(search.hits) == 50
        assert search.hits[hits.cursor].article == stood_on.article or hits.cursor == 0  # type: ignore[attr-defined]
        assert "of" not in str(search.border_title)


async def test_the_palette_finds_what_was_read_after_it_was_opened_first(tmp_path: Path, slow: Slow) -> None:
    async with begun(write(tmp_path / "news", MANY)) as opened:

        async def found() -> list[str]:
            corpus, last = opened.browse.corpus, f"for the {MANY - 1} time"
            assert corpus is not None
            provider = ArticleProvider(opened.browse)
            return [str(hit.text) async for hit in provider.search(last) if last in str(hit.text)]

        assert await found() == []
        slow.go_on.set()
        await opened.idle()
        assert await found() == [f"The harbour council met for the {MANY - 1} time"]


async def test_reading_is_stopped_and_read_on(tmp_path: Path, slow: Slow) -> None:
    async with begun(write(tmp_path / "news", MANY)) as opened:
        await until(opened.pilot, lambda: opened.progress is not None)
        await opened.pilot.press("X")
        slow.go_on.set()
        await opened.idle()
        browse = opened.browse
        there = opened.articles.row_count
        assert 0 < there < MANY
        assert opened.progress is None
        assert browse.stopped
        assert browse.statements == ()
        assert "R goes on" in opened.status.text
        hits = await opened.find("council berth ferry")
        assert {hit.article for hit in hits} <= {one.id for one in opened.articles.rows}
        assert len(hits) == there
        await opened.pilot.press("escape", "escape")
        await opened.press("R")
        assert opened.articles.row_count == MANY
        assert not browse.stopped
        assert len(browse.statements or ()) == SHARED


async def test_statements_are_listed_as_they_are_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = Event()
    noted = SharedStatements._write

    def held_up(self: SharedStatements, batch: list[int], *found: object) -> None:
        noted(self, batch, *found)  # type: ignore[arg-type]
        if found[0]:
            go_on.wait(60)

    monkeypatch.setattr(SharedStatements, "_write", held_up)
    monkeypatch.setattr(comparers, "_FIRST", 3)
    monkeypatch.setattr(comparers, "_MOST", 3)
    async with begun(write(tmp_path / "news", MANY)) as opened:
        await until(opened.pilot, lambda: bool(opened.browse.statements))
        assert opened.progress is not None
        assert opened.progress.step == "comparing statements"
        await opened.pilot.press("S")
        screen = opened.app.screen
        assert isinstance(screen, StatementsScreen)
        await until(opened.pilot, lambda: len(screen.list.entries) > 0)
        assert screen.growing
        assert "so far" in str(screen.list.border_title)
        assert screen.query_one(ProgressLine).display
        go_on.set()
        await until(opened.pilot, lambda: not screen.growing)
        await opened.idle()
        assert len(screen.list.entries) == SHARED
        assert screen.order in str(screen.list.border_title)
        assert not screen.query_one(ProgressLine).display


async def test_what_was_found_before_it_was_stopped_is_put_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, found = Event(), Event()
    noted = SharedStatements._write

    def held_up(self: SharedStatements, batch: list[int], *given: object) -> None:
        noted(self, batch, *given)  # type: ignore[arg-type]
        if given[0]:
            found.set()
            go_on.wait(60)

    monkeypatch.setattr(SharedStatements, "_write", held_up)
    monkeypatch.setattr(comparers, "_FIRST", 3)
    async with begun(write(tmp_path / "news", MANY)) as opened:
        await until(opened.pilot, found.is_set)
        await opened.pilot.press("S")
        screen = opened.app.screen
        assert isinstance(screen, StatementsScreen)
        assert screen.ordering == "as they are found"
        await opened.pilot.press("X")
        go_on.set()
        await until(opened.pilot, lambda: not screen.growing)
        await until(opened.pilot, lambda: "found before it was stopped" in str(screen.list.border_title))
        assert screen.ordering == screen.order
        assert len(screen.list.entries) >= 1
        await opened.press("o")
        await until(opened.pilot, lambda: screen.arranged)
        assert screen.order in str(screen.list.border_title)


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_an_article_that_is_renamed_stays_open(
    tmp_path: Path, slow: Slow, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    async with begun(write(tmp_path / "news", MANY), size) as opened:
        here = opened.reader.article
        assert here is not None
        monkeypatch.setattr(Corpus, "now", lambda corpus, _: corpus.articles[5])
        opened.browse.visited.append(here.id)
        slow.go_on.set()
        await opened.idle()
        assert opened.reader.article is not None
        assert opened.reader.article.id.startswith("paper005")
        assert here.id not in opened.browse.positions
        assert opened.browse.visited == [opened.reader.article.id]


async def test_where_the_user_was_in_any_article_is_kept_under_its_name(
    tmp_path: Path, slow: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with begun(write(tmp_path / "news", MANY)) as opened:
        before = [one.id for one in opened.browse.corpus.articles[:3]]  # type: ignore[union-attr]
        await opened.pilot.press("j", "enter", "n", "2", "j", "enter")
        while opened.reader.article is None or opened.reader.article.id != before[2]:
            await opened.pilot.pause(0.02)
        known = dict(opened.browse.positions)
        assert before[1] in known
        monkeypatch.setattr(Corpus, "now", lambda corpus, one: corpus.articles[before.index(one.id) + 5])
        slow.go_on.set()
        await opened.idle()
        now = [one.id for one in opened.browse.corpus.articles[5:8]]  # type: ignore[union-attr]
        assert opened.browse.positions[now[1]] == known[before[1]]
        assert before[1] not in opened.browse.positions
        assert opened.browse.visited == now[:2]


async def test_what_is_done_while_files_are_read_is_kept(tmp_path: Path, slow: Slow) -> None:
    async with begun(write(tmp_path / "news", MANY)) as opened:
        opened.browse.positions["paper007_2025-11-08_harbour"] = 12, None
        opened.search.history.append("old ferry")
        slow.go_on.set()
        await opened.idle()
        assert opened.browse.positions["paper007_2025-11-08_harbour"] == (12, None)
        assert opened.search.history == ["old ferry"]


async def test_other_work_that_fails_does_not_end_the_reading(tmp_path: Path, slow: Slow) -> None:
    def fails() -> None:
        raise AlitaError("the place is not found", "look elsewhere")

    async with begun(write(tmp_path / "news", MANY)) as opened:
        opened.browse.background.start("place", fails)  # which nothing else begins here
        await until(opened.pilot, lambda: "the place is not found" in opened.status.text)
        assert opened.progress is not None
        assert opened.browse.statements is None
        slow.go_on.set()
        await opened.idle()
        assert len(opened.browse.statements or ()) == SHARED


async def test_what_was_stopped_is_not_done_for_a_quotation(
    tmp_path: Path, slow: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with begun(write(tmp_path / "news", MANY)) as opened:
        await opened.pilot.press("X")
        slow.go_on.set()
        await opened.idle()
        asked: list[object] = []
        monkeypatch.setattr("alita_tui.app.tasks.stated", lambda *given: asked.append(given))
        await opened.press("3", "n")
        assert opened.reader.quotation is not None
        assert not asked
        assert "R goes on" in opened.status.text


async def test_x_is_told_only_where_it_stops_something(
    tmp_path: Path, slow: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with begun(write(tmp_path / "news", MANY)) as opened:
        browse = opened.browse
        browse.tell()
        line = browse.query_one(ProgressLine)
        assert "X stops" in line.text
        browse._at_work = None  # as where it is read into memory
        browse.tell()
        assert line.display
        assert "X stops" not in line.text
        await opened.pilot.press("R")
        assert "X stops" not in opened.status.text
        await opened.pilot.press("X")
        assert opened.status.text.startswith("what is read into memory is read to its end")
        stopping: list[str] = []
        with Corpus.from_articles([]) as held:  # as where it is linked in memory
            monkeypatch.setattr(held, "stop", lambda: stopping.append("held"))
            browse._at_work = held
            browse.tell()
            assert "X stops" in line.text
            await opened.pilot.press("X")
            assert stopping == ["held"]
        slow.go_on.set()
        await opened.idle()


async def test_linking_in_memory_is_stopped_and_gone_on_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    linking, go_on, link = Event(), Event(), alita_tui.quotes.linking.link

    def slow(documents: Sequence[Document], occasions: Occasions, check: Callable[[], object]) -> object:
        linking.set()
        while not go_on.is_set():
            check()
        return link(documents, occasions, check)

    monkeypatch.setattr(alita_tui.quotes.linking, "link", slow)
    async with begun(write(tmp_path / "news", 20)) as opened:
        await until(opened.pilot, linking.is_set)
        await opened.pilot.press("X")
        await until(opened.pilot, lambda: opened.browse.stopped)
        assert opened.browse.statements == ()
        assert "R goes on" in opened.status.text
        await opened.press("3", "n")
        assert opened.reader.quotation is not None
        await opened.press("S")
        assert isinstance(opened.app.screen, StatementsScreen)
        assert opened.app.screen.heading(0).endswith("found before it was stopped")
        await opened.press("escape")
        go_on.set()
        await opened.press("R")
        await opened.idle()
        assert len(opened.browse.statements or ()) == SHARED


@asynccontextmanager
async def arranged(folder: Path) -> AsyncIterator[StatementsScreen]:
    """The list of statements of a large corpus that is read, in order."""
    async with begun(write(folder / "news", MANY)) as opened:
        await opened.idle()
        await opened.press("S")
        screen = opened.app.screen
        assert isinstance(screen, StatementsScreen)
        await until(opened.pilot, lambda: screen.arranged)
        yield screen


async def test_statements_that_come_between_others_are_listed_in_their_places(tmp_path: Path) -> None:
    async with arranged(tmp_path) as screen:
        corpus, every = screen.corpus, screen.corpus.statements()
        fewer = LazyEntries(every[1:], partial(overview.of_statement, corpus=corpus))
        fewer.make(0, 2)
        screen.growing, screen.entries = True, fewer
        screen.show()
        whole = fewer.extended(every)
        assert not fewer.begins(whole)
        whole.make(0, 2)
        screen.on_statements_screen_longer(screen.Longer(fewer, whole, appended=False))
        assert [entry.value.id for entry in screen.list.entries] == [one.id for one in every]  # type: ignore[union-attr]


async def test_the_cursor_stays_on_a_row_that_is_not_made_yet(tmp_path: Path) -> None:
    async with arranged(tmp_path) as screen:
        corpus, every = screen.corpus, screen.corpus.statements()
        entries = LazyEntries(every, partial(overview.of_statement, corpus=corpus))
        screen.list.show(entries, "")
        screen.list.cursor = 1
        entries._made.clear()
        screen.list.show(LazyEntries(every, partial(overview.of_statement, corpus=corpus)), "")
        assert screen.list.cursor == 1
