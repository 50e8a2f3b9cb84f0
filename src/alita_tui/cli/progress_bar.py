"""A bar on stderr while a large corpus is read; nothing where stderr is no terminal, or all is quick."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Self, TypeVar

    from rich.progress import Progress as Bar
    from rich.progress import TaskID

    from alita_tui.corpus.model import Progress

    Row = TypeVar("Row")

PATIENCE = 0.5
_up: list[ProgressBar] = []


def hide() -> None:
    """Take away the bar that is up, if one is, before something else is printed; it comes again when due."""
    for one in _up:
        one.hide()


def between(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows; while one is being found a bar may be up, while it is printed none is."""
    for row in rows:
        hide()
        yield row


class ProgressBar:
    """Draws what it is told. Use it as a context; it leaves no trace on the screen."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._bar: Bar | None = None
        self._task: TaskID | None = None
        self._step = ""

    def __enter__(self) -> Self:
        _up.append(self)
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()
        _up.remove(self)

    def hide(self) -> None:
        """Take it away until there was nothing new for a while."""
        self._stop()
        self._began = time.monotonic()

    def __call__(self, progress: Progress) -> None:
        if not sys.stderr.isatty() or time.monotonic() - self._began < PATIENCE:
            return
        if progress.total and progress.done >= progress.total:
            self._stop()
            return
        if self._bar is None or progress.step != self._step:
            self._stop()
            self._start(progress)
        assert self._bar is not None
        assert self._task is not None
        skipped = f"{progress.skipped:,} skipped" if progress.skipped else ""
        rate = f"{progress.rate:,.0f}/s" if progress.rate else ""
        self._bar.update(
            self._task, completed=progress.done, counted=_counted(progress), rate=rate, skipped=skipped
        )

    def _start(self, progress: Progress) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as Bar

        columns = (
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            TextColumn("{task.fields[counted]}", markup=False),
            TextColumn("{task.fields[rate]} {task.fields[skipped]}", markup=False),
            TimeRemainingColumn(),
        )
        console = Console(stderr=True)
        console.width -= (
            len("^C") + 1
        )  # else the terminal's own echo of ctrl+c would push the bar to a new line
        # What is printed meanwhile goes where it belongs: ``hide`` comes before it.
        self._bar = Bar(
            *columns,
            console=console,
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
        )
        self._bar.start()
        self._step = progress.step
        self._task = self._bar.add_task(
            progress.step, total=progress.total or None, counted="", rate="", skipped=""
        )

    def _stop(self) -> None:
        if self._bar is not None:
            self._bar.stop()
            self._bar = self._task = None


def _counted(progress: Progress) -> str:
    """How much is done, of how much where that is known."""
    if progress.total:
        return f"{progress.done:,} of {progress.total:,}"
    return f"{progress.done:,}" if progress.done else ""
