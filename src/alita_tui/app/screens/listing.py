"""A list over the screen: help, links, files that were skipped."""

import re
from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen

from alita_tui.app.safe import content
from alita_tui.app.widgets.line_view import LineView
from alita_tui.app.wrapping import wrap

_NARROW, _COLUMN = 60, re.compile(r"(?<=\S) {2,}")


class ListingLines(LineView):
    """Texts wrapped at words, one below the other; a row is chosen whole."""

    # The bar's column is kept free from the start: the texts are wrapped before it shows.
    DEFAULT_CSS = """
    ListingLines {
        width: 90%; max-width: 90; height: 90%; scrollbar-gutter: stable;
        border: round $primary; padding: 0 1; background: $surface;
        border-subtitle-color: $quiet;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "cursor(1)", show=False),
        Binding("up,k", "cursor(-1)", show=False),
        Binding("pagedown,space", "page(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("home,g", "top", show=False),
        Binding("end,G", "end", show=False),
        Binding("enter", "choose", show=False),
    ]

    def __init__(self, texts: Sequence[str], *, choice: bool) -> None:
        super().__init__()
        self.texts = texts
        self.has_cursor = choice
        self._rows: list[tuple[int, str]] = []

    @property
    def row_count(self) -> int:
        return len(self._rows)

    def rows_changed(self) -> None:
        width = max(10, self.scrollable_content_region.width)
        self._rows = []
        narrow = width < _NARROW  # no room for columns: what follows stands beside
        for number, given in enumerate(self.texts):
            text = _COLUMN.sub("  ", given) if narrow else given
            indent = len(text) - len(text.lstrip())
            lines = list(wrap(text, indent, len(text), width - indent)) or [(0, 0)]
            self._rows += [(number, " " * indent + text[start:end]) for start, end in lines]
        super().rows_changed()

    def row(self, index: int, width: int) -> Sequence[Content]:  # noqa: ARG002 - wrapped already
        text = self._rows[index][1]
        heading = bool(text) and not text.startswith(" ")
        return [content(text, "bold" if heading else "")]

    def action_cursor(self, rows: int) -> None:
        if self.has_cursor:
            super().action_cursor(rows)
        else:
            self.scroll_to(y=self.scroll_offset.y + rows, animate=False)

    def action_page(self, pages: int) -> None:
        if self.has_cursor:
            super().action_page(pages)
        else:
            self.action_cursor(pages * max(1, self.scrollable_content_region.height - 1))

    def number(self, row: int) -> int:
        """Which text a row belongs to."""
        return self._rows[row][0]


class ListingScreen(ModalScreen[int | None]):
    """Shows texts under a title; gives the number of the one chosen, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,backspace,?", "close", show=False)]
    DEFAULT_CSS = """
    ListingScreen { align: center middle; background: $background 60%; }
    """

    def __init__(self, title: str, texts: Sequence[str], chosen: str = "") -> None:
        super().__init__()
        self.heading = title
        self.texts = texts
        self.chosen = chosen

    def compose(self) -> ComposeResult:
        lines = ListingLines(self.texts, choice=bool(self.chosen))
        lines.border_title = content(self.heading)
        lines.border_subtitle = content(f"{self.chosen}esc closes")
        yield lines

    def on_line_view_chosen(self, event: LineView.Chosen) -> None:
        event.stop()
        if self.chosen and isinstance(event.view, ListingLines):
            self.dismiss(event.view.number(event.row))

    def action_close(self) -> None:
        self.dismiss(None)
