"""An index that others write, lock or interrupt: what is no damage is not taken for damage."""

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from alita_tui import Corpus
from alita_tui.corpus.building import linking
from alita_tui.corpus.building.removing import remove
from alita_tui.corpus.finding import Finding
from alita_tui.corpus.indexing import index
from alita_tui.corpus.search import Search
from alita_tui.corpus.store import Store, condemned
from alita_tui.corpus.stored import writer_lock
from alita_tui.corpus.stored.contents import Stored
from alita_tui.corpus.stored.damage import Damaged, Unusable, told
from alita_tui.corpus.stored.shared import SharedStatements
from alita_tui.corpus.stored.statements import StoredStatements
from alita_tui.corpus.stored.writer_lock import WriterLock
from alita_tui.errors import AlitaError
from tests.unit.stored_corpora import FERRY, article, everything, write

if TYPE_CHECKING:
    from alita_tui.corpus.model import Progress


def error(kind: type[sqlite3.Error], code: int, text: str = "text") -> sqlite3.Error:
    made = kind(text)
    if code:
        made.sqlite_errorcode = code
    return made


@pytest.fixture
def stored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stored]:
    """A corpus in an index, however small."""
    from alita_tui.corpus.building.telling import Telling
    from alita_tui.corpus.loading import find
    from alita_tui.quotes import small

    monkeypatch.setattr(small, "SMALL_CORPUS", 5)
    named = [str(write(tmp_path / "news", 30))]
    opened = Stored(named, find(named), tmp_path / "i.sqlite", Telling())
    yield opened
    opened.close()


@pytest.mark.parametrize(("code", "condemns"), [(5, False), (9, False), (11, True)])
def test_a_search_condemns_only_a_damaged_index(
    stored: Stored, monkeypatch: pytest.MonkeyPatch, code: int, condemns: bool
) -> None:
    def fails(*_: object) -> None:
        raise error(sqlite3.OperationalError, code, "database is locked")

    monkeypatch.setattr(Search, "search", fails)
    with pytest.raises(AlitaError) as raised:
        stored.search("ferry", 5)
    assert "\n" not in str(raised.value)
    assert condemned(stored._store.path).exists() == condemns


@pytest.mark.parametrize("code", [1, 11, 19, 26, 11 | 1 << 8])
def test_codes_of_damage(code: int) -> None:
    assert isinstance(told(error(sqlite3.OperationalError, code)), Damaged)


@pytest.mark.parametrize("code", [0, 5, 7, 9, 15, 17, 21])
def test_codes_of_a_passing_trouble(code: int) -> None:
    assert isinstance(told(error(sqlite3.ProgrammingError, code)), Unusable)


def test_text_that_is_no_text_is_damage() -> None:
    with pytest.raises(sqlite3.OperationalError) as raised:
        sqlite3.connect(":memory:").execute("SELECT CAST(x'ff' AS TEXT)").fetchone()
    assert isinstance(told(raised.value), Damaged)


def test_nothing_is_compared_into_an_index_that_another_process_writes(stored: Stored) -> None:
    statements = stored.statements
    assert isinstance(statements, StoredStatements)
    statements._ready()
    other = WriterLock(stored._store.path)
    assert other.acquire()
    assert len(statements.shared(2, None)) == 2
    assert stored._store.fact("compared") != "1"
    assert stored._store.number("SELECT count(*) FROM shared") == 0
    assert any("statements are found in memory" in one for one in stored.notices)
    other.release()


def test_statements_of_older_links_are_not_noted(stored: Stored, monkeypatch: pytest.MonkeyPatch) -> None:
    statements = stored.statements
    assert isinstance(statements, StoredStatements)
    write = SharedStatements._write

    def linked_meanwhile(self: SharedStatements, batch: list[int], *found: object) -> None:
        write(self, batch, *found)  # type: ignore[arg-type]
        other = Store(stored._store.path)
        with other.writing():
            other.note("generation", "99")
        other.close()

    monkeypatch.setattr(SharedStatements, "_write", linked_meanwhile)
    assert len(statements.shared(2, None)) == 2
    assert stored._store.fact("compared") != "1"


def test_a_system_that_cannot_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed: list[int] = []
    close = os.close

    def closes(descriptor: int) -> None:
        closed.append(descriptor)
        close(descriptor)

    def fails(_: int) -> bool:
        raise OSError(37, "No locks available")

    monkeypatch.setattr(writer_lock, "_locked", fails)
    with monkeypatch.context() as patch:
        patch.setattr(os, "close", closes)
        with pytest.raises(Unusable, match="no locks available"):
            WriterLock(tmp_path / "i.sqlite").acquire()
    assert len(closed) == 1


def test_reading_into_memory_says_how_far_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from alita_tui.corpus import opening

    def never(_: Finding) -> bool:
        return False

    monkeypatch.setattr(opening, "fits_memory", never)
    said: list[Progress] = []
    opening.opened([write(tmp_path / "news", 30)], None, cache=False, told=said.append).close()
    assert {one.step for one in said} == {"reading articles"}
    assert (said[-1].done, said[-1].total) == (30, 30)


def test_what_another_process_has_removed_and_not_linked_without_is_not_listed(stored: Stored) -> None:
    statements = stored.statements
    assert len(statements.shared(2, None)) == 2
    other = Store(stored._store.path)
    gone = other.number("SELECT article FROM members JOIN shared USING (cluster)")
    with other.writing():
        remove(other, [gone])
    other.close()
    for fewest in (1, 2):
        assert all(one.present for one in statements.shared(fewest, None))
    assert len(statements.shared(2, None)) == 1


@pytest.mark.parametrize("loss", ["passages WHERE nth = 0", "shelved WHERE article % 2"])
def test_a_shelf_that_does_not_fit_together_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, loss: str
) -> None:
    monkeypatch.setattr(linking, "_ALL_FROM", 0)
    named, place = [str(write(tmp_path / "news", 30))], tmp_path / "i.sqlite"
    index(named, place)
    store = Store(place)
    with store.writing() as connection:
        connection.execute(f"DELETE FROM {loss}")
    store.close()
    (tmp_path / "news" / "paper099_2025-11-02_new.txt").write_text(article(99, FERRY))
    index(named, place)
    with Corpus.open(named, index=place) as corpus, Corpus.open(named, cache=False) as held:
        assert everything(corpus) == everything(held)
