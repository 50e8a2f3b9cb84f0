"""What the engine finds in the articles of an index: read, or computed where the index has not got so far."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from threading import Lock, RLock
from typing import TYPE_CHECKING, TypeVar, overload

from alita_tui.corpus.stored import quotations
from alita_tui.corpus.stored.articles import StoredArticle
from alita_tui.corpus.stored.damage import Damaged, Unusable
from alita_tui.errors import NothingFound

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from alita_tui.corpus.building.telling import Telling
    from alita_tui.corpus.disagreement import Order
    from alita_tui.corpus.model import Article, Progress
    from alita_tui.corpus.statements import Statements
    from alita_tui.corpus.store import Store
    from alita_tui.corpus.stored.articles import StoredArticles
    from alita_tui.corpus.stored.clusters import StoredDocuments
    from alita_tui.quotes.cluster import Cluster
    from alita_tui.quotes.collation import Collator
    from alita_tui.quotes.model import Quotation, Statement

_ORDERS: dict[Order | None, str] = {
    None: "0",
    "disagreement": "-disagreement",
    "date": "coalesce(earliest, '9999')",
    "size": "-present, -segments",
}
_KEPT = 300
Answer = TypeVar("Answer")
_WRITTEN = 200
# A collator remembers what it learns of articles; of a large corpus that is too much to keep.
_COLLATED = 2_000


class StoredStatements:
    """The same face as ``Statements``. ``link`` makes sure that the index holds quotations and links.

    ``right_to_write`` gives whether this process may write, for as long as it is entered.
    """

    late = True

    def __init__(
        self,
        store: Store,
        articles: StoredArticles,
        telling: Telling,
        link: Callable[[], None],
        say: Callable[[str], object],
        right_to_write: Callable[[], AbstractContextManager[bool]],
    ) -> None:
        self._say = say
        self._right_to_write = right_to_write
        self._generation: str | None = None
        self._held: Statements | None = None
        self._sources: dict[str, str] | None = None
        self._store = store
        self._articles = articles
        self._telling = telling
        self._link = link
        self._lock = RLock()
        self._reading = Lock()  # its own, so that an article can be read while all are linked
        self._found: OrderedDict[tuple[int, str | None, bool], Statement] = OrderedDict()
        self._said: OrderedDict[str, tuple[Quotation, ...]] = OrderedDict()
        self._documents: StoredDocuments | None = None
        self._collator: Collator | None = None
        self._collated = 0

    @property
    def progress(self) -> Progress:
        """How far the search for statements is."""
        return self._telling.latest

    def quotations(self, article: Article) -> tuple[Quotation, ...]:
        """The quotations of one article, sorted by start."""
        with self._reading:
            known = self._said.get(article.id)
        if known is not None:
            return known
        found = self._stored_quotations(article)
        if found is None:
            from alita_tui.quotes.extraction import extract

            found = extract(article.text, article=article.id, body=article.body, headline=article.title_span)
        with self._reading:
            self._said[article.id] = found
            while len(self._said) > _KEPT:
                self._said.popitem(last=False)
        return found

    def _stored_quotations(self, article: Article) -> tuple[Quotation, ...] | None:
        if not isinstance(article, StoredArticle):
            return None
        row = self._store.row("SELECT packed FROM quotations WHERE article = ?", (article.number,))
        try:
            return None if row is None else quotations.unpacked(row[0], article.id, article.text)
        except Damaged:
            self._store.condemn()
            return None

    def count_sources(self, articles: Iterable[str]) -> int:
        """How many sources the articles come from; an unknown source counts as one a piece."""
        if self._sources is None:
            self._sources = self._articles.sources()
        return len({self._sources.get(one, one) for one in articles})

    def _answered(self, stored: Callable[[], Answer], held: Callable[[Statements], Answer]) -> Answer:
        """What the index answers; where it can hold no links, what all articles in memory answer."""
        if self._held is None:
            try:
                return stored()
            except Unusable as error:
                from alita_tui.corpus.statements import Statements

                self._say(f"{error}: statements are found in memory")
                self._held = Statements(self._articles)
        return held(self._held)

    def shared(
        self, min_sources: int, absent: bool | None, order: Order | None = None
    ) -> Sequence[Statement]:
        """The statements of ``min_sources`` sources or more, each collated when it is looked at."""
        return self._answered(
            lambda: self._shared(min_sources, absent, order),
            lambda held: held.shared(min_sources, absent, order),
        )

    def _shared(self, min_sources: int, absent: bool | None, order: Order | None) -> Sequence[Statement]:
        with self._lock:
            self._ready()
            if min_sources < 2:
                numbers = self._in_order("SELECT number, base, start FROM clusters")
                return StatementSequence(
                    numbers, lambda one: self._statement(one, None, bool(absent)), self._number
                )
            if self._store.fact("compared") != "1":
                self._compared()
            query = (
                f"SELECT number, base, start, {_ORDERS[order]} FROM shared JOIN clusters ON number = cluster"
                " WHERE sources >= ?"
            )
            numbers = self._in_order(query, min_sources)
        return StatementSequence(numbers, lambda one: self._statement(one, None, bool(absent)), self._number)

    def _in_order(self, query: str, *values: object) -> list[int]:
        """The rows of clusters, by what the query gives behind their places, and by these."""
        places = self._ready().places
        found = [
            (*by, places[base], start, number)
            for number, base, start, *by in self._store.rows(query, values)
            if base in places
        ]
        return [one[-1] for one in sorted(found)]

    def _number(self, id_: str) -> int:
        """The row of the cluster that a statement was collated from; 0 where there is none."""
        base, _, start = id_.rpartition(":")
        place = (self._ready().numbers[base], int(start))
        return self._store.number("SELECT number FROM clusters WHERE base = ? AND start = ?", place)

    def _compared(self) -> None:
        """Compare, unless another process has done so. Raises Unusable where this one may not write."""
        with self._right_to_write() as may_write:
            if self._store.fact("compared") == "1":
                return
            if not may_write:
                raise Unusable("which statements are shared cannot be noted in the index now")
            self._compare()

    def _check_links(self) -> None:
        if self._store.fact("generation") != self._generation:
            raise Unusable("another process has linked the index anew")

    def _compare(self) -> None:
        """Collate every cluster that several sources may give and was not compared, and note which do."""
        numbers = [
            number for (number,) in self._store.rows("SELECT cluster FROM uncompared ORDER BY cluster")
        ]
        self._telling.begin("comparing statements", len(numbers))
        waiting: list[tuple[int, Statement, int]] = []
        for done, number in enumerate(numbers, start=1):
            one = self._shared_statement(number)
            if one is not None:
                waiting.append((number, *one))
            if len(waiting) >= _WRITTEN:
                self._write(waiting, number)
            self._telling.reach(done)
        self._write(waiting, numbers[-1] if numbers else 0)
        with self._store.writing():
            self._check_links()
            self._store.note("compared", "1")

    def _shared_statement(self, number: int) -> tuple[Statement, int] | None:
        cluster = self._cluster(number)
        if cluster is None or self.count_sources(self._collating().candidates(cluster)) < 2:
            return None
        found = self._collating().collate(cluster, absent=False)
        sources = self.count_sources(each.article for each in found.present)
        return (found, sources) if sources >= 2 else None

    def _write(self, waiting: list[tuple[int, Statement, int]], last: int) -> None:
        """Note what is shared; all clusters up to ``last`` are compared then."""
        from alita_tui.corpus.disagreement import disagreement

        documents = self._ready()
        with self._store.writing() as connection:
            self._check_links()
            connection.execute("DELETE FROM uncompared WHERE cluster <= ?", (last,))
            for number, one, sources in waiting:
                dates = [documents[each.article].date for each in one.present]
                earliest = min((day for day in dates if day), default=None)
                facts = (number, sources, len(one.present), len(one.segments), disagreement(one), earliest)
                connection.execute("INSERT OR REPLACE INTO shared VALUES (?, ?, ?, ?, ?, ?)", facts)
                connection.executemany(
                    "INSERT OR REPLACE INTO given VALUES (?, ?)",
                    [(documents.numbers[each.article], number) for each in one.present],
                )
        waiting.clear()

    def count_shared(self) -> dict[str, int]:
        """How many statements of two sources or more each article gives, by its id."""
        from alita_tui.corpus.stored import rows

        with self._lock:
            self.shared(2, None)
            query = (
                "SELECT id, count(*) FROM given JOIN articles ON articles.number = given.article"
                " GROUP BY given.article"
            )
            return {rows.name(id_): number for id_, number in self._store.rows(query)}

    def given_by(self, article: Article) -> tuple[Statement, ...]:
        """The statements of two sources or more that the article gives."""
        return self._answered(lambda: self._given_by(article), lambda held: held.given_by(article))

    def _given_by(self, article: Article) -> tuple[Statement, ...]:
        if not isinstance(article, StoredArticle):
            return ()
        with self._lock:
            self.shared(2, None)
            query = (
                "SELECT number, base, start FROM given JOIN clusters ON number = cluster WHERE article = ?"
            )
            numbers = self._in_order(query, article.number)
            return tuple(self._statement(number, None, False) for number in numbers)

    def at(self, article: Article, offset: int) -> Statement | None:
        """The statement of the quotation that holds ``offset``; of a report, the shared one that it gives."""
        return self._answered(lambda: self._at(article, offset), lambda held: held.at(article, offset))

    def _at(self, article: Article, offset: int) -> Statement | None:
        for nth, one in enumerate(self.quotations(article)):
            if one.start <= offset < one.end and isinstance(article, StoredArticle):
                with self._lock:
                    self._ready()
                    query = "SELECT cluster FROM members WHERE article = ? AND nth = ?"
                    row = self._store.row(query, (article.number, nth))
                    if row is not None:
                        return self._statement(row[0], None, False)
                if one.kind == "indirect":
                    from alita_tui.corpus.statements import reported

                    return reported(self.given_by(article), article.id, one)
        return None

    def rebased(self, statement: Statement, base: str) -> Statement:
        """The statement with the rendition of ``base`` as its base. Raises NothingFound."""
        return self._answered(
            lambda: self._rebased(statement, base), lambda held: held.rebased(statement, base)
        )

    def _rebased(self, statement: Statement, base: str) -> Statement:
        if base == statement.base:
            return statement
        rendition = statement.rendition(base)
        if rendition is None or not rendition.quotations:
            raise NothingFound(f"{base} does not give this statement", "choose a source that does")
        with self._lock:
            number = self._number(statement.id)
            return self._statement(number, base, len(statement.renditions) == statement.searched)

    def _statement(self, number: int, base: str | None, absent: bool) -> Statement:
        with self._lock:
            key = (number, base, absent)
            found = self._found.get(key)
            if found is None:
                cluster = self._cluster(number)
                if cluster is None:
                    from alita_tui.corpus.stored.articles import Gone

                    raise Gone("the statement has changed since it was listed", "open the corpus again")
                found = self._found[key] = self._collating().collate(cluster, base=base, absent=absent)
                while len(self._found) > _KEPT:
                    self._found.popitem(last=False)
            return found

    def _cluster(self, number: int) -> Cluster | None:
        from alita_tui.corpus.stored.clusters import cluster_of

        return cluster_of(self._store, number, self._ready())

    def _ready(self) -> StoredDocuments:
        if self._documents is None:
            from alita_tui.corpus.stored.clusters import StoredDocuments

            self._link()
            self._generation = self._store.fact("generation")
            self._documents = StoredDocuments(self._store, self._articles)
        return self._documents

    def _collating(self) -> Collator:
        documents = self._ready()
        self._collated += 1
        if self._collator is None or self._collated > _COLLATED:
            from alita_tui.corpus.stored.clusters import StoredSpeakers
            from alita_tui.quotes.collation import Collator

            self._collated = 0
            speakers = StoredSpeakers(self._store, documents.ids)
            self._collator = Collator(documents, speakers, before=self._collator)
        return self._collator


class StatementSequence(Sequence["Statement"]):
    """Statements by the rows of their clusters, each collated when it is looked at."""

    def __init__(
        self, numbers: Sequence[int], collated: Callable[[int], Statement], number: Callable[[str], int]
    ) -> None:
        self._numbers = numbers
        self._collated = collated
        self._number = number

    def position(self, id_: str) -> int | None:
        """Where the statement with that id stands, or None."""
        number = self._number(id_)
        return self._numbers.index(number) if number in self._numbers else None

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, at: int) -> Statement: ...

    @overload
    def __getitem__(self, at: slice) -> StatementSequence: ...

    def __getitem__(self, at: int | slice) -> Statement | StatementSequence:
        if isinstance(at, slice):
            return StatementSequence(self._numbers[at], self._collated, self._number)
        return self._collated(self._numbers[at])

    def __iter__(self) -> Iterator[Statement]:
        return map(self._collated, self._numbers)
