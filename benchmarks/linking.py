"""Linking of generated news, size by size: time, work, memory, growth, and how many statements are found."""

import gc
import re
import resource
import time
from collections.abc import Sequence
from dataclasses import dataclass
from math import log2

from alita_tui.quotes.increments import Linker
from alita_tui.quotes.linking import link
from alita_tui.quotes.model import Document
from benchmarks.wire import Wire
from benchmarks.work import Work, counted

SECONDS, MEGABYTES = 30, 1_024
"""The aims for 100,000 quotations."""

_CHANGES = 40
_WORD = re.compile(r"\w+|\S")


@dataclass(frozen=True)
class Run:
    """One size: how many quotations, seconds of the processor, how many times what it takes to find every
    word of the articles, megabytes that the process grew by, statements shared, what was done for that."""

    quotations: int
    seconds: float
    floors: float
    megabytes: float
    shared: int
    work: Work


def run(documents: Sequence[Document]) -> Run:
    """Link the documents, for time; memory is what the process grew by, or peaked at if that is more."""
    gc.collect()
    before = _resident()
    began = time.process_time()
    with counted() as work:
        clusters = link(documents)
    seconds = time.process_time() - began
    began = time.process_time()
    for document in documents:
        _WORD.findall(document.text)
    floor = time.process_time() - began
    return Run(
        quotations=sum(one.kind != "indirect" for each in documents for one in each.quotations),
        seconds=seconds,
        floors=seconds / floor,
        megabytes=max(0.0, _resident() - before),
        shared=sum(len(one.utterances) > 1 for one in clusters),
        work=work,
    )


def growth(sizes: Sequence[int]) -> None:
    """Print two lines a size, with the growth of time and of work for a corpus twice as large.

    The seconds of a machine vary; its work does not.
    """
    before: Run | None = None
    for size in sizes:
        documents = list(Wire().documents(size))
        now = run(documents)
        print(
            f"linking     {now.quotations:7} quotations {now.seconds:6.2f} s ({now.floors:.0f} times finding "
            f"every word), {now.megabytes:5.0f} MB more"
            f" (peak of the process {_resident():.0f} MB), {now.shared} shared statements\n"
            f"            {now.work.candidates / now.quotations:.1f} candidates a quotation, "
            f"{now.work.compared / now.quotations:.2f} of them compared{_growth(before, now)}",
            flush=True,
        )
        before = now


def _growth(before: Run | None, now: Run) -> str:
    if before is None:
        return ""
    doublings = log2(now.quotations / before.quotations)
    seconds, candidates, compared = (
        (after / earlier) ** (1 / doublings)
        for after, earlier in (
            (now.seconds, before.seconds),
            (now.work.candidates, before.work.candidates),
            (now.work.compared, before.work.compared),
        )
    )
    return (
        f"; a doubling costs {seconds:.2f} times the seconds, {candidates:.2f} times the candidates, "
        f"{compared:.2f} times the comparisons"
    )


def changes(size: int) -> None:
    """Print what it costs to take one article away from a corpus of that size, and to put it back."""
    documents = list(Wire().documents(size))
    linker = Linker()
    linker.put(*documents)
    costs, touched = [], []
    for document in documents[:: max(1, len(documents) // _CHANGES)]:
        began = time.process_time()
        touched.append(len(linker.drop(document.id).places))
        linker.put(document)
        costs.append((time.process_time() - began) / 2)
    costs.sort()
    print(
        f"one article {size:7} quotations {1000 * costs[len(costs) // 2]:6.1f} ms a change (median), "
        f"{1000 * costs[-1]:.0f} ms at most; {sorted(touched)[len(touched) // 2]} quotations touched (median)"
    )


def _resident() -> float:
    """The peak of the process's memory in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
