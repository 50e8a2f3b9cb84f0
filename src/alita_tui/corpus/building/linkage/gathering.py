"""From edges to clusters, some that hang together at a time, as columns."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from alita_tui.corpus.building.linkage.edges import NONE, RULES
from alita_tui.quotes.joining import clusters_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from alita_tui.corpus.building.linkage.shelf import CompactShelf
    from alita_tui.quotes.cluster import Cluster

_AT_ONCE = 2_000


class Gathered:
    """The clusters: of each the passage that begins its base; of each passage its cluster and its link.

    Clusters are numbered from 1 by the places of their bases in the ``order`` of articles; a passage of none
    has 0. The parent of a link is a passage, or ``NONE``.
    """

    def __init__(
        self, shelf: CompactShelf, order: Mapping[str, int], reach: Callable[[float], object]
    ) -> None:
        self._shelf = shelf
        count = len(shelf.columns)
        self.bases = array("i")
        self.cluster = array("i", bytes(4 * count))
        self.parent = array("i", [NONE]) * count
        self.rule = bytearray(count)
        self.share, self.telling = array("d", bytes(8 * count)), array("i", bytes(4 * count))
        done = 0
        for members in _closed(shelf):
            found = [shelf.passage(shelf.place(at)) for at in members]
            edges = [shelf.edge(one.place) for one in found]
            for one in clusters_of(found, edges, order):
                self._take(one)
            done += len(members)
            reach(done / count)
        self._number(order)

    def _take(self, one: Cluster) -> None:
        base = next(each for each in one.utterances if each.article == one.base).quotations[0]
        self.bases.append(self._shelf.of(base.article, base.start))
        for link in one.links:
            at = self._shelf.of(link.child.article, link.child.start)
            self.cluster[at] = len(self.bases)
            self.rule[at] = RULES.index(link.rule)
            self.share[at], self.telling[at] = link.share, link.telling
            if link.parent is not None:
                self.parent[at] = self._shelf.of(link.parent.article, link.parent.start)

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
