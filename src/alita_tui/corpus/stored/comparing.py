"""Collating the clusters of an index: which several sources give, and how differently."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from alita_tui.corpus.stored.clusters import StoredDocuments, StoredSpeakers, cluster_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from alita_tui.corpus.store import Store
    from alita_tui.corpus.stored.articles import StoredArticles
    from alita_tui.quotes.cluster import Cluster
    from alita_tui.quotes.collation import Collator
    from alita_tui.quotes.model import Flag

# A collator remembers what it learns of articles; of a large corpus that is too much to keep.
_COLLATED = 2_000


def noted_flags(flags: Iterable[Flag]) -> str:
    """The flags as a row of the index has them, to be found by one of them between blanks."""
    return f" {' '.join(sorted(flags))} "


class Shared(NamedTuple):
    """A statement of several sources as the index notes it; ``given`` are the rows of its articles.

    ``flags`` are all of its flags, a blank before and behind each.
    """

    cluster: int
    sources: int
    present: int
    segments: int
    disagreement: float
    earliest: str | None
    flags: str
    given: Sequence[int]


class Comparer:
    """Collates the clusters of one index. Every method may be called from any thread."""

    def __init__(self, store: Store, articles: StoredArticles) -> None:
        self._store = store
        self._articles = articles
        self.documents = StoredDocuments(store, articles)
        self._collator: Collator | None = None
        self._collated = 0

    def cluster(self, number: int) -> Cluster | None:
        """The cluster in that row; None where its articles have changed."""
        return cluster_of(self._store, number, self.documents)

    def collating(self) -> Collator:
        """What collates; a new one after so many statements."""
        self._collated += 1
        if self._collator is None or self._collated > _COLLATED:
            from alita_tui.quotes.collation import Collator

            self._collated = 0
            speakers = StoredSpeakers(self._store, self.documents.ids)
            dates = self.documents.dates
            self._collator = Collator(self.documents, speakers, before=self._collator, dates=dates)
        return self._collator

    def shared(self, number: int) -> Shared | None:
        """What is noted of a cluster that two sources or more give; of another None."""
        from alita_tui.corpus.disagreement import disagreement
        from alita_tui.corpus.flagged import flags_of

        cluster = self.cluster(number)
        if cluster is None or self._articles.count_sources(self.collating().candidates(cluster)) < 2:
            return None
        found = self.collating().collate(cluster, absent=False)
        present = [one.article for one in found.present]
        sources = self._articles.count_sources(present)
        if sources < 2:
            return None
        dates = [self.documents.dates[one] for one in present]
        return Shared(
            number,
            sources,
            len(present),
            len(found.segments),
            disagreement(found),
            min((day for day in dates if day), default=None),
            noted_flags(flags_of(found)),
            [self.documents.numbers[one] for one in present],
        )
