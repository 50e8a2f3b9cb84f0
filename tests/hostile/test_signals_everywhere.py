"""A signal ends the app in order whatever is on the screen, and stopping and going on loses nothing."""

import signal
import time
from pathlib import Path

import pytest

from tests.app.test_terminal import READY, is_left
from tests.app.test_terminal import _state as state_of
from tests.hostile.pseudo_terminal import PATIENCE, Terminal, terminal

# The keys that open a screen, words that no other screen draws, and a signal.
SCREENS: dict[str, tuple[bytes, str, str]] = {
    "the comparison": (b"c", "by date", "SIGTERM"),
    "both in full": (b"cv", "sentence 1 of 5", "SIGHUP"),
    "help": (b"?", "Keys and signs", "SIGINT"),
    "the palette": (b":", "Go to the article list", "SIGTERM"),
    "a query": (b"soath", "…sworn a blood", "SIGHUP"),
    "a prompt": (b"3/", "ind in this article", "SIGTERM"),
    "the statements": (b"S", " leave", "SIGINT"),
}


def show(one: Terminal, name: str) -> str:
    """Open the screen with that name; words of it."""
    keys, words, _ = SCREENS[name]
    one.wait_for(READY)
    assert words.encode() not in one.all
    one.send(keys)
    one.wait_for(words)
    return words


@pytest.mark.parametrize("name", SCREENS)
def test_a_signal_on_any_screen_leaves_the_terminal_as_it_was(name: str) -> None:
    number = signal.Signals[SCREENS[name][2]]
    with terminal() as one:
        before = one.modes()
        show(one, name)
        one.signal(number)
        assert one.ended() == 128 + number
        is_left(one, before)
        assert b"Traceback" not in one.all


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="reads the state of a process from /proc")
@pytest.mark.parametrize("name", ["help", "a query", "the comparison"])
def test_it_stops_and_goes_on_and_is_resized_on_any_screen(name: str) -> None:
    with terminal() as one:
        words = show(one, name)
        one.signal(signal.SIGTSTP)
        one.wait_for(b"?1049l", b"?25h")
        until = time.monotonic() + PATIENCE
        while state_of(one.process) != "T" and time.monotonic() < until:
            one.read()
        one.resize(1, 1)
        one.signal(signal.SIGCONT)
        one.wait_for(b"?1049h")
        for number in range(20):
            one.resize(1 + number * 37 % 180, 1 + number * 23 % 60)
        one.resize(150, 40)
        one.wait_for(words)
        one.send(b"\x11")
        assert one.ended() == 0
