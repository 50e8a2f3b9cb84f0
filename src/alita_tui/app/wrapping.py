"""Lines of a text at a width in terminal cells, one after the other, so that a long text need not wait.

Lines break after blanks, after a dash, and between wide characters; what has no such place is broken at the
edge, never inside a grapheme.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.cells import cell_len, split_graphemes

from alita_tui.app.safe import spaced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alita_tui.quotes.model import Span

_BLANK = " \t"
_DASHES = "—–"
_NOT_FIRST = frozenset("。、，．！？：；」』）】〉》…”’!?,.;:)◂")
_NOT_LAST = frozenset("「『（【〈《“‘(▸")
_NARROW = frozenset(
    map(
        chr,
        [
            *range(0x20, 0x7F),
            *range(0xA0, 0xAD),
            *range(0xAE, 0x300),
            *range(0x2010, 0x2028),
            *range(0x2030, 0x205F),
        ],
    )
)
_BLANKS = re.compile(r"[ \t]+")
_WHITE = re.compile(r"\s+")
_FRAMES = frozenset("▸◂")
_SINGLE = _NARROW | _FRAMES


def _blanks(text: str, start: int, end: int) -> int:
    """Where the blanks that begin at ``start`` end."""
    found = _BLANKS.match(text, start, end)
    return found.end() if found else start


def _white(text: str, start: int, end: int) -> int:
    """Where blanks and line ends that begin at ``start`` end."""
    found = _WHITE.match(text, start, end)
    return found.end() if found else start


def fitting(text: str, start: int, end: int, width: int) -> int:
    """The largest offset up to which ``text[start:end]`` fits into ``width`` cells, one grapheme at least."""
    window = text[start : min(end, start + width)]
    if _SINGLE.issuperset(window):
        return start + len(window)
    window = spaced(text[start : min(end, start + 2 * width + 16)])
    cells, fits = 0, 0
    for _first, after, size in split_graphemes(window)[0]:
        cells += size
        if cells > width and fits:
            break
        fits = after
    return start + fits


def wrap(text: str, start: int, end: int, width: int) -> Iterator[Span]:
    """The lines of one paragraph, ``text[start:end]``, without the blanks at their ends.

    Each is at most ``width`` cells wide as ``safe.spaced`` shows it. Linear in the paragraph's length.
    """
    width = max(2, width)
    position = start
    while position < end:
        limit = fitting(text, position, end, width)
        cut = end if limit >= end else _break(text, position, limit)
        line = text[position:cut]
        yield position, position + len(line.rstrip(_BLANK))
        position = cut
        position = _blanks(text, position, end)


def _break(text: str, start: int, limit: int) -> int:
    """Where to end a line that may hold ``text[start:limit]``."""
    if text[limit] in _BLANK:
        return limit
    for cut in range(limit, start, -1):
        before, after = text[cut - 1], text[cut]
        if before in _BLANK or (before in _DASHES and after not in _NOT_FIRST):
            return cut
        if before in _SINGLE and after in _SINGLE:
            continue
        if (cell_len(before) == 2 or cell_len(after) == 2) and _may_part(before, after):
            return cut
    return limit


def _may_part(before: str, after: str) -> bool:
    """Whether a line may end between two characters of which one is wide."""
    if before in _NOT_LAST or after in _NOT_FIRST:
        return False
    return before != "\u200d" and cell_len(after) > 0 and not after.isspace()


def lines(text: str, start: int, end: int, width: int) -> Iterator[Span]:
    """The lines of ``text[start:end]``, with one empty line between paragraphs however they are printed."""
    first = position = _white(text, start, end)
    while position < end:
        after = text.find("\n", position, end)
        after = end if after < 0 else after
        if position > first:
            yield position, position
        yield from wrap(text, position, after, width)
        position = _white(text, after, end)
