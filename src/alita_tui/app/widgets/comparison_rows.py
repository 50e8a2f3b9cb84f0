"""The matrix as lines: widths, the columns that a pane holds, and each row in them."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from alita_tui.app.widgets.comparison_cells import (
    CUT,
    Line,
    Piece,
    Role,
    clip,
    fit,
    fit_line,
    pad,
    width_of,
)
from alita_tui.app.widgets.comparison_matrix import Grid, Row
from alita_tui.app.widgets.short_names import short_names

_LABEL_MOST, _LABEL_NARROW, _HEADER_SHORT = 16, 12, 14
_COLUMN_LEAST, _COLUMN_MOST, _GAP = 7, 24, 2


@dataclass(frozen=True, slots=True)
class Sizes:
    """Widths in cells: of the labels and of each column, the blanks after it included."""

    label: int
    columns: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Glance:
    """What a pane of ``width`` cells holds of the matrix: the columns seen, and the chosen one."""

    sizes: Sizes
    columns: tuple[int, ...]
    chosen: int
    width: int


def sizes(matrix: Grid, width: int) -> Sizes:
    """Widths for a pane: the longest way to say things that fits; the widest column is shortened first."""
    labels = [cell_len(row.label) for row in matrix.rows if row.cells]
    label = min(max([*labels, 8]) + 1, _LABEL_MOST if width >= 60 else _LABEL_NARROW)
    longest = max((len(cell.texts) for row in matrix.rows for cell in row.cells), default=1)
    ways = [
        [_column_width(matrix, at, level, longest) for level in range(longest + 1)]
        for at in range(len(matrix.headers))
    ]
    if 1 + label + sum(way[-1] for way in ways) > width:
        return Sizes(label, _halved(tuple(way[-1] for way in ways), width - 1 - label))
    levels = [0] * len(ways)
    total = 1 + label + sum(way[0] for way in ways)
    while total > width:
        shorter = [at for at, way in enumerate(ways) if levels[at] < longest]
        if not shorter:
            break
        widest = max(shorter, key=lambda at: ways[at][levels[at]])
        total -= ways[widest][levels[widest]]
        levels[widest] += 1
        total += ways[widest][levels[widest]]
    columns = [way[level] for way, level in zip(ways, levels, strict=True)]
    return Sizes(label, _given_back(matrix, columns, width - total))


def _given_back(matrix: Grid, columns: Sequence[int], room: int) -> tuple[int, ...]:
    """The columns, as much wider as something longer can be said: what shortening saved beyond need."""
    widened = []
    for at, column in enumerate(columns):
        cells = [row.cells[at] for row in matrix.rows if row.cells]
        ways = [min(cell_len(text), _COLUMN_MOST) + _GAP for cell in cells for text in cell.texts]
        wider = max([column, *(one for one in ways if one <= column + max(room, 0))])
        room -= wider - column
        widened.append(wider)
    return tuple(widened)


def _halved(columns: tuple[int, ...], room: int) -> tuple[int, ...]:
    """Where the base and the widest column beside it do not both fit, neither takes more than half."""
    if columns[0] + max(columns[1:], default=0) <= room:
        return columns
    half = max(room // 2, _COLUMN_LEAST + _GAP)
    return tuple(min(width, half) for width in columns)


def _column_width(matrix: Grid, at: int, level: int, longest: int) -> int:
    cells = [cell_len(row.cells[at].at(level)) for row in matrix.rows if row.cells]
    header = min(cell_len(matrix.headers[at]) + 1, _HEADER_SHORT if level == longest else _COLUMN_MOST)
    return min(max([*cells, header, _COLUMN_LEAST]), _COLUMN_MOST) + _GAP


def glance(measured: Sizes, width: int, chosen: int, first: int) -> Glance:
    """The columns that a pane shows: the base, then those from ``first`` on that fit, moved so far that the
    chosen one is among them. A pane too narrow for any second column shows one, cut.
    """
    return Glance(measured, _window(measured, width, chosen, first), chosen, width)


def _window(measured: Sizes, width: int, chosen: int, first: int) -> tuple[int, ...]:
    total = len(measured.columns)
    if total < 2:
        return tuple(range(total))
    room = width - 1 - measured.label - measured.columns[0]
    first = min(max(first, 1), chosen if chosen else total - 1)
    while True:
        shown, used = [first], measured.columns[first]
        while shown[-1] + 1 < total and used + measured.columns[shown[-1] + 1] <= room:
            shown.append(shown[-1] + 1)
            used += measured.columns[shown[-1]]
        if chosen <= shown[-1] or not chosen:
            break
        first += 1
    while first > 1 and used + measured.columns[first - 1] <= room:
        first -= 1
        shown.insert(0, first)
        used += measured.columns[first]
    return (0, *shown)


def header_line(matrix: Grid, seen: Glance, above: int = 0, below: int = 0) -> Line:
    """The sources' names, the chosen one marked ``▾``; before them how many columns and rows are not seen."""
    shown, widths = seen.columns, seen.sizes.columns
    left = shown[1] - 1 if len(shown) > 1 else 0
    right = len(matrix.headers) - 1 - shown[-1] if shown else 0
    unseen = ((f"←{left}", left), (f"{right}→", right), (f"↑{above}", above), (f"↓{below}", below))
    signs = [sign for sign, number in unseen if number > 0]
    sign = next(
        (one for one in (" ".join(signs), "".join(signs)) if len(one) <= seen.sizes.label), "".join(signs)
    )
    names = short_names(matrix.headers, [width - _GAP - 1 for width in widths])
    line = [*pad((Piece(" " + sign, "dim"),), seen.sizes.label + 1)]
    for at in shown:
        role: Role = "chosen" if at == seen.chosen else "head"
        mark = (
            Piece("▾", role) if at == seen.chosen else Piece("┆" if at == matrix.undated_from else " ", "dim")
        )
        line += pad((mark, Piece(names[at], role)), widths[at])
    return fit_line(line, seen.width)


def row_line(row: Row, seen: Glance, selected: bool) -> Line:
    """One row; the selected sentence and its cell of the chosen source are marked ``▸``."""
    if not row.cells:
        return fit_line((Piece(" " + row.label, "dim"),), seen.width)
    label = fit(row.label, seen.sizes.label - 1)
    line = [Piece("▸" if selected else " ", "mark"), *pad((Piece(label, "label"),), seen.sizes.label)]
    for at in seen.columns:
        cell, width = row.cells[at], seen.sizes.columns[at]
        edge = Piece("▸" if selected and at == seen.chosen else " ", "mark")
        room = seen.width - width_of(line) - 1  # less than the column where the line has a sign at its end
        text = cell.fitting(max(1, min(width - _GAP, room)))
        line += pad((edge, Piece(text, cell.role)), width)
    return fit_line(line, seen.width)


def shown_cell(row: Row, at: int, width: int) -> str:
    """What a cell says in a column of so many cells."""
    return row.cells[at].fitting(max(1, width - _GAP))


def column_at(seen: Glance, x: int) -> int | None:
    """The column that stands at a cell of the line, None beside them."""
    edge = 1 + seen.sizes.label
    for at in seen.columns:
        if edge <= x < edge + seen.sizes.columns[at]:
            return at
        edge += seen.sizes.columns[at]
    return None


def folded_row(matrix: Grid, width: int) -> Line:
    """The line on the sources without the statement; what does not fit is counted by its own beginning."""
    text = " " + matrix.folded
    if cell_len(text) <= width:
        return (Piece(text, "absent"),)
    return (Piece(clip(text, width - 1) + CUT, "absent"),)
