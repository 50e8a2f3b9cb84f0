"""Where the user was is kept, however the app ends."""

import signal
import sys

import pytest

from alita_tui import session
from alita_tui.paths import user_folder

if sys.platform == "win32":
    pytest.skip("no pseudo-terminals here", allow_module_level=True)

from tests.hostile.pseudo_terminal import Terminal, terminal


def _read_on(one: Terminal) -> None:
    one.wait_for("c compares")
    one.send(b"2j\r")
    one.wait_for("Is Still Coming")  # of the title the list shows less


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_keeps_the_session(number: signal.Signals) -> None:
    with terminal() as one:
        _read_on(one)
        one.signal(number)
        assert one.ended() == 128 + number
    assert session.read([]).article.startswith("001")


def test_quitting_keeps_it_and_the_next_start_shows_it() -> None:
    with terminal() as one:
        _read_on(one)
        one.send(b"\x11")
        assert one.ended() == 0
    assert session.read([]).article.startswith("001")
    before = (user_folder("state") / "session.json").read_bytes()
    with terminal("--no-session") as one:
        one.wait_for("c compares")
        one.send(b"\x11")
        assert one.ended() == 0
    assert (user_folder("state") / "session.json").read_bytes() == before
