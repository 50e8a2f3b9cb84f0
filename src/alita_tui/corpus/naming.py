"""Ids that are unique, and the labels that stand in for sources nobody named."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise

_LEADING_DAY = re.compile(r"^\d{4}-\d{2}(?:-\d{2})?[_-]")


def unique(ids: Iterable[str]) -> list[str]:
    """The ids in their order; one that was there before gets the first free of ``-2``, ``-3`` and so on."""
    wanted_ids = list(ids)
    taken = set(wanted_ids)
    seen: set[str] = set()
    next_number: dict[str, int] = {}
    named: list[str] = []
    for wanted in wanted_ids:
        name = wanted
        if wanted in seen:
            while name in taken:
                next_number[wanted] = next_number.get(wanted, 1) + 1
                name = f"{wanted}-{next_number[wanted]}"
            taken.add(name)
        seen.add(wanted)
        named.append(name)
    return named


def labels(ids: Sequence[str]) -> dict[str, str]:
    """For each id the shortest prefix, cut at ``_`` or ``-``, that begins no other id; else the id itself.

    A day that an id begins with names no source: where the ids differ without it, it is left out.
    """
    undated = {name: _LEADING_DAY.sub("", name) or name for name in ids}
    if len(set(undated.values())) < len(undated):
        undated = {name: name for name in ids}
    ordered = sorted(undated.values())
    shared = [0, *(_shared(first, second) for first, second in pairwise(ordered)), 0]
    cut = {name: _cut(name, max(shared[at], shared[at + 1])) for at, name in enumerate(ordered)}
    return {name: cut[rest] for name, rest in undated.items()}


def with_prefix(ordered: Sequence[str], prefix: str, most: int = 2) -> list[str]:
    """Up to ``most`` of the sorted ids that begin with the prefix."""
    at = bisect_left(ordered, prefix)
    return [name for name in ordered[at : at + most] if name.startswith(prefix)]


def _shared(first: str, second: str) -> int:
    length = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        length += 1
    return length


def _cut(name: str, shared: int) -> str:
    for at in range(max(shared, 0), len(name)):
        if name[at] in "_-" and at > shared and name[:at].strip("_-"):
            return name[:at]
    return name
