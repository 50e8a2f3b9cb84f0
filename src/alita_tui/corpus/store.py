"""The SQLite file of an index: opened with care, written in whole batches.

WAL lets others read while one writes; its length is bounded. Every write begins with ``BEGIN IMMEDIATE``, so
that two writers wait for one another at once and not in the middle.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager, suppress
from threading import RLock
from typing import TYPE_CHECKING, Any

from alita_tui.corpus.stored import damage
from alita_tui.corpus.stored.schema import APPLICATION, SCHEMA_VERSION, TABLES, maker

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

# How long a statement waits for another program, in seconds.
PATIENCE = 3.0
_LOG_BYTES = 32 << 20
_LOG_PAGES = 2_000
_CACHE_KB = 8_000
_PAGE = 10_000
Row = tuple[Any, ...]


class Store:
    """An open index. Every method may be called from any thread.

    Writers wait for one another. Readers do not wait for a writer: they see what was there before its batch.
    """

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        """Open an index that is there. Raises Damaged, Unusable, Foreign."""
        self.path = path
        self.read_only = read_only
        self._lock, self._reading = RLock(), RLock()
        self._beside: sqlite3.Connection | None = None
        self._closed = False
        if condemned(path).exists():
            raise damage.Damaged("the index is damaged", damage.AGAIN)
        with told():
            damage.check(path)
            self._inode = path.stat().st_ino
            self.connection = self._connected()
        try:
            made_by = self.fact("maker")
        except BaseException:
            self.close()
            raise
        if made_by != maker():
            self.close()
            raise damage.Damaged("the index was made by another version of alita-tui")

    def _connected(self) -> sqlite3.Connection:
        mode = "ro" if self.read_only else "rw"
        if self.read_only and not self.path.with_name(f"{self.path.name}-wal").exists():
            mode = "ro&immutable=1"
        connection = sqlite3.connect(
            f"{self.path.absolute().as_uri()}?mode={mode}",
            uri=True,
            timeout=PATIENCE,
            isolation_level=None,
            check_same_thread=False,
        )
        if not self.read_only:
            connection.execute(f"PRAGMA journal_size_limit = {_LOG_BYTES}")
            connection.execute(f"PRAGMA wal_autocheckpoint = {_LOG_PAGES}")
            # A power cut may cost the last batches, never the file; the articles are still in their files.
            connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KB}")
        return connection

    def another(self) -> sqlite3.Connection:
        """A second connection, for what may be interrupted; the caller closes it."""
        self.check_place()
        with told():
            return self._connected()

    def check_place(self) -> None:
        """Raises Unusable where the file was removed or replaced since it was opened."""
        with suppress(OSError):
            if self.path.stat().st_ino == self._inode:
                return
        raise damage.Unusable("the index was removed while it was open")

    def rows(self, query: str, values: Sequence[object] = ()) -> list[Row]:
        """All rows of a query. Raises Damaged, Unusable."""
        with self._readable() as connection:
            return connection.execute(query, values).fetchall()

    def each(self, query: str) -> Iterator[Row]:
        """The rows of a query of a table by its column ``number``, which must come first, with few at once
        in the memory. Raises Damaged, Unusable.
        """
        last = -1
        while page := self.rows(f"{query} WHERE number > ? ORDER BY number LIMIT {_PAGE}", (last,)):
            yield from page
            last = page[-1][0]

    def row(self, query: str, values: Sequence[object] = ()) -> Row | None:
        """The first row of a query, or None. Raises Damaged, Unusable."""
        with self._readable() as connection:
            found: Row | None = connection.execute(query, values).fetchone()
            return found

    @contextmanager
    def _readable(self) -> Iterator[sqlite3.Connection]:
        """A connection to read through: a second one while another thread uses the first."""
        if self._lock.acquire(blocking=False):
            try:
                with self.told():
                    yield self.connection
            finally:
                self._lock.release()
            return
        with self._reading, self.told():
            if self._beside is None:
                self._beside = self._connected()
            yield self._beside

    def number(self, query: str, values: Sequence[object] = ()) -> int:
        """The number that a query gives; 0 where it gives none."""
        row = self.row(query, values)
        return 0 if row is None or row[0] is None else int(row[0])

    def among(self, query: str, numbers: Sequence[int], at_once: int = 500) -> Iterator[Row]:
        """The rows of a query that holds ``IN (?)``, for as many numbers as there are."""
        for at in range(0, len(numbers), at_once):
            some = numbers[at : at + at_once]
            yield from self.rows(query.replace("IN (?)", f"IN ({','.join('?' * len(some))})"), some)

    def fact(self, name: str) -> str | None:
        """What the index notes of itself under a name."""
        row = self.row("SELECT value FROM facts WHERE name = ?", (name,))
        return None if row is None else str(row[0])

    def note(self, name: str, value: str) -> None:
        """Note a fact; within the caller's ``writing``."""
        self.connection.execute("INSERT OR REPLACE INTO facts(name, value) VALUES (?, ?)", (name, value))

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it, or nothing, whatever ends it. Raises Damaged, Unusable."""
        with self._lock, self.told():
            self.check_place()
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    self.connection.execute("ROLLBACK")
                raise

    @contextmanager
    def told(self) -> Iterator[None]:
        """Errors become errors for people; an index that is found damaged is condemned."""
        if self._closed:
            raise damage.Unusable("the index was closed", "open the corpus again")
        try:
            with told():
                yield
        except damage.Damaged:
            self.condemn()
            raise

    def condemn(self) -> None:
        """Note beside the index that it is damaged, so that whoever opens it next makes it anew.

        Of an index that was closed nobody knows that: what is left at work then fails for that reason.
        """
        if not self._closed:
            with suppress(OSError):
                condemned(self.path).touch()

    @property
    def size(self) -> int:
        """Bytes on the disk, the log among them."""
        found = 0
        for ending in ("", "-wal"):
            with suppress(OSError):
                found += self.path.with_name(self.path.name + ending).stat().st_size
        return found

    def close(self) -> None:
        """Close the file; what was written stays."""
        with self._lock, self._reading, suppress(sqlite3.Error):
            self._closed = True
            if self._beside is not None:
                self._beside.close()
            self.connection.close()


@contextmanager
def told() -> Iterator[None]:
    """Errors of SQLite and of the system become errors for people: Damaged, Unusable."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise damage.told(error) from error


def condemned(path: Path) -> Path:
    """Where it is noted that an index is damaged."""
    return path.with_name(f"{path.name}.condemned")


def create(path: Path) -> None:
    """Make an empty index aside and put it in its place; what stood there is gone. Raises Unusable.

    Only who holds the writer's lock may.
    """
    aside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _remove(aside)
        connection = sqlite3.connect(aside, isolation_level=None)
        try:
            _fill(connection)
        finally:
            connection.close()
        # The log of the old file must not be taken for the log of the new one.
        _remove(path, only_logs=True)
        aside.replace(path)
        condemned(path).unlink(missing_ok=True)
    except (sqlite3.Error, OSError) as error:
        with suppress(OSError):
            _remove(aside)
        raise damage.told(error) from error


def _fill(connection: sqlite3.Connection) -> None:
    from alita_tui.corpus.search.tables import SearchTables

    connection.execute("PRAGMA page_size = 8192")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("BEGIN IMMEDIATE")
    for statement in TABLES.split(";"):
        if statement.strip():
            connection.execute(statement)
    SearchTables(connection).create()
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    connection.execute("INSERT INTO facts(name, value) VALUES ('maker', ?)", (maker(),))
    connection.execute("COMMIT")


def _remove(path: Path, *, only_logs: bool = False) -> None:
    for ending in ("-wal", "-shm", "-journal") if only_logs else ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def set_aside(path: Path) -> Path:
    """Rename a file that may not be ours, so that nothing of a user's is lost; its new name."""
    number = 1
    while (other := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    path.replace(other)
    return other
