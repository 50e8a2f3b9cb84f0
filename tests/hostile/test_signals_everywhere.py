"""A signal ends the app in order whatever is on the screen, and stopping and going on loses nothing."""

import signal
import time
from pathlib import Path

import pytest

from tests.app.test_terminal import READY, is_left
from tests.app.test_terminal import _state as state_of
from tests.hostile.pseudo_terminal import PATIENCE, terminal

SCREENS: dict[str, tuple[bytes, str]] = {
    "the comparison": (b"c", "SIGTERM"),
    "both in full": (b"cv", "SIGHUP"),
    "help": (b"?", "SIGINT"),
    "the palette": (b":", "SIGTERM"),
    "a query": (b"soath", "SIGHUP"),
    "a prompt": (b"3/", "SIGTERM"),
    "the statements": (b"S", "SIGINT"),
}


@pytest.mark.parametrize("name", SCREENS)
def test_a_signal_on_any_screen_leaves_the_terminal_as_it_was(name: str) -> None:
    keys, named = SCREENS[name]
    number = signal.Signals[named]
    with terminal() as one:
        before = one.modes()
        one.wait_for(READY)
        one.settle()
        drawn = len(one.all)
        for key in keys:
            one.send(bytes([key]))
            one.settle(0.3)
        assert len(one.all) > drawn + 100
        one.signal(number)
        assert one.ended() == 128 + number
        is_left(one, before)
        assert b"Traceback" not in one.all


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="reads the state of a process from /proc")
@pytest.mark.parametrize("name", ["help", "a query", "the comparison"])
def test_it_stops_and_goes_on_and_is_resized_on_any_screen(name: str) -> None:
    keys, _ = SCREENS[name]
    with terminal() as one:
        one.wait_for(READY)
        one.settle()
        one.send(keys)
        one.settle()
        one.signal(signal.SIGTSTP)
        one.wait_for(b"?1049l", b"?25h")
        until = time.monotonic() + PATIENCE
        while state_of(one.process) != "T" and time.monotonic() < until:
            one.read()
        one.resize(1, 1)
        one.signal(signal.SIGCONT)
        one.settle()
        for number in range(20):
            one.resize(1 + number * 37 % 180, 1 + number * 23 % 60)
        one.resize(150, 40)
        one.settle()
        one.send(b"\x11")
        assert one.ended() == 0
