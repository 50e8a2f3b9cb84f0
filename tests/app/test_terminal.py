"""The app on a real terminal: a pseudo-terminal whose screen is read as bytes."""

import os
import pty
import select
import signal
import struct
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from fcntl import ioctl
from termios import TIOCSWINSZ

PATIENCE = 20.0


class Terminal:
    """A pseudo-terminal of 150 columns with the app in it."""

    def __init__(self, process: int, file: int) -> None:
        self.process = process
        self.file = file
        self.seen = b""

    def wait_for(self, text: str) -> None:
        """Read until the text was printed."""
        until = time.monotonic() + PATIENCE
        while text.encode() not in self.seen:
            assert time.monotonic() < until, f"{text!r} never came; {self.seen[-800:]!r}"
            self.read()

    def read(self) -> bool:
        """Read what is there; whether the program is still writing."""
        if not select.select([self.file], [], [], 0.1)[0]:
            return True
        try:
            more = os.read(self.file, 65536)
        except OSError:
            return False
        self.seen += more
        return bool(more)

    def send(self, data: bytes) -> None:
        self.seen = b""
        os.write(self.file, data)

    def ended(self) -> int:
        """Wait for the end; the exit code."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            self.read()
            done, status = os.waitpid(self.process, os.WNOHANG)
            if done:
                return os.waitstatus_to_exitcode(status)
        raise AssertionError("the program does not end")


@contextmanager
def terminal(*arguments: str) -> Iterator[Terminal]:
    process, file = pty.fork()
    if process == 0:  # pragma: no cover - another process
        os.environ["TERM"] = "xterm-256color"
        os.execv(sys.executable, [sys.executable, "-m", "alita_tui", *arguments])
    ioctl(file, TIOCSWINSZ, struct.pack("HHHH", 40, 150, 0, 0))
    try:
        yield Terminal(process, file)
    finally:
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
        with suppress(ChildProcessError):
            os.waitpid(process, 0)
        os.close(file)


def test_a_mouse_report_that_is_no_utf8_is_survived() -> None:
    with terminal() as one:
        one.wait_for("c compares")
        one.send(b"\x1b[M \xa0\xff" * 3)
        one.send(b"j?")
        one.wait_for("Keys and signs")
        one.send(b"q")
        one.wait_for("c compares")
        one.send(b"q")
        assert one.ended() == 0


def test_a_bad_path_is_an_exit_code_and_a_hint() -> None:
    with terminal("browse", "no-such-folder-here") as one:
        one.wait_for("no-such-folder-here")
        assert one.ended() == 2
        assert b"Traceback" not in one.seen
