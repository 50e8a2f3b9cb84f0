"""The app on a real terminal: signals, sizes, lines that are cut, and terminals that are none."""

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from tests.hostile.pseudo_terminal import Terminal, seconds_of, terminal

READY = "c compares"
# Alternate screen, cursor, mouse (four modes), bracketed paste, focus, keyboard protocol, line wrap.
LEFT = (b"?1049l", b"?25h", b"?1000l", b"?1003l", b"?1015l", b"?1006l", b"?2004l", b"?1004l", b"[<u", b"?7h")


def is_left(one: Terminal, before: list[object]) -> None:
    """The terminal is as it was: every mode off that was on, its settings those of before."""
    assert [mode for mode in LEFT if mode not in one.all] == []
    assert one.all.rindex(b"?1049l") > one.all.rindex(b"?1049h")
    assert one.all.rindex(b"?25h") > one.all.rindex(b"?25l")
    assert one.modes() == before


def test_a_mouse_report_that_is_no_utf8_is_survived() -> None:
    with terminal() as one:
        one.wait_for(READY)
        one.send(b"\x1b[M \xa0\xff" * 3)
        one.send(b"j?")
        one.wait_for("Keys and signs")
        one.send(b"q")
        one.wait_for(READY)
        one.send(b"q")
        assert one.ended() == 0


def test_a_bad_path_is_an_exit_code_and_a_hint() -> None:
    with terminal("browse", "no-such-folder-here") as one:
        one.wait_for("no-such-folder-here")
        assert one.ended() == 2
        assert b"Traceback" not in one.seen


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_signal_leaves_the_terminal_as_it_was(name: str) -> None:
    number = signal.Signals[name]
    with terminal() as one:
        before = one.modes()
        one.wait_for(READY)
        one.signal(number)
        assert one.ended() == 128 + number
        is_left(one, before)
        assert b"Traceback" not in one.all


STUCK = """
import os, time
from alita_tui.app.app import AlitaApp
def stuck(self):
    os.write(1, b"stuck")
    time.sleep(60)
AlitaApp.action_help_quit = AlitaApp.action_command_palette = stuck
from alita_tui.__main__ import main
main()
"""


def test_an_app_that_does_not_answer_is_ended_by_a_signal_all_the_same() -> None:
    with terminal(program=("-c", STUCK)) as one:
        before = one.modes()
        one.wait_for(READY)
        one.send(b":")
        one.wait_for("stuck")
        one.signal(signal.SIGTERM)
        assert one.ended() == 128 + signal.SIGTERM
        is_left(one, before)


def _state(process: int) -> str:
    return Path(f"/proc/{process}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()[0]


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="reads the state of a process from /proc")
@pytest.mark.parametrize("by", ["key", "signal"])
def test_it_stops_and_goes_on(by: str) -> None:
    with terminal() as one:
        one.wait_for(READY)
        if by == "key":
            one.send(b"\x1a")
        else:
            one.signal(signal.SIGTSTP)
        one.wait_for(b"?1049l", b"?25h")
        until = time.monotonic() + 10
        while _state(one.process) != "T" and time.monotonic() < until:
            one.read()
        assert _state(one.process) == "T"
        one.signal(signal.SIGCONT)
        one.wait_for(b"?1049h", READY)
        one.send(b"q")
        assert one.ended() == 0


def test_a_storm_of_sizes_is_survived() -> None:
    with terminal() as one:
        one.wait_for(READY)
        for number in range(60):
            one.resize(1 + (number * 37) % 200, 1 + (number * 23) % 70)
            if number % 10 == 0:
                one.read()
        one.resize(150, 40)
        one.send(b"?")
        one.wait_for("Keys and signs")
        one.send(b"qq")
        assert one.ended() == 0


def test_the_smallest_terminal_says_that_it_is_too_small() -> None:
    with terminal(size=(1, 1)) as one:
        one.wait_for(b"?1049h")
        one.settle()
        one.resize(44, 10)
        one.wait_for("needs 45x20")
        one.resize(150, 40)
        one.wait_for(READY)
        one.send(b"q")
        assert one.ended() == 0


@pytest.mark.parametrize("locale", [{"LANG": "C", "LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}])
def test_a_terminal_without_utf8_is_drawn_on(locale: dict[str, str]) -> None:
    with terminal(environment=locale) as one:
        one.wait_for("000", READY)
        assert b"\\u" not in one.all
        one.send(b"q")
        assert one.ended() == 0


def test_a_dumb_terminal_is_told_from_others() -> None:
    with terminal(environment={"TERM": "dumb"}) as one:
        assert one.ended() == 2
        assert b"TERM=dumb" in one.all
        assert b"hint: alita-tui articles" in one.all
        assert b"\x1b" not in one.all


@pytest.mark.parametrize("name", ["stdin", "stdout", "stderr"])
def test_without_a_terminal_it_says_so_at_once(name: str) -> None:
    parent, child = os.openpty()
    streams = dict.fromkeys(("stdin", "stdout", "stderr"), child) | {name: subprocess.DEVNULL}
    if name != "stderr":
        streams["stderr"] = subprocess.PIPE
    done = subprocess.run([sys.executable, "-m", "alita_tui"], **streams, timeout=30, check=False)  # type: ignore[call-overload]
    os.close(parent)
    os.close(child)
    assert done.returncode == 2
    if name != "stderr":
        assert b"needs a terminal" in done.stderr
        assert b"hint:" in done.stderr
        assert b"\x1b" not in done.stderr


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="reads the state of a process from /proc")
@pytest.mark.parametrize("ignoring", [False, True], ids=["hung up", "under nohup"])
def test_a_terminal_that_is_closed_ends_the_app(ignoring: bool) -> None:
    if ignoring:
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with terminal() as one:
            one.wait_for(READY)
            taken = seconds_of(one.process)
            os.close(one.file)
            until = time.monotonic() + 10
            ended = 0
            while not ended and time.monotonic() < until:
                with suppress(OSError):
                    taken = seconds_of(one.process) if _state(one.process) != "Z" else taken
                ended, status = os.waitpid(one.process, os.WNOHANG)
                time.sleep(0.05)
            assert ended, f"it goes on without a terminal, and took {seconds_of(one.process) - taken} s"
            assert os.waitstatus_to_exitcode(status) == 128 + signal.SIGHUP
    finally:
        signal.signal(signal.SIGHUP, signal.SIG_DFL)
