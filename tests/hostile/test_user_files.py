"""What the user keeps, damaged at every byte: nothing raises, and what was there is set aside, never lost."""

import json
import os
import random
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from alita_tui import config, session
from alita_tui.notebook.entries import Target
from alita_tui.notebook.notebook import Notebook
from alita_tui.paths import user_folder
from alita_tui.testing import open_app
from tests.hostile.naughty import ESCAPES, naughty
from tests.unit.notebook_examples import GATE, article, corpus

if TYPE_CHECKING:
    from collections.abc import Callable

STRINGS = list(naughty())
# ``ALITA_TUI_STEP=1`` tries every byte.
STEP = int(os.environ.get("ALITA_TUI_STEP", "9"))
SETTINGS = (
    'theme = "alita-light"\nlayout = "single"\ncolumns = ["date"]\n[keys]\n"reader.next" = ["x", "ctrl+y"]\n'
)


def write_notebook(folder: Path) -> None:
    one, text = article(), GATE
    articles = corpus(one).article
    notebook = Notebook(folder)
    start = text.index("We kept")
    target = Target.of_place(one, (start, start + 22), "Ada Wren")
    notebook.toggle_bookmark(target, articles)
    notebook.write_note(target, "A note “of mine” \x1b[31m", articles)


def damages(data: bytes) -> list[bytes]:
    """The data cut off at every byte (or every so many), and with every byte another."""
    chance = random.Random(7)
    places = range(0, len(data), STEP)
    cut = [data[:at] for at in places]
    return cut + [data[:at] + bytes([data[at] ^ chance.randrange(1, 256)]) + data[at + 1 :] for at in places]


def is_kept(data: bytes, file: Path) -> bool:
    """Whether the data still stand in the file or beside it."""
    return any(one.read_bytes() == data for one in file.parent.glob(f"{file.name}*"))


@pytest.mark.parametrize("kind", ["bookmarks", "notes"])
def test_a_notebook_damaged_at_every_byte(tmp_path: Path, kind: str) -> None:
    write_notebook(tmp_path)
    notebook, file = Notebook(tmp_path), tmp_path / f"{kind}.json"
    whole = file.read_bytes()
    read: Callable[[], tuple[Any, str]] = getattr(notebook, kind)
    tried = damages(whole)
    for data in tried:
        for one in tmp_path.iterdir():
            one.unlink()
        file.write_bytes(data)
        _, notice = read()
        assert is_kept(data, file)
        assert notice or file.exists()
    assert len(tried) * STEP > 400


def test_a_session_damaged_at_every_byte() -> None:
    file = user_folder("state") / "session.json"
    here = session.Session(article="one", positions={"one": (7, None)}, searches=("bridge",))
    session.write(["/news"], here)
    whole = file.read_bytes()
    assert session.read(["/news"]) == here
    for data in damages(whole):
        for one in file.parent.iterdir():
            one.unlink()
        file.write_bytes(data)
        assert isinstance(session.read(["/news"]), session.Session)
        assert is_kept(data, file)


def test_settings_damaged_at_every_byte() -> None:
    path = config.config_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    for data in damages(SETTINGS.encode()):
        path.write_bytes(data)
        loaded = config.load()
        assert isinstance(loaded.config, config.Config)
        assert path.read_bytes() == data


WILD: list[Any] = [
    *(None, True, -1, 0, 10**30, -(10**30), 1.5, 1e300, "", "\ud800", "x" * 100_000, [], {}, [[]], [None]),
    *({"": None}, {"a": {"b": {"c": []}}}, [1, 2, 3], [-1, None], [10**30, 10**30], ESCAPES[0]),
]


def _replaced(value: Any, chance: random.Random) -> Any:  # noqa: ANN401
    """The value with one thing in it, at any depth, replaced by something wild."""
    if isinstance(value, dict) and value and chance.random() < 0.8:
        name = chance.choice(sorted(value))
        return value | {name: _replaced(value[name], chance)}
    if isinstance(value, list) and value and chance.random() < 0.8:
        at = chance.randrange(len(value))
        return [*value[:at], _replaced(value[at], chance), *value[at + 1 :]]
    return chance.choice([*WILD, chance.choice(STRINGS)])


@pytest.mark.parametrize("seed", range(3))
async def test_the_app_starts_with_whatever_was_kept(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(GATE, encoding="utf-8")
    async with open_app([tmp_path], remembers=True) as opened:
        await opened.press("3", "n", "m", "c", "e")
        await opened.type("mine")
        await opened.press("enter")
    files = [user_folder("state") / "session.json", *user_folder("data").glob("*.json")]
    assert len(files) == 3
    for file in files:
        kept = json.loads(file.read_bytes())
        for _ in range(3):
            kept = kept | {"entries": _replaced(kept["entries"], chance)}
        file.write_text(json.dumps(kept))
    async with open_app([tmp_path], remembers=True) as opened:
        await opened.press("3", "n", "m", "B", "j", "enter", "escape", "c", "e", "escape", "escape")
        assert opened.app.is_running
