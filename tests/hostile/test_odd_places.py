"""Settings, indexes and output in odd places: a pipe, a device, closed, full, or not there at all."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from alita_tui import config, session
from alita_tui.notebook.shelf import NotKept, Shelf
from tests.cli.conftest import Run, run  # noqa: F401 - a fixture

SAID = "Bridge opens\n\n“We will open the old bridge in May and then the harbour,” said Mara Lindt.\n"
PROGRAM = [sys.executable, "-m", "alita_tui"]


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    for name in ("one", "two"):
        (folder / f"{name}.txt").write_text(SAID, encoding="utf-8")
    return folder


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    """A pipe into which nobody writes: whoever opens it waits for ever."""
    path = tmp_path / "pipe"
    os.mkfifo(path)
    return path


@pytest.mark.parametrize("command", ["articles", "index"])
@pytest.mark.parametrize("kind", ["pipe", "link to a device"])
def test_an_index_is_no_pipe_and_no_device_and_none_is_touched(
    run: Run,  # noqa: F811
    news: Path,
    pipe: Path,
    kind: str,
    command: str,
) -> None:
    place = pipe
    if kind != "pipe":
        place = pipe.with_name("device")
        place.symlink_to("/dev/full")
    before = sorted(one.name for one in pipe.parent.iterdir())
    outcome = run(command, "--index", place, news)
    assert outcome.code == 2
    assert "is no file" in outcome.err
    assert "hint: name another file with --index" in outcome.err
    assert sorted(one.name for one in pipe.parent.iterdir()) == before


def test_settings_that_are_a_pipe_or_a_device_hold_nothing_up(
    pipe: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in (pipe, Path("/dev/zero")):
        monkeypatch.setenv(config.VARIABLE, str(path))
        loaded = config.load()
        assert loaded.config == config.Config()
        assert "not a file" in loaded.problems[0]


def test_settings_of_a_gigabyte_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "c.toml").open("wb") as file:
        file.truncate(1 << 30)
    monkeypatch.setenv(config.VARIABLE, str(tmp_path / "c.toml"))
    assert "too large" in config.load().problems[0]


def test_what_is_kept_in_a_pipe_is_told_and_left(pipe: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = Shelf(pipe, "notes")
    assert "not a file" in shelf.read().notice
    with pytest.raises(NotKept, match="not a file"):
        shelf.change(lambda records: records.update(a={}))
    monkeypatch.setattr(session, "_file", lambda: pipe)
    assert session.read([]) == session.Session()


@pytest.mark.parametrize("command", [("articles",), ("quotes", "--json"), ("config",), ("search", "bridge")])
@pytest.mark.parametrize("closed", ["stdin", "stdout", "stderr"])
def test_a_closed_stream_is_no_fault_of_the_program(
    news: Path, closed: str, command: tuple[str, ...]
) -> None:
    number = ("stdin", "stdout", "stderr").index(closed)
    paths = [] if command == ("config",) else [str(news)]
    done = subprocess.run(
        [*PROGRAM, *command, *paths],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        preexec_fn=lambda: os.close(number),
        check=False,
        timeout=60,
    )
    assert b"inside" not in done.stderr
    assert b"Traceback" not in done.stderr
    assert done.returncode == (2 if closed == "stdout" else 0)
    if closed == "stdout":
        assert b"stdout is closed" in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
@pytest.mark.parametrize("command", [("articles",), ("quotes", "--json"), ("statements",)])
def test_a_full_disk_under_the_output_is_told(news: Path, command: tuple[str, ...]) -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = subprocess.run(
            [*PROGRAM, *command, str(news)], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert b"No space left" in done.stderr


@pytest.mark.parametrize("number", ["99999999999999999999999", "9223372036854775808"])
def test_a_limit_beyond_all_numbers_is_no_limit(run: Run, news: Path, number: str) -> None:  # noqa: F811
    for command in (["articles"], ["quotes"], ["statements"], ["search", "bridge"]):
        assert run(*command, "--json", "--limit", number, news) == run(*command, "--json", news)


def test_a_query_of_megabytes_is_not_repeated_whole(run: Run, news: Path) -> None:  # noqa: F811
    outcome = run("search", "zeppelin " * 100_000, news)
    assert outcome.code == 1
    assert len(outcome.err) < 2_000


HOMES: dict[str, dict[str, str | None]] = {
    "no HOME": {"HOME": None},
    "HOME is nowhere": {"HOME": "/nowhere/at/all"},
    "HOME is a device": {"HOME": "/dev/null", "ALITA_TUI_HOME": "/dev/null", "XDG_CACHE_HOME": "/dev/null"},
    "HOME is empty": {"HOME": ""},
    "no variable at all": {"HOME": None, "PATH": None, "LANG": None, "XDG_CACHE_HOME": None},
    "another language": {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0"},
}


@pytest.mark.parametrize("home", HOMES)
def test_every_command_works_without_a_home(home: str, news: Path) -> None:
    wanted: dict[str, str | None] = {**os.environ, "ALITA_TUI_HOME": None, **HOMES[home]}
    surroundings = {name: one for name, one in wanted.items() if one is not None}  # what is None is not set
    for number in range(60):  # enough for an index
        (news / f"{number}.txt").write_text(SAID, encoding="utf-8")
    for command, code in (("articles", 0), ("statements", 0), ("config", 0), ("notes", 1)):
        paths = [str(news)] if command in ("articles", "statements") else []
        done = subprocess.run(
            [*PROGRAM, command, *paths], env=surroundings, capture_output=True, check=False, timeout=120
        )
        assert done.returncode == code, done.stderr
        assert b"inside" not in done.stderr


def test_files_that_may_not_grow(news: Path, tmp_path: Path) -> None:
    """A disk that fills up under the index: what is asked for comes, and the reason is told."""
    import resource

    for number in range(60):
        (news / f"{number}.txt").write_text(SAID, encoding="utf-8")

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    done = subprocess.run(
        [*PROGRAM, "articles", "--json", "--index", str(tmp_path / "i.sqlite"), str(news)],
        preexec_fn=limited,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 62
    assert b"everything is kept in memory" in done.stderr
