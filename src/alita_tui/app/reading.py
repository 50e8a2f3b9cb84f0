"""The lines of the reader, made as far as they are needed and then a little at a time."""

from __future__ import annotations

from bisect import bisect_right
from time import perf_counter
from typing import TYPE_CHECKING

from alita_tui.app.wrapping import lines

if TYPE_CHECKING:
    from alita_tui.app.framed_text import FramedText
    from alita_tui.quotes.model import Span

_AT_ONCE = 64


class Reading:
    """A framed text at a width: ``lines`` are spans of ``text.shown``, as many as are made so far."""

    def __init__(self, text: FramedText, width: int) -> None:
        self.text = text
        self.width = width
        self.lines: list[Span] = []
        self.done = False
        self._more = lines(text.shown, 0, len(text.shown), width)

    def make(self, seconds: float) -> None:
        """Make lines for about so many seconds."""
        until = perf_counter() + seconds
        while not self.done and perf_counter() < until:
            for _ in range(_AT_ONCE):
                line = next(self._more, None)
                if line is None:
                    self.done = True
                    break
                self.lines.append(line)

    def made(self, place: int) -> bool:
        """Whether the line that shows this place is there already."""
        return self.done or bool(self.lines and self.lines[-1][0] > place)

    def line_of(self, place: int) -> int:
        """The number of the line that shows a place."""
        return max(0, bisect_right(self.lines, place, key=lambda line: line[0]) - 1)
