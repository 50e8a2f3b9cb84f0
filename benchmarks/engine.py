"""Speed of the engine on generated news, as ratios to floors taken in the same run.

    uv run python -m benchmarks.engine [--most QUOTATIONS]

extraction: seconds a megabyte against finding every word with a regular expression. linking: seconds for
1,000 quotations up to the most, and how time grows when the corpus doubles (2 is linear).
"""

import argparse
import re
import time
from collections.abc import Callable

from alita_tui.quotes.extraction import extract
from alita_tui.quotes.linking import link
from alita_tui.quotes.model import Document
from benchmarks.generated import Newsroom


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


def linking(most: int) -> None:
    size, before = 1_000, 0.0
    while size <= most:
        documents = [
            Document(id=f"a{number:06}", text=text, quotations=extract(text, article=f"a{number:06}"))
            for number, text in enumerate(Newsroom().articles(size))
        ]
        found = sum(len(document.quotations) for document in documents)
        shared = 0

        def work(documents: list[Document] = documents) -> None:
            nonlocal shared
            shared = sum(len(cluster.utterances) > 1 for cluster in link(documents))

        took = seconds(work, rounds=1)
        growth = f", {took / before:.1f} times the half" if before else ""
        print(f"linking     {found:7} quotations {took:6.2f} s, {shared} shared statements{growth}")
        size, before = 2 * size, took


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--most", type=int, default=32_000)
    chosen = parser.parse_args()
    extraction()
    linking(chosen.most)


if __name__ == "__main__":
    main()
