"""The index on a growing corpus of text files: building, size, opening again, one changed file, memory.

    uv run python -m benchmarks.index [--most ARTICLES] [--corpus FILE] [--folder FOLDER]

Each measurement runs in a process of its own. The articles are generated; with ``--corpus`` their sentences
are those of a corpus of yours. ``floor`` is reading the bytes of all files in a plain loop; it,
``text+search`` and ``linked``, the linking of the one changed article, are of processor time.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from alita_tui import Article, Corpus
from benchmarks.resampled import Resampled, generated

_EACH = 1_000
_BEGIN = """
import json, resource, sys, time
from pathlib import Path
folder, place = sys.argv[1], Path(sys.argv[2])
began = time.monotonic()
def done(**found):
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    memory, status = used[0].ru_maxrss // 1024, Path("/proc/self/status")
    if status.exists():  # what the parent took does not count
        memory = int(status.read_text().partition("VmHWM:")[2].split()[0]) // 1024
    processor = sum(one.ru_utime + one.ru_stime for one in used)
    took = time.monotonic() - began
    print(json.dumps({"seconds": took, "processor": processor, "memory": memory, **found}))
"""
_FLOOR = """
done(bytes=sum(len(file.read_bytes()) for file in Path(folder).rglob("*.txt")))
"""
_WORDS = """
from alita_tui.corpus.building.telling import Telling
from alita_tui.corpus.indexing import Indexing
from alita_tui.corpus.loading import find
indexing = Indexing([folder], place, Telling())
indexing.read(find([folder]))
read = time.monotonic() - began
indexing.words()
indexing.close()
done(read=read)
"""
_REST = """
from alita_tui.corpus.indexing import index
steps = {}
def told(progress):
    steps.setdefault(progress.step, time.monotonic() - began)
report = index([folder], place, told)
done(articles=report.articles, quotations=report.quotations, statements=report.statements, steps=steps)
"""
_OPEN = """
from alita_tui import Corpus
with Corpus.open([folder], index=place) as corpus:
    first = corpus.articles[0].text
    opened = time.monotonic() - began
    corpus.search("minister said yesterday")
    found = time.monotonic() - began - opened
    done(opened=opened, found=found)
"""
_LINK = """
from alita_tui.corpus.building.telling import Telling
from alita_tui.corpus.indexing import Indexing
from alita_tui.corpus.loading import find
indexing = Indexing([folder], place, Telling())
numbers = indexing.read(find([folder]))
indexing.quotations()
before = time.process_time()
indexing.links(numbers)
linked = time.process_time() - before
indexing.close()
done(linked=linked)
"""


def measured(code: str, folder: Path, place: Path) -> dict[str, float]:
    """What a process prints that runs the code; ``process`` is its whole time, its start included."""
    began = time.monotonic()
    command = [sys.executable, "-c", _BEGIN + code, str(folder), str(place)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found: dict[str, float] = json.loads(said)
    return found | {"process": time.monotonic() - began}


def written(folder: Path, articles: Iterator[Article], first: int, count: int) -> None:
    """Add articles to the folder, a thousand in each of its own."""
    for number in range(first, first + count):
        article = next(articles)
        inside = folder / f"{number // _EACH:04}"
        inside.mkdir(parents=True, exist_ok=True)
        name = f"paper{number % 20}_{article.date or '2025-01-01'}_{number:07}.txt"
        (inside / name).write_text(f"{article.title}\n\n{article.text}")


def row(folder: Path, place: Path) -> str:
    """Measure the folder as it stands."""
    floor = measured(_FLOOR, folder, place)
    words = measured(_WORDS, folder, place)
    rest = measured(_REST, folder, place)
    again = measured(_OPEN, folder, place)
    changed = next(folder.rglob("*.txt"))
    changed.write_text(changed.read_text() + "\nOne sentence more.")
    one = measured(_OPEN, folder, place)
    linked = measured(_LINK, folder, place)
    count = int(rest["articles"])
    whole = words["seconds"] + rest["seconds"]
    processor = words["processor"] + rest["processor"]
    size = place.stat().st_size / 1e6
    later = 1000 * (one["opened"] - again["opened"])
    changed_only = 1000 * linked["linked"]
    return (
        f"{count:8,} {whole:8.1f} s {processor:8.1f} s {processor / floor['processor']:6.0f}x"
        f" {count / words['processor']:7,.0f}/s {rest['memory']:6,} MB {size:5,.0f} MB"
        f" {again['process']:6.2f} s {later:+5.0f} ms {changed_only:5.0f} ms {again['memory']:4} MB"
        f" {int(rest['quotations']):9,} {int(rest['statements']):7,}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--most", type=int, default=10_000)
    parser.add_argument("--corpus", help="take sentences from this corpus")
    parser.add_argument("--folder", type=Path, help="write the files here, and keep them")
    chosen = parser.parse_args()
    given = list(Corpus.open([chosen.corpus], cache=False).articles) if chosen.corpus else generated(2_000)
    articles = Resampled(given).articles(0, chosen.most)
    print(
        "articles     whole  processor /floor text+search    memory  index  opening changed   linked open",
        end=" ",
    )
    print("quotations shared")
    with tempfile.TemporaryDirectory() as made:
        folder = chosen.folder or Path(made) / "news"
        size, done = 1_000, 0
        while done < chosen.most:
            size = min(size, chosen.most)
            written(folder, articles, done, size - done)
            done = size
            place = Path(made) / f"{size}.sqlite"
            print(row(folder, place), flush=True)
            place.unlink()
            size *= 10


if __name__ == "__main__":
    main()
