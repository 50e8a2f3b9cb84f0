"""A list of any length: rows are made only when they are seen, the cursor repaints two of them."""

from collections import OrderedDict
from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style

from alita_tui.app.widgets.line_cache import LineCache

_KEPT = 512


class RowMessage(Message):
    """Something happened to a row of a view."""

    def __init__(self, view: "LineView", row: int) -> None:
        super().__init__()
        self.view = view
        self.row = row

    @property
    def control(self) -> "LineView":
        return self.view


class LineView(ScrollView, can_focus=True):
    """The base of every list, matrix and text of the app.

    A subclass says how many rows there are (``row_count``), how many lines each has (``row_height``, the same
    for all) and what they show (``row``); it calls ``rows_changed`` when its rows are others. Nothing is
    asked of it but the rows on the screen. ``cursor`` is the row that the user stands on; views without a
    cursor set ``has_cursor`` to false. No scrolling is animated.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "line--cursor",
        "line--quiet",
        "line--match",
        "line--warning",
    }
    DEFAULT_CSS = """
    LineView {
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-size-vertical: 1;
        &:focus > .line--cursor { background: $primary 35%; text-style: bold; }
        & > .line--cursor { background: $primary 15%; }
        & > .line--quiet { color: $quiet; }
        & > .line--match { text-style: bold underline; }
        & > .line--warning { color: $warning-sign; }
    }
    """

    cursor: var[int] = var(0)
    row_height: int = 1
    has_cursor: bool = True

    class Moved(RowMessage):
        """The cursor stands on another row."""

    class Chosen(RowMessage):
        """A row was clicked, or chosen with enter."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self._styles_cache = LineCache()
        self._empty: Strip | None = None
        self._width = 0
        self._bars: tuple[Size, Size, bool] | None = None
        self._strips: OrderedDict[tuple[int, int, bool], list[Strip]] = OrderedDict()

    @property
    def row_count(self) -> int:
        """How many rows there are."""
        return 0

    def row(self, index: int, width: int) -> Sequence[Content]:
        """The lines of one row, at most ``row_height``; longer ones than ``width`` cells are cropped."""
        raise NotImplementedError

    def rows_changed(self) -> None:
        """Forget what was drawn: the rows, their number, the theme or the width are others."""
        drawn = bool(self._strips)
        self._strips.clear()
        self.rows_added()
        if self.cursor >= self.row_count:
            self.cursor = max(0, self.row_count - 1)
        if drawn or self.row_count:
            self.refresh()

    def forget(self) -> None:
        """Draw all rows anew: what they say is other than before."""
        self._strips.clear()
        self.refresh()

    def rows_added(self) -> None:
        """There are more rows than before; those before are the same."""
        if self.row_count or self.virtual_size.height:
            self.virtual_size = Size(self.scrollable_content_region.width, self.row_count * self.row_height)

    def style_of(self, *names: str) -> Style:
        """The style of component classes (``line--quiet``, ``line--match``), to lay over a text."""
        return self.get_visual_style(*names, partial=True)

    def reveal(self, index: int) -> None:
        """Bring the row into view, with a third of the page beyond it: a repaint now saves the next ones."""
        top, height = index * self.row_height, self.scrollable_content_region.height
        jump = height // 3
        if top < self.scroll_offset.y:
            self.scroll_to(y=max(0, top - jump), animate=False)
        elif top + self.row_height > self.scroll_offset.y + height:
            self.scroll_to(y=top + self.row_height - height + jump, animate=False)

    def render_line(self, y: int) -> Strip:
        width = self.scrollable_content_region.width
        index, line = divmod(y + self.scroll_offset.y, self.row_height)
        strips = self._drawn(index, width) if 0 <= index < self.row_count else []
        if line >= len(strips):
            return self._blank(width)
        strip, left = strips[line], round(self.scroll_offset.x)
        if not left and strip.cell_length == width:
            return strip
        return strip.crop_extend(left, left + width, self.rich_style)

    def _blank(self, width: int) -> Strip:
        """An empty line; always the same, so that Textual need not style it anew."""
        if self._empty is None or self._empty.cell_length != width:
            self._empty = Strip.blank(width, self.rich_style)
        return self._empty

    def _drawn(self, index: int, width: int) -> list[Strip]:
        here = self.has_cursor and index == self.cursor
        key = (width, index, here)
        if key not in self._strips:
            style = self.visual_style
            if here:
                style += self.style_of("line--cursor")
            lines = (self.draw(line, width, style) for line in self.row(index, width))
            self._strips[key] = [self.placed(line, index) for line in lines]
            if len(self._strips) > _KEPT:
                self._strips.popitem(last=False)
        return self._strips[key]

    def draw(self, line: Content, width: int, style: Style) -> Strip:
        """One line as a strip, filled with the style up to the width."""
        return Strip(line.render_segments(style)).extend_cell_length(width, style.rich_style).simplify()

    def placed(self, line: Strip, index: int) -> Strip:  # noqa: ARG002 - for subclasses
        """A line of a row, with whatever it must know of its place."""
        return line

    def validate_cursor(self, cursor: int) -> int:
        return max(0, min(cursor, self.row_count - 1))

    def watch_cursor(self, before: int, after: int) -> None:
        if before != after:
            for index in (before, after):
                self.refresh_lines(index * self.row_height, self.row_height)
            self.reveal(after)
            self.post_message(self.Moved(self, after))

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._strips.clear()
        self._empty = None

    def _scroll_update(self, virtual_size: Size) -> None:
        """Textual draws the bars anew after each layout; those whose measures are the same stay."""
        measures = virtual_size, self.container_size, self.show_vertical_scrollbar
        if measures != self._bars:
            self._bars = measures
            if self.show_vertical_scrollbar and not isinstance(
                self.vertical_scrollbar._styles_cache, LineCache
            ):
                self.vertical_scrollbar._styles_cache = LineCache()
            super()._scroll_update(virtual_size)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Draw the lines anew, and the bar only where it is another: in a long text it seldom is."""
        if round(old_value) != round(new_value):
            self.refresh(self.size.region)
        if self.show_vertical_scrollbar:
            bar = self.vertical_scrollbar
            if self._bar_at(new_value) != self._bar_at(bar.position):
                bar.position = new_value

    def _bar_at(self, position: float) -> tuple[int, bool, bool]:
        """Where the bar begins, in eighths of a cell, as it is drawn; and whether it is at an end."""
        most, height = self.max_scroll_y, self.scrollable_content_region.height
        thumb = max(1.0, height * height / max(1, self.virtual_size.height))
        return int((height - thumb) * position / max(1, most) * 8), position <= 0, position >= most

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 - Textual passes it
        width, self._width = self._width, self.scrollable_content_region.width
        if width != self._width:
            self.rows_changed()
        if self.has_cursor:
            self.reveal(self.cursor)

    def on_click(self, event: events.Click) -> None:
        index = (event.y - self.gutter.top + self.scroll_offset.y) // self.row_height
        if 0 <= index < self.row_count and self.has_cursor:
            self.cursor = index
            self.post_message(self.Chosen(self, index))

    def action_cursor(self, rows: int) -> None:
        """Move the cursor by so many rows."""
        self.cursor += rows

    def action_choose(self) -> None:
        """Choose the row under the cursor."""
        if self.row_count:
            self.post_message(self.Chosen(self, self.cursor))

    def action_page(self, pages: int) -> None:
        """Move the cursor by so many pages."""
        self.cursor += pages * max(1, self.scrollable_content_region.height // self.row_height)

    def action_top(self) -> None:
        """Go to the first row."""
        self.cursor = 0

    def action_end(self) -> None:
        """Go to the last row."""
        self.cursor = self.row_count - 1
