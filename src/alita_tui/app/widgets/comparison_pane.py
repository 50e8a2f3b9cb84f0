"""An article whole, the statement's sentences marked in it, scrolled to one of them."""

from typing import ClassVar

from textual import events
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from alita_tui.app.widgets.comparison_context import GUTTER, Printed, context_lines, gutter, line_of
from alita_tui.app.widgets.comparison_roles import components, rules, strip_of
from alita_tui.corpus.model import Article
from alita_tui.quotes.model import Rendition

_WIDEST = 84


class ContextPane(ScrollView, can_focus=False):
    """One article whole; ``article``, ``rendition`` and ``segment`` say what is shown."""

    COMPONENT_CLASSES: ClassVar[set[str]] = components()
    DEFAULT_CSS = (
        "ContextPane { height: 1fr; width: 1fr; overflow-x: hidden; scrollbar-size-vertical: 1;"
        " scrollbar-gutter: stable; " + rules() + "}"
    )

    def __init__(self, article: Article, rendition: Rendition, segment: int, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self.article, self.rendition, self.segment = article, rendition, segment
        self.printed: list[Printed] = []
        self._width = 0

    def show(self, article: Article, rendition: Rendition, segment: int) -> None:
        """Show an article, scrolled to the sentence where it gives that."""
        if article.id != self.article.id:
            self._width = 0
        self.article, self.rendition, self.segment = article, rendition, segment
        self._lay_out()

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        if width and width != self._width:
            self._width = width
            self.printed = context_lines(self.article, self.rendition, min(width, _WIDEST) - GUTTER)
            self.virtual_size = Size(width, len(self.printed))
        at = line_of(self.printed, self.segment)
        if at is not None:
            self.scroll_to(y=max(at - self.size.height // 3, 0), animate=False, force=True)
        self.refresh()

    def page(self, pages: int) -> None:
        """Scroll by so many heights."""
        self.scroll_to(y=self.scroll_offset.y + pages * max(self.size.height - 1, 1), animate=False)

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 - Textual passes it
        self._lay_out()

    def render_line(self, y: int) -> Strip:
        at = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        if at >= len(self.printed):
            return strip_of(self, (), width)
        one = self.printed[at]
        line = (*gutter(one, self.segment), *one.line)
        return strip_of(self, line, width, selected=self.segment in one.segments)
