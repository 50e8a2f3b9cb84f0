"""Faults put into panes: a notice, a report, and the app goes on; a fatal one ends it in order."""

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.strip import Strip

from alita_tui.app import reports
from alita_tui.app.outliving import outliving
from alita_tui.app.screens.browse import BrowseScreen
from alita_tui.app.widgets.article_list import ArticleList
from alita_tui.app.widgets.reader import Reader
from alita_tui.app.widgets.status_line import StatusLine
from alita_tui.paths import user_folder
from alita_tui.testing import OpenApp, open_app
from tests.hostile.pseudo_terminal import terminal

SECRET = "\x1b]0;owned\x07[/] the secret of the article\u202e"


def fail(*_: object, **__: object) -> None:
    raise ZeroDivisionError(SECRET)


async def fail_later(*_: object) -> None:
    fail()


def kept() -> list[Path]:
    return sorted((user_folder("state") / "reports").glob("*.txt"))


def notices(opened: OpenApp) -> list[str]:
    return [one.message for one in opened.app._notifications]


async def draw(opened: OpenApp) -> None:
    for pane in opened.browse.query("*"):
        pane.refresh()
    opened.app.screen._compositor.render_strips()
    await opened.pilot.pause()


async def told(opened: OpenApp) -> None:
    """Wait until the fault has happened: what is computed beside takes as long as it takes."""
    for _ in range(200):
        if any("ZeroDivisionError" in one for one in notices(opened)):
            break
        await opened.pilot.pause(0.05)


FAULTS: dict[str, tuple[type, str, Callable[..., object], tuple[str, ...]]] = {
    "drawing a line": (Reader, "render_line", fail, ("3", "j", "n")),
    "drawing a row": (ArticleList, "row", fail, ("2", "o")),
    "the status line": (StatusLine, "render", fail, ("j", "J")),
    "an action": (BrowseScreen, "action_quotations", fail, ("Q",)),
    "a message of a pane": (BrowseScreen, "on_article_selected", fail, ("2", "j", "enter")),
    "a message of the work beside": (BrowseScreen, "on_hits_ready", fail, ("s", "o", "a", "t", "h")),
    "a coroutine": (Reader, "on_click", fail_later, ("3", "j")),
    "a new article": (Reader, "show", fail, ("j", "enter")),
}


@pytest.mark.parametrize("name", FAULTS)
async def test_the_app_outlives_a_fault(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    owner, method, fault, keys = FAULTS[name]
    with outliving():
        async with open_app() as opened:
            opened.app.lives_on = True
            with monkeypatch.context() as patched:
                patched.setattr(owner, method, fault, raising=False)
                await opened.pilot.press(*keys)
                await draw(opened)
                if name == "a coroutine":
                    await opened.pilot.click("#reader")
                await told(opened)
                assert opened.app.is_running
            await opened.pilot.press("escape", "escape", "2", "question_mark")
            await opened.pilot.pause(0.2)
            assert len(opened.app.screen_stack) > 1
            assert opened.app.is_running
    said = [one for one in notices(opened) if "ZeroDivisionError" in one]
    assert said
    assert not any(letter in SECRET[:2] for one in said for letter in one if letter < " ")
    (report, *_) = kept()
    written = report.read_text(encoding="utf-8")
    assert "ZeroDivisionError" in written
    assert "Traceback" in written
    assert "Textual 8" in written
    assert "\x1b" not in written
    assert report.stat().st_mode & 0o077 == 0


async def test_the_same_fault_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    with outliving():
        async with open_app() as opened:
            opened.app.lives_on = True
            with monkeypatch.context() as patched:
                patched.setattr(Reader, "render_line", fail)
                for _ in range(5):
                    await draw(opened)
    assert len(kept()) == 1


async def test_under_a_test_a_fault_fails_the_test(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ZeroDivisionError):  # noqa: PT012 - it comes out of the block, wherever it was raised
        async with open_app() as opened:
            monkeypatch.setattr(StatusLine, "render", fail)
            opened.status.refresh()
            await opened.pilot.pause()
    assert kept() == []


def test_a_report_is_small_and_holds_no_values() -> None:
    def deep(number: int, words: str = "words of the article") -> None:
        if number:
            deep(number - 1, words)
        raise ValueError("x\x9b2J" * 100_000)

    try:
        deep(300)
    except ValueError as error:
        file = reports.write(error, "reading")
    assert file is not None
    written = file.read_bytes()
    assert len(written) < 64_000
    assert b"words of the article" not in written.replace(b'words: str = "words of the article"', b"")
    assert "\x9b" not in written.decode()


def test_old_reports_go(monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(25):
        reports.write(ValueError(), "x")
    assert len(kept()) == 20
    monkeypatch.setattr(os, "open", fail_with_a_full_disk)
    assert reports.write(ValueError(), "x") is None


def fail_with_a_full_disk(*_: object) -> int:
    raise OSError(28, "No space left on device")


async def test_a_line_that_came_past_the_door_is_made_harmless(monkeypatch: pytest.MonkeyPatch) -> None:
    from rich.segment import Segment

    monkeypatch.setattr(StatusLine, "render_line", lambda *_: Strip([Segment("a\x1b[31mb\u202ec\x9b2J")]))
    async with open_app() as opened:
        drawn = opened.app.screen._compositor.render_strips()
        text = "\n".join("".join(segment.text for segment in line) for line in drawn)
        assert "a␛[31mb⇄c\ufffd2J"[:8] in text
        assert not {"\x1b", "\u202e", "\x9b"} & set(text)


FATAL = f"""
from alita_tui.app.app import AlitaApp
from pathlib import Path
import os
def failing(self, *_): raise ValueError({SECRET!r} * 1000)
{{fault}}
inside = AlitaApp.__init__
def init(self, *a, **b):
    inside(self, *a, **b)
    self.leaving = lambda: Path(os.environ["KEPT"]).write_text("kept")
AlitaApp.__init__ = init
from alita_tui.__main__ import main
main()
"""
FATALS = {
    "the first screen": (
        "from alita_tui.app.screens.browse import BrowseScreen; BrowseScreen.on_mount = failing",
        b"",
    ),
    "keys": ("import textual._xterm_parser as x; x.XTermParser.feed = failing", b"j"),
    "too often": (
        "from alita_tui.app.widgets.status_line import StatusLine\n"
        "AlitaApp.action_help_quit = lambda self: self.set_interval(0.01, lambda: failing(self))\n"
        "AlitaApp.action_command_palette = AlitaApp.action_help_quit",
        b":",
    ),
}


@pytest.mark.parametrize("name", FATALS)
def test_a_fatal_fault_ends_the_app_in_order(name: str, tmp_path: Path) -> None:
    fault, key = FATALS[name]
    left = tmp_path / "kept"
    with terminal(program=("-c", FATAL.format(fault=fault)), environment={"KEPT": str(left)}) as one:
        before = one.modes()
        if key:
            one.wait_for("c compares")
            one.send(key)
        code = one.ended()
        assert code not in (0, -signal.SIGKILL)
        after = one.all[one.all.rindex(b"?1049l") :]
        assert b"went wrong inside" in after
        assert b"ValueError" in after
        assert b"report" in after
        assert len(after) < 4096
        assert b"\x1b]0;" not in one.all
        assert one.modes() == before
    assert left.read_text() == "kept"


def test_the_end_comes_within_a_second(tmp_path: Path) -> None:
    fault, key = FATALS["keys"]
    with terminal(
        program=("-c", FATAL.format(fault=fault)), environment={"KEPT": str(tmp_path / "x")}
    ) as one:
        one.wait_for("c compares")
        one.settle()
        began = time.monotonic()
        one.send(key)
        one.wait_for(b"went wrong inside")
        assert (
            time.monotonic() - began < 10
        )  # a second where nothing else runs; never the traceback's minutes
