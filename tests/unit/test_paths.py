"""Where things are on this machine."""

from pathlib import Path

import platformdirs
import pytest

from alita_tui.paths import user_folder


@pytest.mark.parametrize("named", ["", " ", "/somewhere"])
def test_folders_are_those_of_platformdirs(monkeypatch: pytest.MonkeyPatch, named: str) -> None:
    monkeypatch.delenv("ALITA_TUI_HOME")
    for kind in ("CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", named)
    assert user_folder("config") == Path(platformdirs.user_config_dir("alita-tui", appauthor=False))
    assert user_folder("data") == Path(platformdirs.user_data_dir("alita-tui", appauthor=False))
    assert user_folder("state") == Path(platformdirs.user_state_dir("alita-tui", appauthor=False))


def test_no_test_knows_the_home_of_who_runs_it() -> None:
    assert Path.home() not in user_folder("data").parents


def test_one_folder_may_hold_everything(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ALITA_TUI_HOME", str(tmp_path))
    assert user_folder("data") == tmp_path / "data"
