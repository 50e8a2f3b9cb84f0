"""The engine in a second process: the same answers, and none is lost with the process."""

import signal
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

import pytest

import alita_tui.quotes.linking as linking_module
from alita_tui import Corpus
from alita_tui.corpus import statements_beside
from alita_tui.corpus.building.telling import Cancelled
from alita_tui.corpus.held import Held
from alita_tui.corpus.model import Progress
from alita_tui.corpus.statements import Statements
from alita_tui.corpus.statements_beside import StatementsBeside
from alita_tui.errors import NothingFound
from alita_tui.testing import open_app
from tests.unit.stored_corpora import everything, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "news", 8)


@pytest.fixture
def beside(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Corpus]:
    """A corpus whose engine works in a second process, however short its articles are."""
    monkeypatch.setattr(statements_beside, "LONG", 1)
    with Corpus.open([folder], cache=False) as corpus:
        corpus.work_beside()
        yield corpus


def engine(corpus: Corpus) -> statements_beside._Engine:
    statements = corpus._contents.statements
    assert isinstance(statements, StatementsBeside)
    assert statements._engine is not None
    return statements._engine


def test_the_same_is_found(folder: Path, beside: Corpus) -> None:
    with Corpus.open([folder], cache=False) as held:
        first, other = held.statements()[0], beside.statements()[0]
        assert everything(beside) == everything(held)
        base = first.present[1].article
        assert beside.rebase(other, base) == held.rebase(first, base)
        assert beside.progress.step == "comparing statements"
    assert isinstance(beside._contents, Held)
    assert beside._contents.statements._clusters is None  # nothing of it was computed here


def test_an_index_of_few_articles_has_it_too(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(statements_beside, "LONG", 1)
    with (
        Corpus.open([folder], cache=False) as held,
        Corpus.open([folder], index=tmp_path / "i.sqlite") as corpus,
    ):
        corpus.work_beside()
        assert everything(corpus) == everything(held)
        process = engine(corpus)._process
    assert process.returncode is not None


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="no process can be held up")
def test_what_the_second_process_does_is_stopped_at_once(folder: Path, beside: Corpus) -> None:
    name = beside.articles[0].id
    beside.quotations(name)
    working = engine(beside)
    working._process.send_signal(signal.SIGSTOP)
    stopped: list[bool] = []

    def ask() -> None:
        try:
            beside.statements()
        except Cancelled:
            stopped.append(not beside.complete)

    asking = Thread(target=ask)
    asking.start()
    while not working._waiting:
        pass
    beside.stop()
    asking.join(30)
    assert stopped == [True]
    assert working._process.returncode is not None
    with Corpus.open([folder], cache=False) as held:
        assert everything(beside) == everything(held)
    assert beside.complete


@pytest.mark.parametrize("step", ["reading quotations", "linking them", "comparing statements"])
def test_what_is_done_in_memory_is_stopped_at_every_step(folder: Path, step: str) -> None:
    articles = Corpus.open([folder], cache=False).articles
    stopping = [step]

    def told(progress: Progress) -> None:
        if progress.step in stopping:
            stopping.clear()
            statements.stop()

    statements = Statements(articles, told)
    with pytest.raises(Cancelled):
        statements.shared(2, None)
    assert not statements.complete
    assert statements.so_far(None) == ()
    assert statements.shared(2, None) == Statements(articles).shared(2, None) != ()
    assert statements.complete


def test_whoever_waits_for_what_is_stopped_does_not_begin_it_anew(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    articles = Corpus.open([folder], cache=False).articles
    statements, linking, go_on = Statements(articles), Event(), Event()
    link = linking_module.link

    def slow(*given: object) -> object:
        linking.set()
        assert go_on.wait(30)
        return link(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(linking_module, "link", slow)
    outcomes: list[str] = []

    def ask() -> None:
        asked.append(None)
        try:
            statements.link()
        except Cancelled:
            outcomes.append("stopped")

    asked: list[None] = []
    threads = [Thread(target=ask) for _ in range(2)]
    threads[0].start()
    assert linking.wait(30)
    threads[1].start()
    while len(asked) < 2:
        pass
    statements.stop()
    go_on.set()
    for one in threads:
        one.join(30)
    assert outcomes in (["stopped"], ["stopped", "stopped"])


@pytest.mark.usefixtures("beside")
def test_long_answers_come_in_parts(folder: Path) -> None:
    (folder / "long.txt").write_text("“We open it in May,” said Ann Lee. " * 500, encoding="utf-8")
    with Corpus.open([folder / "long.txt"], cache=False) as held, Corpus.open([folder / "long.txt"]) as one:
        one.work_beside()
        assert len(one.quotations()) == 500
        assert one.quotations() == held.quotations()


def test_a_refusal_is_the_same_error(beside: Corpus) -> None:
    statement = min(beside.statements(), key=lambda one: len(one.present))
    giving = {one.article for one in statement.present}
    absent = next(one.id for one in beside.articles if one.id not in giving)
    with pytest.raises(NothingFound, match="does not give this statement") as raised:
        beside.rebase(statement, absent)
    assert raised.value.hint == "choose a source that does"


def test_what_the_process_does_not_answer_is_found_here(folder: Path, beside: Corpus) -> None:
    some = beside.quotations(beside.articles[0].id)
    process = engine(beside)._process
    process.send_signal(signal.SIGKILL)
    with Corpus.open([folder], cache=False) as held:
        assert everything(beside) == everything(held)
        assert held.quotations(held.articles[0].id) == some


def test_where_no_process_can_be_started_it_is_found_here(
    folder: Path, beside: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    with Corpus.open([folder], cache=False) as held:
        assert everything(beside) == everything(held)


def test_short_articles_stay_in_this_process(folder: Path) -> None:
    with Corpus.open([folder], cache=False) as corpus:
        corpus.work_beside()
        assert type(corpus._contents.statements) is Statements


def test_the_process_ends_with_its_parent(beside: Corpus) -> None:
    beside.quotations()
    process = engine(beside)._process
    engine(beside)._questions.close()  # as the system does when the parent dies
    assert process.wait(30) == 0
    until = time.monotonic() + 30
    while not engine(beside)._ended and time.monotonic() < until:
        time.sleep(0.01)
    assert engine(beside)._ended


async def test_the_app_shows_what_the_process_finds(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setattr(statements_beside, "LONG", 1)
    monkeypatch.setattr("alita_tui.app.tasks.is_small", lambda _: False)
    async with open_app([str(folder)]) as opened:
        await opened.idle()
        assert opened.browse.corpus is not None
        process = engine(opened.browse.corpus)._process
        assert len(opened.browse.statements or ()) == len(opened.browse.corpus.statements())
        await opened.press("c", "l", "b")
        assert opened.comparison.base
        assert process.poll() is None
    assert process.returncode is not None


def test_an_answer_that_is_none_ends_the_waiting(
    folder: Path, beside: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(statements_beside, "read_frame", lambda _: b"no pickle")
    with Corpus.open([folder], cache=False) as held:
        assert everything(beside) == everything(held)


def test_an_engine_that_takes_no_articles_is_ended(
    folder: Path, beside: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(statements_beside, "write_frame", refused)
    with Corpus.open([folder], cache=False) as held:
        assert everything(beside) == everything(held)
    statements = beside._contents.statements
    assert isinstance(statements, StatementsBeside)
    assert statements._given_up
    assert statements._engine is None
