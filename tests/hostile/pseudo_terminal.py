"""A pseudo-terminal with a program in it: what it writes is read as bytes."""

import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from fcntl import ioctl
from pathlib import Path

PATIENCE = 30.0


class Terminal:
    """The side of the terminal that a person sits at."""

    def __init__(self, process: int, file: int) -> None:
        self.process = process
        self.file = file
        self.seen = b""
        self.all = b""

    def wait_for(self, *texts: str | bytes) -> None:
        """Read until every one of the texts was written, since the last ``send``."""
        until = time.monotonic() + PATIENCE
        wanted = [one if isinstance(one, bytes) else one.encode() for one in texts]
        while not all(one in self.seen for one in wanted):
            assert time.monotonic() < until, f"{texts!r} never came; {self.seen[-800:]!r}"
            assert self.read(), f"{texts!r} never came, and the program has ended; {self.seen[-800:]!r}"

    def read(self) -> bool:
        """Read what is there; whether the program may write more."""
        if not select.select([self.file], [], [], 0.1)[0]:
            return True
        try:
            more = os.read(self.file, 65536)
        except OSError:
            return False
        self.seen += more
        self.all += more
        return bool(more)

    def settle(self, quiet: float = 0.5) -> None:
        """Read until nothing was written for a while."""
        until = time.monotonic() + PATIENCE
        while select.select([self.file], [], [], quiet)[0] and self.read():
            assert time.monotonic() < until, "the program goes on writing"

    def send(self, data: bytes) -> None:
        self.seen = b""
        os.write(self.file, data)

    def resize(self, columns: int, lines: int) -> None:
        ioctl(self.file, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def signal(self, number: signal.Signals) -> None:
        self.seen = b""
        os.kill(self.process, number)

    def modes(self) -> list[object]:
        """The terminal's own settings: echo, line by line, signals."""
        return termios.tcgetattr(self.file)[:4]

    def ended(self) -> int:
        """Wait for the end; the exit code."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            self.read()
            done, status = os.waitpid(self.process, os.WNOHANG)
            if done:
                while select.select([self.file], [], [], 0)[0] and self.read():
                    pass
                return os.waitstatus_to_exitcode(status)
        raise AssertionError("the program does not end")


RUN = ("-m", "alita_tui")


@contextmanager
def terminal(
    *arguments: str,
    program: tuple[str, ...] = RUN,
    size: tuple[int, int] = (150, 40),
    environment: Mapping[str, str] | None = None,
) -> Iterator[Terminal]:
    """Run the program in a terminal of so many columns and lines; it is killed at the end."""
    # Readline, which pytest loads, sets these for every child; they would outweigh the terminal's own size.
    surroundings = {name: one for name, one in os.environ.items() if name not in ("COLUMNS", "LINES")}
    surroundings |= {"TERM": "xterm-256color", **(environment or {})}
    process, file = pty.fork()
    if process == 0:  # pragma: no cover - another process
        os.execve(sys.executable, [sys.executable, *program, *arguments], surroundings)
    one = Terminal(process, file)
    one.resize(*size)
    try:
        yield one
    finally:
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
        with suppress(ChildProcessError):
            os.waitpid(process, 0)
        with suppress(OSError):
            os.close(file)


def seconds_of(process: int) -> float:
    """Processor seconds that a process has taken (Linux)."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
