"""Statements of an index, given as they are found: in order, as many as are wanted, in processes."""

import os
from pathlib import Path

import pytest

from alita_tui import Corpus
from alita_tui.corpus import store
from alita_tui.corpus.building import comparers, entering
from alita_tui.corpus.building.telling import Cancelled, Telling
from alita_tui.corpus.indexing import index
from alita_tui.corpus.stored.comparing import Comparer
from alita_tui.corpus.stored.contents import Stored
from alita_tui.corpus.stored.statements import StoredStatements
from alita_tui.corpus.stored.writer_lock import WriterLock
from alita_tui.quotes.model import Flag
from tests.unit.stored_corpora import SHORE, article, everything, write

MANY = 60


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(comparers, "_FIRST", 1)
    monkeypatch.setattr(comparers, "_MOST", 1)
    return write(tmp_path / "news", MANY)


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The rows of the clusters that were compared."""
    seen: list[int] = []
    shared = Comparer.shared

    def noted(self: Comparer, number: int) -> object:
        seen.append(number)
        return shared(self, number)

    monkeypatch.setattr(Comparer, "shared", noted)
    return seen


def stored(corpus: Corpus) -> Stored:
    assert isinstance(corpus._contents, Stored)
    return corpus._contents


def test_whoever_wants_one_waits_for_no_more_and_the_rest_goes_on_there(
    folder: Path, tmp_path: Path, compared: list[int]
) -> None:
    place = tmp_path / "i.sqlite"
    with Corpus.open([folder], index=place) as corpus:
        first = next(corpus.each_statement())
        clusters = stored(corpus)._store.number("SELECT count(*) FROM clusters")
        assert len(compared) < clusters
        assert not corpus.complete
        assert [one.id for one in corpus.statements_so_far()] == [first.id]
    before = list(compared)
    with Corpus.open([folder], index=place) as corpus:
        given = [one.id for one in corpus.each_statement()]
        assert corpus.complete
        assert sorted(compared) == list(range(1, clusters + 1))
        assert compared[: len(before)] == before
        assert given == [one.id for one in corpus.statements()]
        assert given == [one.id for one in corpus.each_statement()]
    with Corpus.open([folder], cache=False) as held:
        assert given == [one.id for one in held.each_statement()]


def test_several_processes_find_the_same_in_the_same_order(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Corpus.open([folder], index=tmp_path / "one.sqlite") as corpus:
        alone = list(corpus.each_statement())
    monkeypatch.setattr(comparers, "_FEW", 0)
    monkeypatch.setattr(comparers, "cores", lambda: 2)
    # Nothing is collated in this process but what is asked for.
    monkeypatch.setattr(Comparer, "shared", None)
    with Corpus.open([folder], index=tmp_path / "two.sqlite") as corpus:
        assert list(corpus.each_statement()) == alone
        assert corpus.complete


def test_an_article_gives_what_it_prints_before_all_are_compared(folder: Path, tmp_path: Path) -> None:
    with Corpus.open([folder], index=tmp_path / "i.sqlite") as corpus:
        corpus.link()
        assert not corpus.complete
        found = {one.id: corpus.statements_in(one.id) for one in corpus.articles}
        assert not corpus.complete
        corpus.statements()
        for id_, given in found.items():
            assert {one.id for one in given} <= {one.id for one in corpus.statements_in(id_)}
        assert sum(map(len, found.values())) > 2


def test_comparing_is_stopped_and_goes_on(folder: Path, tmp_path: Path) -> None:
    with Corpus.open([folder], index=tmp_path / "i.sqlite") as corpus:
        corpus.link()
        corpus.stop()
        with pytest.raises(Cancelled):
            corpus.statements()
        assert len(corpus.statements()) == 2


def test_a_corpus_is_told_of_while_it_is_read(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from alita_tui.corpus.building import entering, growing

    monkeypatch.setattr(entering, "BATCH", 12)
    monkeypatch.setattr(growing, "_EVERY", 0.0)
    monkeypatch.setattr(growing, "_FIRST", 0.0)
    begun: list[tuple[Corpus, list[str], int]] = []

    def tell(corpus: Corpus) -> None:
        found = corpus.search("council berth", waits=False)
        begun.append((corpus, [one.title for one in corpus.articles], found.searched or 0))
        corpus.enter_words()
        again = corpus.search("council berth", 100, waits=False)
        assert len(again) == again.searched == len(corpus.articles)
        assert corpus.quotations(corpus.articles[0].id)

    with Corpus.open([folder], index=tmp_path / "i.sqlite", begun=tell) as corpus:
        ((early, titles, searched),) = begun
        assert early is corpus
        assert searched == 0
        assert 0 < len(titles) < MANY == len(corpus.articles)
        assert titles == [one.title for one in corpus.articles[: len(titles)]]
        assert len(corpus.search("council berth", 100)) == MANY
        assert corpus.search("council berth", 100).searched is None


def test_two_steps_at_once_say_each_how_far_it_is() -> None:
    from threading import Thread

    said: list[tuple[str, int, int]] = []
    telling = Telling(lambda progress: said.append((progress.step, progress.done, progress.total)))
    telling.begin("reading articles", 10)

    def words() -> None:
        telling.begin("indexing words", 3)
        telling.reach(3)

    beside = Thread(target=words)
    beside.start()
    beside.join()
    telling.reach(10)
    assert said[-2:] == [("indexing words", 3, 3), ("reading articles", 10, 10)]


@pytest.mark.parametrize("unlink", [False, True])
def test_what_a_stopped_reading_did_not_reach_keeps_its_statements(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, unlink: bool
) -> None:
    """Files that were only touched, and not read again yet, are linked and compared with the rest."""
    place = tmp_path / "i.sqlite"
    index([str(folder)], place)
    for number, file in enumerate(sorted(folder.iterdir())):
        os.utime(file, (number, number))
        if unlink and number in {7, 8}:
            file.rename(tmp_path / file.name)
    for number in range(3):
        (folder / f"aaa{number}_2025-11-01_new.txt").write_text(article(900 + number, SHORE))
    monkeypatch.setattr(entering, "BATCH", 2)
    begin = Telling.begin

    def stop(telling: Telling, step: str, total: int = 0, done: int = 0) -> None:
        begin(telling, step, total, done)  # type: ignore[arg-type]
        if step == "reading articles":
            reach = telling.reach

            def stopped(at: int) -> None:
                if at > 5:
                    telling.cancel()
                    telling.check()
                reach(at)

            monkeypatch.setattr(telling, "reach", stopped)
        else:
            telling.__dict__.pop("reach", None)

    monkeypatch.setattr(Telling, "begin", stop)
    with Corpus.open([folder], index=place, begun=lambda _: None) as corpus:
        assert len(corpus.articles) >= MANY - 2
        corpus.statements()
        list(corpus.statements(1, absent=False))
    monkeypatch.setattr(Telling, "begin", begin)
    if unlink:
        for file in tmp_path.glob("paper*.txt"):
            file.rename(folder / file.name)
    index([str(folder)], place)
    with Corpus.open([folder], index=place) as corpus, Corpus.open([folder], cache=False) as held:
        assert everything(corpus) == everything(held)
        assert corpus.complete


def test_whoever_looks_at_one_holds_nobody_up(folder: Path, tmp_path: Path) -> None:
    """A suspended stream holds no lock; what another thread compares meanwhile it gives all the same."""
    from concurrent.futures import ThreadPoolExecutor

    place = tmp_path / "i.sqlite"
    with Corpus.open([folder], index=place) as corpus, ThreadPoolExecutor(1) as beside:
        stream = corpus.each_statement()
        given = [next(stream).id]
        lock = WriterLock(place)
        assert lock.acquire()
        lock.release()
        every = [one.id for one in beside.submit(corpus.statements).result(timeout=60)]
        assert corpus.complete
        given += [one.id for one in stream]
        assert given == every
        assert len(every) == 2


def test_a_stream_is_closed_by_another_thread(folder: Path, tmp_path: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with Corpus.open([folder], index=tmp_path / "i.sqlite") as corpus, ThreadPoolExecutor(1) as beside:
        stream = beside.submit(corpus.each_statement).result()
        beside.submit(next, stream).result()
        stream.close()  # type: ignore[attr-defined]
        assert len(corpus.statements()) == 2


def test_what_is_compared_before_the_stream_begins_is_given(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Corpus.open([folder], index=tmp_path / "i.sqlite") as corpus:
        begin = StoredStatements._begin

        def overtaken(self: StoredStatements, min_sources: int, flag: Flag | None = None) -> object:
            monkeypatch.setattr(StoredStatements, "_begin", begin)
            corpus.statements()
            return begin(self, min_sources, flag)

        monkeypatch.setattr(StoredStatements, "_begin", overtaken)
        assert len(list(corpus.each_statement())) == 2


def test_where_nobody_waits_for_one_what_several_print_is_compared_first_by_their_days(
    folder: Path, tmp_path: Path, compared: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "_PAGE", 2)
    for file in sorted(folder.iterdir()):  # the last day is read first
        number, day = int(file.name[5:8]), file.name[9:19]
        file.rename(folder / f"paper{MANY - number:03}_{day}_harbour.txt")
    with Corpus.open([folder], index=tmp_path / "i.sqlite") as corpus:
        shared = [one.id for one in corpus.statements()]
        rows = stored(corpus)._store.rows(
            "SELECT clusters.number, about FROM clusters JOIN articles ON base = articles.number"
        )
        days = {number: about.partition("2025-11-")[2][:2] for number, about in rows}
        query = "SELECT cluster, count(DISTINCT article) FROM members GROUP BY cluster"
        printed = {number: articles > 1 for number, articles in stored(corpus)._store.rows(query)}
    turns = [(not printed[one], days[one]) for one in compared]
    assert turns == sorted(turns)
    assert {several for several, _ in turns} == {True, False}
    assert len(turns) == len(days)
    assert compared != sorted(compared)
    with Corpus.open([folder], cache=False) as held:
        assert shared == [one.id for one in held.statements()]
