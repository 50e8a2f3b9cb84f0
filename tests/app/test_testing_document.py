"""The example of docs/testing.md runs as it is printed."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.message import Message

from alita_tui.app import messages
from alita_tui.testing import open_app

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

DOCUMENT = Path(__file__).parents[2] / "docs" / "testing.md"


EXAMPLES = re.findall(
    r"^```python\n(.*?)^```", DOCUMENT.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
)


def _tests() -> dict[str, "Callable[[], Awaitable[None]]"]:
    names: dict[str, Callable[[], Awaitable[None]]] = {}
    for example in EXAMPLES:
        exec(compile(example, str(DOCUMENT), "exec"), names)
    return {name: value for name, value in names.items() if name.startswith("test_")}


@pytest.mark.parametrize("name", _tests())
async def test_the_example_runs(name: str) -> None:
    await _tests()[name]()


def test_there_are_two_examples() -> None:
    assert len(EXAMPLES) == 2
    assert len(_tests()) == sum(example.count("async def test_") for example in EXAMPLES)


async def test_every_pane_has_the_attributes_that_are_documented() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `#(\w+)` \| (.*) \|$", text, re.MULTILINE))
    async with open_app() as opened:
        await opened.press("S")
        panes = {"overview": opened.app.screen.query_one("#overview")}
        await opened.press("enter")
        panes |= {
            name: opened.app.screen.query_one(f"#{name}") for name in ("comparison", "matrix", "wording")
        }
        panes |= {name: opened.browse.query_one(f"#{name}") for name in rows.keys() - panes.keys()}
        for name, said in rows.items():
            for attribute in re.findall(r"`\.(\w+)[^`]*`", re.sub(r"\([^()]*`[^()]*\)", "", said)):
                assert hasattr(panes[name], attribute), f"#{name}.{attribute}"
    assert rows.keys() >= {"search", "articles", "reader", "comparison", "status"}


def test_every_message_is_documented() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    for name, value in vars(messages).items():
        if isinstance(value, type) and issubclass(value, Message) and value is not Message:
            assert f"`{name}`" in text, name
