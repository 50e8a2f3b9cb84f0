"""Lines that only stand higher or lower than before: the terminal moves them itself, in thirty bytes.

Nothing more is used than what every terminal can since the VT100: margins at the top and the bottom, a line
feed at the bottom margin, a reverse line feed at the top one. Margins reach over the whole width, so that
only lines that an update gives from edge to edge are ever moved; whatever does not stand there afterwards is
sent as ever.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

Line = TypeVar("Line")

_FARTHEST, _LEAST = 3, 4


class Shift(NamedTuple):
    """The lines from ``top`` to ``bottom`` (from 0, both included) move up by so many ``lines``, or down."""

    top: int
    bottom: int
    lines: int

    @property
    def sequence(self) -> str:
        """What makes a terminal do so, in its own look; the lines that come in are blank."""
        up = self.lines > 0
        edge, feeds = (self.bottom, "\n" * self.lines) if up else (self.top, "\x1bM" * -self.lines)
        return f"\x1b[0m\x1b[{self.top + 1};{self.bottom + 1}r\x1b[{edge + 1};1H{feeds}\x1b[r"

    def moved(self, there: Mapping[int, Line]) -> dict[int, Line]:
        """What stands on each line afterwards; of those that come in nothing is known."""
        inside = range(self.top, self.bottom + 1)
        after = {y: line for y, line in there.items() if y not in inside}
        for y, line in there.items():
            if y in inside and y - self.lines in inside:
                after[y - self.lines] = line
        return after


def shift(rows: Sequence[int], same: Callable[[int, int], bool]) -> Shift | None:
    """How to move some of the ``rows``, those given from edge to edge, where that saves sending several.

    ``same(y, other)``: whether row ``y`` is now as row ``other`` was.
    """
    given = set(rows)
    still = sum(same(y, y) for y in rows)
    best: Shift | None = None
    saved = still + _LEAST - 1
    for lines in (one for far in range(1, _FARTHEST + 1) for one in (far, -far)):
        for first, last in _runs([y for y in rows if y + lines in given and same(y, y + lines)]):
            top, bottom = min(first, first + lines), max(last, last + lines)
            if last - first + 1 > saved and given.issuperset(range(top, bottom + 1)):
                best, saved = Shift(top, bottom, lines), last - first + 1
    return best


def _runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """The first and the last of rows that follow each other."""
    runs: list[tuple[int, int]] = []
    for y in rows:
        if runs and runs[-1][1] == y - 1:
            runs[-1] = runs[-1][0], y
        else:
            runs.append((y, y))
    return runs
