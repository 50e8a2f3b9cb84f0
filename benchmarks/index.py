"""The index on a growing corpus of text files: building, size, opening again, one changed file, memory.

    uv run python -m benchmarks.index [--most ARTICLES] [--corpus FILE] [--folder FOLDER] [--compare]

Sizes are 1,000, 3,000, 10,000 and so on. The articles are generated; with ``--corpus`` their sentences are
those of a corpus of yours. Each measurement runs in a process of its own. ``floor`` is reading the bytes of
all files in a plain loop. The exponent says how time or size grew since the last size: 1 is in proportion.
``text+search`` is reading and entering the words, by the clock and of one processor; the linking of the one
changed article is processor time. ``benchmarks.table`` prints this with its aims, and the search.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from math import log
from pathlib import Path

from alita_tui import Article, Corpus
from benchmarks import index_steps as steps
from benchmarks.index_steps import measured
from benchmarks.resampled import Resampled, generated
from benchmarks.resident import own
from benchmarks.start import start

_EACH = 1_000
_SIZES = (1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000)
_RUNS, _SECONDS = 5, 8.0
Row = dict[str, float]


def written(folder: Path, articles: Iterator[Article], first: int, count: int) -> None:
    """Add articles to the folder, a thousand in each of its own."""
    for number in range(first, first + count):
        article = next(articles)
        inside = folder / f"{number // _EACH:04}"
        inside.mkdir(parents=True, exist_ok=True)
        name = f"paper{number % 20}_{article.date or '2025-01-01'}_{number:07}.txt"
        (inside / name).write_text(f"{article.title}\n\n{article.text}")


def built(folder: Path, place: Path) -> Row:
    """Build the index of the folder as it stands, and print what that took."""
    floor, words, rest = (measured(one, folder, place) for one in (steps.FLOOR, steps.WORDS, steps.REST))
    count = rest["articles"]
    whole, processor = words["seconds"] + rest["seconds"], words["processor"] + rest["processor"]
    print(
        f"{count:,.0f} articles, {rest['quotations']:,.0f} quotations,"
        f" {rest['statements']:,.0f} statements of several articles\n"
        f"  whole {whole:.1f} s: read {words['read']:.1f}, words {words['seconds'] - words['read']:.1f},"
        f" quotations {rest['linking']:.1f}, links {rest['seconds'] - rest['linking']:.1f};"
        f" of the processor {processor:.1f} s, {processor / floor['processor']:.0f} times the floor\n"
        f"  text+search {count / words['seconds']:,.0f} a second,"
        f" {count / words['processor']:,.0f} a second of one processor;"
        f" {rest['size'] / 1e6:.0f} MB, {rest['size'] / count / 1e3:.1f} KB an article;"
        f" memory {max(words['memory'], rest['memory']):.0f} MB,"
        f" with the processes beside {max(words['held'], rest['held']):.0f} MB",
        flush=True,
    )
    return {
        "articles": count,
        "seconds": whole,
        "size": rest["size"],
        "held": max(words["held"], rest["held"]),
        "text": count / words["seconds"],
        "text of processor": count / words["processor"],
    }


def grown(now: Row, before: Row) -> None:
    """Print how it grew."""
    times = log(now["articles"] / before["articles"])
    found = [f"{name} {log(now[name] / before[name]) / times:.2f}" for name in ("seconds", "size", "held")]
    print(f"  exponents of growth: {', '.join(found)}")


def opened(folder: Path, place: Path) -> Row:
    """Open the index again, unchanged and with one file changed; print and give what that takes."""
    again = measured(steps.OPEN, folder, place)
    changed = next(folder.rglob("*.txt"))
    changed.write_text(changed.read_text() + "\nOne sentence more.")
    one, linked = measured(steps.OPEN, folder, place), measured(steps.LINK, folder, place)
    print(
        f"  opened again {again['opened']:.2f} s, first search {1000 * again['found']:.0f} ms,"
        f" one changed file {1000 * (one['opened'] - again['opened']):+.0f} ms,"
        f" linked in {1000 * linked['linked']:.0f} ms; {again['memory']:.0f} MB",
        flush=True,
    )
    return {"opened": again["opened"], "one changed": 1000 * (one["opened"] - again["opened"])}


def shown(folder: Path, place: Path) -> Row:
    """Open the app on it and on the shipped articles: how soon the first text comes, and the memory."""
    app = [sys.executable, "-m", "alita_tui"]
    memory: list[float] = []
    large, small = [], []
    for _ in range(_RUNS + 1):
        small.append(start([*app])[0])
        first, _ = start(
            [*app, str(folder), "--index", str(place)],
            ending=lambda process: memory.append(own(process)),
            limit=_SECONDS,
        )
        large.append(first or _SECONDS)
    ratio = sorted(large)[_RUNS // 2] / sorted(small)[_RUNS // 2]
    print(f"  the app: first text {ratio:.2f} times that on the seeds; {max(memory):.0f} MB", flush=True)
    return {"first text": ratio, "app": max(memory)}


def run(
    articles: Iterator[Article], most: int, kept: Path | None = None, *, compares: bool = False
) -> Iterator[tuple[int, Row]]:
    """Measure at each size, print that, and give what is judged. ``kept``: where the files are to stay."""
    with tempfile.TemporaryDirectory() as made:
        folder, before, done = kept or Path(made) / "news", Row(), 0
        for size in [*(one for one in _SIZES if one < most), most]:
            written(folder, articles, done, size - done)
            place = Path(made) / f"{size}.sqlite"
            now = built(folder, place)
            if before:
                grown(now, before)
            if compares:
                compared = measured(steps.COMPARE, folder, place)
                print(
                    f"  compared in {compared['seconds']:.1f} s: {compared['shared']:,.0f} are of several"
                    f" sources; memory {compared['held']:.0f} MB"
                )
            now |= opened(folder, place)
            now |= shown(folder, place)
            place.unlink()
            yield size, now
            before, done = now, size


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--most", type=int, default=10_000)
    parser.add_argument("--corpus", help="take sentences from this corpus")
    parser.add_argument("--folder", type=Path, help="write the files here, and keep them")
    parser.add_argument("--compare", action="store_true", help="compare all statements too")
    chosen = parser.parse_args()
    given = list(Corpus.open([chosen.corpus], cache=False).articles) if chosen.corpus else generated(2_000)
    articles = Resampled(given).articles(0, chosen.most)
    for _ in run(articles, chosen.most, chosen.folder, compares=chosen.compare):
        pass


if __name__ == "__main__":
    main()
