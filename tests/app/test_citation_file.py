"""A citation is copied, also past tmux, and written to a file where the user asks for it."""

import errno
import os
from base64 import b64decode
from pathlib import Path

import pytest

from alita_tui.app.clipboard import passed_through
from alita_tui.app.screens.asking import AskScreen
from alita_tui.notebook.appending import NotWritten, append_text
from alita_tui.testing import OpenApp, open_app
from tests.app.browse_examples import TEXTS


async def _write(opened: OpenApp, name: str) -> None:
    opened.app.screen.action_write_citation()  # type: ignore[attr-defined]
    await opened.press()
    assert isinstance(opened.app.screen, AskScreen)
    await opened.press("ctrl+u")
    await opened.type(name)
    await opened.press("enter")


async def test_a_citation_is_written_and_the_next_is_added(tmp_path: Path) -> None:
    file = tmp_path / "kept quotes; rm -rf $HOME.txt"
    async with open_app(texts=TEXTS) as opened:
        await opened.press("3", "n")
        await _write(opened, str(file))
        first = file.read_text(encoding="utf-8")
        assert first == opened.app.clipboard
        assert "We kept the old stones" in first
        assert str(file) in opened.status.text
        assert "copied" in opened.status.text
        await opened.compare("old stones")
        await _write(opened, str(file))
        both = file.read_text(encoding="utf-8")
        assert both.startswith(f"{first}\n")
        assert len(both) > len(first) + 20


async def test_nothing_to_cite_asks_for_nothing() -> None:
    async with open_app(texts={"a": "No words of anybody stand here at all.\n"}) as opened:
        opened.browse.action_write_citation()
        await opened.press()
        assert not isinstance(opened.app.screen, AskScreen)


async def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.press("3", "n")
        await _write(opened, str(tmp_path / "missing" / "x.txt"))
        assert "not written" in opened.status.text
        assert "No such file" in opened.status.text


def test_a_disk_that_fills_up_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "x.txt"
    file.write_text("before\n")
    before, calls = os.write, 0

    def full(descriptor: int, data: bytes) -> int:
        nonlocal calls
        calls += 1
        if calls == 1:
            return before(descriptor, bytes(data)[:3])
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        with pytest.raises(NotWritten, match="No space left"):
            append_text(str(file), "a citation\n")
    assert file.read_text() == "before\n"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_no_file_and_nothing_hangs(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in ("pipe", ".", "a\0b"):
        with pytest.raises(NotWritten):
            append_text(str(tmp_path / name), "a citation\n")


def test_past_tmux_the_words_reach_the_terminal() -> None:
    assert passed_through("words", {}) == ""
    through = passed_through("“words”", {"TMUX": "/tmp/tmux-0/default,1,0"})
    assert through.startswith("\x1bPtmux;\x1b\x1b]52;c;")
    assert through.endswith("\x07\x1b\\")
    assert b64decode(through.split(";")[-1].split("\x07")[0]).decode() == "“words”"
