"""The matrix on the screen: sources across, sentences down, labels and base always in sight."""

from typing import ClassVar

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from alita_tui.app.settings import key_for
from alita_tui.app.widgets.comparison_cells import Line, plain
from alita_tui.app.widgets.comparison_matrix import SPEAKER, Grid, grid
from alita_tui.app.widgets.comparison_roles import components, rules, strip_of
from alita_tui.app.widgets.comparison_rows import (
    Glance,
    Sizes,
    column_at,
    folded_row,
    glance,
    header_line,
    row_line,
    shown_cell,
    sizes,
)
from alita_tui.app.widgets.comparison_view import View
from alita_tui.app.widgets.line_cache import LineCache


class Matrix(Widget):
    """Shows a view; a click on a cell picks its sentence and its source.

    The first line (the sources) stays; what else does not fit scrolls with the chosen sentence, or with the
    wheel, and ``↑`` ``↓`` before the sources say how many rows are out of sight.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = components()
    DEFAULT_CSS = "Matrix { height: auto; width: 1fr; " + rules() + "}"
    ALLOW_SELECT: ClassVar[bool] = False

    class Picked(Message):
        """A cell was clicked; ``segment`` is None where the row is about the source as a whole."""

        def __init__(self, segment: int | None, source: str) -> None:
            super().__init__()
            self.segment = segment
            self.source = source

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._styles_cache = LineCache()
        self.view: View | None = None
        self.grid: Grid | None = None
        self._sizes: tuple[int, Sizes] | None = None
        self._first = 1
        self._top = 0

    def show(self, view: View | None) -> None:
        """Show this view; only what is other than before is drawn again."""
        before, self.view = self.view, view
        if view is None:
            self.grid = None
            self.refresh(layout=True)
            return
        if before is None or not _same_cells(before, view):
            shows_all = key_for(self.app, "comparison.differences")
            self.grid, self._sizes = grid(view, shows_all), None
            self.refresh(layout=True)
        self._settle()
        rows = [self._row_of(before.segment), self._row_of(view.segment)] if before else []
        top, self._top = self._top, self._revealed()
        if before is None or before.source != view.source or top != self._top:
            self.refresh()
        else:
            self.refresh(*(Region(0, 1 + row - self._top, self.size.width, 1) for row in rows))

    @property
    def is_cut(self) -> bool:
        """Whether rows are out of sight."""
        return self._body_rows > self.size.height - 1

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines in sight, as text."""
        return tuple(plain(self._line(y)) for y in range(self.size.height))

    def cell(self, segment: int, source: str) -> str:
        """What the matrix says of a sentence in a source, in the longest way."""
        if self.grid is None or self.view is None:
            return ""
        row = next((row for row in self.grid.rows if row.segment == segment), None)
        at = next((at for at, one in enumerate(self.view.columns) if source in one.members), None)
        return row.cells[at].texts[0] if row and at is not None else ""

    @property
    def cells(self) -> str:
        """What the columns in sight say of speakers and sentences, rows out of sight included.

        Before the matrix is laid out it is what all of them say.
        """
        if self.grid is None:
            return ""
        rows = [
            row for row in self.grid.rows if row.cells and (row.segment is not None or row.label == SPEAKER)
        ]
        seen = self.glance if self.size.width else None
        if seen is None:
            return "\n".join(cell.texts[0] for row in rows for cell in row.cells)
        return "\n".join(shown_cell(row, at, seen.sizes.columns[at]) for row in rows for at in seen.columns)

    @property
    def glance(self) -> Glance | None:
        """The columns in sight."""
        if self.grid is None or self.view is None:
            return None
        width = self.size.width
        if self._sizes is None or self._sizes[0] != width:
            self._sizes = width, sizes(self.grid, width)
        return glance(self._sizes[1], width, self.view.column, self._first)

    def _settle(self) -> None:
        """Let the columns in sight stay while the chosen one is among them."""
        seen = self.glance if self.size.width else None
        if seen is not None:
            self._first = seen.columns[1] if len(seen.columns) > 1 else 1

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        return 1 + self._body_rows if self.grid else 1

    @property
    def _body_rows(self) -> int:
        return len(self.grid.rows) + bool(self.grid.folded) if self.grid else 0

    def _row_of(self, segment: int) -> int:
        rows = self.grid.rows if self.grid else ()
        return next((at for at, row in enumerate(rows) if row.segment == segment), 0)

    def _revealed(self) -> int:
        """The first row to show so that the chosen sentence is in sight, all from the top where it can be."""
        room = max(self.size.height - 1, 1)
        if self.view is None or not self.size.height or self._body_rows <= room:
            return 0
        row = self._row_of(self.view.segment)
        return 0 if row < room else min(max(self._top, row - room + 1), row)

    def render_line(self, y: int) -> Strip:
        at = y - 1 + self._top
        here = self.view is not None and y > 0 and at == self._row_of(self.view.segment)
        return strip_of(self, self._line(y), self.size.width, selected=here)

    def _line(self, y: int) -> Line:
        seen = self.glance
        if seen is None or self.grid is None or self.view is None:
            return ()
        if y == 0:
            return header_line(
                self.grid, seen, self._top, self._body_rows - self._top - (self.size.height - 1)
            )
        at = y - 1 + self._top
        if at < len(self.grid.rows):
            row = self.grid.rows[at]
            return row_line(row, seen, row.segment == self.view.segment and row.segment is not None)
        return folded_row(self.grid, seen.width) if at == len(self.grid.rows) and self.grid.folded else ()

    def on_resize(self) -> None:
        self._settle()
        top, self._top = self._top, self._revealed()
        if top != self._top:
            self.refresh()

    def on_click(self, event: events.Click) -> None:
        seen = self.glance
        if seen is None or self.grid is None or self.view is None:
            return
        at = column_at(seen, event.x)
        number = event.y - 1 + self._top
        row = self.grid.rows[number] if event.y > 0 and number < len(self.grid.rows) else None
        segment = row.segment if row else None
        source = self.view.columns[at].members[0] if at is not None else self.view.source
        if segment is not None or at is not None:
            self.post_message(self.Picked(segment, source))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self._wheel(event, 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self._wheel(event, -1)

    def _wheel(self, event: events.MouseEvent, rows: int) -> None:
        most = max(self._body_rows - (self.size.height - 1), 0)
        top = min(max(self._top + rows, 0), most)
        if top != self._top:
            event.stop()
            self._top = top
            self.refresh()


def _same_cells(one: View, other: View) -> bool:
    return (
        one.statement is other.statement
        and one.columns is other.columns
        and one.segments == other.segments
        and one.own is other.own
    )
