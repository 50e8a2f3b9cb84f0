"""What an index notes of the statements that sources share, as far as they are compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alita_tui.corpus.stored import rows
from alita_tui.corpus.stored.damage import Unusable

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from alita_tui.corpus.building.telling import Telling
    from alita_tui.corpus.disagreement import Order
    from alita_tui.corpus.store import Store
    from alita_tui.corpus.stored.comparing import Comparer, Shared

_ORDERS: dict[Order | None, str] = {
    None: "",
    "disagreement": "disagreement DESC,",
    "date": "coalesce(earliest, '9999'),",
    "size": "present DESC, segments DESC,",
}


class SharedStatements:
    """The table of shared statements, and the comparing that fills it, which goes on where it was left."""

    def __init__(self, store: Store, telling: Telling) -> None:
        self._store = store
        self._telling = telling

    @property
    def complete(self) -> bool:
        """Whether all statements are compared."""
        return self._store.fact("compared") == "1"

    def numbers(self, min_sources: int, order: Order | None) -> list[int]:
        """The rows of the clusters that so many sources share, of those compared so far."""
        query = f"SELECT cluster FROM shared WHERE sources >= ? ORDER BY {_ORDERS[order]} cluster"
        return [row[0] for row in self._store.rows(query, (min_sources,))]

    def holds(self, cluster: int) -> bool:
        """Whether the cluster is noted as shared."""
        return self._store.row("SELECT 1 FROM shared WHERE cluster = ?", (cluster,)) is not None

    def given_by(self, article: int) -> list[int]:
        """The rows of the shared clusters that an article (its row) gives, of those compared so far."""
        query = "SELECT cluster FROM given WHERE article = ? ORDER BY cluster"
        return [row[0] for row in self._store.rows(query, (article,))]

    def count(self) -> dict[str, int]:
        """How many shared statements each article gives, by its id, of those compared so far."""
        query = (
            "SELECT id, count(*) FROM given JOIN articles ON articles.number = given.article"
            " GROUP BY given.article"
        )
        return {rows.name(id_): number for id_, number in self._store.rows(query)}

    def compare(
        self, comparer: Comparer, articles: Sequence[int], generation: str | None
    ) -> Generator[Shared, None, None]:
        """Compare what is due and note it; what sources share comes as soon as it is noted.

        ``articles`` are their rows in reading order; ``generation`` names the links that are compared.
        Whoever does not go on to the end leaves the rest for the next time. Raises Damaged, Unusable,
        Cancelled.
        """
        from alita_tui.corpus.building.comparers import compared

        due = self._due()
        total = self._store.number("SELECT count(*) FROM clusters")
        done = total - len(due)
        self._telling.begin("comparing statements", total, done)
        results = compared(comparer, self._store.path, articles, due)
        try:
            for batch, found in results:
                self._write(batch, found, generation)
                done += len(batch)
                self._telling.reach(done)
                yield from found
        finally:
            results.close()
        with self._store.writing():
            self._check_links(generation)
            self._store.note("compared", "1")

    def _due(self) -> list[int]:
        """The clusters that are not compared yet, in their order."""
        before = (int(self._store.fact("compared to") or 0),)
        query = "SELECT number FROM clusters WHERE number > ? ORDER BY number"
        return [number for (number,) in self._store.rows(query, before)]

    def _write(self, batch: Sequence[int], found: Sequence[Shared], generation: str | None) -> None:
        with self._store.writing() as connection:
            self._check_links(generation)
            connection.executemany(
                "INSERT OR REPLACE INTO shared VALUES (?, ?, ?, ?, ?, ?)", [one[:-1] for one in found]
            )
            connection.executemany(
                "INSERT OR REPLACE INTO given VALUES (?, ?)",
                [(article, one.cluster) for one in found for article in one.given],
            )
            self._store.note("compared to", str(batch[-1]))

    def _check_links(self, generation: str | None) -> None:
        if self._store.fact("generation") != generation:
            raise Unusable("another process has linked the index anew")
