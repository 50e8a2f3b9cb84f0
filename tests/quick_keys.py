"""Keys pressed without a pause for each: the next one comes when the one before has been dealt with.

Textual's Pilot waits after each key until the process does nothing for a while, twice: 40 ms or more a key,
and longer where the machine has other work. Here a key is done with when every widget has handled what it was
sent.
"""

from asyncio import sleep

import textual.app
from textual._context import active_app
from textual.pilot import Pilot

_TURNS = 3  # of the loop: from the driver to the app, and from there to the screen


async def handled(min_sleep: float = 0, max_sleep: float = 1) -> None:
    """Wait until the screen that is on top has handled all that it was sent."""
    del min_sleep, max_sleep
    app = active_app.get()
    for _ in range(_TURNS):
        await sleep(0)
    pilot = Pilot(app)
    while True:
        screen = app.screen
        await pilot._wait_for_screen()
        if app.screen is screen or not app.is_running:
            return


def press_quickly() -> None:
    """Let every Pilot of this process press keys so."""
    textual.app.wait_for_idle = handled  # type: ignore[attr-defined]
