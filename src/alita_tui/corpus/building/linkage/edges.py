"""The best parent of each passage of a corpus, as columns."""

from __future__ import annotations

from array import array
from itertools import accumulate
from typing import TYPE_CHECKING, get_args

from alita_tui.quotes.cluster import LinkRule
from alita_tui.quotes.shelf import Edge

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from alita_tui.quotes.passages import Place

RULES: tuple[LinkRule, ...] = get_args(LinkRule)
NONE = -1
Decided = tuple[int, int, int, float, int, bool]
"""The number of a passage, that of its parent, which of the rules, share, telling words, ``Edge.whole``."""


class Edges:
    """One entry a passage; its ``parent`` is ``NONE`` where it has no edge."""

    def __init__(self, passages: int) -> None:
        self.parent = array("i", [NONE]) * passages
        self.rule, self.whole = bytearray(passages), bytearray(passages)
        self.share = array("d", bytes(8 * passages))
        self.telling = array("i", bytes(4 * passages))
        self._starts, self._children = array("q"), array("i")

    def take(self, decided: Sequence[Decided]) -> None:
        """Keep what was decided."""
        for at, parent, rule, share, telling, whole in decided:
            self.parent[at] = parent
            self.rule[at] = rule
            self.share[at], self.telling[at], self.whole[at] = share, telling, whole

    def index(self) -> None:
        """From now on ``children`` knows what was taken."""
        counts = array("q", bytes(8 * (len(self.parent) + 1)))
        for parent in self.parent:
            if parent != NONE:
                counts[parent + 1] += 1
        self._starts = array("q", accumulate(counts))
        linked = (at for at, parent in enumerate(self.parent) if parent != NONE)
        self._children = array("i", sorted(linked, key=self.parent.__getitem__))

    def of(self, at: int, place: Callable[[int], Place]) -> Edge | None:
        """The edge of the passage with that number."""
        parent = self.parent[at]
        if parent == NONE:
            return None
        rule, whole = RULES[self.rule[at]], bool(self.whole[at])
        return Edge(place(parent), rule, self.share[at], self.telling[at], whole)

    def children(self, at: int) -> Sequence[int]:
        """The passages whose edge leads to that one."""
        return self._children[self._starts[at] : self._starts[at + 1]]
