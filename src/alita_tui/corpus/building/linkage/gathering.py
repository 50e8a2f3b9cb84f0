"""From edges to clusters, some that hang together at a time, as columns."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from alita_tui.corpus.building.linkage.edges import NONE, RULES
from alita_tui.corpus.building.linkage.forked import answers
from alita_tui.quotes.joining import clusters_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from alita_tui.corpus.building.linkage.shelf import CompactShelf
    from alita_tui.quotes.cluster import Cluster

_AT_ONCE = 2_000
_Link = tuple[int, int, int, float, int]
_Cluster = tuple[int, list[_Link]]
"""The passage that begins its base; of each passage of it the parent, rule, share and telling words."""


class Gathered:
    """The clusters: of each the passage that begins its base; of each passage its cluster and its link.

    Clusters are numbered from 1 by the places of their bases in the ``order`` of articles; a passage of none
    has 0. The parent of a link is a passage, or ``NONE``.
    """

    def __init__(
        self,
        shelf: CompactShelf,
        order: Mapping[str, int],
        reach: Callable[[float], object],
        processes: int = 1,
    ) -> None:
        self._shelf = shelf
        count = len(shelf.columns)
        self.bases = array("i")
        self.cluster = array("i", bytes(4 * count))
        self.parent = array("i", [NONE]) * count
        self.rule = bytearray(count)
        self.share, self.telling = array("d", bytes(8 * count)), array("i", bytes(4 * count))
        closed = list(_closed(shelf))

        def clusters(members: Sequence[int]) -> list[_Cluster]:
            found = [shelf.passage(shelf.place(at)) for at in members]
            edges = [shelf.edge(one.place) for one in found]
            return [self._plain(one) for one in clusters_of(found, edges, order)]

        for at, some in enumerate(answers(closed, clusters, processes)):
            self._take(some)
            reach((at + 1) / len(closed))
        self._number(order)

    def _plain(self, one: Cluster) -> _Cluster:
        of = self._shelf.of
        base = next(each for each in one.utterances if each.article == one.base).quotations[0]
        links = [
            (
                of(link.child.article, link.child.start),
                NONE if link.parent is None else of(link.parent.article, link.parent.start),
                RULES.index(link.rule),
                link.share,
                link.telling,
            )
            for link in one.links
        ]
        return of(base.article, base.start), links

    def _take(self, clusters: Iterable[_Cluster]) -> None:
        for base, links in clusters:
            self.bases.append(base)
            for at, parent, rule, share, telling in links:
                self.cluster[at] = len(self.bases)
                self.parent[at], self.rule[at] = parent, rule
                self.share[at], self.telling[at] = share, telling

    def _number(self, order: Mapping[str, int]) -> None:
        columns = self._shelf.columns
        of_article = array("q", (order[name.id] for name in columns.names))
        ranked = sorted(
            range(len(self.bases)),
            key=lambda one: (of_article[columns.article[self.bases[one]]], columns.start[self.bases[one]]),
        )
        numbers = array("i", bytes(4 * (len(ranked) + 1)))
        for number, one in enumerate(ranked, start=1):
            numbers[one + 1] = number
        self.bases = array("i", map(self.bases.__getitem__, ranked))
        self.cluster = array("i", map(numbers.__getitem__, self.cluster))


def _closed(shelf: CompactShelf) -> Iterator[Sequence[int]]:
    """All passages, in sets of some thousand, with all that may be joined with one in one set."""
    columns, edges = shelf.columns, shelf.edges
    together = array("i", range(len(columns)))

    def root(at: int) -> int:
        while together[at] != at:
            together[at] = at = together[together[at]]
        return at

    def join(one: int, other: int) -> None:
        first, second = sorted((root(one), root(other)))
        together[second] = first

    for first, last in zip(columns.first, columns.first[1:], strict=False):
        beside: dict[int, int] = {}
        for at in range(first, last):
            join(beside.setdefault(columns.utterance[at], at), at)
    for at, parent in enumerate(edges.parent):
        if parent != NONE:
            join(at, parent)
    for at in range(len(together)):
        together[at] = root(at)
    ranked = array("i", sorted(range(len(together)), key=together.__getitem__))
    begin = 0
    for at in range(1, len(ranked) + 1):
        if at == len(ranked) or (at - begin >= _AT_ONCE and together[ranked[at]] != together[ranked[at - 1]]):
            yield sorted(ranked[begin:at])
            begin = at
