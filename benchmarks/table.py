"""Everything that is aimed at for a corpus of any size, in one table: the index and the search as they grow.

    uv run python -m benchmarks.table [--most 100000] [--corpus FILE] [--queries FILE]

Runs ``benchmarks.index`` and ``benchmarks.search``, from 1,000 articles on, and prints what they print; then
each measure at each size beside its aim. CORPUS and QUERIES are as in ``benchmarks.search``; without them
everything is made up. Ratios are to a peer that is measured in the same run; times and rates are of this
machine. That an index survives being killed is no measure: ``ALITA_TUI_KILLS=200 uv run pytest
tests/hostile/test_index_kills.py`` shows it.
"""

import argparse
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from alita_tui.corpus.loading import load
from benchmarks import index, search
from benchmarks.resampled import Resampled, generated

_SMALL, _LARGE = 10_000, 100_000
Rows = Mapping[int, Mapping[str, float]]


class Aim(NamedTuple):
    """A measure, how it is printed, and what it is to be at a size: at ``least``, or at most."""

    key: str
    said: str
    form: str
    aims: Mapping[int, float]
    least: bool = False

    def reached(self, size: int, value: float) -> bool | None:
        """Whether the value is as it should be at that size; None where nothing is aimed at."""
        aims = [aim for of_size, aim in sorted(self.aims.items()) if size <= of_size]
        if not aims or (self.least and size not in self.aims):
            return None
        return value >= aims[0] if self.least else value <= aims[0]


AIMS = (
    Aim("mutated", "recall@10, mutated queries", "{:.3f}", {_SMALL: 0.985, _LARGE: 0.965}, least=True),
    Aim("quote25", "recall@10, 25 words, a fifth changed", "{:.3f}", {_SMALL: 0.99}, least=True),
    Aim("keys", "keystroke p95, ms", "{:.1f}", {_SMALL: 10, _LARGE: 40}),
    Aim("typed", "typed query p95, ms", "{:.1f}", {_SMALL: 30, _LARGE: 110}),
    Aim("rg -i -F -l", "times faster than rg -i -F -l", "{:.1f}", {_SMALL: 3}, least=True),
    Aim("fzf --filter", "times faster than fzf --filter", "{:.1f}", {_SMALL: 50}, least=True),
    Aim("seconds", "full index, s", "{:.1f}", {_LARGE: 600}),
    Aim("size", "index, bytes", "{:,.0f}", {_LARGE: 1.5e9}),
    Aim("held", "memory while indexing, MB", "{:,.0f}", {_LARGE: 1_500}),
    Aim("text", "text and search alone, articles a second", "{:,.0f}", {_LARGE: 2_000}, least=True),
    Aim("text of processor", "the same, a second of one processor", "{:,.0f}", {}),
    Aim("opened", "opening unchanged, s", "{:.2f}", {_LARGE: 1.5}),
    Aim("one changed", "one changed file, ms more", "{:.0f}", {_LARGE: 50}),
    Aim("app", "memory of the app, MB", "{:.0f}", {_LARGE: 250}),
    Aim("first text", "first text of the app, times that on the seeds", "{:.2f}", {_LARGE: 1.15}),
)


def table(rows: Rows) -> str:
    """The table: a line a measure, a column a size, and the aims; ``!`` marks what misses its aim."""
    sizes = sorted(rows)
    lines = [f"{'':48}" + "".join(f"{size:>15,}" for size in sizes) + "   aim"]
    for one in AIMS:
        shown = []
        for size in sizes:
            value = rows[size].get(one.key)
            text = "" if value is None else one.form.format(value)
            missed = value is not None and one.reached(size, value) is False
            shown.append(f"{text + ('!' if missed else ' '):>15}")
        aims = ", ".join(f"{one.form.format(aim)} at {size:,}" for size, aim in one.aims.items())
        lines.append(f"{one.said:48}{''.join(shown)}  {aims}".rstrip())
    return "\n".join(lines)


def main() -> None:
    """Read the options, measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--queries", type=Path)
    parser.add_argument("--most", type=int, default=_LARGE)
    options = parser.parse_args()
    articles = load([str(options.corpus)])[0] if options.corpus else generated(min(options.most, _SMALL))
    rows: dict[int, dict[str, float]] = defaultdict(dict)
    with TemporaryDirectory() as folder:
        asked = search.asked_of(articles, options.queries)
        for size, judged in search.run(articles, asked, options.most, Path(folder)):
            rows[size] |= judged
    for size, judged in index.run(Resampled(articles).articles(0, options.most), options.most):
        rows[size] |= judged
    print(f"\n{table(rows)}", flush=True)


if __name__ == "__main__":
    main()
