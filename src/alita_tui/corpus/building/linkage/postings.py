"""Which texts are found by which numbers: sorted part by part, kept where a number leads to several."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from alita_tui.corpus.building.linkage.columns import Columns

_BITS = 63
_PARTS_BITS = 6


class Pairs:
    """Numbers with the texts posted under them, before they are sorted: in parts by the first bits."""

    def __init__(self) -> None:
        self._parts = [(array("q"), array("i")) for _ in range(1 << _PARTS_BITS)]

    def add(self, numbers: Iterable[int], text: int) -> None:
        """Post a text under each of the numbers."""
        for number in numbers:
            some, texts = self._parts[number >> (_BITS - _PARTS_BITS)]
            some.append(number)
            texts.append(text)

    def renumber(self, final: Sequence[int]) -> None:
        """Give each text its new number."""
        self._parts = [(some, array("i", map(final.__getitem__, texts))) for some, texts in self._parts]

    def parts(self) -> Iterator[list[tuple[int, int]]]:
        """The pairs in order, part by part. Nothing is left here afterwards."""
        parts, self._parts = self._parts, []
        parts.reverse()
        while parts:
            yield sorted(zip(*parts.pop(), strict=True))


class Postings:
    """The texts of each number that leads to more than one; any other leads to who looks it up alone."""

    def __init__(self) -> None:
        self._numbers = array("q")
        self._starts = array("q", [0])
        self._texts = array("i")

    def taken(self, pairs: Pairs, columns: Columns) -> Iterator[list[tuple[int, int]]]:
        """Take the pairs in; they come out again as they are stored, sorted, in lists."""
        for part in pairs.parts():
            self._take(part)
            yield [(number, columns.texts[text]) for number, text in part]

    def _take(self, part: Sequence[tuple[int, int]]) -> None:
        begin = 0
        for at in range(1, len(part) + 1):
            if at < len(part) and part[at][0] == part[begin][0]:
                continue
            if at - begin > 1:
                self._numbers.append(part[begin][0])
                self._texts.extend([text for _, text in part[begin:at]])
                self._starts.append(len(self._texts))
            begin = at

    def of(self, number: int, most: int) -> Sequence[int]:
        """The texts posted under the number, up to ``most``; none where it leads to a single one."""
        at = bisect_left(self._numbers, number)
        if at == len(self._numbers) or self._numbers[at] != number:
            return ()
        begin = self._starts[at]
        return self._texts[begin : min(self._starts[at + 1], begin + most)]
