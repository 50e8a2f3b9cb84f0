"""Of many articles those that may report the occasion of another, without comparing each with each."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from heapq import nsmallest
from math import sqrt

from alita_tui.quotes.occasions import LEAST, MOST_DAYS, Occasions

_UNDATED = -1
_LOOKED_AT = 2_000
_MOST = 100


class Nearby:
    """An inverted index of the telling stems of some articles, each list in the order of their days.

    The rarest stems are looked up first, only so many places, and only so many articles are answered: the
    work for one article has a bound.
    """

    def __init__(self, articles: Sequence[str], occasions: Occasions) -> None:
        self._occasions = occasions
        self._articles = articles
        postings: dict[str, list[tuple[int, int, float]]] = defaultdict(list)
        for number, article in enumerate(articles):
            day = occasions.day(article)
            for stem, weight in occasions.profile(article).items():
                postings[stem].append((_UNDATED if day is None else day, number, weight))
        self._postings = {stem: sorted(places) for stem, places in postings.items()}

    def __len__(self) -> int:
        return len(self._articles)

    def of(self, article: str) -> list[str]:
        """The ids of those that may be related to the article, the most alike first."""
        day = self._occasions.day(article)
        alike: dict[int, float] = defaultdict(float)
        looked_at, passed_over = 0, 0.0
        profile = self._occasions.profile(article).items()
        found = [(self._in_time(stem, day), weight) for stem, weight in profile]
        for places, weight in sorted(found, key=lambda one: len(one[0])):
            looked_at += len(places)
            if looked_at > _LOOKED_AT:
                passed_over += weight * weight
                continue
            for _, number, theirs in places:
                alike[number] += weight * theirs
        # What is passed over adds no more to the cosine than its own length, by Cauchy and Schwarz.
        least = LEAST - sqrt(passed_over)
        near = [number for number, likeness in alike.items() if likeness >= least]
        best = nsmallest(_MOST, near, key=lambda number: (-alike[number], number))
        return [self._articles[number] for number in best]

    def _in_time(self, stem: str, day: int | None) -> Sequence[tuple[int, int, float]]:
        """The places of the stem in articles that are undated, or dated within the weeks around the day.

        None of others, however few there are: an article of another time changes nothing.
        """
        places = self._postings.get(stem, [])
        if day is None:
            return places
        undated = bisect_left(places, (0, 0, 0.0))
        first = bisect_left(places, (max(0, day - MOST_DAYS), 0, 0.0))
        last = bisect_left(places, (day + MOST_DAYS + 1, 0, 0.0))
        return places if (undated, last) == (first, len(places)) else places[:undated] + places[first:last]
