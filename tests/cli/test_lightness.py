"""What a command for other programs must not load."""

import subprocess
import sys

import pytest

HEAVY = {"textual", "rich", "rapidfuzz", "sqlite3", "platformdirs", "numpy"}


@pytest.mark.parametrize(
    ("args", "allowed"),
    [
        (["quotes", "--json"], set()),
        (["quotes", "--json", "--explain"], set()),
        (["articles", "--json"], set()),
        (["quotes", "--help"], set()),
        (["--version"], set()),
        (["search", "oath", "--json"], {"rapidfuzz", "sqlite3"}),
        (["compare", "oath", "--json"], {"rapidfuzz"}),
        (["quotes"], {"rich"}),
    ],
)
def test_modules_loaded(args: list[str], allowed: set[str]) -> None:
    code = (
        "import sys; from alita_tui.cli.main import main; main(sys.argv[1:]);"
        "print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code, *args], capture_output=True, text=True, check=True)
    assert HEAVY & set(done.stderr.split()) <= allowed
    assert "alita_tui" in done.stderr
