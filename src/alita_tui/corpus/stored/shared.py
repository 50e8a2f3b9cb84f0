"""What an index notes of the statements that sources share, as far as they are compared."""

from __future__ import annotations

from array import array
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from alita_tui.corpus.stored import rows
from alita_tui.corpus.stored.comparing import Shared
from alita_tui.corpus.stored.damage import Unusable

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence
    from contextlib import AbstractContextManager

    from alita_tui.corpus.building.telling import Telling
    from alita_tui.corpus.disagreement import Order
    from alita_tui.corpus.store import Store
    from alita_tui.corpus.stored.comparing import Comparer
    from alita_tui.quotes.model import Flag

_ORDERS: dict[Order | None, str] = {
    None: "0",
    "disagreement": "-disagreement",
    "date": "coalesce(earliest, '9999')",
    "size": "-present, -segments",
}

_START_BITS = 32
# Statements that are compared before all others; more than anybody reads while the others are.
_FRONT_PAGE = 1_000


class Begun(NamedTuple):
    """Rows of clusters in the order of the corpus: all, those known as shared, those not compared yet."""

    clusters: Sequence[int]
    known: Sequence[int]
    due: Sequence[int]


class SharedStatements:
    """The table of shared statements, and the comparing that fills it, which goes on where it was left."""

    def __init__(self, store: Store, telling: Telling) -> None:
        self._store = store
        self._telling = telling
        self._through: str | None = None

    @property
    def complete(self) -> bool:
        """Whether all statements are compared, or all of listed articles are that are linked now."""
        if self._store.fact("compared") == "1":
            return True
        return self._through is not None and self._through == self._store.fact("generation")

    def clusters(self, comparer: Comparer) -> Sequence[int]:
        """The rows of all clusters, by the places of their bases."""
        return self._by_place(comparer, "SELECT number, base, start FROM clusters")

    def numbers(
        self, comparer: Comparer, min_sources: int, order: Order | None, flag: Flag | None = None
    ) -> list[int]:
        """The rows of the clusters that so many sources share, with that flag, of those compared so far."""
        query = (
            f"SELECT number, base, start, {_ORDERS[order]} FROM shared JOIN clusters ON number = cluster"
            " WHERE sources >= ? AND instr(flags, ?)"
        )
        return self._in_order(comparer, query, min_sources, f" {flag} " if flag else " ")

    def _in_order(self, comparer: Comparer, query: str, *values: object) -> list[int]:
        """The rows of clusters, by what the query gives behind their places, and by these.

        Without those that lack members: an article that is not listed, or one that another process has
        removed and not linked without yet.
        """
        places, others = comparer.documents.places, self._lacking(comparer)
        found = [
            (*by, places[base], start, number)
            for number, base, start, *by in self._store.rows(query, values)
            if base in places and number not in others
        ]
        return [one[-1] for one in sorted(found)]

    def _by_place(self, comparer: Comparer, query: str) -> Sequence[int]:
        """The same by their places alone, of so many clusters that their rows need not all be in memory."""
        places, others = comparer.documents.places, self._lacking(comparer)
        numbers, keys = array("q"), array("q")
        for number, base, start in self._store.each(query):
            if base in places and number not in others:
                numbers.append(number)
                keys.append(places[base] << _START_BITS | start)
        ranked = sorted(range(len(keys)), key=keys.__getitem__)
        return array("q", map(numbers.__getitem__, ranked))

    def _lacking(self, comparer: Comparer) -> set[int]:
        """The clusters that lack members."""
        members = "SELECT DISTINCT cluster FROM members WHERE article IN (?)"
        found = {number for (number,) in self._store.among(members, comparer.documents.unlisted)}
        found.update(number for (number,) in self._store.rows("SELECT cluster FROM broken"))
        return found

    def given_by(self, comparer: Comparer, article: int) -> list[int]:
        """The rows of the shared clusters that an article (its row) gives, of those compared so far."""
        query = "SELECT number, base, start FROM given JOIN clusters ON number = cluster WHERE article = ?"
        return self._in_order(comparer, query, article)

    def printed_by(self, comparer: Comparer, article: int) -> list[int]:
        """The rows of the clusters with a quotation of an article (its row)."""
        query = (
            "SELECT DISTINCT number, base, start FROM members JOIN clusters ON number = cluster"
            " WHERE article = ?"
        )
        return self._in_order(comparer, query, article)

    def count(self) -> dict[str, int]:
        """How many shared statements each article gives, by its id, of those compared so far."""
        query = (
            "SELECT id, count(*) FROM given JOIN articles ON articles.number = given.article"
            " GROUP BY given.article"
        )
        return {rows.name(id_): number for id_, number in self._store.rows(query)}

    def begin(
        self, comparer: Comparer, min_sources: int, generation: str | None, flag: Flag | None = None
    ) -> Begun:
        """Where comparing is now: nothing is noted between one look and the other. Raises Unusable."""
        with self._store.writing():
            self._check_links(generation)
            known = self.numbers(comparer, min_sources, None, flag)
            return Begun(self.clusters(comparer), known, self._due(comparer))

    def compare(
        self,
        comparer: Comparer,
        articles: Sequence[int],
        generation: str | None,
        due: Sequence[int],
        right_to_write: Callable[[], AbstractContextManager[bool]],
    ) -> Generator[Shared, None, None]:
        """Compare what was due and note it; what sources share comes in order, whoever has compared it.

        ``articles`` are their rows in reading order; ``generation`` names the links that are compared. No
        lock is held while somebody looks at what comes, however long; where another process may write
        meanwhile, that is not noted. Whoever does not go on to the end leaves the rest for the next time.
        Raises Damaged, Unusable, Cancelled.
        """
        from alita_tui.corpus.building.comparers import compared

        total = self._store.number("SELECT count(*) FROM clusters")
        done = total - len(due)
        self._telling.begin("comparing statements", total, done)
        results = compared(comparer, self._store.path, articles, due, self._left)
        try:
            for batch, found in results:
                with right_to_write() as may_write:
                    self._check_links(generation)
                    if may_write:
                        self._write(batch, found, generation)
                done += len(batch)
                self._telling.reach(done)
                yield from self._noted(batch, found)
        finally:
            results.close()
        with right_to_write() as may_write:
            if may_write:
                self._finish(comparer, generation)

    def _left(self, batch: Sequence[int]) -> list[int]:
        """What of these clusters is not compared yet."""
        query = "SELECT cluster FROM uncompared WHERE cluster IN (?)"
        left = {cluster for (cluster,) in self._store.among(query, batch)}
        return [one for one in batch if one in left]

    def _noted(self, batch: Sequence[int], found: Sequence[Shared]) -> list[Shared]:
        """The shared clusters of a batch: found here, or noted by others meanwhile."""
        query = (
            "SELECT cluster, sources, present, segments, disagreement, earliest, flags FROM shared"
            " WHERE cluster IN (?)"
        )
        noted = {row[0]: Shared._make((*row, ())) for row in self._store.among(query, batch)}
        noted.update({one.cluster: one for one in found})
        return [noted[one] for one in batch if one in noted]

    def _finish(self, comparer: Comparer, generation: str | None) -> None:
        with self._store.writing():
            self._check_links(generation)
            if not self._due(comparer):
                self._through = generation
            if not self._store.number("SELECT count(*) FROM uncompared JOIN clusters ON number = cluster"):
                self._store.note("compared", "1")

    def _due(self, comparer: Comparer) -> Sequence[int]:
        """The clusters that are not compared yet, in their order.

        Those with an article that is not listed are left out: they are due until it is, or has gone.
        """
        query = "SELECT number, base, start FROM uncompared JOIN clusters ON number = cluster"
        return self._by_place(comparer, query)

    def in_turn(self, comparer: Comparer, due: Sequence[int]) -> Sequence[int]:
        """The same clusters in the order in which comparing all of them shows most soonest.

        First some that most articles print, then all others that several print, then those that one prints
        and others may report; each of these by the days of their bases: articles of one time are compared
        with each other, and read once then.
        """
        query = (
            "SELECT cluster, count(DISTINCT article) FROM members GROUP BY cluster"
            " HAVING count(DISTINCT article) > 1"
        )
        printed: dict[int, int] = dict(self._store.rows(query))
        by_day = list(self._by_day(comparer, due))
        several = [one for one in by_day if one in printed]
        first = sorted(several, key=lambda one: -printed[one])[:_FRONT_PAGE]
        given = set(first)
        return array(
            "q",
            (
                *first,
                *(one for one in several if one not in given),
                *(one for one in by_day if one not in printed),
            ),
        )

    def _by_day(self, comparer: Comparer, due: Sequence[int]) -> Iterator[int]:
        days, ids = comparer.documents.dates, comparer.documents.ids
        wanted = set(due)
        found: dict[str, array[int]] = {}
        for number, base in self._store.each("SELECT number, base FROM clusters"):
            if number in wanted:
                found.setdefault(days[ids[base]] or "", array("q")).append(number)
        return chain.from_iterable(found[day] for day in sorted(found))

    def _write(self, batch: Sequence[int], found: Sequence[Shared], generation: str | None) -> None:
        with self._store.writing() as connection:
            self._check_links(generation)
            connection.executemany(
                "INSERT OR REPLACE INTO shared VALUES (?, ?, ?, ?, ?, ?, ?)", [one[:-1] for one in found]
            )
            connection.executemany(
                "INSERT OR REPLACE INTO given VALUES (?, ?)",
                [(article, one.cluster) for one in found for article in one.given],
            )
            connection.executemany("DELETE FROM uncompared WHERE cluster = ?", [(one,) for one in batch])

    def _check_links(self, generation: str | None) -> None:
        if self._store.fact("generation") != generation or self._store.fact("linked") != "1":
            raise Unusable("another process has linked the index anew")
