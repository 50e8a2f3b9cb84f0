"""How far the building of an index is, and whether it is still wanted."""

from __future__ import annotations

import time
from threading import Event
from typing import TYPE_CHECKING

from alita_tui.corpus.model import Progress

if TYPE_CHECKING:
    from collections.abc import Callable

    from alita_tui.corpus.model import Step

_EVERY = 0.1


class Cancelled(Exception):
    """``Telling.cancel`` was called: what was written so far stays and is a usable index."""


class Telling:
    """Says how far a step is, some ten times a second. ``latest`` is what was said last."""

    def __init__(self, told: Callable[[Progress], object] | None = None) -> None:
        self._told = told
        self._cancelled = Event()
        self.skipped = 0
        self.latest = Progress("looking at files", 0, 0)
        self._began = self._said = 0.0

    def cancel(self) -> None:
        """Stop the work at its next batch; from any thread."""
        self._cancelled.set()

    def begin(self, step: Step, total: int = 0) -> None:
        """A step begins. Raises Cancelled."""
        self._began = time.monotonic()
        self.latest = Progress(step, 0, total, skipped=self.skipped)
        self._say()

    def reach(self, done: int) -> None:
        """The step has come so far. Raises Cancelled."""
        took = time.monotonic() - self._began
        rate = done / took if took > 0 else 0.0
        total = self.latest.total
        left = (total - done) / rate if rate and total else None
        self.latest = Progress(self.latest.step, done, total, rate, left, self.skipped)
        if done >= total or time.monotonic() - self._said >= _EVERY:
            self._say()

    def check(self) -> None:
        """Raises Cancelled where that was asked for."""
        if self._cancelled.is_set():
            raise Cancelled

    def _say(self) -> None:
        self.check()
        self._said = time.monotonic()
        if self._told is not None:
            self._told(self.latest)
