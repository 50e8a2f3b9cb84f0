"""Finding and reading files, as ratios to a plain loop that opens and decodes the same files.

    uv run python -m benchmarks.reading [--articles N]

Text files in folders, the same articles as JSON lines, and saved pages (a thirtieth as many), made in a
temporary folder. Articles a second, and how many times as long as the plain loop takes.
"""

import argparse
import json
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from alita_tui.corpus.loading import find, read, settled
from alita_tui.corpus.model import Article

_WORDS = "harbour ferry council bridge island fares pier summer captain boat vote letter school rain".split()


def _text(random: Random, number: int) -> str:
    paragraphs = [" ".join(random.choices(_WORDS, k=90)).capitalize() + "." for _ in range(6)]
    return f"Article number {number} of many\n\n“{paragraphs[0]}” said Ann Lee.\n\n" + "\n\n".join(
        paragraphs[1:]
    )


def _timed(work: Callable[[], int]) -> tuple[int, float]:
    began = time.perf_counter()
    count = work()
    return count, time.perf_counter() - began


def _make(folder: Path, articles: int) -> tuple[Path, Path, Path]:
    random = Random(7)
    texts, lines, pages = folder / "texts", folder / "lines.jsonl", folder / "pages"
    pages.mkdir()
    with lines.open("w", encoding="utf-8") as file:
        for number in range(articles):
            text = _text(random, number)
            place = texts / f"outlet{number % 40:02}"
            if number < 40:
                place.mkdir(parents=True)
            (place / f"{number:06}_story.txt").write_text(text, encoding="utf-8")
            file.write(json.dumps({"id": f"n{number}", "date": "2025-11-17", "text": text}) + "\n")
            if number % 30 == 0:
                body = "".join(f"<p>{one}</p>" for one in text.split("\n\n"))
                page = (
                    f"<html><head><title>{number}</title></head><body><article>{body}</article></body></html>"
                )
                (pages / f"{number:06}.html").write_text(page, encoding="utf-8")
    return texts, lines, pages


def _articles(path: Path) -> Iterator[Article]:
    for file in find([str(path)]).files:
        yield from (one for one in read(file) if isinstance(one, Article))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=10_000, help="how many (default 10000)")
    articles = parser.parse_args().articles
    with tempfile.TemporaryDirectory() as folder:
        texts, lines, pages = _make(Path(folder), articles)
        files = sorted(texts.rglob("*.txt"))
        floor_count, floor = _timed(lambda: sum(bool(path.read_bytes().decode()) for path in files))
        print(f"plain loop over {floor_count:,} text files: {floor_count / floor:,.0f} a second")
        count, seconds = _timed(lambda: len(find([str(texts)]).files))
        print(f"finding them, each with size and time: {count / seconds:,.0f} a second")
        for name, path in (("text files", texts), ("JSON lines", lines), ("saved pages", pages)):
            count, seconds = _timed(lambda path=path: sum(1 for _ in _articles(path)))  # type: ignore[misc]
            ratio = seconds / count / (floor / floor_count)
            print(f"{name}: {count / seconds:,.0f} articles a second, {ratio:.1f} times the plain loop")
        read_all = list(_articles(texts))
        count, seconds = _timed(lambda: len(settled(read_all)))
        print(f"ids and sources of {count:,} articles: {seconds * 1e3:.0f} ms")


if __name__ == "__main__":
    main()
