"""The search over articles in memory: the tables are made when the first query comes."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from alita_tui.corpus.search.query import parse
from alita_tui.corpus.search.searching import Search
from alita_tui.corpus.search.tables import SearchTables

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

    from alita_tui.corpus.found import Found
    from alita_tui.corpus.model import Article
    from alita_tui.corpus.search.hits import Quotations

_BATCH = 1000


class MemorySearch:
    """A search over articles that are all in memory. Any thread may search; one does at a time.

    The quotations are read when a query first asks for quotations or speakers.
    """

    def __init__(self, articles: Sequence[Article], quotations: Quotations) -> None:
        self._articles = articles
        self._quotations = quotations
        self._lock = Lock()
        self._search: Search | None = None
        self._tables: SearchTables | None = None
        self._connection: sqlite3.Connection | None = None
        self._quoted = False

    def search(self, typed: str, limit: int) -> Found:
        """As ``Search.search``."""
        query = parse(typed)
        with self._lock:
            search = self._gathered()
            if not self._quoted and (query.speakers or query.part == "quotes"):
                with search.alone():
                    self._gather_quotations()
        return search.search(typed, limit)

    def interrupt(self) -> None:
        """As ``Search.interrupt``."""
        if self._search is not None:
            self._search.interrupt()

    def _gathered(self) -> Search:
        if self._search is None:
            import sqlite3

            connection = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
            self._connection = connection
            self._tables = SearchTables(connection)
            self._tables.create()
            connection.execute("BEGIN")
            self._tables.begin_bulk()
            for batch in self._batches():
                self._tables.add(batch)
            self._tables.finish()
            connection.execute("COMMIT")
            self._search = Search(connection, self._looked_up, self._quotations)
        return self._search

    def _gather_quotations(self) -> None:
        assert self._tables is not None
        assert self._connection is not None
        self._connection.execute("BEGIN")
        try:
            for batch in self._batches():
                self._tables.add_quotations((at, one, self._quotations(one)) for at, one in batch)
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")
        self._quoted = True

    def _batches(self) -> list[list[tuple[int, Article]]]:
        numbered = list(enumerate(self._articles))
        return [numbered[at : at + _BATCH] for at in range(0, len(numbered), _BATCH)]

    def _looked_up(self, numbers: Sequence[int]) -> Mapping[int, Article]:
        return {number: self._articles[number] for number in numbers if 0 <= number < len(self._articles)}
