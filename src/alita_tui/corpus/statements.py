"""What the engine finds in the articles of a corpus: computed on first need, kept, safe from any thread."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

from alita_tui.corpus.flagged import flag_counts, flags_of, having
from alita_tui.corpus.model import Article, Progress
from alita_tui.errors import NothingFound

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from alita_tui.corpus.disagreement import Order
    from alita_tui.quotes.cluster import Cluster
    from alita_tui.quotes.collation import Collator
    from alita_tui.quotes.model import Document, Flag, Quotation, Statement


class Statements:
    """Quotations by article, clusters by id, and their collations.

    Extraction is pure: two threads may do the same work, and the first result stays. Linking takes long and
    is done once, under a lock; the collator has its own. ``late``: whether each statement is collated only
    when it is looked at, so that looking at all of them takes long. ``complete``: whether nobody has stopped
    the search for all. What is stopped raises Cancelled.
    """

    late = False

    def __init__(self, articles: Sequence[Article], told: Callable[[Progress], object] | None = None) -> None:
        """``told`` hears how far the work is."""
        self._articles = articles
        self._told = told
        self.complete = True
        self._stops = 0
        self._source_of = {one.id: (one.source if one.source_known else f"\0{one.id}") for one in articles}
        self._quotations: dict[str, tuple[Quotation, ...]] = {}
        self._lock = Lock()
        self._documents: dict[str, Document] = {}
        self.progress = Progress("reading quotations", 0, len(articles))
        self._clusters: dict[str, Cluster] | None = None
        self._collator: Collator | None = None
        self._places: dict[tuple[str, int, int], str] = {}
        self._collated: dict[tuple[str, str | None, bool], Statement] = {}
        self._shared: dict[tuple[int, bool], tuple[Statement, ...]] = {}
        self._by_article: dict[str, list[Statement]] | None = None

    def __getstate__(self) -> dict[str, object]:
        """What a second process hands over: all that was found; the collator is made where it is needed."""
        return self.__dict__ | {"_lock": None, "_documents": {}, "_collator": None, "_told": None}

    def __setstate__(self, state: dict[str, object]) -> None:
        self.__dict__.update(state | {"_lock": Lock()})

    def close(self) -> None:
        """Nothing is open."""

    def stop(self) -> None:
        """Stop the linking and comparing that goes on, and what waits for it; from any thread."""
        self._stops += 1

    def _check(self, stops: int) -> None:
        """Raises Cancelled where somebody has stopped the work since so many stops were counted."""
        if self._stops != stops:
            from alita_tui.corpus.building.telling import Cancelled

            self.complete = False
            raise Cancelled

    def quotations(self, article: Article) -> tuple[Quotation, ...]:
        """The quotations of one article, sorted by start."""
        found = self._quotations.get(article.id)
        if found is None:
            from alita_tui.quotes.extraction import extract

            found = extract(article.text, article=article.id, body=article.body, headline=article.title_span)
            found = self._quotations.setdefault(article.id, found)
            if self._told is not None:
                self._told(Progress("reading quotations", len(self._quotations), len(self._articles)))
        return found

    def _tell(self, progress: Progress) -> None:
        self.progress = progress
        if self._told is not None:
            self._told(progress)

    def shared(
        self, min_sources: int, absent: bool | None, order: Order | None = None, flag: Flag | None = None
    ) -> tuple[Statement, ...]:
        """The collated statements of ``min_sources`` sources or more, with that flag."""
        if flag is not None:
            return tuple(having(flag, self.shared(min_sources, absent, order)))
        if order is not None:
            from alita_tui.corpus.disagreement import order_key

            key = order_key(order, {one.id: one for one in self._articles})
            return tuple(sorted(self.shared(min_sources, absent), key=key))
        listed = self._list_absent(absent)
        found = self._shared.get((min_sources, listed))
        if found is None:
            found = self._shared.setdefault(
                (min_sources, listed), tuple(self._each_shared(min_sources, listed))
            )
        self.complete = True
        return found

    def each(self, min_sources: int, absent: bool | None, flag: Flag | None = None) -> Iterator[Statement]:
        """The same statements, each as soon as it is known to be shared."""
        listed = self._list_absent(absent)
        known = self._shared.get((min_sources, listed))
        found = iter(known) if known is not None else self._each_shared(min_sources, listed)
        return (one for one in found if flag is None or flag in flags_of(one))

    def so_far(self, order: Order | None, flag: Flag | None = None) -> tuple[Statement, ...]:
        """Those of two sources or more, once all are known; they come at once."""
        known = (2, self._list_absent(None)) in self._shared
        return self.shared(2, None, order, flag) if known else ()

    def count_flags(self) -> dict[Flag, int]:
        """How many of the statements known by now have each flag."""
        return flag_counts(self.so_far(None))

    def link(self) -> None:
        """Make sure that the quotations are linked."""
        self._linked()

    def count_so_far(self) -> dict[str, int]:
        """How many of the statements known by now each article gives, by its id."""
        return dict(Counter(one.article for each in self.so_far(None) for one in each.present))

    def count_shared(self) -> dict[str, int]:
        """How many statements of two sources or more each article gives, by its id."""
        return dict(Counter(one.article for each in self.shared(2, None) for one in each.present))

    def given_by(self, article: Article) -> tuple[Statement, ...]:
        """The statements of two sources or more that the article gives."""
        if self._by_article is None:
            by_article: dict[str, list[Statement]] = {}
            for statement in self.shared(2, None):
                for rendition in statement.present:
                    by_article.setdefault(rendition.article, []).append(statement)
            self._by_article = by_article
        return tuple(self._by_article.get(article.id, ()))

    def _each_shared(self, min_sources: int, listed: bool) -> Iterator[Statement]:
        stops = self._stops
        collating = self._collating()
        clusters = self._linked().values()

        def enough(articles: Sequence[str]) -> bool:
            return self.count_sources(articles) >= min_sources

        for number, cluster in enumerate(clusters):
            self._check(stops)
            self._tell(Progress("comparing statements", number, len(clusters)))
            if self.count_sources(collating.candidates(cluster)) >= min_sources:
                key = (cluster.id, None, listed)
                one = self._collated.get(key) or collating.shared(cluster, enough, absent=listed)
                if one is not None and enough([each.article for each in one.present]):
                    yield self._collated.setdefault(key, one)

    def at(self, article: Article, offset: int) -> Statement | None:
        """The statement of the quotation that holds ``offset``; of a report, the shared one that it gives."""
        clusters = self._linked()
        for one in self.quotations(article):
            if one.start <= offset < one.end:
                id_ = self._places.get((article.id, one.start, one.end))
                if id_ is not None:
                    return self._statement(clusters[id_], None, self._list_absent(None))
                if one.kind == "indirect":
                    return reported(self.given_by(article), article.id, one)
        return None

    def rebased(self, statement: Statement, base: str) -> Statement:
        """The statement with the rendition of ``base`` as its base. Raises NothingFound."""
        if base == statement.base:
            return statement
        rendition = statement.rendition(base)
        if rendition is None or not rendition.quotations:
            raise NothingFound(f"{base} does not give this statement", "choose a source that does")
        listed = len(statement.renditions) == statement.searched
        return replace(self._statement(self._linked()[statement.id], base, listed), name=statement.name)

    def _statement(self, cluster: Cluster, base: str | None, absent: bool) -> Statement:
        key = (cluster.id, base, absent)
        found = self._collated.get(key)
        if found is None:
            collating = self._collating()
            made = collating.collate(cluster, base=base, absent=absent)
            found = self._collated.setdefault(key, made)
        return found

    def _collating(self) -> Collator:
        self._linked()
        with self._lock:
            if self._collator is None:
                from alita_tui.quotes.collation import Collator

                self._documents = {article.id: self._document(article) for article in self._articles}
                self._collator = Collator(self._documents)
            return self._collator

    def _linked(self) -> dict[str, Cluster]:
        check = partial(self._check, self._stops)
        with self._lock:
            if self._clusters is None:
                from alita_tui.quotes.collation import Collator
                from alita_tui.quotes.linking import link

                for number, article in enumerate(self._articles):
                    check()
                    self.progress = Progress("reading quotations", number, len(self._articles))
                    self._documents[article.id] = self._document(article)
                self._tell(Progress("linking them", 0, 0))
                self._collator = Collator(self._documents)
                linked = link(tuple(self._documents.values()), self._collator.occasions, check)
                clusters = {one.id: one for one in linked}
                self._places = {
                    (each.article, part.start, part.end): id_
                    for id_, cluster in clusters.items()
                    for each in cluster.utterances
                    for part in each.quotations
                }
                self._clusters = clusters
            return self._clusters

    def _list_absent(self, absent: bool | None) -> bool:
        from alita_tui.quotes.small import SMALL_CORPUS

        return len(self._articles) <= SMALL_CORPUS if absent is None else absent

    def count_sources(self, articles: Iterable[str]) -> int:
        """How many sources the articles come from; an unknown source counts as one a piece."""
        return len({self._source_of[article] for article in articles})

    def _document(self, article: Article) -> Document:
        from alita_tui.quotes.hard_wraps import flowing
        from alita_tui.quotes.model import Document

        return Document(
            id=article.id,
            text=flowing(article.text),
            quotations=self.quotations(article),
            body=article.body,
            headline=article.title_span,
            title=article.title_apart,
            date=article.date,
            source=article.source,
        )


def reported(statements: Sequence[Statement], article: str, report: Quotation) -> Statement | None:
    """Of the statements that an article gives the one that a report of it gives: the longest span in it."""
    best: tuple[int, Statement | None] = 0, None
    for statement in statements:
        rendition = statement.rendition(article)
        assert rendition is not None
        spans = [span for one in rendition.readings for span in one.spans]
        spans += [(own.start, own.end) for own in rendition.own_reports if own.field == "text"]
        shared = max((min(end, report.end) - max(start, report.start) for start, end in spans), default=0)
        if shared > best[0]:
            best = shared, statement
    return best[1]
