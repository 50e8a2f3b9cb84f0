"""Where things are on this machine."""

import sys
from pathlib import Path

import platformdirs
import pytest

from alita_tui.paths import user_folder


@pytest.mark.parametrize("named", ["", " ", "/somewhere"])
def test_folders_are_those_of_platformdirs(monkeypatch: pytest.MonkeyPatch, named: str) -> None:
    for kind in ("CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", named)
    assert user_folder("config") == Path(platformdirs.user_config_dir("alita-tui", appauthor=False))
    assert user_folder("data") == Path(platformdirs.user_data_dir("alita-tui", appauthor=False))
    assert user_folder("state") == Path(platformdirs.user_state_dir("alita-tui", appauthor=False))


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the folders cannot be named by a variable")
def test_no_test_knows_the_home_of_who_runs_it() -> None:
    assert Path.home() not in user_folder("data").parents
