"""Why each quotation is in its cluster, from what linking decided."""

from collections.abc import Mapping, Sequence

from alita_tui.quotes.cluster import Link, LinkRule
from alita_tui.quotes.parents import Parent
from alita_tui.quotes.passages import Passage, containment


class Links:
    """Makes the link of a passage.

    ``trees`` are the members by their root, after the words of second speakers were set apart; ``beside``
    has for a root that was joined to another's statement a passage of that statement.
    """

    def __init__(
        self,
        found: Sequence[Passage],
        parents: Mapping[int, Parent],
        trees: Mapping[int, Sequence[int]],
        beside: Mapping[int, int],
    ) -> None:
        self._found = found
        self._parents = parents
        self._beside = beside
        self._roots = {number: root for root, members in trees.items() for number in members}

    def of(self, number: int) -> Link:
        """The link of the passage at that position."""
        child = self._found[number].quotation
        parent = self._parents.get(number)
        root = self._roots[number]
        if number == root:
            if number in self._beside:
                return Link(child, self._found[self._beside[number]].quotation, "one-utterance", 0.0, 0)
            rule: LinkRule = "fullest" if parent is None else "second-speaker"
            return Link(child, None, rule, 1.0, len(set(self._found[number].telling)))
        if parent is not None and self._roots[parent.number] == root:
            return Link(child, self._found[parent.number].quotation, parent.rule, *parent.shared)
        mine, fullest = self._found[number], self._found[root]
        shared = set(mine.telling) & set(fullest.telling)
        share = containment(mine.spelled, fullest.spelled)
        return Link(child, fullest.quotation, "second-speaker", share, len(shared))
