"""What the commands print, byte for byte: on the shipped articles and on made-up ones.

``pytest tests/cli/test_golden.py --update-golden`` writes the files anew.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from alita_tui.paths import seeds
from tests.cli.conftest import Run

MADE_UP = Path(__file__).parent

ON_SEEDS: dict[str, tuple[str, ...]] = {
    "articles": ("articles", "seeds"),
    "quotes": ("quotes", "seeds"),
    "quotes-explain": ("quotes", "seeds", "--all", "--explain"),
    "statements": ("statements", "seeds"),
    "search-mistyped": ("search", "blod oath", "seeds"),
    "search-phrase": ("search", '"serious about"', "seeds"),
    "compare": ("compare", "blood oath", "seeds"),
    "compare-explain": ("compare", "blood oath", "seeds", "--explain"),
    "compare-base-001": ("compare", "blood oath", "seeds", "--base", "001"),
}

ON_MADE_UP: dict[str, tuple[str, ...]] = {
    "made-up-articles": ("articles", "made_up"),
    "made-up-quotes": ("quotes", "made_up", "--all"),
    "made-up-quotes-explain": ("quotes", "made_up", "--all", "--explain"),
    "made-up-statements": ("statements", "made_up", "--min-sources", "1"),
    "made-up-search": ("search", "mooring -ferry", "made_up"),
    "made-up-compare-explain": ("compare", "old crane", "made_up", "--explain"),
    "made-up-compare": ("compare", "old crane", "made_up"),
}

Golden = Callable[[str, str], None]


@pytest.mark.parametrize("name", ON_SEEDS)
def test_on_the_shipped_articles(
    run: Run, golden: Golden, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(Path(seeds()).parent)
    _both(run, golden, name, ON_SEEDS[name])


@pytest.mark.parametrize("name", ON_MADE_UP)
def test_on_made_up_articles(run: Run, golden: Golden, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(MADE_UP)
    _both(run, golden, name, ON_MADE_UP[name])


@pytest.mark.parametrize("form", ["csv", "html"])
def test_a_comparison_for_a_colleague(
    run: Run, golden: Golden, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(Path(seeds()).parent)
    golden(f"compare.{form}", run("compare", "blood oath", "seeds", f"--{form}").out)


def _both(run: Run, golden: Golden, name: str, args: tuple[str, ...]) -> None:
    """For other programs, and for people."""
    golden(f"{name}.jsonl", run(*args, "--json").out)
    golden(f"{name}.txt", run(*args).out)
