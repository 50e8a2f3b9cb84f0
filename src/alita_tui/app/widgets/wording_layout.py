"""Base and sources side by side, sentence by sentence, as lines of aligned columns."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from alita_tui.app.safe import spaced
from alita_tui.app.widgets.comparison_cells import Line, Piece, Role, fit, fit_line, pad, width_of, wrap
from alita_tui.app.widgets.comparison_matrix import earliest_dated
from alita_tui.app.widgets.comparison_view import View
from alita_tui.app.widgets.wording_marks import (
    base_pieces,
    printed_spans,
    rendition_pieces,
    with_context,
)
from alita_tui.app.widgets.wording_notes import Note, Place, notes, own_notes
from alita_tui.app.widgets.wording_reasons import reasons
from alita_tui.export.places import paragraphs, place
from alita_tui.export.states import GLYPHS, WORDS
from alita_tui.quotes.hard_wraps import flowing

SIDE_BY_SIDE: Final = 79  # of 80 columns one is the scroll bar
_COLUMN_LEAST, _COLUMN_MOST, _LEAST_NAME = 36, 76, 6


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one sentence, first the rule above it; ``reasons`` is the line where these begin."""

    segment: int
    lines: tuple[Line, ...]
    reasons: int = 0


@dataclass(frozen=True, slots=True)
class Frame:
    """Which columns stand side by side, and how wide each is; one width where they stand below each other."""

    columns: tuple[int, ...]
    widths: tuple[int, ...]

    @property
    def stacked(self) -> bool:
        return len(self.widths) == 1 < len(self.columns)

    @property
    def width(self) -> int:
        return sum(self.widths) + len(self.widths) - 1


def frame(view: View, width: int, first: int) -> Frame:
    """Base, chosen source and as many others as the width holds, from column ``first`` on."""
    total = len(view.columns)
    chosen = view.column
    if width < SIDE_BY_SIDE or total == 1:
        return Frame((0, chosen) if chosen else (0,), (width,))
    fitting = min(max((width + 1) // (_COLUMN_LEAST + 1), 2), total)
    others = fitting - 1
    if chosen:
        first = min(max(first, chosen - others + 1), chosen)
    first = max(min(first, total - others), 1)
    each, left = divmod(width - others, fitting)
    widths = tuple(min(each + (at < left), _COLUMN_MOST) for at in range(fitting))
    return Frame((0, *range(first, first + others)), widths)


def head(view: View, shape: Frame) -> list[Line]:
    """The rule above the wording: each column's source and title, and the place of the chosen sentence."""
    cells = [_head_cell(view, at) for at in shape.columns]
    if shape.stacked:
        return [rule([cells[-1]], shape.widths, "┬")]
    left, right = shape.columns[1] - 1 if len(cells) > 1 else 0, len(view.columns) - 1 - shape.columns[-1]
    unseen = " ".join((*([f"← {left} more"] if left > 0 else []), *([f"{right} more →"] if right else [])))
    if not unseen:
        return [rule(cells, shape.widths, "┬")]
    sign = Piece(f" {unseen} ─", "head")
    widths = (*shape.widths[:-1], shape.widths[-1] - len(sign.text))
    return [(*rule(cells, widths, "┬"), sign)]


def _head_cell(view: View, at: int) -> list[Piece]:
    column = view.columns[at]
    article = view.articles(column.members[0])
    label = view.labels[at]
    chosen = at == view.column
    name = Piece(("▾" if chosen else "") + label, "chosen" if chosen else "head")
    said = " base" if at == 0 else ""
    earliest = earliest_dated(view.statement, view.articles)
    if earliest and any(view.articles(member).date == earliest for member in column.members):
        said += " · earliest dated"
    if len(column.members) > 1:
        sources = ", ".join(spaced(view.articles(member).source) for member in column.members)
        return [name, Piece(f"{said} · same words: {sources}", "dim")]
    title = f" · {spaced(article.title)}" if article.title_origin != "derived" else ""
    return [name, Piece(said, "dim"), Piece(title, "dim")]


def rule(cells: Sequence[Sequence[Piece]], widths: Sequence[int], joint: str) -> Line:
    """A horizontal rule that carries words at the left of each column."""
    line: list[Piece] = []
    for number, (cell, width) in enumerate(zip(cells, widths, strict=False)):
        if number:
            line.append(Piece(joint, "rule"))
        inside = fit_line([piece for piece in cell if piece.text], width - 3)
        gap = " " if inside else "─"
        line += pad((Piece("─" + gap, "rule"), *inside, Piece(gap, "rule")), width, "rule", "─")
    return tuple(line)


@dataclass(frozen=True, slots=True)
class Written:
    """The lines of one sentence in one column: its words, what is to be said of them, the reasons."""

    wording: list[Line]
    notes: list[Line]
    reasons: list[Line]

    @property
    def remarks(self) -> list[Line]:
        return [*self.notes, *self.reasons]


def block(view: View, shape: Frame, segment: int) -> Block:
    """One sentence: its rule, then the columns, wrapped at words, filled to equal height."""
    columns = [_cell(view, at, segment, shape) for at in shape.columns]
    above = _rule(view, shape, segment)
    source = columns[shape.columns.index(view.column)]
    before = 1 + len(source.wording) + len(source.notes) if source.reasons else 0
    if shape.stacked:
        before += len(columns[0].wording) + 1 if before else 0
        return Block(segment, (above, *_stacked(view, shape, segment, columns)), before)
    every = [[*column.wording, *column.remarks] for column in columns]
    height = max(len(column) for column in every)
    filled = [[*column, *[()] * (height - len(column))] for column in every]
    rows = zip(*filled, strict=True)
    return Block(segment, (above, *(_side_by_side(row, shape.widths) for row in rows)), before)


def _stacked(view: View, shape: Frame, segment: int, columns: Sequence[Written]) -> Iterator[Line]:
    """Both wordings close together, then the notes on the source, then those on the base."""
    base, source = columns
    inset = Piece(" ")
    yield from ((inset, *line) for line in base.wording)
    yield rule([_place_cell(view, shape.columns[1], segment, shape.widths[0] - 3)], shape.widths, "─")
    yield from ((inset, *line) for line in (*source.wording, *source.remarks))
    yield rule([[Piece(f"of the base, {view.labels[0]}", "dim")]], shape.widths, "─")
    yield from ((inset, *line) for line in base.remarks)


def _side_by_side(row: Sequence[Line], widths: Sequence[int]) -> Line:
    line: list[Piece] = []
    for number, (cell, width) in enumerate(zip(row, widths, strict=True)):
        if number:
            line.append(Piece("│", "rule"))
        line += pad((Piece(" "), *cell), width)
    return tuple(line)


def _rule(view: View, shape: Frame, segment: int) -> Line:
    label = f"{segment + 1} {spaced(view.statement.segments[segment].label)}"
    # The label is cut, not the place: it stands whole in the matrix.
    places = [width_of(_place_cell(view, at, segment, int(shape.stacked))) for at in shape.columns[:1]]
    label = fit(label, max(shape.widths[0] - 6 - max(places), _LEAST_NAME))
    name = Piece(label, "head" if segment == view.segment else "label")
    before = [name, Piece(" · ", "dim")]
    room = shape.widths[0] - 3 - width_of(before) if shape.stacked else 0
    cells = [_place_cell(view, at, segment, room) for at in shape.columns]
    cells[0] = [*before, *cells[0]]
    first, *line = rule(cells[:1] if shape.stacked else cells, shape.widths, "┼")
    if segment != view.segment:
        return (first, *line)
    # The mark takes the place of a blank: nothing behind it moves, and little is sent for a step.
    return (Piece(first.text[:-1], first.role), Piece("▸", "mark"), *line)


def _place_cell(view: View, at: int, segment: int, room: int) -> list[Piece]:
    """State and place of a reading; in so much ``room``, if any, after the source, which is cut first."""
    rendition = view.columns[at].rendition
    reading = rendition.readings[segment]
    article = view.articles(rendition.article)
    spans = printed_spans(reading)
    role: Role = reading.state
    state = Piece(f"{GLYPHS[reading.state]} {WORDS[reading.state]}", role)
    where = place(article, spans) if len(spans) < 3 else paragraphs(article, spans)
    said = [Piece("base", "dim") if at == 0 else state, Piece(f" {where}" if spans else "", "dim")]
    if not room:
        return said
    name = fit(view.labels[at], max(room - width_of(said) - 1, _LEAST_NAME))
    return [Piece(f"{name} ", "dim"), *said]


def _cell(view: View, at: int, segment: int, shape: Frame) -> Written:
    width = shape.widths[0 if shape.stacked else shape.columns.index(at)] - 2
    here = Place(view.statement, view.columns[at].rendition, segment, view.articles, view.names)
    said = [*own_notes(view.own.get((segment, here.rendition.article)), here), *notes(here)]
    why = reasons(here) if view.why and segment == view.segment else ()
    wording = wrap(_wording(view, here), width)
    return Written(wording, _wrapped(said, width), _wrapped(why, width))


def _wrapped(said: Iterable[Note], width: int) -> list[Line]:
    return [line for note in said for line in wrap([note.piece], width, hang=2)]


def _wording(view: View, here: Place) -> list[Piece]:
    text = flowing(here.article.text)
    if here.is_base:
        compared = view.rendition.readings[here.segment] if view.source != view.statement.base else None
        return base_pieces(text, view.statement.segments[here.segment], compared.edits if compared else ())
    reading = here.reading
    pieces = rendition_pieces(text, reading)
    if reading.state == "reported":
        return [Piece("≈ ", "reported"), *pieces]
    if reading.state == "fragment" and len(reading.spans) == 1:
        return with_context(text, [Piece("“"), *pieces, Piece("”")], _outside_marks(text, reading.spans[0]))
    return pieces


def _outside_marks(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """The span with the quotation marks around it, which the wording prints itself."""
    start, end = span
    marks = "“”\"„‘’‚'«»「」`"
    while start > 0 and text[start - 1] in marks:
        start -= 1
    while end < len(text) and text[end] in marks:
        end += 1
    return start, end
