"""Spans of days as a query names them: ``2025``, ``2025-11``, ``2025-11-17``, ``2025-11..``, ``..2024``."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_MOMENT = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class Period:
    """From the ISO day ``first`` to the ISO day ``last``, both inclusive; None is an open end."""

    first: str | None
    last: str | None

    def holds(self, day: str | None) -> bool:
        """Whether the day lies in the period; an unknown day lies in none."""
        return day is not None and (self.first or "") <= day <= (self.last or "9999-12-31")


def period(named: str) -> Period | None:
    """The period that is named; None where it names none."""
    first, dots, last = named.partition("..")
    if not dots:
        last = first
    if not first and not last:
        return None
    begins, ends = _days(first), _days(last)
    if (first and begins is None) or (last and ends is None):
        return None
    if begins and ends and begins[0] > ends[1]:
        return None
    return Period(begins[0] if begins else None, ends[1] if ends else None)


def _days(moment: str) -> tuple[str, str] | None:
    """The first and the last day of a year, a month or a day."""
    found = _MOMENT.match(moment)
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    assert year is not None
    try:
        if month is None:
            return date(year, 1, 1).isoformat(), date(year, 12, 31).isoformat()
        if day is None:
            last = monthrange(year, month)[1]
            return date(year, month, 1).isoformat(), date(year, month, last).isoformat()
        return date(year, month, day).isoformat(), date(year, month, day).isoformat()
    except ValueError:
        return None
