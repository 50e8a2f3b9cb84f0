"""A whole article as lines, every reading of the statement marked, so that two can be read side by side."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from alita_tui.app.widgets.comparison_cells import Line, Piece, wrap
from alita_tui.app.widgets.comparison_words import GLYPHS
from alita_tui.app.widgets.wording_marks import CLOSE, OPEN, printed_spans, shown
from alita_tui.corpus.model import Article
from alita_tui.quotes.model import Reading, Rendition, Span

GUTTER = 5


@dataclass(frozen=True, slots=True)
class Printed:
    """A line of the article; ``segments`` are the sentences of the statement that stand on it."""

    line: Line
    segments: tuple[int, ...] = ()


def spans_of(rendition: Rendition) -> list[tuple[Span, Reading]]:
    """Where the readings stand, in the order printed; what two share belongs to the first."""
    spans = [(span, reading) for reading in rendition.readings for span in printed_spans(reading)]
    ordered: list[tuple[Span, Reading]] = []
    for (start, end), reading in sorted(spans, key=lambda one: one[0]):
        begin = max(start, ordered[-1][0][1]) if ordered else start
        if begin < end:
            ordered.append(((begin, end), reading))
    return ordered


def context_lines(article: Article, rendition: Rendition, width: int) -> list[Printed]:
    """The article from its body on, wrapped, an empty line between paragraphs."""
    spans = spans_of(rendition)
    starts = [span[0] for span, _ in spans]
    printed: list[Printed] = []
    offset = article.body
    for paragraph in article.text[article.body :].splitlines(keepends=True):
        end = offset + len(paragraph)
        if paragraph.strip():
            first = max(bisect_right(starts, offset) - 1, 0)
            inside = [one for one in spans[first : bisect_right(starts, end)] if one[0][1] > offset]
            if printed:
                printed.append(Printed(()))
            printed += _paragraph(article.text, (offset, end), inside, width)
        offset = end
    return printed


def _paragraph(text: str, bounds: Span, spans: Sequence[tuple[Span, Reading]], width: int) -> list[Printed]:
    at, end = bounds
    printed: list[Printed] = []
    pieces: list[Piece] = []
    segments: list[int] = []
    for (start, stop), reading in spans:
        begin, finish = max(start, at), min(stop, end)
        pieces += [Piece(_flat(text[at:begin])), OPEN]
        pieces += [Piece(_flat(text[begin:finish]), reading.state), CLOSE]
        segments.append(reading.segment)
        at = finish
    pieces.append(Piece(_flat(text[at:end])))
    waiting, open_ = list(segments), False
    for line in wrap(pieces, width):
        here: list[int] = [waiting[0]] if open_ else []
        for piece in line:
            if piece.role == "mark" and piece.text == OPEN.text:
                open_ = True
                here.append(waiting[0])
            elif piece.role == "mark" and piece.text == CLOSE.text:
                open_ = False
                waiting.pop(0)
        printed.append(Printed(line, tuple(dict.fromkeys(here))))
    return printed


def _flat(words: str) -> str:
    return shown(words).replace("\n", " ")


def gutter(printed: Printed, rendition: Rendition, segment: int) -> list[Piece]:
    """What stands left of a line: the number and state of the sentence on it, ``▸`` at the chosen one."""
    if not printed.segments:
        return [Piece(" " * GUTTER)]
    chosen = segment in printed.segments
    number = segment if chosen else printed.segments[0]
    state = rendition.readings[number].state
    text = f"{number + 1}{GLYPHS[state]}"
    return [Piece("▸" if chosen else " ", "mark"), Piece(f"{text:<{GUTTER - 1}}"[: GUTTER - 1], state)]


def line_of(lines: Sequence[Printed], segment: int) -> int | None:
    """The first line of a sentence; None where the article does not give it."""
    return next((number for number, one in enumerate(lines) if segment in one.segments), None)
