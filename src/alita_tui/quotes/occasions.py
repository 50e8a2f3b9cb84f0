"""Whether two articles write about one occasion: near dates where both are dated, and a shared vocabulary."""

import math
from collections import Counter
from collections.abc import Mapping
from datetime import date

from alita_tui.quotes.model import Document
from alita_tui.quotes.own_words import OwnWords

_LEAST_DATED, _LEAST_UNDATED, _LEAST_OF_FEW = 0.10, 0.14, 0.06
LEAST = _LEAST_DATED
"""The cosine below which no two articles of a corpus that is not tiny are related."""

MOST_DAYS = 45
_FEW = 12
_TELLING = 80
_SAMPLE = 400
_KEPT = 20_000


class Occasions:
    """Compares articles by the cosine of their telling words, weighted by how few articles hold them.

    The weights come from an even sample of the corpus. Everything is computed on first use.
    """

    def __init__(self, documents: Mapping[str, Document], own_words: OwnWords) -> None:
        self._documents = documents
        self._own_words = own_words
        self._holding: Counter[str] | None = None
        self._sampled = 0
        self._profiles: dict[str, dict[str, float]] = {}
        self._days: dict[str, int | None] = {}
        self._known: dict[tuple[str, str], bool] = {}

    def related(self, one: str, other: str) -> bool:
        """Whether the articles with these ids may report one occasion; each is related to itself."""
        if one == other:
            return True
        pair = (one, other) if one < other else (other, one)
        known = self._known.get(pair)
        if known is None:
            if len(self._known) > _KEPT:
                self._known.clear()
            known = self._known[pair] = self._compare(*pair)
        return known

    def _compare(self, one: str, other: str) -> bool:
        """Dates first; where they are unknown, or few articles give poor weights, the words decide."""
        apart = self._days_apart(one, other)
        if apart is not None and apart > MOST_DAYS:
            return False
        least = _LEAST_UNDATED if apart is None else _LEAST_DATED
        if len(self._documents) < _FEW:
            least = _LEAST_OF_FEW
        return self.likeness(one, other) >= least

    def likeness(self, one: str, other: str) -> float:
        """The cosine of the two articles' vocabularies, 0 to 1."""
        first, second = self.profile(one), self.profile(other)
        if len(second) < len(first):
            first, second = second, first
        return sum(weight * second.get(stem, 0.0) for stem, weight in first.items())

    def day(self, article: str) -> int | None:
        """The number of the day that dates the article, or None."""
        if article not in self._days:
            try:
                self._days[article] = date.fromisoformat(self._documents[article].date or "").toordinal()
            except ValueError:
                self._days[article] = None
        return self._days[article]

    def _days_apart(self, one: str, other: str) -> int | None:
        first, second = self.day(one), self.day(other)
        return None if first is None or second is None else abs(first - second)

    def profile(self, article: str) -> dict[str, float]:
        """The telling stems of the article with their weights, a vector of length 1."""
        profile = self._profiles.get(article)
        if profile is None:
            holding = self._counted()
            counts = self._counts(self._documents[article])
            weights = {
                stem: (1 + math.log(count)) * math.log(1 + self._sampled / max(1, holding[stem]))
                for stem, count in counts.items()
            }
            best = sorted(weights, key=lambda stem: (-weights[stem], stem))[:_TELLING]
            length = math.sqrt(sum(weights[stem] ** 2 for stem in best)) or 1.0
            profile = self._profiles[article] = {stem: weights[stem] / length for stem in best}
        return profile

    def _counts(self, document: Document) -> Counter[str]:
        return Counter(word.stem for sentence in self._own_words.of(document) for word in sentence.words)

    def _counted(self) -> Counter[str]:
        if self._holding is None:
            holding: Counter[str] = Counter()
            step = -(-len(self._documents) // _SAMPLE) or 1
            sample = list(self._documents.values())[::step]
            for document in sample:
                holding.update(set(self._counts(document)))
            self._sampled = len(sample)
            self._holding = holding
        return self._holding
