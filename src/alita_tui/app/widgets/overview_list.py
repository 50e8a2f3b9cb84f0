"""A list of entries: the words on one line; below whose they are, and what is notable of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message
from textual.reactive import var

from alita_tui.app.commands import bindings
from alita_tui.app.facts_line import facts_line
from alita_tui.app.overview import LazyEntries
from alita_tui.app.safe import content, spaced
from alita_tui.app.widgets.article_list import CURSOR, fitted
from alita_tui.app.widgets.line_view import LineView
from alita_tui.app.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.content import Content

    from alita_tui.app.overview import Entry


_NARROW = 70


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

    class Wanted(Message):
        """An entry that is on the screen is not made yet."""

        def __init__(self, entries: LazyEntries, at: int) -> None:
            super().__init__()
            self.entries = entries
            self.at = at

    def __init__(self) -> None:
        super().__init__(id="overview")
        self.instead = ""
        self._stood_on: tuple[Entry | None, int | None] = None, None

    @property
    def row_count(self) -> int:
        return len(self.entries) or 1

    @property
    def selected(self) -> Entry | None:
        """The entry under the cursor, or None where there is none, or it is not made yet."""
        return self._known(self.cursor) if self.cursor < len(self.entries) else None

    def show(self, entries: Sequence[Entry], instead: str, *, filtered: bool = False) -> None:
        """List these; the cursor stays on what it stood on, where that is still listed.

        In a long list that is ordered anew who stood on the first stays there, unless it is ``filtered``.
        """
        if self.entries:
            self._stood_on = self.selected, self._row
        before, there = self._stood_on
        self.entries, self.instead = entries, instead
        lazy = isinstance(entries, LazyEntries)
        noted = lazy or any(one.notes for one in entries)
        self.row_height = (4 if self.size.width < _NARROW else 3) if noted or not entries else 2
        self.rows_changed()
        if isinstance(entries, LazyEntries):
            self.cursor = self._again(entries, before, there) if self.cursor or filtered else 0
        elif before is not None:
            values = [one.value for one in entries]
            self.cursor = values.index(before.value) if before.value in values else 0

    @property
    def _row(self) -> int | None:
        """The row that the cursor stands on in a long list, made or not."""
        lazy = isinstance(self.entries, LazyEntries) and self.cursor < len(self.entries)
        return self.entries.row(self.cursor) if lazy else None  # type: ignore[attr-defined]

    @staticmethod
    def _again(entries: LazyEntries, before: Entry | None, row: int | None) -> int:
        """Where that stands now, else at the first."""
        at = entries.of_row(row) if row is not None else None
        if at is None and before is not None:
            at = entries.position(before.value)
        return at or 0

    def grow(self, entries: LazyEntries) -> None:
        """List these: those that are listed and more."""
        seen = (self.scroll_offset.y + self.scrollable_content_region.height) // self.row_height
        before, self.entries = len(self.entries), entries
        self.rows_added()
        if before <= seen:
            self.forget()

    def _known(self, index: int) -> Entry | None:
        """The entry of a row; of a long list only if it is made already, else it comes a moment later."""
        if not isinstance(self.entries, LazyEntries):
            return self.entries[index]
        known = self.entries.known(index)
        if known is None:
            self.post_message(self.Wanted(self.entries, index))
        return known

    def row(self, index: int, width: int) -> Sequence[Content]:
        quiet = self.style_of("line--quiet")
        if not self.entries:
            room = max(8, width - 2)
            lines = wrap(self.instead, 0, len(self.instead), room)
            return [content(f"  {self.instead[start:end]}", quiet) for start, end in lines][: self.row_height]
        sign = CURSOR if index == self.cursor else " "
        entry = self._known(index)
        if entry is None:
            return [content(f"{sign} …", quiet)]
        room = max(8, width - 2)
        return [
            content(f"{sign} {fitted(entry.heading, room)}"),
            content(f"  {facts_line(entry.facts, entry.sources, room)}", quiet),
            *self._notes(entry, room),
        ][: self.row_height]

    def _notes(self, entry: Entry, room: int) -> list[Content]:
        """What is notable, on as many lines as are left."""
        style, most = self.style_of("line--warning"), self.row_height - 2
        for notes in (entry.notes, entry.brief or entry.notes):
            told = spaced(" · ".join(notes))
            lines = list(wrap(told, 0, len(told), room))
            if len(lines) <= most:
                break
        *lines, last = lines[:most] or [(0, 0)]
        shown = [told[start:end] for start, end in lines] + [fitted(told[last[0] :], room)]
        return [content(f"  {line}", style) for line in shown]
