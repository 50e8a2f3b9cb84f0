"""Which words of a rendition are which words of the base, moved passages included.

Greedy string tiling (Wise, "YAP3: improved detection of similarities in computer program and other texts",
1996) on words: the longest common runs first; the heaviest increasing chain of runs is "in order", the rest
is moved; what lies between is aligned word by word.
"""

import heapq
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

_LEAST_RUN = 3
_PLACES = 16
_LEAST_SHARE = 1 / 3
_NEAR = 12


@dataclass(frozen=True, slots=True, order=True)
class Tile:
    """A run of ``length`` equal words: from ``rendition`` on in the one, from ``base`` on in the other."""

    rendition: int
    base: int
    length: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """``pairs`` maps a word of the rendition to its word of the base; ``moved`` are words out of order.

    Both count words from 0; ``moved`` holds positions in the rendition.
    """

    pairs: dict[int, int]
    moved: frozenset[int]


def align(base: str, spans: Sequence[str], little: Collection[str] = ()) -> Alignment:
    """Align the printed ``spans`` of a rendition to the ``base``, each spelled with one code point a word.

    A run never crosses from one printed span into the next. ``little`` are words that say nothing when they
    agree alone.
    """
    tiles = _tiles(base, spans)
    pairs = {tile.rendition + at: tile.base + at for tile in tiles for at in range(tile.length)}
    chain = _heaviest_chain(tiles)
    in_order = set(chain)
    moved = {tile.rendition + at for tile in tiles if tile not in in_order for at in range(tile.length)}
    rendition = "".join(spans)
    gaps = _Gaps(base, rendition, pairs, frozenset(little))
    for before, after in pairwise(tiles):
        reach = after.base - before.base - before.length
        if 0 <= reach <= _NEAR:
            fresh = gaps.fill(_end(before), (after.rendition, after.base))
            moved.update(fresh if before not in in_order else ())
    starts = [(0, 0), *map(_end, chain)]
    stops = [*((tile.rendition, tile.base) for tile in chain), (len(rendition), len(base))]
    for start, stop in zip(starts, stops, strict=True):
        gaps.fill(start, stop)
    return Alignment(pairs, frozenset(moved))


def _end(tile: Tile) -> tuple[int, int]:
    return tile.rendition + tile.length, tile.base + tile.length


def _tiles(base: str, spans: Sequence[str]) -> list[Tile]:
    """Common runs, none overlapping another on either side, longest first taken, in rendition order."""
    places: dict[str, list[int]] = defaultdict(list)
    least = min([_LEAST_RUN, *(len(span) for span in spans if span)])
    for size in range(least, _LEAST_RUN + 1):
        for at in range(len(base) - size + 1):
            places[base[at : at + size]].append(at)
    heap: list[tuple[int, int, int, int]] = []
    offset = 0
    for span in spans:
        for start, at, length in _runs(base, span, places):
            heap.append((-length, abs(offset + start - at), offset + start, at))
        offset += len(span)
    heapq.heapify(heap)
    return _take(heap)


def _runs(base: str, span: str, places: dict[str, list[int]]) -> list[tuple[int, int, int]]:
    """Maximal common runs as (place in span, place in base, length)."""
    size = min(_LEAST_RUN, len(span))
    found = []
    reached: dict[int, int] = {}
    for at in range(len(span) - size + 1 if size else 0):
        for place in places.get(span[at : at + size], ())[:_PLACES]:
            diagonal = place - at
            if reached.get(diagonal, -1) > at:
                continue
            length = size
            while at + length < len(span) and base[place + length : place + length + 1] == span[at + length]:
                length += 1
            reached[diagonal] = at + length
            found.append((at, place, length))
    return found


def _take(heap: list[tuple[int, int, int, int]]) -> list[Tile]:
    """Take runs longest first; of a run that is partly taken, what is left comes back as a shorter one."""
    used_rendition: set[int] = set()
    used_base: set[int] = set()
    taken: list[Tile] = []
    while heap:
        length, distance, start, place = heapq.heappop(heap)
        free = [
            at for at in range(-length) if start + at not in used_rendition and place + at not in used_base
        ]
        if len(free) == -length:
            taken.append(Tile(start, place, -length))
            used_rendition.update(range(start, start - length))
            used_base.update(range(place, place - length))
            continue
        for first, last in _stretches(free):
            if last - first >= _LEAST_RUN:
                heapq.heappush(heap, (first - last, distance, start + first, place + first))
    return sorted(taken)


def _stretches(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Runs of consecutive numbers as half-open pairs."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and found[-1][1] == number:
            found[-1] = found[-1][0], number + 1
        else:
            found.append((number, number + 1))
    return found


def _heaviest_chain(tiles: Sequence[Tile]) -> list[Tile]:
    """The tiles, increasing on both sides, that cover most words; of equals the first found."""
    weight = [tile.length for tile in tiles]
    before = [-1] * len(tiles)
    for number, tile in enumerate(tiles):
        for earlier in range(number):
            if tiles[earlier].base < tile.base and weight[earlier] + tile.length > weight[number]:
                weight[number] = weight[earlier] + tile.length
                before[number] = earlier
    chain: list[Tile] = []
    at = max(range(len(tiles)), key=lambda number: weight[number], default=-1)
    while at >= 0:
        chain.append(tiles[at])
        at = before[at]
    return chain[::-1]


class _Gaps:
    """Word-by-word alignment of what lies between two runs."""

    def __init__(self, base: str, rendition: str, pairs: dict[int, int], little: frozenset[str]) -> None:
        self._base, self._rendition, self._pairs, self._little = base, rendition, pairs, little
        self._used = set(pairs.values())

    def fill(self, start: tuple[int, int], stop: tuple[int, int]) -> list[int]:
        """Pair the free words from ``start`` to ``stop``, each (rendition, base); return the new ones."""
        ours = [at for at in range(start[0], stop[0]) if at not in self._pairs]
        theirs = [at for at in range(start[1], stop[1]) if at not in self._used]
        if not ours or not theirs:
            return []
        from rapidfuzz.distance import LCSseq

        mine = "".join(self._rendition[at] for at in ours)
        other = "".join(self._base[at] for at in theirs)
        blocks = [block for block in LCSseq.opcodes(other, mine) if block.tag == "equal"]
        agreed = sum(block.src_end - block.src_start for block in blocks)
        if agreed < _LEAST_SHARE * min(len(mine), len(other)):
            return []
        fresh = []
        for block in blocks:
            lone = block.src_end - block.src_start == 1 and other[block.src_start] in self._little
            if lone and max(len(mine), len(other)) > 2 * _LEAST_RUN:
                continue
            for at in range(block.src_end - block.src_start):
                place, word = theirs[block.src_start + at], ours[block.dest_start + at]
                self._pairs[word] = place
                self._used.add(place)
                fresh.append(word)
        return fresh
