"""How far the building of an index is, and whether it is still wanted."""

from __future__ import annotations

import time
from threading import Event, local
from typing import TYPE_CHECKING

from alita_tui.corpus.model import Progress

if TYPE_CHECKING:
    from collections.abc import Callable

    from alita_tui.corpus.model import Step

_EVERY = 0.1


class Cancelled(Exception):
    """``Telling.cancel`` was called: what was written so far stays and is a usable index."""


class _Step(local):
    """The step that a thread is at; two may be at work at once."""

    begun: Step = "looking at files"
    total = before = 0
    began = said = 0.0


class Telling:
    """Says to ``told`` how far a step is, some ten times a second. ``latest`` is what was said last."""

    def __init__(self, told: Callable[[Progress], object] | None = None) -> None:
        self.told = told
        self._cancelled = Event()
        self.skipped = 0
        self.latest = Progress("looking at files", 0, 0)
        self._step = _Step()

    def cancel(self) -> None:
        """Stop the work that goes on, at its next batch; from any thread. Later work is wanted again."""
        self._cancelled.set()

    def begin(self, step: Step, total: int = 0, done: int = 0) -> None:
        """A step begins, or goes on where so much is ``done``. Raises Cancelled."""
        here = self._step
        here.begun, here.total, here.before, here.began = step, total, done, time.monotonic()
        self._say(Progress(step, done, total, skipped=self.skipped))

    def reach(self, done: int) -> None:
        """The step has come so far. Raises Cancelled."""
        here = self._step
        took = time.monotonic() - here.began
        rate = (done - here.before) / took if took > 0 else 0.0
        left = (here.total - done) / rate if rate and here.total else None
        progress = Progress(here.begun, done, here.total, rate, left, self.skipped)
        if (here.total and done >= here.total) or time.monotonic() - here.said >= _EVERY:
            self._say(progress)
        else:
            self.latest = progress

    def check(self) -> None:
        """Raises Cancelled where that was asked for."""
        if self._cancelled.is_set():
            self._cancelled.clear()
            raise Cancelled

    def _say(self, progress: Progress) -> None:
        self.latest = progress
        self.check()
        self._step.said = time.monotonic()
        if self.told is not None:
            self.told(progress)
