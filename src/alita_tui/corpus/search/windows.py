"""Where in a row of terms the words of a query stand closest together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, count, pairwise

Group = int


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a query looks for.

    ``terms`` gives for each term its group (the place of the query's word) and its nearness to that
    word; ``weights`` how much each group counts; ``pairs`` the groups that follow one another in the query.
    """

    terms: Mapping[str, tuple[Group, float]]
    weights: Sequence[float]
    pairs: frozenset[tuple[Group, Group]]

    @property
    def total(self) -> float:
        return sum(self.weights)


@dataclass(frozen=True, slots=True)
class Window:
    """The best stretch: what share of the query it holds, how much in order, and where the words stand."""

    coverage: float
    order: float
    places: tuple[int, ...]


# A word that stands at ``at`` and answers a group of the query, as near as ``nearness``.
Match = tuple[int, Group, float]


def matches_in(words: Sequence[str], wanted: Wanted) -> list[Match]:
    """The words that are wanted, in order."""
    terms = wanted.terms
    places = compress(count(), map(terms.__contains__, words))
    return [(at, *terms[words[at]]) for at in places]


def best_window(matches: Sequence[Match], wanted: Wanted, width: int) -> Window:
    """The stretch of up to ``width`` words that holds most of what is wanted, of one match or more.

    One pass with two ends: time grows with the number of words.
    """
    counts = [0] * len(wanted.weights)
    nearness = _bonuses(matches, wanted)
    covered = bonus = 0.0
    best = (-1.0, 0, 0)
    first = 0
    for last, (at, group, _) in enumerate(matches):
        if not counts[group]:
            covered += wanted.weights[group]
        counts[group] += 1
        bonus += nearness[last] if last > first else 0.0
        while at - matches[first][0] >= width or counts[matches[first][1]] > 1:
            if first == last:
                break
            if at - matches[first][0] < width and nearness[first + 1] > 0:
                break
            leaving = matches[first][1]
            counts[leaving] -= 1
            if not counts[leaving]:
                covered -= wanted.weights[leaving]
            first += 1
            bonus -= nearness[first]
        if covered + bonus > best[0] + 1e-9:
            best = (covered + bonus, first, last)
    return _window(matches[best[1] : best[2] + 1], wanted)


def _bonuses(matches: Sequence[Match], wanted: Wanted) -> list[float]:
    """For each match what it adds by following the query's word before it."""
    bonuses = [0.0]
    for (at, group, _), (next_at, next_group, _) in pairwise(matches):
        follows = next_at - at <= 2 and (group, next_group) in wanted.pairs
        bonuses.append(wanted.weights[next_group] / 2 if follows else 0.0)
    return bonuses


def coverage(matches: Sequence[Match], wanted: Wanted) -> float:
    """What share of the query these words hold, rare words and exact ones counting more."""
    nearest: dict[Group, float] = {}
    for _, group, nearness in matches:
        if nearness > nearest.get(group, 0.0):
            nearest[group] = nearness
    return sum(wanted.weights[group] * nearness for group, nearness in nearest.items()) / wanted.total


def _window(matches: Sequence[Match], wanted: Wanted) -> Window:
    following = {(one[1], other[1]) for one, other in pairwise(matches) if other[0] - one[0] <= 2}
    order = len(following & wanted.pairs) / len(wanted.pairs) if wanted.pairs else 1.0
    return Window(coverage(matches, wanted), order, tuple(at for at, _, _ in matches))
