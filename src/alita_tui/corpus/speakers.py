"""Who is quoted in a corpus, the variants of a name joined."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who is quoted. ``variants`` are the other forms of the name, most frequent first.

    ``quotations`` counts places, ``articles`` and ``sources`` who print them.
    """

    name: str
    variants: tuple[str, ...]
    quotations: int
    articles: int
    sources: int


def speakers(
    credited: Sequence[tuple[str, str, int]], count_sources: Callable[[Iterable[str]], int]
) -> list[Speaker]:
    """Everybody credited (name, article, times), most often quoted first, then by name."""
    times: Counter[str] = Counter()
    articles: dict[str, set[str]] = defaultdict(set)
    for name, article, count in credited:
        times[name] += count
        articles[name].add(article)
    joined: dict[str, list[str]] = defaultdict(list)
    for name, full in full_names(times).items():
        joined[full].append(name)
    found = []
    for full, names in joined.items():
        printed_by = set().union(*(articles[name] for name in names))
        variants = sorted((one for one in names if one != full), key=lambda one: (-times[one], one))
        total = sum(times[one] for one in names)
        sources = count_sources(printed_by)
        found.append(Speaker(full, tuple(variants), total, len(printed_by), sources))
    return sorted(found, key=lambda one: (-one.quotations, one.name))


def full_names(times: Counter[str]) -> dict[str, str]:
    """For each name the fullest form of it in the corpus, or itself.

    A name stands for a longer one that ends in its last word and holds its words in order (``Lindt``, ``M.
    Lindt`` and ``Mara Lindt`` for ``Mara Ann Lindt``), where all the longer ones are forms of one: two people
    of one surname are never joined, and what fits both is left as it stands.
    """
    by_surname: dict[str, list[str]] = defaultdict(list)
    for name in times:
        words = _words(name)
        if words:
            by_surname[words[-1]].append(name)
    full = {name: name for name in times}
    for names in by_surname.values():
        names.sort(key=lambda one: (-len(_words(one)), -len(one), -times[one], one))
        for at, name in enumerate(names):
            longer = {full[other] for other in names[:at] if _stands_for(_words(name), _words(other))}
            if len(longer) == 1:
                full[name] = longer.pop()
    return full


def _words(name: str) -> list[str]:
    return [word.strip(".").casefold() for word in name.split() if word.strip(".")]


def _stands_for(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the words, or their initials, stand in order in the longer name, and both end alike."""
    if short[-1] != long[-1] or len(short) > len(long):
        return False
    rest = iter(long[:-1])
    return all(
        any(other == word or (len(word) == 1 and other.startswith(word)) for other in rest)
        for word in short[:-1]
    )
