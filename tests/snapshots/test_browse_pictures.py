"""Pictures of the browse screen on made-up articles; ``pytest --snapshot-update`` makes them anew."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from alita_tui.app.app import AlitaApp
from alita_tui.testing import OpenApp
from tests.app.browse_examples import TEXTS

PICTURES = {
    "start": ((120, 40), ""),
    "list-narrow": ((45, 20), "j"),
    "reader": ((80, 24), "3 n"),
    "reader-why": ((80, 24), "3 n w"),
    "reader-find": ((120, 40), "3 slash g a t e enter n"),
    "search": ((120, 40), "s g a t e"),
    "help": ((80, 24), "question_mark"),
    "light": ((120, 40), "theme 3 n"),
}


@pytest.mark.parametrize("name", PICTURES)
def test_picture(name: str, snap_compare: Callable[..., bool], tmp_path: Path) -> None:
    for file, text in TEXTS.items():
        (tmp_path / f"{file}.txt").write_text(text, encoding="utf-8")
    size, keys = PICTURES[name]
    app = AlitaApp([str(tmp_path)])

    async def act(pilot: Pilot[int]) -> None:
        opened = OpenApp(app, pilot)
        await opened.idle()
        for key in keys.split():
            if key == "theme":
                app.theme = "alita-light"
            else:
                await opened.press(key)
        for field in app.screen.query("Input"):
            field.cursor_blink = False  # type: ignore[attr-defined]
        await opened.idle()

    assert snap_compare(app, terminal_size=size, run_before=act)
