"""How many characters of a text are shown as signs, counted a little at a time: a long text need not wait."""

from __future__ import annotations

from time import perf_counter

from alita_tui.app.safe import hidden

_SLICE = 8_000


class Unseen:
    """Counts the hidden characters of a text; ``count`` is None until all of it is looked at."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.count: int | None = None
        self._found = self._at = 0

    def look(self, seconds: float) -> None:
        """Go on for about so many seconds, or to the end."""
        until = perf_counter() + seconds
        while self.count is None:
            self._found += hidden(self.text, self._at, self._at + _SLICE)
            self._at += _SLICE
            if self._at >= len(self.text):
                self.count = self._found
            elif perf_counter() >= until:
                return
