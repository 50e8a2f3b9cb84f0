"""Lines that are drawn already, as they go to the screen: what stands there again costs no drawing.

Textual keeps the lines of a widget by where they stand in it, so that of a text scrolled by one line all are
made anew. Here they are kept by what they show.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from textual._styles_cache import StylesCache
from textual.geometry import Region

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.strip import Strip
    from textual.widget import Widget

_KEPT = 512


class LineCache(StylesCache):
    """Of a widget that draws line by line, without anything left and right of its lines.

    The widget gives the very same strip for what is to look the same, and another where it is not.
    """

    def __init__(self) -> None:
        super().__init__()
        self._whole: OrderedDict[int, tuple[Strip, Strip]] = OrderedDict()
        self._shown: dict[int, Strip] = {}

    def clear(self) -> None:
        super().clear()
        self._shown.clear()

    def set_dirty(self, *regions: Region) -> None:
        super().set_dirty(*regions)
        for region in regions:
            for y in region.line_range:
                self._shown.pop(y, None)

    def render_widget(self, widget: Widget, crop: Region) -> list[Strip]:
        gutter, height, width = widget.styles.gutter, widget.region.height, crop.width
        if gutter.left or gutter.right or crop.x:
            return super().render_widget(widget, crop)
        first, after = max(crop.y, gutter.top), min(crop.bottom, height - gutter.bottom)
        if first >= after:
            return super().render_widget(widget, crop)
        strips: list[Strip] = []
        if crop.y < first:
            strips += super().render_widget(widget, Region(0, crop.y, width, first - crop.y))
        strips += self._lines(widget, first, after, width, gutter.top)
        if after < crop.bottom:
            strips += super().render_widget(widget, Region(0, after, width, crop.bottom - after))
        return strips

    def _lines(self, widget: Widget, first: int, after: int, width: int, above: int) -> list[Strip]:
        """The lines of the widget itself, which stand below so many others."""
        shown, finished = self._shown, None
        for y in range(first, after):
            if y not in shown or shown[y].cell_length != width:
                finished = finished or self._finishing(widget, width)
                shown[y] = finished(widget.render_line(y - above))
        return [shown[y] for y in range(first, after)]

    def _finishing(self, widget: Widget, width: int) -> Callable[[Strip], Strip]:
        """Brings a line that is drawn to that width, and makes it harmless."""
        beneath, ground = widget.background_colors
        style, filters = self.get_inner_outer(beneath, ground)[0].rich_style, widget.get_line_filters()

        def finished(drawn: Strip) -> Strip:
            known = self._whole.get(id(drawn))
            if known is not None and known[0] is drawn and known[1].cell_length == width:
                return known[1]
            strip = drawn.adjust_cell_length(width, style)
            for one in filters:
                strip = strip.apply_filter(one, ground)
            self._whole[id(drawn)] = drawn, strip
            if len(self._whole) > _KEPT:
                self._whole.popitem(last=False)
            return strip

        return finished


class GroundCache(StylesCache):
    """Of a container, which shows nothing but its ground: one line is all of it."""

    def __init__(self) -> None:
        super().__init__()
        self._line: Strip | None = None

    def clear(self) -> None:
        super().clear()
        self._line = None

    def render_widget(self, widget: Widget, crop: Region) -> list[Strip]:
        if widget.styles.border.spacing.totals != (0, 0) or crop.x:
            return super().render_widget(widget, crop)
        if self._line is None or self._line.cell_length != crop.width:
            self._line = super().render_widget(widget, Region(0, crop.y, crop.width, 1))[0]
        return [self._line] * crop.height
