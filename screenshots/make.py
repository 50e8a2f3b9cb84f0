"""Make the pictures of the documents: SVG by Pilot, PNG by a headless Chromium.

    uv run python -m screenshots.make

Every run gives the same files. Without Chromium (or with ALITA_TUI_CHROMIUM naming another) the SVG files are
written, and what is missing is said.
"""

import asyncio
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

from alita_tui.testing import OpenApp, open_app

FOLDER = Path(__file__).parent
_FONT_FACE = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
_VIEW_BOX = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
_SCALE = 1
_PATIENCE = 60

Scene = Callable[[OpenApp], Awaitable[None]]


async def browse(opened: OpenApp) -> None:
    """The first article with its quotation selected, the comparison in short under it."""
    await opened.press("3", "n")


async def search(opened: OpenApp) -> None:
    """A query with typing errors, and what it finds."""
    await opened.press("s")
    await opened.type("blod oath Rodrigez")


async def comparison(opened: OpenApp) -> None:
    """The sentence that two sources bracket differently."""
    await opened.press("c", *"jjjj")


SCENES: dict[str, tuple[tuple[int, int], Scene]] = {
    "browse": ((120, 40), browse),
    "search": ((120, 40), search),
    "comparison-wide": ((140, 40), comparison),
    "comparison-80x24": ((80, 24), comparison),
}


async def svg(size: tuple[int, int], scene: Scene) -> str:
    """The screen after the scene; fonts of this machine instead of fonts from the net."""
    async with open_app(size=size) as opened:
        await scene(opened)
        await opened.idle()
        drawn = opened.app.export_screenshot(title="alita-tui")
    drawn = _FONT_FACE.sub("", drawn)
    drawn = re.sub(
        r"font-family: ?(?:Fira Code|arial)[^;]*;", "font-family: DejaVu Sans Mono, monospace;", drawn
    )
    return "\n".join(line.rstrip() for line in drawn.splitlines()) + "\n"


def png(picture: Path, chromium: str) -> None:
    """Draw the SVG file as a PNG file beside it."""
    size = _VIEW_BOX.search(picture.read_text(encoding="utf-8"))
    if size is None:
        raise ValueError(f"{picture.name} has no size")
    width, height = (round(float(side)) for side in size.groups())
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [
                chromium,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                f"--user-data-dir={profile}",
                f"--force-device-scale-factor={_SCALE}",
                f"--window-size={width},{height}",
                f"--screenshot={picture.with_suffix('.png')}",
                picture.resolve().as_uri(),
            ],
            check=True,
            capture_output=True,
            timeout=_PATIENCE,
        )


def main() -> None:
    chromium = os.environ.get("ALITA_TUI_CHROMIUM") or next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None
    )
    for name, (size, scene) in SCENES.items():
        picture = FOLDER / f"{name}.svg"
        picture.write_text(asyncio.run(svg(size, scene)), encoding="utf-8")
        if chromium:
            png(picture, chromium)
        sys.stdout.write(f"{picture.name}{' and .png' if chromium else ''}\n")
    if not chromium:
        sys.stderr.write("no Chromium here: the PNG files are as they were\n")


if __name__ == "__main__":
    main()
