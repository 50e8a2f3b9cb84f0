"""A bar on stderr while a large corpus is read; nothing where stderr is no terminal, or all is quick."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Self

    from rich.progress import Progress as Bar
    from rich.progress import TaskID

    from alita_tui.corpus.model import Progress

_PATIENCE = 0.4


class ProgressBar:
    """Draws what it is told. Use it as a context; it leaves no trace on the screen."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._bar: Bar | None = None
        self._task: TaskID | None = None
        self._step = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()

    def __call__(self, progress: Progress) -> None:
        if not sys.stderr.isatty() or time.monotonic() - self._began < _PATIENCE:
            return
        if progress.done and progress.done >= progress.total:
            self._stop()
            return
        if self._bar is None or progress.step != self._step:
            self._stop()
            self._start(progress)
        assert self._bar is not None
        assert self._task is not None
        skipped = f"{progress.skipped:,} skipped" if progress.skipped else ""
        rate = f"{progress.rate:,.0f}/s" if progress.rate else ""
        self._bar.update(self._task, completed=progress.done, rate=rate, skipped=skipped)

    def _start(self, progress: Progress) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as Bar

        columns = (
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[rate]} {task.fields[skipped]}", markup=False),
            TimeRemainingColumn(),
        )
        self._bar = Bar(*columns, console=Console(stderr=True), transient=True)
        self._bar.start()
        self._step = progress.step
        self._task = self._bar.add_task(progress.step, total=progress.total or None, rate="", skipped="")

    def _stop(self) -> None:
        if self._bar is not None:
            self._bar.stop()
            self._bar = self._task = None
