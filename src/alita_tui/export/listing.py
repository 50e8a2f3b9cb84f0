"""A table whose rows are printed as they are found."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from alita_tui.export.console import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.table import Table

    from alita_tui.export.console import Page

    Row = Sequence[str | Text]

# The widths of the columns are those of so many rows; of fewer on a terminal whose user has waited (seconds).
FIRST, PATIENCE = 100, 0.5
_AT_ONCE = 100
_GAP, _LEAST_WIDE = 2, 16


@dataclass(frozen=True, slots=True)
class Column:
    """A column: ``right`` for numbers, ``whole`` for what should not be wrapped.

    Where more rows follow than the widths are made for, it has ``least`` cells or more; the ``wide`` one
    takes what the others leave. A column in which all rows have nothing is left out.
    """

    name: str
    right: bool = False
    whole: bool = False
    wide: bool = False
    least: int = 8


def print_rows(page: Page, columns: Sequence[Column], rows: Iterable[Row]) -> int:
    """Print the rows under their headings, the first ones together; how many there were.

    On a page too narrow for the columns each row is a line of its short cells and, under it, the wide one.
    """
    if _needed(columns) > page.width:
        return _print_apart(page, columns, rows)
    arriving = iter(rows)
    first, more = _first(arriving, page.is_terminal)
    if not first:
        return 0
    if not more:
        filled = [at for at, _ in enumerate(columns) if any(len(row[at]) for row in first)]
        page.print(_table([columns[at] for at in filled], [[row[at] for at in filled] for row in first]))
        return len(first)
    shown = _table(columns, first, spread=True)
    widths = _widths(page, shown, columns)
    count = len(first)
    page.print(_fixed(columns, first, widths, heading=True))
    for some in _in_batches(arriving, 1 if page.is_terminal else _AT_ONCE):
        page.print(_fixed(columns, some, widths, heading=False))
        sys.stdout.flush()
        count += len(some)
    return count


def _needed(columns: Sequence[Column]) -> int:
    """How wide a page must be for these columns."""
    return sum(_LEAST_WIDE if one.wide else one.least for one in columns) + _GAP * (len(columns) - 1)


def _print_apart(page: Page, columns: Sequence[Column], rows: Iterable[Row]) -> int:
    count = 0
    for row in rows:
        count += 1
        line = Text(overflow="fold")
        for cell, one in zip(row, columns, strict=True):
            if len(cell) and not one.wide:
                line.append(" " * _GAP if line else "").append(cell)
                line.append(f" {one.name}" if one.right else "")
        page.print(line)
        for cell, one in zip(row, columns, strict=True):
            if one.wide and len(cell):
                page.print(Padding(cell, (0, 0, 0, _GAP)))
        sys.stdout.flush()
    return count


def _first(rows: Iterator[Row], is_terminal: bool) -> tuple[list[Row], bool]:
    """The rows that the widths are made for, and whether more may follow."""
    began = time.monotonic()
    first: list[Row] = []
    for row in rows:
        first.append(row)
        if len(first) > FIRST or (is_terminal and time.monotonic() - began >= PATIENCE):
            return first, True
    return first, False


def _in_batches(rows: Iterator[Row], most: int) -> Iterator[list[Row]]:
    """The rows, several together where they come quickly."""
    batch: list[Row] = []
    began = time.monotonic()
    for row in rows:
        batch.append(row)
        if len(batch) >= most or time.monotonic() - began >= PATIENCE:
            yield batch
            batch, began = [], time.monotonic()
    if batch:
        yield batch


def _table(columns: Sequence[Column], rows: Iterable[Row], *, spread: bool = False) -> Table:
    made = table(
        *(one.name for one in columns),
        right=tuple(one.name for one in columns if one.right),
        whole=tuple(one.name for one in columns if one.whole and not spread),
    )
    if spread:
        for column, one in zip(made.columns, columns, strict=True):
            column.min_width = one.least
    for row in rows:
        made.add_row(*row)
    return made


def _widths(page: Page, shown: Table, columns: Sequence[Column]) -> list[int]:
    """The cells of each column; the wide one has what the page has left."""
    measured = shown._calculate_column_widths(
        page.console, page.console.options
    )  # no other way to learn them
    widths = [cells - _GAP for cells in measured[:-1]] + measured[-1:]
    left = page.width - sum(widths) - _GAP * (len(widths) - 1)
    for at, one in enumerate(columns):
        if one.wide:
            widths[at] += max(0, left)
    return widths


def _fixed(columns: Sequence[Column], rows: Iterable[Row], widths: Sequence[int], *, heading: bool) -> Table:
    made = _table(columns, rows, spread=True)
    made.show_header = heading
    for column, cells in zip(made.columns, widths, strict=True):
        column.min_width, column.width = None, cells
    return made
