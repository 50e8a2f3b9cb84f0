"""Whether two articles write about one occasion: near dates where both are dated, and a shared vocabulary."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from alita_tui.quotes.model import Document
from alita_tui.quotes.subjects import Subject, likeness, subject

_LEAST_DATED, _LEAST_UNDATED = 0.20, 0.24
LEAST = _LEAST_DATED
"""The cosine below which no two articles are related."""

MOST_DAYS = 45
_KEPT, _KEPT_SUBJECTS = 20_000, 5_000


@lru_cache(maxsize=1 << 14)
def day_of(day: str | None) -> int | None:
    """The number of the ISO day, or None where it is none."""
    try:
        return date.fromisoformat(day or "").toordinal()
    except ValueError:
        return None


def days_apart(one: str | None, other: str | None) -> int | None:
    """How many days lie between two ISO days, or None where one is none."""
    first, second = day_of(one), day_of(other)
    return None if first is None or second is None else abs(first - second)


def are_related(alike: float, one: int | None, other: int | None) -> bool:
    """Whether articles so much alike, of these days, may report one occasion.

    Dates first; where they are unknown the words must say more.
    """
    if one is None or other is None:
        return alike >= _LEAST_UNDATED
    return abs(one - other) <= MOST_DAYS and alike >= _LEAST_DATED


class Occasions:
    """Compares the articles of a corpus, two by two; a third article never changes the answer.

    Everything is computed on first use, and kept as long as it is not too much.
    """

    def __init__(
        self, documents: Mapping[str, Document], dates: Mapping[str, str | None] | None = None
    ) -> None:
        """``dates`` are those of the documents by id, where they are known without reading each."""
        self._documents = documents
        self._dates = dates
        self._subjects: dict[str, Subject] = {}
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
        first, second = self.day(one), self.day(other)
        if first is not None and second is not None and abs(first - second) > MOST_DAYS:
            return False
        return are_related(self.likeness(one, other), first, second)

    def likeness(self, one: str, other: str) -> float:
        """The cosine of the two articles' vocabularies, 0 to 1."""
        return likeness(self.profile(one), self.profile(other))

    def day(self, article: str) -> int | None:
        """The number of the day that dates the article, or None."""
        if article not in self._days:
            dates = self._dates
            self._days[article] = day_of(self._documents[article].date if dates is None else dates[article])
        return self._days[article]

    def profile(self, article: str) -> Subject:
        """The telling stems of the article with their weights, a vector of length 1."""
        profile = self._subjects.get(article)
        if profile is None:
            if len(self._subjects) >= _KEPT_SUBJECTS:
                del self._subjects[next(iter(self._subjects))]
            profile = self._subjects[article] = subject(self._documents[article])
        return profile
