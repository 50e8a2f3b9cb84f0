"""What a key costs in the app: CPU time and bytes sent to the terminal, and how much memory the app holds.

    uv run python -m benchmarks.keys [--rows N] [--size 120x40] [--only WORD]

Runs the app on a pseudo-terminal over made-up articles, sends a key many times, and divides. CPU time is that
of the whole process, threads that have ended included, of the processes that it started apart (Linux: /proc);
memory is resident, beside that of an empty Textual app. Each figure is judged by its aim; the exit code is 1
where one is missed.
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

_QUIET, _LIMIT, _TIMES, _PATIENCE = 0.25, 600.0, 60, 0.5
_TICK = 1000 / os.sysconf("SC_CLK_TCK")
_MANY = 1_000_000
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
        """Milliseconds that it has run, in threads that have ended, too; in steps of ten."""
        return self._ticks(11, 12)

    def beside(self) -> float:
        """Milliseconds that processes which it started have run, as far as they have ended."""
        return self._ticks(13, 14)

    def _ticks(self, *fields: int) -> float:
        stat = Path(f"/proc/{self.child}/stat").read_text().rpartition(")")[2].split()
        return sum(int(stat[field]) for field in fields) * _TICK

    def memory(self) -> float:
        """Resident MiB."""
        status = Path(f"/proc/{self.child}/status").read_text()
        line = next(one for one in status.splitlines() if one.startswith("VmRSS"))
        return int(line.split()[1]) / 1024

    def press(self, keys: str | Sequence[str], times: int = _TIMES) -> Cost:
        """Send so many keys, each after the answer to the one before, of several in turn; what each cost."""
        before, sent = self.cpu(), 0
        for number in range(times):
            key = keys if isinstance(keys, str) else keys[number % len(keys)]
            os.write(self.terminal, key.encode())
            if select.select([self.terminal], [], [], _PATIENCE)[0]:
                sent += self.settle(0.05)
        return Cost((self.cpu() - before) / times, sent / times)

    def answer(self, key: str) -> float:
        """Milliseconds until the first answer to a key, whatever else goes on."""
        while select.select([self.terminal], [], [], 0)[0]:
            os.read(self.terminal, 65536)
        began = time.perf_counter()
        os.write(self.terminal, key.encode())
        select.select([self.terminal], [], [], _LIMIT)
        passed = (time.perf_counter() - began) * 1000
        time.sleep(0.09)  # as fast as a quick typist, so that a search begins and is overtaken
        return passed


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


class Table:
    """Prints each figure beside its aim, and counts those that miss it."""

    def __init__(self, only: str) -> None:
        self.only = only
        self.missed = 0

    def wants(self, name: str) -> bool:
        """Whether the user wants this part."""
        return self.only in name

    def line(self, name: str, value: float, aim: float, unit: str) -> None:
        """One figure, which may be as large as its aim."""
        fine = value <= aim
        self.missed += not fine
        print(f"{'ok  ' if fine else 'MISS'} {name:<44} {value:9.1f} {unit:<8} aim {aim:g}", flush=True)

    def key(self, name: str, cost: Cost, cpu: float, sent: float) -> None:
        """What a key costs."""
        self.line(name, cost.cpu, cpu, "ms CPU")
        self.line(name, cost.sent, sent, "bytes")


_LIST = """
import sys
from collections.abc import Sequence
from alita_tui.app import themes
from alita_tui.app.guarded import GuardedApp
from alita_tui.app.widgets.article_list import ArticleList
from alita_tui.corpus.model import Article

class Rows(Sequence):
    def __len__(self):
        return int(sys.argv[1])
    def __getitem__(self, at):
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(len(self)))]
        name = f"a{at:07}"
        return Article(id=name, path="", text="", title=f"Article {at} of the harbour", source=f"o-{at % 40}")

class Listed(GuardedApp):
    def get_theme_variable_defaults(self):
        return themes.variables(self.current_theme)
    def compose(self):
        yield ArticleList()
    def on_mount(self):
        rows = self.query_one(ArticleList)
        rows.articles = rows.rows = rows.lines = Rows()
        rows.rows_changed()
        rows.focus()

Listed().run()
"""


def of_lists(table: Table, columns: int, rows: int) -> None:
    """The list alone, over rows that are made when they are looked at: short and long."""
    for number in (1000, _MANY):
        with running([sys.executable, "-c", _LIST, str(number)], columns, rows) as app:
            table.key(f"a list of {number:,}: down", app.press("j"), 5, 1024)
            table.key(f"a list of {number:,}: page", app.press(" ", 20), 20, 12288)


def of_articles(table: Table, ours: Sequence[str], folder: Path, columns: int, rows: int, many: int) -> None:
    """The app over so many articles: its list, and typing while a search runs."""
    made_up(folder / "many.jsonl", many, 60)
    with running([*ours, str(folder / "many.jsonl")], columns, rows, 3.0) as app:
        table.key(f"{many:,} articles: down", app.press("j"), 5, 1024)
        table.key(f"{many:,} articles: page", app.press(" ", 20), 20, 12288)
        app.press("s", 1)
        slowest = max(app.answer(letter) for letter in "harbour council wint")
        table.line(f"{many:,} articles: a key while a search runs", slowest, 50, "ms")


def of_reading(table: Table, ours: Sequence[str], folder: Path, columns: int, rows: int) -> None:
    """An article of 20,000 words."""
    made_up(folder / "long.jsonl", 2, 20_000)
    with running([*ours, str(folder / "long.jsonl")], columns, rows, 2.0) as app:
        table.key("20,000 words: open", app.press("j\r", 1), 200, 24576)
        table.key("reader: down", app.press("j"), 5, 1024)
        table.key("reader: page", app.press(" ", 20), 20, 12288)


def of_sources(table: Table, ours: Sequence[str], folder: Path, columns: int, rows: int) -> None:
    """A statement that 30 sources give."""
    sources(folder / "said.jsonl", 30)
    with running([*ours, str(folder / "said.jsonl")], columns, rows, 3.0) as app:
        table.key("30 sources: comparison opens", app.press("c", 1), 150, 24576)
        table.key("comparison: sentence", app.press(["j", "k"]), 5, 1024)
        table.key("comparison: source", app.press("l", 20), 20, 12288)
    with running([*ours, str(folder / "said.jsonl")], columns, rows, 3.0) as app:
        app.press("4", 1)
        table.key("matrix in short: down", app.press(["j", "k"]), 5, 1024)
        table.key("matrix in short: source", app.press("l", 20), 20, 12288)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rows", type=int, default=1000, help="articles in the list")
    parser.add_argument("--size", default="120x40")
    parser.add_argument("--only", default="", help="lists, articles, reading, sources or memory")
    chosen = parser.parse_args()
    columns, rows = (int(one) for one in chosen.size.split("x"))
    ours, table = [sys.executable, "-m", "alita_tui", "--no-session"], Table(chosen.only)
    if table.wants("memory"):
        with running([sys.executable, "-c", EMPTY_APP], columns, rows) as empty:
            floor, idle = empty.memory(), empty.press("j")
        print(f"empty Textual app: {floor:.0f} MiB, {idle.cpu:.1f} ms CPU a key")
        with running(ours, columns, rows, 1.5) as app:
            table.line("memory on the four articles, over the floor", app.memory() - floor, 20, "MiB")
    if table.wants("lists"):
        of_lists(table, columns, rows)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["XDG_CACHE_HOME"] = name
        if table.wants("articles"):
            of_articles(table, ours, folder, columns, rows, chosen.rows)
        if table.wants("reading"):
            of_reading(table, ours, folder, columns, rows)
        if table.wants("sources"):
            of_sources(table, ours, folder, columns, rows)
    return int(table.missed > 0)


if __name__ == "__main__":
    sys.exit(main())
