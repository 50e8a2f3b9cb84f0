"""The example of docs/testing.md runs as it is printed."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

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
