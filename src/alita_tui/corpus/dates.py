"""Dates that a file declares, as ISO days. A date is never guessed from prose or from the file's age."""

import re
from datetime import date

_HEADER = re.compile(r"[ \t]?date[ \t]+(\d{4}-\d{2}-\d{2})(?=\s)\s*")
_FILE_NAME = re.compile(r"(?:(?P<outlet>[^_]+)_)?(?P<day>\d{4}-\d{2}-\d{2})(?:[_-].*)?$", re.DOTALL)


def day_of(value: str | None) -> str | None:
    """``YYYY-MM-DD`` of a field, with or without a time; None where it is no day of the calendar.

    See ``date_forms.day_of`` for the forms that are understood.
    """
    if not value:
        return None
    from alita_tui.corpus import date_forms

    return date_forms.day_of(value)


def header_date(text: str, start: int = 0) -> tuple[str | None, int]:
    """The day of a `` date YYYY-MM-DD `` header at ``start``, and where the text goes on after it.

    None and ``start`` where there is no such header.
    """
    found = _HEADER.match(text, start)
    day = _valid(found[1]) if found else None
    if found is None or day is None:
        return None, start
    return day, found.end()


def named_parts(name: str) -> tuple[str | None, str | None]:
    """The outlet and the day of a file name such as ``outlet_2025-11-18_slug``; None for what it lacks."""
    found = _FILE_NAME.match(name)
    day = _valid(found["day"]) if found else None
    if found is None or day is None:
        return None, None
    return found["outlet"], day


def _valid(day: str) -> str | None:
    try:
        return date.fromisoformat(day).isoformat()
    except ValueError:
        return None
