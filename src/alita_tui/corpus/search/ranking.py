"""From a query to the units that may answer it, and to the best of them."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from heapq import nsmallest
from itertools import pairwise
from math import log

from alita_tui.corpus.search.inverted import Inverted
from alita_tui.corpus.search.query import Query
from alita_tui.corpus.search.windows import Wanted, best_window

MOST_CANDIDATES = 500
# Rows looked at to gather candidates; the words beyond are common and only rank them.
MOST_ROWS = 30_000
LEAST_COVERAGE = 0.3
COVERAGE_COUNTS = 0.75


@dataclass(frozen=True, slots=True)
class Answer:
    """A unit that answers, how well (0 to 1), and the places of the words that do."""

    row: int
    score: float
    places: tuple[int, ...]


def wanted_terms(query: Query, index: Inverted) -> Wanted:
    """The terms that the words of the query may stand for, rare words weighing most."""
    vocabulary = index.vocabulary
    words = list(dict.fromkeys(query.everything))
    terms: dict[int, tuple[int, float]] = {}
    weights: list[float] = []
    for group, word in enumerate(words):
        unfinished = query.open and word == query.words[-1]
        expanded = vocabulary.expand(word, unfinished=unfinished)
        own = vocabulary.number(word)
        common = (
            sum(vocabulary.counts[number] for number in expanded) if own is None else vocabulary.counts[own]
        )
        weights.append(log(1 + len(index.units) / (1 + common)))
        for number, nearness in expanded.items():
            if number not in terms or terms[number][1] < nearness:
                terms[number] = (group, nearness)
    places = {word: group for group, word in enumerate(words)}
    sequence = [places[word] for word in query.everything]
    return Wanted(terms, weights, frozenset(pairwise(sequence)))


def candidates(wanted: Wanted, index: Inverted, limit: int, keep: Callable[[int], bool]) -> list[int]:
    """Rows of the units that hold most of what is wanted: ``MOST_CANDIDATES``, or ``limit`` if more.

    ``keep`` says of an article, by position, whether it may answer.
    """
    groups: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for number, (group, nearness) in wanted.terms.items():
        groups[group].append((-nearness, number))
    sizes = {
        group: sum(len(index.rows[number]) for _, number in members) for group, members in groups.items()
    }
    scores: dict[int, float] = defaultdict(float)
    looked_at = 0
    for group in sorted(groups, key=lambda one: (sizes[one], one)):
        if scores and looked_at + sizes[group] > MOST_ROWS:
            break
        looked_at += sizes[group]
        nearest: dict[int, float] = {}
        for nearness, number in sorted(groups[group]):
            for row in index.rows[number]:
                nearest.setdefault(row, -nearness)
        for row, nearness in nearest.items():
            scores[row] += nearness * wanted.weights[group]
    newness = index.newness
    kept = (row for row in scores if keep(index.units[row].article))
    # Of one word all that matters is how near the match is and how new; no more need be looked at.
    most = limit if len(groups) == 1 else max(MOST_CANDIDATES, limit)
    return nsmallest(most, kept, key=lambda row: (-scores[row], newness[row]))


def windows(rows: list[int], wanted: Wanted, index: Inverted) -> list[Answer]:
    """The best stretch of each row that holds enough of what is wanted, best first."""
    width = len(wanted.weights) * 3 // 2 + 4
    found = ((row, best_window(index.units[row].words, wanted, width)) for row in rows)
    answers = [
        Answer(row, window.coverage * COVERAGE_COUNTS + window.order * (1 - COVERAGE_COUNTS), window.places)
        for row, window in found
        if window and window.coverage >= LEAST_COVERAGE
    ]
    return sorted(answers, key=lambda answer: (-answer.score, index.newness[answer.row]))
