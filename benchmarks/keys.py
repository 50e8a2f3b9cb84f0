"""What a key costs in the app: CPU time and bytes sent to the terminal, and how much memory the app holds.

    uv run python -m benchmarks.keys [--rows N] [--size 120x40]

Runs the app on a pseudo-terminal over made-up articles, sends a key many times, and divides. CPU time is that
of the app's own threads (Linux: /proc); memory is resident, beside that of an empty Textual app.
"""

import argparse
import fcntl
import json
import os
import pty
import random
import select
import signal
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from benchmarks.start import EMPTY_APP

_QUIET, _LIMIT, _TIMES, _PATIENCE = 0.25, 120.0, 30, 0.5
_WORDS = "harbour council ferry crew quay winter ledger garden vote pier mayor light fog rope bell".split()


class Cost(NamedTuple):
    """What one key costs: milliseconds of CPU, bytes sent."""

    cpu: float
    sent: float


class Running:
    """An app on a pseudo-terminal."""

    def __init__(self, child: int, terminal: int) -> None:
        self.child = child
        self.terminal = terminal

    def settle(self, quiet: float = _QUIET) -> int:
        """Read until the app is silent; how many bytes came."""
        sent, until = 0, time.perf_counter() + _LIMIT
        while time.perf_counter() < until and select.select([self.terminal], [], [], quiet)[0]:
            sent += len(os.read(self.terminal, 65536))
        return sent

    def cpu(self) -> float:
        """Milliseconds that its threads have run."""
        tasks = Path(f"/proc/{self.child}/task").iterdir()
        return sum(int((one / "schedstat").read_text().split()[0]) for one in tasks) / 1e6

    def memory(self) -> float:
        """Resident MiB."""
        status = Path(f"/proc/{self.child}/status").read_text()
        line = next(one for one in status.splitlines() if one.startswith("VmRSS"))
        return int(line.split()[1]) / 1024

    def press(self, key: str, times: int = _TIMES) -> Cost:
        """Send a key so many times, one after the other's answer; what each cost."""
        before, sent = self.cpu(), 0
        for _ in range(times):
            os.write(self.terminal, key.encode())
            if select.select([self.terminal], [], [], _PATIENCE)[0]:
                sent += self.settle(0.05)
        return Cost((self.cpu() - before) / times, sent / times)


@contextmanager
def running(command: Sequence[str], columns: int, rows: int, quiet: float = 1.0) -> Iterator[Running]:
    """The command on a terminal of that size, settled."""
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(TERM="xterm-256color")
        os.execvp(command[0], list(command))
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    app = Running(child, terminal)
    try:
        select.select([terminal], [], [], _LIMIT)
        app.settle(quiet)
        yield app
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(terminal)


def made_up(path: Path, articles: int, words: int, seed: int = 7) -> None:
    """Write so many articles of so many words, a quotation in each, one object a line."""
    chance = random.Random(seed)
    with path.open("w") as file:
        for number in range(articles):
            text = " ".join(chance.choice(_WORDS) for _ in range(words))
            said = " ".join(chance.choice(_WORDS) for _ in range(12))
            record = {
                "id": f"a{number:07}",
                "title": f"Article {number} of the harbour",
                "text": f"{text}.\n\n“{said},” said Mara Lindt.",
                "source": f"outlet-{number % 40}",
                "date": f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}",
            }
            file.write(json.dumps(record) + "\n")


def sources(path: Path, number: int) -> None:
    """Write one statement of five sentences as so many sources print it, each with words of its own."""
    chance = random.Random(3)
    sentences = [" ".join(chance.sample(_WORDS, 12)).capitalize() + "." for _ in range(5)]
    with path.open("w") as file:
        for one in range(number):
            kept = [sentence for at, sentence in enumerate(sentences) if (at + one) % 6]
            kept = [sentence.replace("harbour", f"port {one}") if one % 3 else sentence for sentence in kept]
            text = f"Report {one} from the council\n\n“{' '.join(kept)}” said Mara Lindt."
            file.write(json.dumps({"id": f"s{one:02}", "text": text, "source": f"outlet-{one}"}) + "\n")


def told(name: str, cost: Cost, cpu: float, sent: float) -> None:
    print(f"{name:<34} {cost.cpu:7.1f} ms CPU (aim {cpu:g})  {cost.sent:8.0f} bytes (aim {sent:g})")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rows", type=int, default=1000, help="articles in the list")
    parser.add_argument("--size", default="120x40")
    chosen = parser.parse_args()
    columns, rows = (int(one) for one in chosen.size.split("x"))
    ours = [sys.executable, "-m", "alita_tui"]
    with running([sys.executable, "-c", EMPTY_APP], columns, rows) as empty:
        floor = empty.memory()
        idle = empty.press("j", 5)
    print(f"empty Textual app: {floor:.0f} MiB, {idle.cpu:.1f} ms CPU a key")
    with running(ours, columns, rows, 1.5) as app:
        print(f"memory on the four articles: floor + {app.memory() - floor:.0f} MiB (aim 20)")
    with tempfile.TemporaryDirectory() as folder:
        many, long, said = (Path(folder, f"{name}.jsonl") for name in ("many", "long", "said"))
        made_up(many, chosen.rows, 60)
        with running([*ours, str(many)], columns, rows, 3.0) as app:
            told(f"list of {chosen.rows:,}: down", app.press("j"), 5, 1024)
            told(f"list of {chosen.rows:,}: page", app.press(" ", 10), 20, 12288)
        made_up(long, 2, 20_000)
        with running([*ours, str(long)], columns, rows, 2.0) as app:
            told("20,000 words: open", app.press("j\r", 1), 200, 24576)
            told("reader: down", app.press("j"), 5, 1024)
            told("reader: page", app.press(" ", 10), 20, 12288)
        sources(said, 30)
        with running([*ours, str(said)], columns, rows, 3.0) as app:
            told("30 sources: comparison", app.press("c", 1), 150, 24576)
            told("matrix: down", app.press("j", 4), 5, 1024)
            told("matrix: right", app.press("l", 20), 5, 1024)


if __name__ == "__main__":
    main()
