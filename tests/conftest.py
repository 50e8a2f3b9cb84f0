"""What holds for every test: no settings of the machine reach the app."""

import gc
import os
import sys
import tempfile
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

from tests.byte_code import compile_once
from tests.parsed_styles import share_parsed_styles

# Many tests start the program: each time from source would take most of their time.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
os.environ.setdefault("PYTHONPYCACHEPREFIX", str(Path(tempfile.gettempdir()) / "alita-tui-test-bytecode"))

settings.register_profile("steady", deadline=None)  # a busy machine is no failure
settings.load_profile("steady")

_NUMBERS = count()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declared here, not beside the golden files: pytest reads only this file before it parses options."""
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


def pytest_configure(config: pytest.Config) -> None:
    """Before several processes start, compile for all of them."""
    if config.getoption("numprocesses", None):  # of the process that starts the others
        compile_once(Path(os.environ["PYTHONPYCACHEPREFIX"]))


def pytest_collection_finish() -> None:
    """What a process pays anew for each app that it starts, it pays once.

    An app makes and leaves so many objects that the collector of garbage, as Python sets it, took a third of
    the time of each test of an app. What a test leaves open is told as before, only later.
    """
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)
    if "textual" in sys.modules:
        from tests.quick_keys import press_quickly

        share_parsed_styles()
        press_quickly()


def pytest_runtest_teardown() -> None:
    """What Textual keeps of the widgets of an app goes with it, or each collection looks through that too."""
    drawing = sys.modules.get("textual._styles_cache")
    if drawing is not None:
        drawing.StylesCache.get_inner_outer.cache_clear()


@pytest.fixture(autouse=True)
def _plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """No colour and Textual settings from outside, no animation."""
    for name in list(os.environ):
        own = name == "TEXTUAL_SNAPSHOT_TEMPDIR"
        if not own and name.startswith(("TEXTUAL", "NO_COLOR", "FORCE_COLOR", "CLICOLOR")):
            monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the folder of each test lies: among those of pytest each new one would look all others over."""
    return tmp_path_factory.mktemp("homes")


@pytest.fixture(autouse=True)
def _own_folders(monkeypatch: pytest.MonkeyPatch, homes: Path) -> Path:
    """No test reads or writes what the user keeps: every folder of the user is a new one."""
    home = homes / str(next(_NUMBERS))
    home.mkdir()
    monkeypatch.setenv("ALITA_TUI_HOME", str(home))
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / "cache"))
    monkeypatch.delenv("ALITA_TUI_CONFIG", raising=False)
    return home
