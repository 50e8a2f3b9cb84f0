"""The configuration: every setting, everything that can be wrong with the file, and where it stands."""

import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alita_tui.config import COLUMNS, Config, config_path, load, shown


def _write(text: str | bytes) -> None:
    path = config_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


def test_without_a_file_the_defaults_hold() -> None:
    loaded = load()
    assert loaded.config == Config()
    assert loaded.problems == ()
    assert not loaded.path.exists()


def test_every_setting_is_read() -> None:
    _write(
        'theme = "alita-light"\nkey_style = "plain"\nlayout = "single"\ncolumns = ["date", "shared"]\n'
        'animations = true\n[keys]\n"reader.next" = "x"\neverywhere.cite = ["Y", "ctrl+y"]\n'
    )
    loaded = load()
    assert loaded.problems == ()
    assert loaded.config == Config(
        theme="alita-light",
        key_style="plain",
        layout="single",
        columns=("date", "shared"),
        animations=True,
        keys={"reader.next": ("x",), "everywhere.cite": ("Y", "ctrl+y")},
    )


def test_every_setting_says_what_it_is_for() -> None:
    for one in fields(Config):
        assert one.metadata["doc"].endswith(".")


def test_what_is_shown_is_a_file_that_gives_the_same() -> None:
    config = Config(theme='a "b" \\ ü', columns=("date",), keys={"reader.next": ("x", '"')})
    _write(shown(config))
    assert load().config == config
    _write(shown(Config()))
    assert load() == load().__class__(Config(), config_path())


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('thme = "x"', "unknown setting 'thme', did you mean 'theme'?"),
        ("zzzz = 1", "unknown setting 'zzzz'; there are theme, "),
        ("theme = 3", "theme must be a text in quotation marks: the default is used"),
        ('animations = "yes"', "animations must be true or false"),
        ('layout = "wide"', "layout must be one of auto, single, not 'wide'"),
        ('columns = ["words"]', "columns has no 'words'; there are source, date, quotations, shared"),
        ("columns = 3", "columns must be a text or a list of texts"),
        ("keys = 3", "keys must be a table"),
        ("[keys]\nx = 3", "keys must be a text or a list of texts"),
    ],
)
def test_what_is_wrong_is_named_and_the_rest_holds(text: str, problem: str) -> None:
    _write(f'key_style = "plain"\n{text}\n')
    loaded = load()
    assert any(problem in one for one in loaded.problems), loaded.problems
    assert loaded.config == Config(key_style="plain")


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"theme =\n", "config.toml: line 1"),
        (b'theme = "a"\nlayout "x"\n', "line 2"),
        (b'theme = "a"\n# \xff\n', "line 2: not UTF-8"),
        (b'theme = "a"\ntheme = "b"\n', "line 2"),
        (b"a = " + b"[" * 50_000, "config.toml"),
        (b"theme = " + b"1" * 5_000, "config.toml"),
    ],
)
def test_a_broken_file_is_reported_with_its_line_and_the_defaults_hold(data: bytes, problem: str) -> None:
    _write(data)
    loaded = load()
    assert loaded.config == Config()
    assert len(loaded.problems) == 1
    assert problem in loaded.problems[0]
    assert "defaults are used" in loaded.problems[0]


def test_a_byte_order_mark_is_no_setting() -> None:
    _write(b'\xef\xbb\xbftheme = "alita-light"\r\n')
    loaded = load()
    assert loaded.problems == ()
    assert loaded.config.theme == "alita-light"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.one_of(st.binary(max_size=60), st.text(alphabet='abkey[]="\n.#{}1', max_size=40)))
def test_no_file_is_too_wild(data: bytes | str) -> None:
    _write(data if isinstance(data, bytes) else data.encode())
    assert isinstance(load().config, Config)


def test_the_variable_names_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    monkeypatch.setenv("ALITA_TUI_CONFIG", str(file))
    assert "is not there" in load().problems[0]
    file.write_text('theme = "alita-light"')
    assert load().config.theme == "alita-light"


def test_a_folder_is_no_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ALITA_TUI_CONFIG", str(tmp_path))
    loaded = load()
    assert loaded.config == Config()
    assert "defaults are used" in loaded.problems[0]


def test_without_a_file_nothing_is_loaded_to_read_it() -> None:
    code = (
        "import sys; from alita_tui.config import load; load();"
        "print(*{'tomllib', 'json', 'platformdirs', 'difflib', 'click'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_the_columns_are_those_of_the_table() -> None:
    assert Config().columns == COLUMNS
