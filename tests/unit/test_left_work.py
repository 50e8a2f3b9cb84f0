"""Work that is abandoned or goes wrong half-way: nothing of it reaches the next job, no thread is left."""

import sqlite3
import subprocess
import sys
import time
from queue import Queue
from threading import Event, Thread
from threading import enumerate as running

import pytest

from alita_tui.corpus.building import processes, workers
from alita_tui.corpus.building.processes import shared_out
from alita_tui.corpus.metadata import article_of, settled
from alita_tui.corpus.model import Article
from alita_tui.corpus.readers import beside
from alita_tui.corpus.readers.frames import read_frame
from alita_tui.corpus.readers.raw import RawArticle
from alita_tui.corpus.search.memory import MemorySearch
from alita_tui.quotes.model import Quotation
from tests.unit.stored_corpora import article

POPEN = subprocess.Popen
PATIENCE = 30.0


def articles(count: int) -> list[Article]:
    return settled(
        [
            article_of(RawArticle(path=f"a{one}.txt", name=f"a{one}", text=article(one)))
            for one in range(count)
        ]
    )


def ended(threads: set[Thread]) -> bool:
    for one in threads:
        one.join(PATIENCE)
    return not any(one.is_alive() for one in threads)


def test_a_process_that_broke_off_gives_no_old_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    made = numbered(8)
    worker, whole = workers.Extractor(), read_frame
    broken = iter([False, True])

    def breaks(pipe: object) -> bytes | None:
        if next(broken, False):
            raise ValueError
        return whole(pipe)  # type: ignore[arg-type]

    monkeypatch.setattr(processes, "read_frame", breaks)
    assert worker._asked(made[:4]) is None
    assert (worker._asked(made[4:]) or workers._here(made[4:])) == workers._here(made[4:])
    assert worker._process is None
    worker.end()


def numbered(count: int) -> list[tuple[int, Article]]:
    return list(zip(range(count), articles(count), strict=True))


def test_batches_that_wait_are_forgotten_after_a_cancel(monkeypatch: pytest.MonkeyPatch) -> None:
    go_on, done = Event(), list[workers._Batch]()

    def here(batch: workers._Batch) -> workers._Result:
        done.append(batch)
        if len(done) > 1:
            go_on.wait(PATIENCE)
        return []

    monkeypatch.setattr(workers, "_here", here)
    monkeypatch.setattr(workers.Extractor, "_asked", lambda *_: None)
    made = [workers.Extractor(), workers.Extractor()]
    before = set(running())
    results = shared_out(iter([[] for _ in range(50)]), made)
    next(results)
    threads = set(running()) - before
    results.close()  # type: ignore[attr-defined]
    go_on.set()
    assert ended(threads)
    assert len(done) <= 3
    for one in made:
        one.end()


def test_the_listener_of_an_abandoned_job_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    frames = (
        "import sys, struct, io\n"
        "from alita_tui.corpus.readers.frames import write_frame\n"
        "for _ in range(500): write_frame(sys.stdout.buffer, b'x' * 10_000)\n"
        "sys.stdin.read()"
    )

    def talkative(_: list[str], **options: object) -> object:
        return POPEN([sys.executable, "-c", frames], **options)  # type: ignore[call-overload]

    monkeypatch.setattr(subprocess, "Popen", talkative)
    before = set(running())
    child = beside.Child()
    threads = set(running()) - before
    until = time.monotonic() + PATIENCE
    while not child._answers.full() and time.monotonic() < until:
        time.sleep(0.01)
    child.end()
    for one in threads:
        one.join(5)
    assert not any(one.is_alive() for one in threads)


def test_an_interrupt_spares_the_gathering_of_quotations() -> None:
    begun, stopped = Event(), Event()
    made = articles(5)

    def quotations(_: Article) -> tuple[Quotation, ...]:
        begun.set()
        stopped.wait(PATIENCE)
        return ()

    search = MemorySearch(made, quotations)
    search.search("ferry", 1)
    assert search._search is not None
    interrupted: list[bool] = []
    whole = search._search._connection

    class Watched:
        def interrupt(self) -> None:
            interrupted.append(True)

        def __getattr__(self, name: str) -> object:
            return getattr(whole, name)

    search._search._connection = Watched()  # type: ignore[assignment]
    search._lock = NeverSeenLocked()  # type: ignore[assignment]
    failed: Queue[BaseException | None] = Queue()

    def asks() -> None:
        try:
            search.search("ferry in:quotes", 1)
            failed.put(None)
        except (sqlite3.Error, AssertionError) as error:
            failed.put(error)

    Thread(target=asks, daemon=True).start()
    assert begun.wait(PATIENCE)
    search.interrupt()
    stopped.set()
    assert failed.get(timeout=PATIENCE) is None
    assert not interrupted


class NeverSeenLocked:
    """The moment in which an interrupt looks at the lock just before a search takes it."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, *_: object) -> None:
        return None

    def locked(self) -> bool:
        return False
