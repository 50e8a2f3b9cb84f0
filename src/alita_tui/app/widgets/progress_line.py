"""How far the work on a large corpus is: a bar, the count, the time left, and the key that stops it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from alita_tui.app import phrases
from alita_tui.app.settings import key_for

if TYPE_CHECKING:
    from alita_tui.corpus.model import Progress

_MOST_BAR, _LEAST_BAR = 24, 6


class ProgressLine(Widget):
    """``progress`` is how far the work is, without one the line is not there; ``stops``: a key stops it."""

    DEFAULT_CSS = """
    ProgressLine { height: 1; width: 1fr; padding: 0 1; color: $foreground; display: none; }
    """

    progress: reactive[Progress | None] = reactive(None)
    stops: reactive[bool] = reactive(default=True)

    def watch_progress(self, progress: Progress | None) -> None:
        self.display = progress is not None

    @property
    def text(self) -> str:
        """What the line says beside its bar."""
        if self.progress is None:
            return ""
        return phrases.of_work(self.progress) + self._stopping

    @property
    def _stopping(self) -> str:
        return f" · {key_for(self.app, 'browse.stop')} stops" if self.stops else ""

    def render(self) -> Content:
        progress, said = self.progress, self.text
        if progress is None:
            return Content("")
        room = self.size.width - cell_len(said) - 1
        if room < 0:
            said = said.removesuffix(self._stopping)
        if not progress.total or room < _LEAST_BAR:
            return Content(said)
        width = min(_MOST_BAR, room)
        filled = width * min(progress.done, progress.total) // progress.total
        bar, rest = "█" * filled, "░" * (width - filled)
        return Content.assemble((bar, Style()), (rest, Style(dim=True)), f" {said}")
