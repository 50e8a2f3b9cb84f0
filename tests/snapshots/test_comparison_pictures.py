"""Pictures of the comparison and of the lists on the four shipped articles, at every promised size."""

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from alita_tui.app.app import AlitaApp
from alita_tui.testing import OpenApp

PICTURES = {
    "comparison-45": ((45, 20), "c j"),
    "comparison-80": ((80, 24), "c j j j j"),
    "comparison-120": ((120, 40), "c j"),
    "comparison-200": ((200, 60), "c j l"),
    "comparison-why": ((120, 40), "c j w"),
    "both-in-context": ((120, 40), "c v"),
    "statements": ((80, 24), "S"),
    "quotations": ((120, 40), "2 j enter Q o"),
    "too-small": ((40, 10), ""),
    "ansi": ((120, 40), "theme c j"),
}


@pytest.mark.parametrize("name", PICTURES)
def test_picture(name: str, snap_compare: Callable[..., bool]) -> None:
    size, keys = PICTURES[name]
    app = AlitaApp()

    async def act(pilot: Pilot[int]) -> None:
        opened = OpenApp(app, pilot)
        await opened.idle()
        for key in keys.split():
            if key == "theme":
                app.theme = "alita-ansi"
            else:
                await opened.press(key)
        await opened.idle()

    assert snap_compare(app, terminal_size=size, run_before=act)
