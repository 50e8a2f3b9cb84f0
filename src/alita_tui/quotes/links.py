"""Why each quotation is in its cluster, from what linking decided."""

from collections.abc import Mapping, Sequence

from alita_tui.quotes.cluster import Link, LinkRule
from alita_tui.quotes.passages import Passage, containment
from alita_tui.quotes.shelf import Edge


class Links:
    """Makes the link of a passage.

    ``edges`` are those of ``found``, one each, ``parents`` where they lead. ``trees`` are the members by
    their root, after the words of second speakers were set apart; ``beside`` has for a root that was joined
    to another's statement a passage of that statement.
    """

    def __init__(
        self,
        found: Sequence[Passage],
        edges: Sequence[Edge | None],
        parents: Mapping[int, int],
        trees: Mapping[int, Sequence[int]],
        beside: Mapping[int, int],
    ) -> None:
        self._found = found
        self._edges = edges
        self._parents = parents
        self._beside = beside
        self._roots = {number: root for root, members in trees.items() for number in members}

    def of(self, number: int) -> Link:
        """The link of the passage at that position."""
        child = self._found[number].quotation
        edge = self._edges[number]
        root = self._roots[number]
        if number == root:
            if number in self._beside:
                return Link(child, self._found[self._beside[number]].quotation, "one-utterance", 0.0, 0)
            rule: LinkRule = "fullest" if edge is None else "second-speaker"
            return Link(child, None, rule, 1.0, len(set(self._found[number].telling)))
        if edge is not None and self._roots[self._parents[number]] == root:
            parent = self._found[self._parents[number]].quotation
            return Link(child, parent, edge.rule, edge.share, edge.telling)
        mine, fullest = self._found[number], self._found[root]
        shared = set(mine.telling) & set(fullest.telling)
        share = containment(mine.spelled, fullest.spelled)
        return Link(child, fullest.quotation, "second-speaker", share, len(shared))
