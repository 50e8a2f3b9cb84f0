"""Decides the edges of all passages, in several processes where there are many.

What a passage hangs on is a matter of the shelf alone, so slices of it are decided beside each other.
"""

from __future__ import annotations

from array import array
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from alita_tui.corpus.building.linkage.forked import answers
from alita_tui.quotes.parents import Parents, linked_articles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from alita_tui.corpus.building.linkage.edges import Decided
    from alita_tui.corpus.building.linkage.shelf import CompactShelf
    from alita_tui.quotes.occasions import Occasions

_SLICE = 500
_LINKED = 10_000
Thing = TypeVar("Thing")
_Alone = tuple[int, "Sequence[int]"]
_Whole = tuple[list["Decided"], list[int], list[_Alone]]
"""The edges of some passages longer than fragments; which are none; which found only rivals, and whom."""


class Deciding:
    """Gives every passage of a shelf its edge: first the longer ones, then what hangs on them.

    ``processes`` decide.
    """

    def __init__(self, shelf: CompactShelf, occasions: Occasions, processes: int) -> None:
        self._shelf = shelf
        self._processes = processes
        related = occasions.related
        self._parents = Parents(
            shelf, shelf.columns.letters, lambda one, other: related(one.article, other.article)
        )
        self._linked = lru_cache(_LINKED)(lambda article: linked_articles(article, shelf))

    def decide(self, reach: Callable[[float], object]) -> None:
        """Decide all; ``reach`` hears which share of it is done."""
        edges, hanging = self._shelf.edges, array("i")
        alone: dict[int, Sequence[int]] = {}
        # Copies of a text have the same candidates: together they are decided sooner.
        slices = _slices(self._shelf.by_text)
        found: Iterable[_Whole] = answers(slices, self._whole, self._processes)
        for at, (decided, others, rivals) in enumerate(found):
            edges.take(decided)
            hanging.extend(others)
            alone.update((one, array("i", some)) for one, some in rivals)
            reach(at / (len(slices) + 1))
        edges.index()
        waiting = _slices([(one, None) for one in sorted(hanging)] + list(alone.items()))
        some: Iterable[list[Decided]] = answers(waiting, self._others, self._processes)
        for decided in some:
            edges.take(decided)
            reach(len(slices) / (len(slices) + 1))

    def _whole(self, numbers: Sequence[int]) -> _Whole:
        shelf = self._shelf
        decided: list[Decided] = []
        hanging: list[int] = []
        alone: list[_Alone] = []
        for at in numbers:
            child = shelf.passage(shelf.place(at))
            if child.is_fragment or not child.attributed:
                hanging.append(at)
                continue
            edge, rivals = self._parents.of_whole(child)
            if edge is not None:
                decided.append(shelf.decided(at, edge))
            if rivals:
                alone.append((at, list(map(shelf.at, rivals))))
        return decided, hanging, alone

    def _others(self, waiting: Sequence[tuple[int, Sequence[int] | None]]) -> list[Decided]:
        shelf, found = self._shelf, list["Decided"]()
        for at, rivals in waiting:
            child = shelf.passage(shelf.place(at))
            linked = self._linked(child.article)
            if rivals is None:
                edge = self._parents.of_other(child, linked)
            else:
                edge = self._parents.of_rival(child, map(shelf.place, rivals), linked)
            if edge is not None:
                found.append(shelf.decided(at, edge))
        return found


def _slices(things: Sequence[Thing]) -> list[Sequence[Thing]]:
    return [things[at : at + _SLICE] for at in range(0, len(things), _SLICE)]
