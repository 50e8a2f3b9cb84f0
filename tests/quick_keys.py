"""Keys pressed without a pause for each: the next one comes when the one before has been dealt with.

Textual's Pilot waits after each key until the process does nothing for a while, twice: 40 ms or more a key,
and longer where the machine has other work. Here a key is done with when every widget has handled what it was
sent, and a pause when all that is drawn too.
"""

from asyncio import sleep
from typing import Any

import textual.app
import textual.pilot
from textual._context import active_app
from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen

_TURNS = 3  # of the loop: from the driver to the app, and from there to the screen
_DRAWINGS = 30  # that follow from each other; a screen that never comes to rest is left to itself after them


async def handled(min_sleep: float = 0, max_sleep: float = 1) -> None:
    """Wait until the screen that is on top has handled all that it was sent."""
    del min_sleep, max_sleep
    app = active_app.get()
    pilot = Pilot(app)
    while True:
        for _ in range(_TURNS):
            await sleep(0)
        screen = app.screen
        await pilot._wait_for_screen()
        if not app.is_running or (app.screen is screen and not _is_to_handle(app)):
            return


def _is_to_handle(app: App[Any]) -> bool:
    """Whether what was handled has sent something on."""
    pumps = [app, *app.screen.walk_children(with_self=True)]
    return app._resize_event is not None or any(not pump._message_queue.empty() for pump in pumps)


async def drawn(min_sleep: float = 0, max_sleep: float = 1) -> None:
    """Wait until the screen has also drawn what it handled, now rather than at the next beat of its timer."""
    del min_sleep, max_sleep
    app = active_app.get()
    for _ in range(_DRAWINGS):
        await handled()
        if not app.is_running or not _is_to_draw(app.screen):
            return
        app.screen._on_timer_update()


def _is_to_draw(screen: Screen[Any]) -> bool:
    return bool(
        screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
        or screen._dirty_widgets
        or screen._callbacks
    )


def press_quickly() -> None:
    """Let every Pilot of this process press keys so."""
    textual.app.wait_for_idle = handled  # type: ignore[attr-defined]
    textual.pilot.wait_for_idle = drawn  # type: ignore[attr-defined]
