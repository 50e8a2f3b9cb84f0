"""Articles and the search's tables in one SQLite file, as a stored index has them, without the rest of it.

``python -m benchmarks.stored FILE QUERY...`` opens such a file, searches, and prints milliseconds and memory.
"""

import resource
import sqlite3
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from pathlib import Path

from alita_tui import Article
from alita_tui.corpus.search import Search, SearchTables

_BATCH = 1_000
_COLUMNS = "id, text, title, title_origin, source, date"


class Stored:
    """A file with articles in it that can be searched. The articles are read from it, as they are needed."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._connection = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = NORMAL")
        self._tables = SearchTables(self._connection)
        self.search = Search(self._connection, self._looked_up, lambda _: ())
        self.count = 0

    def create(self) -> None:
        """Make the tables."""
        self._connection.execute(f"CREATE TABLE articles(number INTEGER PRIMARY KEY, {_COLUMNS})")
        self._tables.create()

    def add(self, articles: Iterable[Article]) -> None:
        """Add many articles, in batches; to be finished."""
        left = iter(articles)
        self._tables.begin_bulk()
        while batch := list(islice(left, _BATCH)):
            numbered = list(enumerate(batch, self.count))
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.executemany(
                f"INSERT INTO articles(number, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",
                [
                    (number, one.id, one.text, one.title, one.title_origin, one.source, one.date)
                    for number, one in numbered
                ],
            )
            self._tables.add(numbered)
            self._connection.execute("COMMIT")
            self.count += len(batch)

    def finish(self) -> None:
        """Merge what the batches left."""
        self._tables.finish()
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    @property
    def megabytes(self) -> float:
        """The size of the file."""
        return self.file.stat().st_size / 1e6

    def _looked_up(self, numbers: Sequence[int]) -> Mapping[int, Article]:
        found = {}
        for at in range(0, len(numbers), 500):
            some = numbers[at : at + 500]
            query = f"SELECT number, {_COLUMNS} FROM articles WHERE number IN ({','.join('?' * len(some))})"
            for number, id_, text, title, origin, source, day in self._connection.execute(query, some):
                found[number] = Article(
                    id=id_,
                    path="",
                    text=text,
                    title=title,
                    title_origin=origin,
                    source=source,
                    source_known=True,
                    date=day,
                )
        return found


def _peak_kibibytes() -> int:
    """The peak of this process; what ``getrusage`` tells may be that of the process that started it."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    (line,) = (one for one in status.read_text().splitlines() if one.startswith("VmHWM"))
    return int(line.split()[1])


def main() -> None:
    """Open the file named first, search for the rest."""
    began = time.perf_counter()
    stored = Stored(Path(sys.argv[1]))
    first = 0.0
    for query in sys.argv[2:]:
        stored.search.search(query, 10)
        first = first or (time.perf_counter() - began) * 1e3
    peak = _peak_kibibytes() // 1024
    after = len(sys.argv) - 2
    print(f"  a new process: open and first query {first:.0f} ms, peak after {after} queries {peak} MiB")


if __name__ == "__main__":
    main()
