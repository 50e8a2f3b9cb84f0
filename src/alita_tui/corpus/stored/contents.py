"""A corpus in an index: the same face as one in memory."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from threading import Lock
from typing import TYPE_CHECKING

from alita_tui.corpus import held
from alita_tui.corpus.indexing import Indexing
from alita_tui.corpus.model import Article
from alita_tui.corpus.stored import rows
from alita_tui.corpus.stored.articles import StoredArticles
from alita_tui.corpus.stored.damage import Damaged, Unusable, told
from alita_tui.corpus.stored.statements import StoredStatements

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence
    from pathlib import Path

    from alita_tui.corpus.building.telling import Telling
    from alita_tui.corpus.finding import Finding
    from alita_tui.corpus.search import Found, MemorySearch, Search
    from alita_tui.corpus.statements import Statements


class Stored:
    """The articles of an index and what is found in them. Nothing is computed before it is asked for."""

    def __init__(self, named: Sequence[str], finding: Finding, place: Path, telling: Telling) -> None:
        """Open the index and read what has changed. Raises BadPath, Unusable, Foreign, Cancelled."""
        self._indexing, numbers = _refreshed(named, finding, place, telling)
        try:
            self._store = self._indexing.store
            self.articles = StoredArticles(self._store, self._indexing.paths, numbers)
            self.skipped = self._indexing.skipped(finding)
            if not self.articles:
                from alita_tui.corpus.loading import nothing_in

                raise nothing_in(named, self.skipped)
        except BaseException:
            self._indexing.close()
            raise
        self.statements: StoredStatements | Statements = self._statements(telling)
        self._search: Search | MemorySearch | None = None
        self._connection: sqlite3.Connection | None = None
        self._quoted = self._worded = False
        self._wording = Lock()
        self._lock = Lock()

    def _statements(self, telling: Telling) -> StoredStatements | Statements:
        from alita_tui.quotes.small import SMALL_CORPUS

        if len(self.articles) <= SMALL_CORPUS:
            from alita_tui.corpus.statements import Statements

            return Statements(self.articles)
        return StoredStatements(
            self._store,
            self.articles,
            telling,
            self._link,
            self._indexing.notices.append,
            self._indexing.right_to_write,
        )

    def _link(self) -> None:
        self._indexing.quotations()
        self._indexing.links(self.articles.numbers)

    @property
    def notices(self) -> tuple[str, ...]:
        """What became of the index, for people."""
        return tuple(self._indexing.notices)

    def named(self, name: str) -> Article | None:
        """The article with that id."""
        return self.articles.named(name)

    def with_prefix(self, prefix: str, most: int) -> list[str]:
        """Up to ``most`` ids that begin with the prefix, sorted."""
        return self.articles.with_prefix(prefix, most)

    @property
    def by_id(self) -> Mapping[str, Article]:
        """Every article by its id, read when it is asked for."""
        return _ById(self.articles)

    def _quotations_are_stored(self) -> bool:
        """Bring the index to hold all quotations; whether it does."""
        try:
            self._indexing.quotations()
        except Unusable as error:
            self._indexing.notices.append(f"{error}: quotations are found anew")
        return not self._store.number("SELECT count(*) FROM articles WHERE quoted = 0")

    def count_quotations(self) -> dict[str, int]:
        """How many quotations each article has that are somebody's statement, by its id."""
        if not self._quotations_are_stored():
            return held.count_quotations(self.articles, self.statements.quotations)
        query = "SELECT id, said FROM articles JOIN quotations ON article = articles.number"
        return {rows.name(id_): said for id_, said in self._store.rows(query)}

    def credited(self) -> list[tuple[str, str, int]]:
        """Who is credited by which article (its id), and how often."""
        if not self._quotations_are_stored():
            return held.credited(self.articles, self.statements.quotations)
        query = "SELECT name, id, times FROM credited JOIN articles ON articles.number = article"
        return [(name, rows.name(id_), times) for name, id_, times in self._store.rows(query)]

    def search(self, query: str, limit: int) -> Found:
        """As ``Corpus.search``."""
        from alita_tui.corpus.search.query import parse

        asked = parse(query)
        if not self._quoted and (asked.speakers or asked.part == "quotes"):
            self._quoted = self._quotations_are_stored()
        if not self._worded and self._wording.acquire(blocking=False):
            # Whoever asks meanwhile is answered from what is there.
            try:
                self._enter_words()
            finally:
                self._wording.release()
        with self._lock:
            self._search = search = self._search or self._searching()
        try:
            return search.search(query, limit)
        except sqlite3.Error as error:
            reason = told(error)
            if isinstance(reason, Damaged):
                self._store.condemn()
            raise reason from error

    def _enter_words(self) -> None:
        try:
            self._indexing.words()
        except Unusable as error:
            from alita_tui.corpus.search import MemorySearch

            self._indexing.notices.append(f"{error}: the search works from memory")
            self._search = MemorySearch(self.articles, self.statements.quotations)
        self._worded = True

    def _searching(self) -> Search:
        from alita_tui.corpus.search import Search

        self._connection = self._store.another()
        return Search(self._connection, self.articles.present, self.statements.quotations)

    def stop_searching(self) -> None:
        """As ``Corpus.stop_searching``."""
        if self._search is not None:
            self._search.interrupt()

    def close(self) -> None:
        """Close the index."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None
        self.statements.close()
        self._indexing.close()


class _ById(Mapping[str, Article]):
    def __init__(self, articles: StoredArticles) -> None:
        self._articles = articles

    def __getitem__(self, id_: str) -> Article:
        found = self._articles.named(id_)
        if found is None:
            raise KeyError(id_)
        return found

    def __iter__(self) -> Iterator[str]:
        return (one.id for one in self._articles)

    def __len__(self) -> int:
        return len(self._articles)


def _refreshed(
    named: Sequence[str], finding: Finding, place: Path, telling: Telling
) -> tuple[Indexing, array[int]]:
    """The index with its articles read; a damaged one is made anew, once."""
    indexing = Indexing(named, place, telling)
    for attempt in range(2):
        try:
            return indexing, indexing.read(finding)
        except Damaged as damage:
            notices = indexing.notices
            try:
                if attempt:
                    raise Unusable(str(damage)) from damage
                with indexing.right_to_write() as may_write:
                    if not may_write:
                        raise Unusable(str(damage)) from damage
                    indexing.mend(damage)
            finally:
                indexing.close()
            indexing = Indexing(named, place, telling)
            indexing.notices[:0] = notices
        except BaseException:
            indexing.close()
            raise
    raise AssertionError
