"""Running the command line in this process, and golden files.

``pytest tests/cli --update-golden`` writes the golden files anew; look at the difference before it is kept.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from alita_tui.cli.main import main
from alita_tui.paths import seeds

GOLDEN = Path(__file__).parent / "golden"


@dataclass(frozen=True)
class Outcome:
    """What a command did."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run ``alita-tui`` with the arguments."""
    for name in ("NO_COLOR", "COLUMNS", "ALITA_TUI_TRACEBACK"):
        monkeypatch.delenv(name, raising=False)

    def run_main(*args: object) -> Outcome:
        code = main([str(one) for one in args])
        out, err = capfdbinary.readouterr()
        return Outcome(code, out.decode("utf-8"), err.decode("utf-8"))

    return run_main


@pytest.fixture
def in_seeds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Work beside the shipped articles, so that ``seeds`` is a path that is the same everywhere."""
    monkeypatch.chdir(Path(seeds()).parent)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with a golden file, byte for byte."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.write_bytes(text.encode())
        assert path.read_bytes().decode() == text

    return compare
