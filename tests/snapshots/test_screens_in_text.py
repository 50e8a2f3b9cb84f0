"""Every screen as text at the four sizes promised: one start of the app for each, then resized.

Colours are in the pictures beside; here stands what is read, also without colour. ``pytest --update-golden``
writes the texts anew.
"""

from pathlib import Path

import pytest

from alita_tui.testing import OpenApp, open_app
from tests.app.browse_examples import TEXTS

FOLDER = Path(__file__).parent / "texts"
SIZES = ((45, 20), (80, 24), (120, 40), (200, 60))
ALONE = {"alone": "A report on the pier\n\n“We heard nothing at all,” said Ada Wren."}

# By name: the articles (None: the four shipped), and the keys.
SCREENS: dict[str, tuple[dict[str, str] | None, str]] = {
    "list": (TEXTS, "2 j m o"),
    "reader": (TEXTS, "3 n n"),
    "search": (TEXTS, "s g a t e"),
    "comparison": (None, "c j l"),
    "help": (TEXTS, "3 question_mark"),
    "empty": (ALONE, "S"),
    "nothing-found": (TEXTS, "2 slash z e b r a enter"),
    "error": ({**TEXTS, "d-broken.json": "{not json"}, "2"),
}


def text_of(opened: OpenApp) -> str:
    """What stands on the screen."""
    strips = opened.app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips) + "\n"


@pytest.mark.parametrize("name", SCREENS)
async def test_a_screen_reads_well_at_every_size(name: str, request: pytest.FixtureRequest) -> None:
    texts, keys = SCREENS[name]
    shown = []
    async with open_app(texts=texts, size=SIZES[1]) as opened:
        await opened.press(*keys.split())
        for columns, rows in SIZES:
            await opened.pilot.resize_terminal(columns, rows)
            await opened.idle()
            text = text_of(opened)
            assert len(text.splitlines()) == rows
            shown.append(f"=== {columns}x{rows}\n{text}")
    path = FOLDER / f"{name}.txt"
    if request.config.getoption("--update-golden"):
        path.write_text("".join(shown), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == "".join(shown)
