"""The terms of a corpus, and which of them a mistyped or unfinished word may stand for."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from heapq import nlargest, nsmallest

EXACT, PREFIX, ONE_ERROR, TWO_ERRORS = 1.0, 0.9, 0.8, 0.6
MOST_TERMS = 12
# A term in more articles than this is no typing error.
RARE = 20


class Vocabulary:
    """Terms by number; ``counts`` says in how many units each stands."""

    def __init__(self, terms: Sequence[str], counts: Sequence[int]) -> None:
        self.terms = terms
        self.counts = counts
        self._numbers = {term: number for number, term in enumerate(terms)}
        self._sorted = sorted(terms)
        self._by_length: dict[int, list[str]] = defaultdict(list)
        for term in terms:
            self._by_length[len(term)].append(term)
        self.expand = lru_cache(maxsize=2000)(self._expand)

    def number(self, word: str) -> int | None:
        """The number of a term, or None where no article has it."""
        return self._numbers.get(word)

    def _expand(self, word: str, *, unfinished: bool) -> dict[int, float]:
        """The terms that the word may stand for, with how near each is: 1 is the word itself."""
        found: dict[int, float] = {}
        own = self._numbers.get(word)
        if own is not None:
            found[own] = EXACT
        if unfinished:
            for number in self._beginning(word):
                found.setdefault(number, PREFIX)
        if own is None or self.counts[own] < RARE:
            for number, nearness in self._near(word):
                found.setdefault(number, nearness)
        return found

    def _beginning(self, word: str) -> list[int]:
        """The commonest terms that begin with the word."""
        start = bisect_left(self._sorted, word)
        end = bisect_left(self._sorted, word + "\U0010ffff")
        numbers = (self._numbers[term] for term in self._sorted[start:end])
        return nlargest(MOST_TERMS, numbers, key=lambda number: (self.counts[number], -number))

    def _near(self, word: str) -> list[tuple[int, float]]:
        """Terms within one error (from 4 letters) or two (from 8), by optimal string alignment distance."""
        allowed = 0 if len(word) < 4 else 1 if len(word) < 8 else 2
        if not allowed or word.isdigit():
            return []
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        found: list[tuple[int, int]] = []
        for length in range(len(word) - allowed, len(word) + allowed + 1):
            near = process.extract(
                word,
                self._by_length.get(length, ()),
                scorer=OSA.distance,
                score_cutoff=allowed,
                limit=None,
            )
            found += [(int(errors), self._numbers[term]) for term, errors, _ in near if errors]
        best = nsmallest(MOST_TERMS, found, key=lambda one: (one[0], -self.counts[one[1]], one[1]))
        return [(number, ONE_ERROR if errors == 1 else TWO_ERRORS) for errors, number in best]
