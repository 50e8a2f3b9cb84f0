"""Search on a growing corpus: what is found, how fast, how fast it is built, against ripgrep and fzf.

    uv run python -m benchmarks.search [--corpus FILE] [--queries FILE] [--most 100000] [--folder DIR]

CORPUS (``.jsonl``, ``.jsonl.gz``, a folder) is searched first; sentences of it, put together anew with other
names and numbers, make it grow. Without one all articles are made up. QUERIES has one JSON object a line:
``kind``, ``query``, ``article`` (the id that should be among the first ten hits, or null) and ``passage``
(left out of what is generated); without it queries are made from the corpus. Each query runs once unmeasured
and once measured. Peers are measured on the 10,000 articles, in the same run.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from alita_tui import Article
from alita_tui.corpus.loading import load
from benchmarks.mutated import MUTATED, Asked, queries
from benchmarks.peers import Peers
from benchmarks.resampled import Resampled, generated
from benchmarks.stored import Stored

_SIZES = (1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000)
_WITH_PEERS = 10_000
_QUERIES_OF_PEERS = 20


def measured(stored: Stored, asked: Sequence[Asked]) -> dict[str, tuple[list[float], list[bool]]]:
    """By kind of query the milliseconds, sorted, and for those with a known answer whether it was found."""
    times: dict[str, list[float]] = defaultdict(list)
    found: dict[str, list[bool]] = defaultdict(list)
    for one in asked:
        stored.search.search(one.query, 10)
        began = time.perf_counter()
        hits = stored.search.search(one.query, 10)
        times[one.kind].append((time.perf_counter() - began) * 1e3)
        if one.article is not None:
            found[one.kind].append(any(hit.article == one.article for hit in hits))
    return {kind: (sorted(times[kind]), found[kind]) for kind in times}


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which that share of the sorted values lies."""
    return values[int(share * (len(values) - 1))]


def table(results: dict[str, tuple[list[float], list[bool]]]) -> dict[str, float]:
    """Print one line a kind, and the recall over all that were mutated; give what is judged."""
    for kind, (times, found) in results.items():
        recall = f"recall@10 {sum(found) / len(found):.3f}" if found else ""
        print(
            f"  {kind:10} n {len(times):4}  p50 {statistics.median(times):7.1f} ms"
            f"  p95 {percentile(times, 0.95):7.1f} ms  {recall}"
        )
    mutated = [one for kind in MUTATED for one in results.get(kind, ([], []))[1]]
    typed = sorted(one for kind in (*MUTATED, "exact", "quote25") for one in results.get(kind, ([], []))[0])
    judged: dict[str, float] = {}
    if mutated:
        judged["mutated"], judged["typed"] = sum(mutated) / len(mutated), percentile(typed, 0.95)
        print(f"  mutated recall@10 {judged['mutated']:.3f}, typed p95 {judged['typed']:.1f} ms")
    if results.get("quote25", ([], []))[1]:
        judged["quote25"] = statistics.mean(results["quote25"][1])
    if "keys" in results:
        judged["keys"] = percentile(results["keys"][0], 0.95)
    return judged


def against(peers: Peers, stored: Stored, asked: Sequence[Asked]) -> dict[str, float]:
    """Print, and give by name, how many times longer ripgrep and fzf take for the same queries."""
    texts = [one.query for one in asked if one.kind in ("exact", "dropped", "rare", "typo1")]
    step = max(1, len(texts) // _QUERIES_OF_PEERS)
    ours, of_ripgrep, of_fzf = [], [], []
    for query in texts[::step][:_QUERIES_OF_PEERS]:
        began = time.perf_counter()
        stored.search.search(query, 10)
        ours.append((time.perf_counter() - began) * 1e3)
        of_ripgrep.append(peers.ripgrep(query))
        of_fzf.append(peers.fzf(query))
    ratios = {}
    for name, theirs in (("rg -i -F -l", of_ripgrep), ("fzf --filter", of_fzf)):
        known = [one for one in theirs if one is not None]
        if not known:
            print(f"  {name}: not installed")
            continue
        ratios[name] = ratio = statistics.median(known) / statistics.median(ours)
        print(f"  {name}: median {statistics.median(known):.1f} ms, {ratio:.1f} times ours")
    return ratios


def grown(
    articles: Sequence[Article], asked: Sequence[Asked], most: int
) -> Iterator[tuple[int, list[Article]]]:
    """For each size up to the most, the articles that are to be added to reach it."""
    more = Resampled(articles, [one.passage for one in asked if one.passage])
    have = 0
    for size in [*(one for one in _SIZES if one < most), most]:
        new = list(articles[have:size])
        new += more.articles(have + len(new), size - have - len(new))
        have = size
        yield size, new


def run(
    articles: Sequence[Article], asked: Sequence[Asked], most: int, folder: Path
) -> Iterator[tuple[int, dict[str, float]]]:
    """Build and measure at each size, print that, and give what is judged."""
    stored = Stored(folder / "search.db")
    stored.create()
    for size, new in grown(articles, asked, most):
        words = statistics.mean(len(one.text.split()) for one in new)
        began, of_processor = time.perf_counter(), time.process_time()
        stored.add(new)
        stored.finish()
        took, of_processor = time.perf_counter() - began, time.process_time() - of_processor
        print(
            f"{size:,} articles: {len(new):,} more of {words:.0f} words at {len(new) / took:,.0f} a second"
            f" ({len(new) / of_processor:,.0f} a second of one processor), {stored.megabytes:.0f} MB",
            flush=True,
        )
        del new
        known = {one.id for one in articles[:size]}
        of_size = [one for one in asked if one.article is None or one.article in known]
        judged = table(measured(stored, of_size))
        if size == min(_WITH_PEERS, most):
            judged |= against(Peers(folder, articles[:size]), stored, of_size)
        sys.stdout.flush()
        some = [one.query for one in of_size][:: max(1, len(of_size) // 100)]
        subprocess.run([sys.executable, "-m", "benchmarks.stored", str(stored.file), *some], check=True)
        yield size, judged


def asked_of(articles: Sequence[Article], queries_: Path | None) -> list[Asked]:
    """The queries of a file; without one, some that are made from the articles."""
    if queries_ is None:
        return queries(articles[:1_000], 40)
    read = map(json.loads, queries_.read_text(encoding="utf-8").splitlines())
    return [Asked(one["kind"], one["query"], one.get("article"), one.get("passage")) for one in read]


def main() -> None:
    """Read the options and run."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--queries", type=Path)
    parser.add_argument("--most", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, help="where the file is kept (default: a temporary folder)")
    options = parser.parse_args()
    articles = load([str(options.corpus)])[0] if options.corpus else generated(min(options.most, _WITH_PEERS))
    asked = asked_of(articles, options.queries)
    with TemporaryDirectory() as folder:
        for _ in run(articles, asked, options.most, options.folder or Path(folder)):
            pass


if __name__ == "__main__":
    main()
