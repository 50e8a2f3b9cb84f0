"""Greedy string tiling of words, and which of the tiles are out of order.

Wise, "YAP3: improved detection of similarities in computer program and other texts", 1996: the longest
common runs first. Runs are looked up by their rarer words only, so that a text of one word said a thousand
times takes no longer than another.
"""

import heapq
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from alita_tui.quotes.model import Span

LEAST_RUN = 3
_PLACES = 16

Run = tuple[int, int, int]
"""Place in the rendition, place in the base, length: counted in words."""


def common_runs(rendition: str, base: str, ours: Sequence[Span], theirs: Sequence[Span]) -> list[Run]:
    """The longest common runs of three words or more, each inside one stretch of either side.

    ``ours`` and ``theirs`` are the stretches, as half-open ranges of words.
    """
    places: dict[str, list[tuple[int, Span]]] = defaultdict(list)
    for stretch in theirs:
        for at in range(stretch[0], stretch[1] - LEAST_RUN + 1):
            places[base[at : at + LEAST_RUN]].append((at, stretch))
    found = []
    for begin, end in ours:
        reached: dict[int, int] = {}
        for at in range(begin, end - LEAST_RUN + 1):
            known = places.get(rendition[at : at + LEAST_RUN], ())
            for place, stretch in known if len(known) <= _PLACES else ():
                if reached.get(place - at, -1) > at:
                    continue
                back = 0
                while (
                    at - back > begin
                    and place - back > stretch[0]
                    and (rendition[at - back - 1] == base[place - back - 1])
                ):
                    back += 1
                length = LEAST_RUN
                while (
                    at + length < end
                    and place + length < stretch[1]
                    and (rendition[at + length] == base[place + length])
                ):
                    length += 1
                reached[place - at] = at + length
                found.append((at - back, place - back, back + length))
    return found


def tiles(runs: Sequence[Run], rank: Callable[[Run], tuple[int, int]]) -> list[Run]:
    """Runs that overlap on neither side, longest taken first, of equals the lowest ``rank``.

    Of a run that is partly taken, what is left comes back as a shorter one.
    """
    heap = [(-run[2], *rank(run), run) for run in runs]
    heapq.heapify(heap)
    ours: set[int] = set()
    theirs: set[int] = set()
    taken: list[Run] = []
    while heap:
        _, first, second, (start, place, length) = heapq.heappop(heap)
        free = [at for at in range(length) if start + at not in ours and place + at not in theirs]
        if len(free) == length:
            taken.append((start, place, length))
            ours.update(range(start, start + length))
            theirs.update(range(place, place + length))
            continue
        for begin, end in stretches(free):
            if end - begin >= LEAST_RUN:
                rest = start + begin, place + begin, end - begin
                heapq.heappush(heap, (begin - end, first, second, rest))
    return taken


def stretches(numbers: Sequence[int]) -> list[Span]:
    """Runs of consecutive numbers as half-open pairs."""
    cuts = [0, *(at for at, (one, other) in enumerate(pairwise(numbers), 1) if other != one + 1)]
    return [(numbers[a], numbers[b - 1] + 1) for a, b in pairwise([*cuts, len(numbers)]) if a < b]


def out_of_order(pairs: Mapping[int, int]) -> frozenset[int]:
    """The words, as keys of ``pairs``, outside the heaviest chain of runs that increases on both sides."""
    runs: list[Run] = []
    for ours, theirs in sorted(pairs.items()):
        if runs and (ours, theirs) == (runs[-1][0] + runs[-1][2], runs[-1][1] + runs[-1][2]):
            runs[-1] = (*runs[-1][:2], runs[-1][2] + 1)
        else:
            runs.append((ours, theirs, 1))
    kept = {runs[at] for at in _heaviest_chain(runs)}
    return frozenset(
        ours + at
        for ours, theirs, length in runs
        if (ours, theirs, length) not in kept
        for at in range(length)
    )


def _heaviest_chain(runs: Sequence[Run]) -> list[int]:
    """Positions of the runs, given in rendition order, that rise in the base and cover most words.

    A Fenwick tree over the base order keeps the heaviest chain that ends before each place.
    """
    order = {place: number for number, place in enumerate(sorted(run[1] for run in runs), 1)}
    tree = [(0, 0, -1)] * (len(runs) + 1)
    before: list[int] = []
    best = (0, 0, -1)
    for number, (_, place, length) in enumerate(runs):
        heaviest = (0, 0, -1)
        at = order[place] - 1
        while at:
            heaviest = max(heaviest, tree[at])
            at &= at - 1
        before.append(heaviest[2])
        mine = (heaviest[0] + length, -number, number)
        best = max(best, mine)
        at = order[place]
        while at < len(tree):
            tree[at] = max(tree[at], mine)
            at += at & -at
    chain = []
    at = best[2]
    while at >= 0:
        chain.append(at)
        at = before[at]
    return chain
