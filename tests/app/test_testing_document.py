"""The example of docs/testing.md runs as it is printed."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

DOCUMENT = Path(__file__).parents[2] / "docs" / "testing.md"


def _example() -> str:
    found = re.findall(
        r"^```python\n(.*?)^```", DOCUMENT.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    assert len(found) == 1
    return str(found[0])


async def test_the_example_runs() -> None:
    names: dict[str, Callable[[], Awaitable[None]]] = {}
    exec(compile(_example(), str(DOCUMENT), "exec"), names)
    tests = [value for name, value in names.items() if name.startswith("test_")]
    assert len(tests) == 1
    await tests[0]()
