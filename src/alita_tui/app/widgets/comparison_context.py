"""A whole article as lines, every reading of the statement marked, so that two can be read side by side."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from alita_tui.app.widgets.comparison_cells import Line, Piece, Role, wrap
from alita_tui.app.widgets.wording_marks import CLOSE, OPEN, printed_spans, shown
from alita_tui.corpus.model import Article
from alita_tui.export.own_reports import in_text
from alita_tui.export.states import GLYPHS
from alita_tui.quotes.hard_wraps import flowing
from alita_tui.quotes.model import Rendition, Span

GUTTER = 5


@dataclass(frozen=True, slots=True)
class Mark:
    """A place of the statement in an article: a reading, or a report of the outlet's own (``≈``)."""

    start: int
    end: int
    segments: tuple[int, ...]
    role: Role
    sign: str


@dataclass(frozen=True, slots=True)
class Printed:
    """A line of the article; ``marks`` are the places of the statement on it."""

    line: Line
    marks: tuple[Mark, ...] = ()

    @property
    def segments(self) -> tuple[int, ...]:
        """The sentences of the statement that are given on the line."""
        return tuple(dict.fromkeys(one for mark in self.marks for one in mark.segments))


def marks_of(rendition: Rendition) -> list[Mark]:
    """Where readings and own reports stand, in the order printed; what two share belongs to the first."""
    marks = [
        Mark(start, end, (reading.segment,), reading.state, GLYPHS[reading.state])
        for reading in rendition.readings
        for start, end in printed_spans(reading)
    ]
    own = (one for one in rendition.own_reports if in_text(one))
    marks += [Mark(one.start, one.end, one.segments, "reported", "≈") for one in own]
    ordered: list[Mark] = []
    for mark in sorted(marks, key=lambda one: (one.start, one.sign == "≈")):
        begin = max(mark.start, ordered[-1].end) if ordered else mark.start
        if begin < mark.end:
            ordered.append(replace(mark, start=begin))
    return ordered


def context_lines(article: Article, rendition: Rendition, width: int) -> list[Printed]:
    """The article from its body on, wrapped, an empty line between paragraphs."""
    marks = marks_of(rendition)
    starts = [mark.start for mark in marks]
    printed: list[Printed] = []
    offset = article.body
    text = flowing(article.text)
    for paragraph in text[article.body :].splitlines(keepends=True):
        end = offset + len(paragraph)
        if paragraph.strip():
            first = max(bisect_right(starts, offset) - 1, 0)
            inside = [one for one in marks[first : bisect_right(starts, end)] if one.end > offset]
            if printed:
                printed.append(Printed(()))
            printed += _paragraph(text, (offset, end), inside, width)
        offset = end
    return printed


def _paragraph(text: str, bounds: Span, marks: Sequence[Mark], width: int) -> list[Printed]:
    at, end = bounds
    pieces: list[Piece] = []
    for mark in marks:
        begin, finish = max(mark.start, at), min(mark.end, end)
        pieces += [Piece(_flat(text[at:begin])), OPEN]
        pieces += [Piece(_flat(text[begin:finish]), mark.role), CLOSE]
        at = finish
    pieces.append(Piece(_flat(text[at:end])))
    printed: list[Printed] = []
    waiting, inside = list(marks), False
    for line in wrap(pieces, width):
        here = [waiting[0]] if inside else []
        for sign in "".join(piece.text for piece in line if piece.role == "mark"):
            inside = sign == OPEN.text
            if inside:
                here.append(waiting[0])
            else:
                waiting.pop(0)
        printed.append(Printed(line, tuple(here)))
    return printed


def _flat(words: str) -> str:
    return shown(words).replace("\n", " ")


def gutter(printed: Printed, segment: int) -> list[Piece]:
    """What stands left of a line: number and state of the sentence on it, ``▸`` at the chosen one."""
    if not printed.marks:
        return [Piece(" " * GUTTER)]
    chosen = [mark for mark in printed.marks if segment in mark.segments]
    mark = (chosen or printed.marks)[0]
    number = segment if chosen else (mark.segments or (0,))[0]
    text = f"{number + 1}{mark.sign}" if mark.segments else mark.sign
    return [Piece("▸" if chosen else " ", "mark"), Piece(f"{text:<{GUTTER - 1}}"[: GUTTER - 1], mark.role)]


def line_of(lines: Sequence[Printed], segment: int) -> int | None:
    """The first line of a sentence, else of a report of it; None where the article gives neither."""
    found = [number for number, one in enumerate(lines) if segment in one.segments]
    given = (
        number
        for number in found
        if any(segment in mark.segments and mark.sign != "≈" for mark in lines[number].marks)
    )
    return next(given, found[0] if found else None)
