"""Text that was wrapped to a width: its lines read as paragraphs, so that a quotation is one again."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from alita_tui.quotes.quotation import Span

_LINE = re.compile(r"[^\r\n]+")
_END = re.compile(r"\r\n|\r|\n")
_LEAST, _MOST = 40, 100  # how wide text is wrapped
_FULL = 0.6  # of the width: a shorter line ends its paragraph, whatever follows
_SHORT = _LEAST * _FULL
_SHARE = 1 / 3  # of the line ends are at a full line where text is wrapped, and of those in mid-sentence
_STOPS = tuple(".!?:”\"»’')")
_APART = re.compile(r"\s*[>|#*+•]")  # begins a line that goes on with nothing
_RUNS_ON = re.compile(r"[,.;!?“”\"«»]")  # stands in a sentence rather than in a title
_NO_END = frozenset(  # of a title; the engine's little words are more, and loaded after the first paint
    "a an and as at but by for from in into of on or over than that the to with".split()
)
_BYLINE = re.compile(r"by\s", re.IGNORECASE)
_ITEM = re.compile(r"[–—-]|\d+[.)]\s")  # begins an item of a list, or stands within a sentence


class _End(NamedTuple):
    """The end of a line that another follows at once.

    ``full``: the first word of the next line would not have fitted. ``running``: its sentence goes on there.
    """

    start: int
    end: int
    full: bool
    running: bool


@lru_cache(maxsize=16)
def flowing(text: str) -> str:
    """The text with blanks for each line end that only breaks a line: as long, so that offsets stay.

    Of a text that was not wrapped it is the text itself. One was wrapped where lines of 40 to 100 characters
    end because the next word would not have fitted, many of them in mid-sentence. Verse, lists, quoted mail
    and indented lines keep theirs.
    """
    if not any(_SHORT < len(line) <= _MOST and following for line, following in pairwise(text.splitlines())):
        return text  # as most are: a glance costs next to nothing
    lines = [one.span() for one in _LINE.finditer(text) if not one.group().isspace()]
    blocks = list(_blocks(text, lines))
    widths = sorted(len(text[start:end].rstrip()) for block in blocks for start, end in block[:-1])
    width = widths[len(widths) * 9 // 10] if widths else 0
    if not _LEAST <= width <= _MOST:
        return text
    parted = ([_end(text, *pair, width) for pair in pairwise(block)] for block in blocks)
    ends = [one for block in parted if not _is_verse(block) for one in block]
    full = [one for one in ends if one.full]
    running = sum(one.running for one in full)
    if running == 0 or len(full) < len(ends) * _SHARE or running < len(full) * _SHARE:
        return text
    title_end = lines[0][1] if _may_be_title(text, *lines[:2]) else -1
    return "".join(_pieces(text, (one for one in full if one.running or one.start != title_end)))


def _may_be_title(text: str, first: Span, second: Span) -> bool:
    """Whether the first line of a text, whose sentence does not go on behind it for sure, is a title."""
    line = text[slice(*first)].casefold()
    if _BYLINE.match(text, *second):
        return True
    return _RUNS_ON.search(line) is None and line.split()[-1] not in _NO_END


def _blocks(text: str, lines: Iterable[Span]) -> Iterator[list[Span]]:
    """Lines that follow one another: a blank line, or one of a list or of a quoted mail, parts them."""
    block: list[Span] = []
    for line in lines:
        if block and not _goes_on(text, block[-1], line):
            yield block
            block = []
        block.append(line)
    yield block


def _goes_on(text: str, first: Span, second: Span) -> bool:
    """Whether the second line follows the first at once, and neither is set apart as a list or a block is."""
    if _END.fullmatch(text, first[1], second[0]) is None or text.endswith("  ", *first):
        return False
    if (
        _APART.match(text, *first)
        or _APART.match(text, *second)
        or _indent(text, second) > _indent(text, first)
    ):
        return False
    if _ITEM.match(text, *second) is None:
        return True
    return _ITEM.match(text, *first) is None and not text[slice(*first)].rstrip().endswith(_STOPS)


def _indent(text: str, line: Span) -> int:
    return len(text[slice(*line)]) - len(text[slice(*line)].lstrip())


def _end(text: str, first: Span, second: Span, width: int) -> _End:
    line, word = text[slice(*first)].rstrip(), text[slice(*second)].split(None, 1)[0]
    full = len(line) + 1 + len(word) >= width - 1 and len(line) >= width * _FULL
    return _End(first[1], second[0], full, word[0].islower() and not line.endswith(_STOPS))


def _is_verse(block: list[_End]) -> bool:
    """Whether a line ends in mid-sentence although the next word would have fitted."""
    return any(one.running and not one.full for one in block)


def _pieces(text: str, ends: Iterable[_End]) -> Iterator[str]:
    last = 0
    for one in ends:
        yield text[last : one.start]
        yield " " * (one.end - one.start)
        last = one.end
    yield text[last:]
