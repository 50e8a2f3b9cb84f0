"""A corpus in an index: the same face as one in memory."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterator, Mapping
from sys import intern
from threading import Lock
from typing import TYPE_CHECKING

from alita_tui.corpus import held
from alita_tui.corpus.indexing import Indexing
from alita_tui.corpus.model import Article
from alita_tui.corpus.stored import rows
from alita_tui.corpus.stored.articles import StoredArticle, StoredArticles
from alita_tui.corpus.stored.damage import Damaged, Unusable, told
from alita_tui.corpus.stored.statements import StoredStatements

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from alita_tui.corpus.building.telling import Telling
    from alita_tui.corpus.finding import Finding
    from alita_tui.corpus.model import Skipped
    from alita_tui.corpus.search import Found, MemorySearch, Search
    from alita_tui.corpus.statements import Statements
    from alita_tui.quotes.quotation import Quotation

# Articles whose quotations are found before the first of them is given: few at first, so that it comes soon.
_FIRST, _MOST = 100, 2_000


class Stored:
    """The articles of an index and what is found in them. Nothing is computed before it is asked for.

    ``cancelled``: whether the reading was, so that articles are missing.
    """

    def __init__(
        self,
        named: Sequence[str],
        finding: Finding,
        place: Path,
        telling: Telling,
        begun: Callable[[Stored], object] | None = None,
    ) -> None:
        """Open the index and read what has changed. Raises BadPath, Unusable, Foreign, Cancelled.

        ``begun`` hears of it as soon as there are articles, while others are being read: from then on
        ``articles`` grows, and ``stop`` ends the reading.
        """
        self._telling = telling
        self._begun = begun
        self.skipped: tuple[Skipped, ...] = ()
        self._search: Search | MemorySearch | None = None
        self._connection: sqlite3.Connection | None = None
        self._quoted = self._worded = False
        self._wording = Lock()
        self._lock = Lock()
        self._reading, self.cancelled = True, False
        self._take(Indexing(named, place, telling))
        try:
            self._read(named, finding, place)
            self.skipped = self._indexing.skipped(finding)
            if not self.articles:
                from alita_tui.corpus.loading import nothing_in

                raise nothing_in(named, self.skipped)
        except BaseException:
            self._indexing.close()
            raise

    def _take(self, indexing: Indexing) -> None:
        """Show nothing of an index yet."""
        self._indexing = indexing
        self._store = indexing.store
        self._show(array("q"), settled=False)
        self.statements: StoredStatements | Statements = self._stored_statements()

    def _show(self, numbers: array[int], *, settled: bool) -> None:
        self.articles = StoredArticles(self._store, self._indexing.paths, numbers, settled=settled)

    def _grown(self, numbers: array[int]) -> None:
        self._show(numbers, settled=False)
        begun, self._begun = self._begun, None
        if begun is not None:
            begun(self)

    def _read(self, named: Sequence[str], finding: Finding, place: Path) -> None:
        """Read what has changed; a damaged index is made anew, once."""
        grown = None if self._begun is None else self._grown
        for attempt in range(2):
            try:
                numbers = self._indexing.read(finding, grown=grown)
                break
            except Damaged as damage:
                self._mend(damage, again=bool(attempt))
                notices = self._indexing.notices
                self._take(Indexing(named, place, self._telling))
                self._indexing.notices[:0] = notices
        self._show(numbers, settled=True)
        self.statements = self._statements()
        self._reading = False
        self.cancelled = self._indexing.cancelled

    def _mend(self, damage: Damaged, *, again: bool) -> None:
        """Put an empty index in the place of the damaged one. Raises Unusable."""
        try:
            if again:
                raise Unusable(str(damage)) from damage
            with self._indexing.right_to_write() as may_write:
                if not may_write:
                    raise Unusable(str(damage)) from damage
                self._indexing.mend(damage)
        finally:
            self._indexing.close()

    def stop(self) -> None:
        """As ``Corpus.stop``."""
        self._telling.cancel()
        self.statements.stop()

    def _statements(self) -> StoredStatements | Statements:
        from alita_tui.quotes.small import SMALL_CORPUS

        if len(self.articles) <= SMALL_CORPUS:
            from alita_tui.corpus.statements import Statements

            return Statements(self.articles, self._telling.told)
        return self._stored_statements()

    def _stored_statements(self) -> StoredStatements:
        return StoredStatements(
            self._store,
            self.articles,
            self._telling,
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

    def _store_quotations(self, numbers: Sequence[int] | None = None) -> None:
        """Bring the index to hold all quotations, or those of these articles (their rows)."""
        try:
            self._indexing.quotations(among=numbers)
        except Unusable as error:
            notice = f"{error}: quotations are found anew"
            if notice not in self._indexing.notices:
                self._indexing.notices.append(notice)

    def each_read(self, most: int | None) -> Iterator[Article]:
        """As ``Corpus.each_read``; nothing is locked while somebody looks at what comes."""
        numbers = self.articles.numbers[:most]
        at, size = 0, _FIRST
        while at < len(numbers):
            some = list(numbers[at : at + size])
            self._store_quotations(some)
            found = self.articles.numbered(some)
            yield from map(found.__getitem__, some)
            at, size = at + size, min(_MOST, 2 * size)

    def count_in(self, article: Article) -> int:
        """As ``Corpus.count_in``."""
        if isinstance(article, StoredArticle):
            row = self._store.row("SELECT said FROM quotations WHERE article = ?", (article.number,))
            if row is not None:
                return int(row[0])
        return held.count(self.statements.quotations(article))

    def _quotations_are_stored(self) -> bool:
        """Bring the index to hold all quotations; whether it does."""
        self._store_quotations()
        return not self._store.number("SELECT count(*) FROM articles WHERE quoted = 0")

    def count_quotations(self) -> dict[str, int]:
        """How many quotations each article has that are somebody's statement, by its id."""
        if not self._quotations_are_stored():
            return held.count_quotations(self.articles, self.statements.quotations)
        query = "SELECT number, id, said FROM articles JOIN quotations ON article = number"
        return {intern(rows.name(id_)): said for _, id_, said in self._store.each(query)}

    def digests(self) -> dict[str, bytes]:
        """As ``Corpus.digests``."""
        mine = set(self.articles.numbers)
        found = self._store.rows("SELECT number, id, digest FROM articles")
        return {rows.name(id_): digest for number, id_, digest in found if number in mine}

    def credited(self) -> list[tuple[str, str, int]]:
        """Who is credited by which article (its id), and how often."""
        if not self._quotations_are_stored():
            return held.credited(self.articles, self.statements.quotations)
        query = "SELECT name, id, times FROM credited JOIN articles ON articles.number = article"
        return [(name, rows.name(id_), times) for name, id_, times in self._store.rows(query)]

    def search(self, query: str, limit: int, *, waits: bool = True) -> Found:
        """As ``Corpus.search``."""
        from alita_tui.corpus.search.query import parse

        asked = parse(query)
        if waits and not self._quoted and (asked.speakers or asked.part == "quotes"):
            self._quoted = self._quotations_are_stored()
        if waits and not self._worded and self._wording.acquire(blocking=False):
            # Whoever asks meanwhile is answered from what is there.
            try:
                self._enter_words()
            finally:
                self._wording.release()
        # Counted before: what comes in while it is searched is searched or not.
        searched = None if self._worded else self._count_worded()
        with self._lock:
            self._search = search = self._search or self._searching()
        try:
            found = search.search(query, limit)
        except sqlite3.Error as error:
            reason = told(error)
            if isinstance(reason, Damaged):
                self._store.condemn()
            raise reason from error
        found.searched = searched
        return found

    def _count_worded(self) -> int | None:
        """How many articles the search knows; None where these are all, and no others are being read."""
        from alita_tui.corpus.building.words import COUNTED

        counted = self._store.fact(COUNTED)
        if counted:
            return int(counted)
        whole = not self._reading
        if whole and self._store.row("SELECT 1 FROM articles WHERE worded = 0 LIMIT 1") is None:
            self._worded = True
            return None
        return self._store.number("SELECT count(*) FROM articles WHERE worded = 1")

    def now(self, article: Article) -> Article | None:
        """As ``Corpus.now``."""
        if not isinstance(article, StoredArticle):
            return self.named(article.id)
        return self.articles.present([article.number]).get(article.number)

    def enter_words(self) -> None:
        """As ``Corpus.enter_words``."""
        with self._wording:
            if not self._worded:
                self._enter_words()

    def _enter_words(self) -> None:
        done = not self._reading
        try:
            self._indexing.words()
        except Unusable as error:
            from alita_tui.corpus.search import MemorySearch

            self._indexing.notices.append(f"{error}: the search works from memory")
            self._search = MemorySearch(self.articles, self.statements.quotations)
        self._worded = done

    def _searching(self) -> Search:
        from alita_tui.corpus.search import Search

        self._connection = self._store.another()
        return Search(self._connection, self._present, self._quotations)

    def _present(self, numbers: Sequence[int]) -> Mapping[int, Article]:
        """As ``StoredArticles.present``; the articles are others once all are read."""
        return self.articles.present(numbers)

    def _quotations(self, article: Article) -> Sequence[Quotation]:
        return self.statements.quotations(article)

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
