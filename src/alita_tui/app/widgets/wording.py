"""The wording on the screen: base and sources side by side, scrolled to the chosen sentence."""

from typing import ClassVar, Final

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from alita_tui.app.widgets.comparison_cells import Line, Piece, plain
from alita_tui.app.widgets.comparison_roles import components, rules, strip_of
from alita_tui.app.widgets.comparison_view import View
from alita_tui.app.widgets.line_cache import LineCache
from alita_tui.app.widgets.wording_layout import Block, Frame, block, frame, head
from alita_tui.export.counting import counted

_AROUND: Final = 12  # sentences laid out before and after the chosen one
_KEPT: Final = 1000  # lines drawn that are kept, to be shown again


class Wording(ScrollView, can_focus=False):
    """Shows a view's sentences; a click picks the sentence and the source under it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = components()
    DEFAULT_CSS = (
        "Wording { height: 1fr; overflow-x: hidden; overflow-y: auto; scrollbar-size-vertical: 1;"
        " scrollbar-gutter: stable; " + rules() + "}"
    )
    ALLOW_SELECT: ClassVar[bool] = False

    class Picked(Message):
        """A sentence in a column was clicked."""

        def __init__(self, segment: int, source: str) -> None:
            super().__init__()
            self.segment = segment
            self.source = source

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._styles_cache = LineCache()
        self.view: View | None = None
        self.shape = Frame((), ())
        self._lines: list[Line] = []
        self._tops: dict[int, int] = {}
        self._blocks: dict[tuple[object, ...], Block] = {}
        self._strips: dict[tuple[Line, int], Strip] = {}
        self._width = 0

    def show(self, view: View | None) -> None:
        """Show this view, scrolled to its sentence."""
        before, self.view = self.view, view
        if (
            before is None
            or view is None
            or before.statement is not view.statement
            or before.columns is not view.columns
        ):
            self._blocks.clear()
        self._lay_out()

    @property
    def head(self) -> Line:
        """The rule above the wording: what each column shows."""
        return head(self.view, self.shape)[0] if self.view and self.shape.columns else ()

    @property
    def text(self) -> str:
        """Everything laid out, in sight or not, as text."""
        return "\n".join(plain(line) for line in self._lines)

    @property
    def sources(self) -> tuple[str, ...]:
        """The articles that stand side by side, base first."""
        if self.view is None:
            return ()
        return tuple(self.view.columns[at].members[0] for at in self.shape.columns)

    def _lay_out(self) -> None:
        before, offset = self._lines, self.scroll_offset
        self._lines, self._tops = [], {}
        width = self.scrollable_content_region.width
        if self.view is not None and width:
            first = self.shape.columns[1] if len(self.shape.columns) > 1 else 1
            self.shape = frame(self.view, width, first)
            self._fill(self.view)
        self.virtual_size = Size(width, len(self._lines))
        self._reveal()
        if self.scroll_offset == offset and len(before) == len(self._lines):
            self._refresh_others(before)
        else:
            self.refresh()

    def _refresh_others(self, before: list[Line]) -> None:
        """Draw anew only the lines that are others than before: a key moves little but the chosen one."""
        room, top = self.scrollable_content_region, self.scroll_offset.y
        for at in range(top, min(top + room.height, len(before))):
            if before[at] != self._lines[at]:
                self.refresh(Region(0, at - top, room.width, 1))

    def _fill(self, view: View) -> None:
        segments = view.segments
        at = segments.index(view.segment) if view.segment in segments else 0
        shown = segments[max(at - _AROUND, 0) : at + _AROUND + 1]
        self._more(max(at - _AROUND, 0), "above")
        for segment in shown:
            self._tops[segment] = len(self._lines)
            self._lines += self._block(view, segment).lines
        self._more(max(len(segments) - at - _AROUND - 1, 0), "below")

    def _more(self, number: int, where: str) -> None:
        if number:
            self._lines.append((Piece(f"· {counted(number, 'more sentence')} {where}, j k", "dim"),))

    def _block(self, view: View, segment: int) -> Block:
        selected = segment == view.segment
        key = (segment, self.shape, view.source, selected, view.why and selected, tuple(view.own.items()))
        if key not in self._blocks:
            self._blocks[key] = block(view, self.shape, segment)
        return self._blocks[key]

    def _reveal(self) -> None:
        height = self.scrollable_content_region.height
        most = max(len(self._lines) - height, 0)
        top = self._tops.get(self.view.segment, 0) if self.view else 0
        if self.view is not None and self.view.why and self.view.segment in self._tops:
            chosen = self._block(self.view, self.view.segment)
            if len(chosen.lines) > height:  # at least the lower two thirds are for what was asked
                top += max(chosen.reasons - height // 3, 0)
        self.scroll_to(y=min(top, most), animate=False, force=True)

    def page(self, pages: int) -> None:
        """Scroll by so many heights."""
        height = max(self.scrollable_content_region.height - 1, 1)
        self.scroll_to(y=self.scroll_offset.y + pages * height, animate=False)

    def render_line(self, y: int) -> Strip:
        at = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        key = self._lines[at] if at < len(self._lines) else (), width
        if key not in self._strips:
            if len(self._strips) >= _KEPT:
                self._strips.clear()
            self._strips[key] = strip_of(self, key[0], width)
        return self._strips[key]

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._strips.clear()

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 - Textual passes it
        if self.scrollable_content_region.width != self._width:
            self._width = self.scrollable_content_region.width
            self._blocks.clear()
            self._lay_out()
        else:
            self._reveal()

    def on_click(self, event: events.Click) -> None:
        if self.view is None or not self.shape.columns:
            return
        line = event.y + self.scroll_offset.y
        segment = max((one for one, top in self._tops.items() if top <= line), default=None)
        if segment is None:
            return
        self.post_message(self.Picked(segment, self._source_at(event.x)))

    def _source_at(self, x: int) -> str:
        assert self.view is not None
        if self.shape.stacked:
            return self.view.source
        edge = 0
        for at, width in zip(self.shape.columns, self.shape.widths, strict=True):
            edge += width + 1
            if x < edge:
                return self.view.columns[at].members[0]
        return self.view.source
