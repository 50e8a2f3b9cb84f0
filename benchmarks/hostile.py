"""How time grows on texts that are made to be slow, and how soon a long line is on the screen.

    uv run python -m benchmarks.hostile [--size CHARACTERS]

growth: processor seconds for a text twice as long, divided by those for the text; 2 is linear, 3 the limit. A
work under a twentieth of a second is too short to be told from noise and shows no ratio. long line: a line of
five million characters, from opening it to its first lines being drawn, by the clock and in processor time
of the thread that draws; and the longest that the screen was held up in the seconds after that, as processor
time of the process, which other work on the machine does not lengthen. Beside the same for a short article.
"""

import argparse
import asyncio
import gc
import resource
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from alita_tui.app.app import AlitaApp
from alita_tui.app.safe import spaced
from alita_tui.app.wrapping import lines
from alita_tui.corpus.corpus import Corpus
from alita_tui.export.visible import hidden
from alita_tui.quotes.extraction import extract

TEXTS: dict[str, Callable[[int], str]] = {
    "straight marks": lambda size: '"' * size,
    "opening marks": lambda size: "“" * size,
    "closing marks": lambda size: "”" * size,
    "single marks": lambda size: "'a " * (size // 3),
    "nested marks": lambda size: "“‘" * (size // 4) + "’”" * (size // 4),
    "brackets": lambda size: "[" * size,
    "bracket pairs": lambda size: "[]" * (size // 2),
    "said": lambda size: "said " * (size // 5),
    "he said that": lambda size: "he said that " * (size // 13),
    "capitals": lambda size: "Aa " * (size // 3),
    "capital letters": lambda size: "A" * size,
    "titles": lambda size: "Mr. " * (size // 4),
    "commas": lambda size: "a, " * (size // 3),
    "dots": lambda size: "." * size,
    "ellipses": lambda size: "… " * (size // 2),
    "blanks": lambda size: " " * size,
    "line ends": lambda size: "\n" * size,
    "tags": lambda size: "<b>" * (size // 3),
    "escapes": lambda size: "\x1b[31m" * (size // 5),
    "zero width": lambda size: "a\u200b" * (size // 2),
    "joiners": lambda size: "a\u200d" * (size // 2),
    "accents": lambda size: "e" + "\u0301" * size,
    "wide": lambda size: "漢" * size,
    "one quotation": lambda size: "“We go " + "on and on " * (size // 10) + ",” said Ann Lee.",
    "quotations": lambda size: "“We open it in May,” said Ann Lee. " * (size // 35),
    "no words": lambda size: "x" * size,
}
SHORT = 0.05
_BEAT, _WATCHED = 0.004, 8.0


def linked(text: str) -> None:
    """Read, extract, link and collate two articles of the text."""
    with TemporaryDirectory() as folder:
        for name in ("one", "two"):
            Path(folder, f"{name}.txt").write_text(f"Bridge opens\n\n{text}", encoding="utf-8")
        with Corpus.open([folder]) as corpus:
            corpus.statements()


def searched(text: str) -> None:
    """Look for the text, as a paste into the search would."""
    with Corpus.open([]) as corpus:
        corpus.search(text[:200_000])


WORKS: dict[str, tuple[Callable[[str], object], int]] = {  # and the share of the size that it is tried with
    "extract": (extract, 1),
    "link": (linked, 8),
    "search": (searched, 8),
    "lay out": (lambda text: list(lines(text, 0, len(text), 80)), 1),
    "visible": (spaced, 1),
    "hidden": (hidden, 1),
}


def seconds(work: Callable[[str], object], text: str) -> float:
    """Processor seconds, the best of three rounds."""
    best = float("inf")
    for _ in range(3):
        began = time.process_time()
        work(text)
        best = min(best, time.process_time() - began)
    return best


def growth(size: int) -> float:
    """Print the table; the worst ratio."""
    worst = 0.0
    print(f"{'growth':<18}" + "".join(f"{name:>16}" for name in WORKS))
    for name, made in TEXTS.items():
        cells = []
        for work, share in WORKS.values():
            once, twice = seconds(work, made(size // share)), seconds(work, made(2 * size // share))
            told = f"{twice / once:.1f}" if once >= SHORT else "–"
            worst = max(worst, twice / once) if once >= SHORT else worst
            cells.append(f"{f'{once:.2f} s ×{told}':>16}")
        print(f"{name:<18}{''.join(cells)}", flush=True)
    return worst


class Opened(NamedTuple):
    """Seconds from opening an article to its first lines drawn, and of the longest stall after; megabytes."""

    clock: float
    processor: float
    stall: float
    most: float


class Heart:
    """Beats in the loop that draws the screen; ``longest`` is what the process computed between two beats."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._beating = asyncio.create_task(self._beat())

    async def _beat(self) -> None:
        last = time.process_time()
        while True:
            await asyncio.sleep(_BEAT)
            now = time.process_time()
            self.longest = max(self.longest, now - last)
            last = now

    def stop(self) -> float:
        self._beating.cancel()
        return self.longest


async def opened(text: str) -> Opened:
    """Open the text as one of two articles, while the search for statements goes on."""
    gc.disable()  # as the program starts; the app collects when it stands
    with TemporaryDirectory() as folder:
        for name, words in (("a", "Bridge opens\n\nIt is short."), ("b", text)):
            Path(folder, f"{name}.txt").write_text(words, encoding="utf-8")
        app = AlitaApp([folder])
        async with app.run_test(size=(120, 40)) as pilot:
            while app.browse.corpus is None:
                await pilot.pause(0.05)
            while not gc.isenabled():
                await pilot.pause(0.05)
            began, computed = time.perf_counter(), time.thread_time()
            app.browse.open_article(app.browse.article("b"))
            app.screen._compositor.render_strips()
            clock, processor = time.perf_counter() - began, time.thread_time() - computed
            heart = Heart()
            await asyncio.sleep(_WATCHED)
            stall = heart.stop()
            app.exit()
    return Opened(clock, processor, stall, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def show(name: str, found: Opened) -> None:
    """One line: milliseconds, and megabytes."""
    times = f"{found.clock * 1000:>5.0f} ms{found.processor * 1000:>8.0f} ms{found.stall * 1000:>5.0f} ms"
    print(f"{name:<24}{times}{found.most:>6.0f} MB", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--size", type=int, default=200_000)
    chosen = parser.parse_args()
    floor = asyncio.run(opened("Bridge opens\n\nThis is short too."))
    columns = f"{'clock':>8}{'processor':>11}{'stall':>8}{'memory':>9}"
    print(f"{'opened':<24}{columns}   (aims: 200 ms, no stall over 50)")
    show("a short article", floor)
    for name, text in (
        ("words", "A word “and” another. " * 230_000),
        ("one word", "x" * 5_000_000),
        ("controls", "a\x1b[31m\u200b" * 700_000),
    ):
        show(f"long line of {name}", asyncio.run(opened(text)))
    print(f"worst ratio {growth(chosen.size):.1f} (limit 3)")


if __name__ == "__main__":
    main()
