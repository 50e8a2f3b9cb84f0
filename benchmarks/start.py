"""Start of the app and of a light command, as ratios to an empty Textual app on the same pseudo-terminal.

    uv run python -m benchmarks.start [--runs N] [PATH ...]

first text: from exec to the first visible letters; settled: to the last output before half a second of
silence; command: from exec to exit of ``alita-tui quotes --json``. Medians of N alternating runs.
"""

import argparse
import os
import pty
import re
import select
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence

EMPTY_APP = """
from textual.app import App
from textual.widgets import Static

class Empty(App):
    def compose(self):
        yield Static("ready")

Empty().run()
"""
_ESCAPE = re.compile(rb"\x1b(?:\[[0-9;?<>=$ ]*[A-Za-z~]|[\]P_][^\x07\x1b]*(?:\x07|\x1b\\)|.)")
_QUIET = 0.5
_LIMIT = 30.0


def start(
    command: Sequence[str],
    columns: int = 120,
    rows: int = 40,
    ending: Callable[[int], object] = lambda _: None,
    limit: float = _LIMIT,
) -> tuple[float, float]:
    """Seconds from exec to the first visible text, and to the last output before silence.

    ``ending`` is called with the process before it is ended: after that silence, or after ``limit`` seconds.
    """
    began = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(TERM="xterm-256color", COLUMNS=str(columns), LINES=str(rows))
        os.execvp(command[0], list(command))
    first = last = 0.0
    seen = b""
    try:
        while time.perf_counter() - began < limit:
            ready, _, _ = select.select([terminal], [], [], _QUIET)
            if not ready and first:
                break
            if not ready:
                continue
            seen += os.read(terminal, 65536)
            last = time.perf_counter() - began
            if not first and re.search(rb"[A-Za-z]{3}", _ESCAPE.sub(b"", seen)):
                first = last
    except OSError:
        pass
    finally:
        ending(child)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(terminal)
    return first, last


def run(command: Sequence[str]) -> float:
    """Seconds from exec to exit."""
    began = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", nargs="*")
    parser.add_argument("--runs", type=int, default=11)
    chosen = parser.parse_args()
    app = [sys.executable, "-m", "alita_tui", *chosen.paths]
    command = [sys.executable, "-m", "alita_tui", "quotes", "--json", *chosen.paths]
    floor, ours, light = [], [], []
    for number in range(chosen.runs + 1):
        samples = start([sys.executable, "-c", EMPTY_APP]), start(app), run(command)
        if number:  # the first round warms the disk cache
            floor.append(samples[0])
            ours.append(samples[1])
            light.append(samples[2])
    base = statistics.median(first for first, _ in floor)
    settled = statistics.median(last for _, last in floor)
    print(f"empty Textual app: first text {base * 1e3:.0f} ms, settled {settled * 1e3:.0f} ms")
    print(f"first text  {statistics.median(first for first, _ in ours) / base:.2f} of the floor (aim 1.30)")
    print(f"settled     {statistics.median(last for _, last in ours) / settled:.2f} of the floor (aim 1.70)")
    print(f"quotes --json {statistics.median(light) / base:.2f} of the floor (aim 0.45)")


if __name__ == "__main__":
    main()
