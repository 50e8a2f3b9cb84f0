"""A list of entries: the words on one line; below whose they are, and what is notable of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.reactive import var

from alita_tui.app.commands import bindings
from alita_tui.app.safe import content
from alita_tui.app.widgets.article_list import CURSOR, fitted
from alita_tui.app.widgets.line_view import LineView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.content import Content

    from alita_tui.app.overview import Entry


class OverviewList(LineView):
    """Shows ``entries``, or in their place why there are none; a third line where any has notes."""

    BINDINGS = bindings("overview")
    DEFAULT_CSS = """
    OverviewList {
        height: 1fr; border-top: heavy $primary; border-title-color: $accent;
        border-title-style: bold reverse;
    }
    """
    row_height = 2

    entries: var[Sequence[Entry]] = var(())

    def __init__(self) -> None:
        super().__init__(id="overview")
        self.instead = ""

    @property
    def row_count(self) -> int:
        return len(self.entries) or 1

    @property
    def selected(self) -> Entry | None:
        """The entry under the cursor, or None where there is none."""
        return self.entries[self.cursor] if self.cursor < len(self.entries) else None

    def show(self, entries: Sequence[Entry], instead: str) -> None:
        """List these; the cursor stays on what it stood on, where that is still listed."""
        before = self.selected
        self.entries, self.instead = entries, instead
        self.row_height = 3 if any(one.notes for one in entries) else 2
        self.rows_changed()
        if before is not None:
            values = [one.value for one in entries]
            self.cursor = values.index(before.value) if before.value in values else 0

    def row(self, index: int, width: int) -> Sequence[Content]:
        quiet = self.style_of("line--quiet")
        if not self.entries:
            return [content(f"  {fitted(self.instead, max(8, width - 2))}", quiet)]
        entry = self.entries[index]
        sign = CURSOR if index == self.cursor else " "
        room = max(8, width - 2)
        return [
            content(f"{sign} {fitted(entry.words, room)}"),
            content(f"  {fitted(' · '.join(entry.facts), room)}", quiet),
            content(f"  {fitted(' · '.join(entry.notes), room)}", self.style_of("line--warning")),
        ][: self.row_height]
