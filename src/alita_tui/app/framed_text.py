"""An article's text as the reader shows it: signs around quotations, so that they are seen without colour."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from alita_tui.quotes.hard_wraps import flowing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alita_tui.quotes.model import Quotation, Span

OPENS, CLOSES = "▸", "◂"
_MARKS = frozenset("“”\"‘’'«»„‚「」`")
_REACH = 3


class FramedText:
    """The text from ``start`` on with ``▸`` and ``◂`` around each quotation, marks of the article inside.

    Line ends that only break a line of a wrapped text are blanks here.

    ``shown`` is that text. Offsets in it are turned into offsets of the article by ``origin``, and back by
    ``place``: the signs are the reader's, never the article's. ``quotations`` are sorted by their start, and
    ``frames`` says where each is shown; ``spoken`` are those that are somebody's words.
    """

    def __init__(self, text: str, start: int = 0, quotations: Iterable[Quotation] = ()) -> None:
        self.text = text = flowing(text)
        self.start = start
        self.quotations = tuple(sorted(quotations, key=lambda one: one.span))
        self.spoken = tuple(one for one in self.quotations if one.kind != "unattributed")
        framed = [one for one in self.spoken if one.start >= start]
        signs = sorted(
            [(self._opening(one), 1, OPENS) for one in framed]
            + [(self._closing(one), 0, CLOSES) for one in framed]
        )
        self._at = [offset for offset, _, _ in signs]
        cuts = [start, *self._at, len(text)]
        pieces = [text[one:other] for one, other in pairwise(cuts)]
        self.shown = "".join(
            piece + sign for piece, sign in zip(pieces, [*(sign for *_, sign in signs), ""], strict=True)
        )
        self._shown_at = [offset - start + index for index, offset in enumerate(self._at)]
        self.frames = [self._frame(one) for one in self.quotations]

    def place(self, offset: int) -> int:
        """Where the character at an offset of the article is shown."""
        offset = max(self.start, min(offset, len(self.text)))
        return offset - self.start + bisect_right(self._at, offset)

    def span(self, start: int, end: int) -> Span:
        """Where a span of the article is shown."""
        return self.place(start), self.place(end - 1) + 1 if end > start else self.place(start)

    def _frame(self, one: Quotation) -> Span:
        """Where a quotation is shown, its signs and marks included."""
        return self.place(self._opening(one)) - 1, self.place(self._closing(one) - 1) + 2

    def _opening(self, one: Quotation) -> int:
        """Where its sign stands; a report has no marks, those next to it belong to another quotation."""
        return one.start if one.kind == "indirect" else _opening(self.text, one.start, self.start)

    def _closing(self, one: Quotation) -> int:
        return one.end if one.kind == "indirect" else _closing(self.text, one.end)

    def origin(self, place: int) -> int:
        """The offset in the article of what is shown at a place."""
        return self.start + place - bisect_left(self._shown_at, place)


def _opening(text: str, start: int, lowest: int) -> int:
    """Before the mark that opens a quotation, where one stands right before it."""
    for before in range(start - 1, max(lowest, start - _REACH) - 1, -1):
        if text[before] in _MARKS:
            while before > lowest and text[before - 1] == text[before] and text[before] in "`'":
                before -= 1  # noqa: PLW2901 - the mark is written with two characters
            return before
        if text[before] not in " \t\u00a0\u202f":
            break
    return start


def _closing(text: str, end: int) -> int:
    """After the mark that closes a quotation, where one stands right after it."""
    for after in range(end, min(len(text), end + _REACH)):
        if text[after] in _MARKS:
            while after + 1 < len(text) and text[after + 1] == text[after] and text[after] in "`'":
                after += 1  # noqa: PLW2901 - the mark is written with two characters
            return after + 1
        if text[after] not in " \t\u00a0\u202f":
            break
    return end
