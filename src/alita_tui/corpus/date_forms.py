"""The forms in which people and programs write a day."""

import re
from datetime import date

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)", re.A)
_BASIC = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?\d{4,6})?(?:Z|[+-]\d{4})?$", re.A)
_WEEKDAY = re.compile(
    r"\A(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+", re.I | re.A
)
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)", re.I | re.A)
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})(?!\d)", re.I | re.A)
_NUMBERS = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)", re.A)
_AFTER_DAY = re.compile(r"[\sTZ,;(+].*|$", re.S)
_MONTHS = "january february march april may june july august september october november december".split()
_LONGEST = 100


def day_of(value: str) -> str | None:
    """``YYYY-MM-DD`` of a field, with or without a time; None where it is no day of the calendar.

    Understood: ISO 8601, RFC 2822, ``November 17, 2025``, ``17 Nov 2025``, with or without a weekday before
    and a time or weekday after; ``17/11/2025`` only where it can be read in one way. The day is taken as
    printed, in whatever time zone.
    """
    if len(value) > _LONGEST:
        return None
    value = _WEEKDAY.sub("", value.strip(), count=1) if value[:1].isspace() or value[:1].isalpha() else value
    if found := _BASIC.match(value):
        return _valid(found[1], found[2], found[3])
    for form, order in ((_ISO, (1, 2, 3)), (_MONTH_FIRST, (3, 1, 2)), (_DAY_FIRST, (3, 2, 1))):
        found = form.match(value)
        if found and _AFTER_DAY.match(value, found.end()):
            return _valid(*(found[at] for at in order))
    found = _NUMBERS.match(value)
    if found and _AFTER_DAY.match(value, found.end()):
        return _unambiguous(int(found[1]), int(found[3]), found[4])
    return None


def _unambiguous(first: int, second: int, year: str) -> str | None:
    """The day of two numbers for day and month in either order, where only one order gives a day."""
    ways = {_valid(year, str(month), str(day)) for month, day in ((first, second), (second, first))} - {None}
    return ways.pop() if len(ways) == 1 else None


def _valid(year: str, month: str, day: str) -> str | None:
    if month.isalpha():
        wanted = month.lower().removesuffix(".")
        named = [number for number, name in enumerate(_MONTHS, 1) if name.startswith(wanted)]
        if len(named) != 1 or len(wanted) < 3:
            return None
        month = str(named[0])
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
