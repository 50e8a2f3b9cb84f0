"""The articles that report one person, by the days of the articles."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable

from alita_tui.quotes.occasions import MOST_DAYS, Occasions

_PERIOD = 90


class Reporters:
    """Articles of which those of a time are found without looking at the others."""

    def __init__(self, articles: Iterable[str], occasions: Occasions) -> None:
        days = [(occasions.day(one), one) for one in articles]
        self._undated = [one for day, one in days if day is None]
        dated = sorted((day, one) for day, one in days if day is not None)
        self._days = array("q", (day for day, _ in dated))
        self._dated = [one for _, one in dated]

    def in_time(self, day: int | None) -> list[str]:
        """Those whose day, where both are dated, is near enough to be of one occasion."""
        return self._undated + (self._dated if day is None else self._between(day, day))

    def of_period(self, period: int | None) -> list[str]:
        """Those that are in time for any day of the period; of None all."""
        if period is None:
            return self.in_time(None)
        return self._undated + self._between(period * _PERIOD, period * _PERIOD + _PERIOD - 1)

    def _between(self, first: int, last: int) -> list[str]:
        begin = bisect_left(self._days, first - MOST_DAYS)
        return self._dated[begin : bisect_left(self._days, last + MOST_DAYS + 1)]


def period_of(day: int | None) -> int | None:
    """The period of a day."""
    return None if day is None else day // _PERIOD
