"""The terminal under the app: signals, a line that is cut, and what is written to it.

Textual's drivers start and stop the terminal's modes; here they are also stopped where a signal ends the
process, where the terminal goes away, and where the app no longer answers.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TextIO, cast

from textual.driver import Driver

from alita_tui.app.legacy_mouse import forgive

if TYPE_CHECKING:
    from collections.abc import Callable

    from alita_tui.app.guarded import GuardedApp

GRACE = 2.0
"""Seconds that the app has for leaving after a signal; then the process ends as it is."""
HUNG_UP = getattr(signal, "SIGHUP", signal.SIGTERM)
_ENDING = [
    one for name in ("SIGTERM", "SIGHUP", "SIGINT") if (one := getattr(signal, name, None)) is not None
]
# What Textual's drivers write when they stop: paste, wrap, size, mouse, keyboard, screen, cursor, focus.
RESTORE = (
    "\x1b[?2004l\x1b[?7h\x1b[?2048l\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1016l"
    "\x1b[<u\x1b[?1049l\x1b[?25h\x1b[?1004l"
)


class Output:
    """The stream that a driver writes to: what its encoding lacks is ``?``, a cut line is told once."""

    def __init__(self, stream: TextIO, gone: Callable[[], object]) -> None:
        self._stream = stream
        self._gone: Callable[[], object] | None = gone
        if hasattr(stream, "reconfigure") and "utf" not in (stream.encoding or "").lower():
            stream.reconfigure(errors="replace")  # one sign for one, as the layout counts them

    def write(self, text: str) -> None:
        self._try(lambda: self._stream.write(text))

    def flush(self) -> None:
        self._try(self._stream.flush)

    def fileno(self) -> int:
        return self._stream.fileno()

    def isatty(self) -> bool:
        return self._stream.isatty()

    def _try(self, work: Callable[[], object]) -> None:
        try:
            work()
        except BlockingIOError:  # another program has set the terminal to not waiting; what is left is kept
            os.set_blocking(self.fileno(), True)
            self._stream.flush()
        except (OSError, ValueError):
            gone, self._gone = self._gone, None
            if gone is not None:
                gone()


class _Guarded(Driver):
    """What is added to Textual's driver of this system."""

    def __init__(self, app: GuardedApp, **settings: Any) -> None:  # noqa: ANN401 - as Textual's
        super().__init__(app, **settings)
        self.guarded_app = app
        if isinstance(getattr(self, "_file", None), type(sys.__stderr__)):
            self._file = Output(cast("TextIO", sys.__stderr__), lambda: self._leave(HUNG_UP))

    def start_application_mode(self) -> None:
        super().start_application_mode()  # type: ignore[safe-super]
        for one in _ENDING:
            signal.signal(one, lambda number, _frame: self._leave(number))
        self._loop.set_exception_handler(lambda _loop, told: self.guarded_app.loop_failed(told))

    def _leave(self, number: int) -> None:
        """End the app as a signal asks for, also from a thread; by force if it does not."""
        restore = threading.Timer(GRACE, self._end_by_force, (128 + number,))
        restore.daemon = True
        restore.start()
        with suppress(RuntimeError):  # the loop has ended
            self._loop.call_soon_threadsafe(self.guarded_app.leave, 128 + number)

    def _end_by_force(self, code: int) -> None:
        with suppress(Exception):
            self.guarded_app.keep()
        with suppress(Exception):
            file = cast("Any", self)._file.fileno()
            os.set_blocking(file, False)
            os.write(file, RESTORE.encode())
        with suppress(Exception):
            import termios

            if (before := getattr(self, "attrs_before", None)) is not None:
                termios.tcsetattr(cast("Any", self).fileno, termios.TCSANOW, before)
        os._exit(code)

    def _run_input_thread(self) -> None:
        try:
            cast("Any", self).run_input_thread()
        except (EOFError, OSError):
            self._leave(HUNG_UP)
        except BaseException as error:
            self._app.call_later(self.guarded_app.end_with, error)


def guarded(driver: type[Driver]) -> type[Driver]:
    """The driver, ended cleanly by signals and by a terminal that goes away."""
    forgive(driver)
    return type(f"Guarded{driver.__name__}", (_Guarded, driver), {})
