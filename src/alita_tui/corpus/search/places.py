"""Row numbers of the index, newest first: the later the day, the larger the number.

FTS5 walks its rows in the order of their numbers, in either direction, and stops as soon as it has enough; so
the newest matches of the commonest word come at once, and a span of days is a span of numbers.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

_DAY_BITS = 18
_UNDATED_TOP = (1 << 40) - 1
_DATED = 1 << 40


def span_of_days(first: str | None, last: str | None) -> tuple[int, int]:
    """The smallest and the largest place of articles from ``first`` to ``last`` (ISO days, inclusive)."""
    least = _day(first) << _DAY_BITS if first else 0
    most = (_day(last) + 1 << _DAY_BITS) - 1 if last else (1 << 24) << _DAY_BITS
    return _DATED + least, _DATED + most


class Places:
    """Hands out free places: of one day, and of the undated, the earlier article gets the larger number.

    A day holds 262,144 articles; what is beyond stands with the day before (the day itself is compared
    wherever it matters).
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def free(self, days: Iterable[str | None]) -> list[int]:
        """A place for each day (ISO, or None where it is not known)."""
        wanted = list(days)
        lowest: dict[int, int] = {}
        found = []
        for day in wanted:
            top = _top(day)
            if top not in lowest:
                lowest[top] = self._lowest(top)
            lowest[top] -= 1
            found.append(lowest[top])
        full = any(place < _bottom(top) for top, place in lowest.items())
        return self._without_clashes(found) if full else found

    def _lowest(self, top: int) -> int:
        """The lowest place in use under ``top`` in its row of neighbours, or one above ``top``."""
        query = "SELECT min(place) FROM search_articles WHERE place BETWEEN ? AND ?"
        row = self._connection.execute(query, (_bottom(top), top)).fetchone()
        return top + 1 if row[0] is None else int(row[0])

    def _without_clashes(self, places: list[int]) -> list[int]:
        """The places, each moved down to the next free number where a full day ran into the one before."""
        free: list[int] = []
        given: set[int] = set()
        for place in places:
            at = place
            while at in given or self._in_use(at):
                at -= 1
            given.add(at)
            free.append(at)
        return free

    def _in_use(self, place: int) -> bool:
        query = "SELECT 1 FROM search_articles WHERE place = ?"
        return self._connection.execute(query, (place,)).fetchone() is not None


def _top(day: str | None) -> int:
    known = _day(day) if day else 0
    return _DATED + (known + 1 << _DAY_BITS) - 1 if known else _UNDATED_TOP


def _bottom(top: int) -> int:
    return 0 if top == _UNDATED_TOP else top - (1 << _DAY_BITS) + 1


def _day(day: str) -> int:
    try:
        return date.fromisoformat(day).toordinal()
    except ValueError:
        return 0
