"""Speed of the engine on generated news, and its quality on a folder of judged data.

    uv run python -m benchmarks.engine [--most QUOTATIONS] [--data FOLDER]

extraction: megabytes a second on one core, and seconds against finding every word with a regular expression
in the same run. linking: seconds and memory for 1,000 quotations up to the most, and how time and work grow
when the corpus doubles (2 is linear). one article: what taking away and putting back an article costs.
quality: with --data, what the folder's own judge says of the program's output.
"""

import argparse
import re
import time
from collections.abc import Callable
from pathlib import Path

from alita_tui.quotes.extraction import extract
from benchmarks.generated import Newsroom
from benchmarks.linking import MEGABYTES, SECONDS, changes, growth
from benchmarks.quality import quality

_SIZES = (1_000, 3_000, 12_500, 25_000, 50_000, 100_000)


def seconds(work: Callable[[], object], rounds: int = 3) -> float:
    """Processor seconds of the best of some rounds."""
    best = float("inf")
    for _ in range(rounds):
        began = time.process_time()
        work()
        best = min(best, time.process_time() - began)
    return best


def extraction() -> None:
    text = "\n\n".join(Newsroom().articles(3_000))
    megabytes = len(text) / 1e6
    word = re.compile(r"\w+|\S")
    floor = seconds(lambda: word.findall(text))
    ours = seconds(lambda: extract(text))
    print(f"extraction  {megabytes / ours:.2f} MB/s (aim 2.0), {ours / floor:.0f} times finding every word")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--most", type=int, default=_SIZES[-1])
    parser.add_argument("--data", type=Path, help="a folder with judged articles, as ../shared/data")
    chosen = parser.parse_args()
    extraction()
    print(f"aim         100,000 quotations within {SECONDS} s and {MEGABYTES} MB")
    growth([size for size in _SIZES if size <= chosen.most])
    changes(min(16_000, chosen.most))
    if chosen.data is not None:
        quality(chosen.data)


if __name__ == "__main__":
    main()
