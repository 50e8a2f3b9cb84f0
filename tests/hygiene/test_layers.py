"""The layers hold, and light commands stay light."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

_LOADED = """
import sys
from alita_tui.cli.main import main
assert main({arguments!r}) == 0
print(*sorted(set(sys.modules) & set({heavy!r})), file=sys.stderr)
"""


def _loaded(arguments: list[str], heavy: list[str]) -> list[str]:
    """Which of the heavy modules a fresh interpreter has loaded after the command."""
    code = _LOADED.format(arguments=arguments, heavy=heavy)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip()
    return done.stderr.split()


@pytest.mark.parametrize("command", ["articles", "quotes", "statements"])
def test_json_loads_neither_textual_nor_rich(command: str) -> None:
    assert _loaded([command, "--json"], ["textual", "rich", "platformdirs", "sqlite3"]) == []


def test_tables_load_rich_but_not_textual() -> None:
    assert _loaded(["articles"], ["textual", "rich"]) == ["rich"]


def test_importing_the_package_loads_nothing_else() -> None:
    code = "import sys, alita_tui; print(*[name for name in sys.modules if name.startswith('alita_tui.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_import_contracts() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stdout + done.stderr
