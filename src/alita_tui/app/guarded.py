"""An app that outlives its faults, and that leaves the terminal as it found it when it cannot."""

from __future__ import annotations

import sys
import time
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual import events, on
from textual.binding import Binding, BindingType
from textual.driver import Driver
from textual.filter import LineFilter, Monochrome, NoColor

from alita_tui.app.drawn import Drawn
from alita_tui.app.painted import Painted
from alita_tui.app.safe import for_clipboard
from alita_tui.app.terminal import guarded
from alita_tui.app.typing_ahead import TypingAheadApp

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from rich.console import RenderableType
    from textual.app import App
    from textual.screen import Screen

MOST_PRINTED = 4000
_OFTEN, _WITHIN = 100, 10.0


class GuardedApp(TypingAheadApp):
    """What fails in a pane is reported and the app goes on; what it cannot go on from ends it in order.

    ``lives_on`` says whether it may go on; under a test driver it may not, so that a fault fails the test.
    ``leaving`` is called once before any end that was not asked for with a key: to keep the session.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+z", "suspend_process", "suspend", show=False, system=True)
    ]

    def __init__(self, driver_class: type[Driver] | None = None) -> None:
        super().__init__(driver_class)
        self.lives_on = False
        self.leaving: Callable[[], object] | None = None
        self._drawn = Drawn()
        self._painted = Painted()
        self._faults: deque[float] = deque(maxlen=_OFTEN)
        self._told: set[tuple[str, int, str]] = set()

    def get_driver_class(self) -> type[Driver]:
        return guarded(super().get_driver_class())

    def get_line_filters(self) -> Sequence[LineFilter]:
        filters = list(super().get_line_filters())
        if self.no_color:
            from alita_tui.app.uncoloured import Uncoloured

            # Textual's own leaves greys.
            filters = [one for one in filters if not isinstance(one, Monochrome | NoColor)]
            filters.append(Uncoloured())
        return [*filters, self._drawn]

    # Faults that are outlived

    def outlive(self, error: BaseException, doing: str) -> bool:
        """Report what failed and say so in one line; whether the app can go on.

        The same fault is told once. A hundred within ten seconds are too many to go on.
        """
        now = time.monotonic()
        self._faults.append(now)
        too_many = len(self._faults) == _OFTEN and now - self._faults[0] < _WITHIN
        if not self.lives_on or too_many or not isinstance(error, Exception):
            return False
        if (fault := _fault(error)) not in self._told:
            self._told.add(fault)
            from alita_tui.app import reports

            kept = reports.write(error, doing)
            where = f"report: {kept}" if kept else "no report could be written"
            self.notify(f"{reports.summary(error)} · {where}", severity="error", timeout=12, markup=False)
        return True

    def loop_failed(self, told: Mapping[str, Any]) -> None:
        """Something that nobody waited for has failed."""
        if isinstance(error := told.get("exception"), Exception):
            self._handle_exception(error)

    def _handle_exception(self, error: Exception) -> None:
        if not (self.is_running and self.outlive(error, "at work")):
            super()._handle_exception(error)

    # Ends that nobody asked for

    def keep(self) -> None:
        """Keep what the user would miss; once."""
        leaving, self.leaving = self.leaving, None
        if leaving is not None:
            with suppress(Exception):
                leaving()

    def leave(self, code: int) -> None:
        """End in order, as a signal asks for."""
        self.keep()
        self.exit(code, code)

    def end_with(self, error: BaseException) -> None:
        """End, since without what failed the app is of no use."""
        self.lives_on = False
        self._handle_exception(error if isinstance(error, Exception) else RuntimeError(repr(error)))

    def panic(self, *renderables: RenderableType) -> None:
        self.keep()
        self._return_code = self._return_code or 1
        super().panic(*renderables)

    def _fatal_error(self) -> None:
        failed = self._exception or RuntimeError("unknown")
        self.keep()
        from alita_tui.app import reports

        kept = None if self.is_headless else reports.write(failed, "it could not go on")
        hint = f"please report it with {kept}" if kept else "no report could be written"
        self._exit_renderables.append(
            f"alita-tui: something went wrong inside: {reports.summary(failed)}\n  hint: {hint}"
        )
        self._close_messages_no_wait()

    def _print_error_renderables(self) -> None:
        """Print why the app ended: plain text, controls visible, a screenful at most."""
        from alita_tui.export.visible import visible

        said = "\n".join(_plain(self, one) for one in self._exit_renderables[:1])
        self._exit_renderables.clear()
        if said and sys.__stderr__ is not None:
            with suppress(OSError, ValueError):
                line = visible(said.rstrip("\n"), lines=True)[:MOST_PRINTED]
                encoding = sys.__stderr__.encoding or "utf-8"
                print(line.encode(encoding, "replace").decode(encoding), file=sys.__stderr__, flush=True)

    # The terminal

    @on(Driver.SignalResume)
    def repaint(self) -> None:
        """Draw everything anew: what another program wrote meanwhile is not what was there."""
        self._painted.forget()
        self.refresh(layout=True)

    @on(events.Resize)
    def _terminal_is_other(self) -> None:
        self._painted.forget()

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Send what differs from what stands on the terminal; what Textual does not send is not there."""
        if self._batch_count or not self.is_running or self.is_headless or self.is_inline:
            self._painted.forget()
        else:
            renderable = cast("RenderableType | None", self._painted.rest(renderable, self.console))
        super()._display(screen, renderable)

    def copy_to_clipboard(self, text: str) -> None:
        """Copy the words as they are, without characters that act in the program they are pasted into."""
        super().copy_to_clipboard(for_clipboard(text))


def _plain(app: App[int], shown: RenderableType) -> str:
    """The text of what would be printed, without markup or colour."""
    if isinstance(shown, str):
        return shown
    return "".join(segment.text for segment in app.console.render(shown))


def _fault(error: BaseException) -> tuple[str, int, str]:
    """The same for the same fault: where it was raised, and what."""
    last = error.__traceback__
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    place = (last.tb_frame.f_code.co_filename, last.tb_lineno) if last else ("", 0)
    return (*place, type(error).__name__)
