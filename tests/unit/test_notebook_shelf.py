"""Files of what the user keeps: written whole or not at all, never overwritten unread, by several at once."""

import errno
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from alita_tui.notebook import locking
from alita_tui.notebook.locking import locked
from alita_tui.notebook.shelf import NotKept, Shelf


def _shelf(folder: Path) -> Shelf:
    return Shelf(folder / "data" / "bookmarks.json", "bookmarks")


def _put(key: str, value: object = 1) -> Callable[[dict[str, Any]], None]:
    def change(records: dict[str, Any]) -> None:
        records[key] = {"value": value}

    return change


def test_nothing_is_there_at_first(tmp_path: Path) -> None:
    shelf = _shelf(tmp_path)
    assert shelf.read().records == {}
    assert not shelf.path.parent.exists()


def test_what_is_kept_is_there_for_the_next(tmp_path: Path) -> None:
    _shelf(tmp_path).change(_put("a", "“ü” \x1b \ud800"))
    whole = json.loads(_shelf(tmp_path).path.read_bytes())
    assert whole == {"version": 1, "kind": "bookmarks", "entries": {"a": {"value": "“ü” \x1b \ud800"}}}
    assert _shelf(tmp_path).read().records == {"a": {"value": "“ü” \x1b \ud800"}}


def test_what_is_kept_is_the_users_alone(tmp_path: Path) -> None:
    shelf = _shelf(tmp_path)
    shelf.change(_put("a"))
    assert shelf.path.stat().st_mode & 0o077 == 0
    assert shelf.path.parent.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "step",
    [
        "makedirs",
        "open",
        "second open",
        "third open",
        "fourth open",
        "write",
        "fsync",
        "close",
        "replace",
        "second fsync",
    ],
)
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EDQUOT])
def test_a_disk_that_fills_up_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, code: int
) -> None:
    shelf = _shelf(tmp_path)
    shelf.change(_put("a"))
    which, _, name = step.rpartition(" ")
    failing = {"": 1, "second": 2, "third": 3, "fourth": 4}[which]
    before: Any = getattr(os, name)
    calls = 0

    def broken(*args: Any, **named: Any) -> object:  # noqa: ANN401
        nonlocal calls
        calls += 1
        if calls == failing:
            if name == "write":
                before(args[0], bytes(args[1])[:3])
            if name == "close":
                before(*args)
            raise OSError(code, os.strerror(code))
        return before(*args, **named)

    with monkeypatch.context() as patch:
        patch.setattr(os, name, broken)
        with pytest.raises(NotKept, match=os.strerror(code)):
            shelf.change(_put("b"))
    assert calls >= failing
    written = step in ("fourth open", "second fsync")  # the folder's: the file is renamed already
    assert set(shelf.read().records) == ({"a", "b"} if written else {"a"})
    shelf.change(_put("c"))
    assert {"a", "c"} <= set(shelf.read().records)
    assert [one.name for one in shelf.path.parent.iterdir() if one.name.endswith(".new")] == []


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[]",
        b'{"version": "1"}',
        b'{"version": 1}',
        b"[" * 100_000,
        b'{"version": true}',
    ],
)
def test_a_broken_file_is_set_aside_with_a_notice(tmp_path: Path, data: bytes) -> None:
    shelf = _shelf(tmp_path)
    shelf.path.parent.mkdir()
    (shelf.path.parent / "bookmarks.json.broken-1").write_bytes(b"an older one")
    shelf.path.write_bytes(data)
    contents = shelf.read()
    assert contents.records == {}
    assert "bookmarks.json.broken-2" in contents.notice
    shelf.change(_put("a"))
    assert (shelf.path.parent / "bookmarks.json.broken-2").read_bytes() == data
    assert (shelf.path.parent / "bookmarks.json.broken-1").read_bytes() == b"an older one"
    assert set(shelf.read().records) == {"a"}


def test_a_newer_version_is_read_and_left_alone(tmp_path: Path) -> None:
    shelf = _shelf(tmp_path)
    shelf.path.parent.mkdir()
    data = b'{"version": 2, "entries": {"a": {"value": 1}}, "more": []}'
    shelf.path.write_bytes(data)
    assert shelf.read().records == {"a": {"value": 1}}
    assert "newer" in shelf.read().notice
    with pytest.raises(NotKept, match="newer"):
        shelf.change(_put("b"))
    assert shelf.path.read_bytes() == data


def test_what_is_not_understood_is_kept(tmp_path: Path) -> None:
    shelf = _shelf(tmp_path)
    shelf.path.parent.mkdir()
    shelf.path.write_text('{"version": 1, "entries": {"x": 7}, "of": "somebody else"}')
    shelf.change(_put("a"))
    whole = json.loads(shelf.path.read_bytes())
    assert whole["entries"]["x"] == 7
    assert whole["of"] == "somebody else"


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_file_that_cannot_be_read_is_not_taken_for_empty(tmp_path: Path) -> None:
    shelf = _shelf(tmp_path)
    shelf.change(_put("a"))
    shelf.path.chmod(0)
    with pytest.raises(NotKept):
        shelf.change(_put("b"))
    shelf.path.chmod(0o600)
    assert set(shelf.read().records) == {"a"}


def test_a_read_that_fails_is_not_taken_for_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = _shelf(tmp_path)
    shelf.change(_put("a"))

    def broken(_path: Path) -> bytes:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr("alita_tui.notebook.shelf.read_file", broken)
        assert "Input/output error" in shelf.read().notice
        with pytest.raises(NotKept, match="Input/output error"):
            shelf.change(_put("b"))
    assert set(shelf.read().records) == {"a"}


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    shelf = _shelf(tmp_path)
    shelf.path.parent.mkdir()
    shelf.path.symlink_to(tmp_path / "elsewhere.json")
    shelf.change(_put("a"))
    assert shelf.path.is_symlink()
    assert (tmp_path / "elsewhere.json").exists()


# Seconds to wait for a turn: on a slow disk many wait for more than the three that a person would.
LONG = 120.0


def test_threads_lose_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locking, "PATIENCE", LONG)
    shelf = _shelf(tmp_path)
    threads = [Thread(target=shelf.change, args=(_put(str(number)),)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(shelf.read().records) == 20


_WRITER = f"""
import sys
from pathlib import Path
from alita_tui.notebook import locking
from alita_tui.notebook.shelf import Shelf
locking.PATIENCE = {LONG}
shelf = Shelf(Path(sys.argv[1]), "bookmarks")
for number in range(25):
    shelf.change(lambda records: records.update({{f"{{sys.argv[2]}}-{{number}}": {{}}}}))
"""


def test_two_processes_lose_nothing(tmp_path: Path) -> None:
    shelf = _shelf(tmp_path)
    command = [sys.executable, "-c", _WRITER, str(shelf.path)]
    running = [subprocess.Popen([*command, name]) for name in ("one", "two", "three")]
    assert [one.wait(LONG) for one in running] == [0, 0, 0]
    assert len(shelf.read().records) == 75


_KILLED = """
import os, sys
from pathlib import Path
from alita_tui.notebook import atomic
from alita_tui.notebook.shelf import Shelf
def die(*_): os.kill(os.getpid(), 9)
setattr(atomic.os, sys.argv[2], die)
Shelf(Path(sys.argv[1]), "bookmarks").change(lambda records: records.update({"b": {}}))
"""


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_process_killed_while_it_writes_loses_nothing(tmp_path: Path, step: str) -> None:
    shelf = _shelf(tmp_path)
    shelf.change(_put("a"))
    done = subprocess.run([sys.executable, "-c", _KILLED, str(shelf.path), step], check=False)
    assert done.returncode == -9
    assert set(shelf.read().records) == {"a"}
    shelf.change(_put("c"))
    assert {one.name for one in shelf.path.parent.iterdir()} == {"bookmarks.json", ".bookmarks.json.lock"}


def test_who_waits_too_long_is_told(tmp_path: Path) -> None:
    path = tmp_path / "bookmarks.json"
    with locked(path), pytest.raises(TimeoutError, match="another alita-tui"), locked(path, 0.05):
        pass
