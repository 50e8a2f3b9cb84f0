"""Lines between a title and the text that say when an article was published, or by whom it was written."""

import re

from alita_tui.quotes.quotation import Span

_LINE = re.compile(r"[^\r\n\x85\u2028\u2029]+")
_LONGEST, _LOOKED_AT, _NAMES = 80, 5, 8
_TOKEN = re.compile(r"[\s,;()|·–—]+")
_PLACED = re.compile(r"(?:published|posted|updated|dated?|on|at|am|pm|a\.m\.?|p\.m\.?|[A-Z]{2,4})\Z")
_MONTHS = (
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
_WEEKDAYS = (
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
)
_WORDS = frozenset((_MONTHS + " " + _WEEKDAYS).split())
_NUMBER = re.compile(
    r"\d{1,4}(?:st|nd|rd|th)?\Z|\d{1,2}[:.]\d{2}(?:am|pm)?\Z|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\Z", re.I
)
_BY = re.compile(r"by\s+\S", re.I)
_SAID = re.compile(r"(?:published|posted|updated|dated?)\s*:?\s*(?:on\s+)?", re.I)


def opening_lines(text: str, body: int, most: int = _LOOKED_AT) -> list[Span]:
    """The first lines that are not blank, trimmed."""
    spans: list[Span] = []
    for found in _LINE.finditer(text, body):
        line = found.group()
        if line.strip():
            start = found.start() + len(line) - len(line.lstrip())
            spans.append((start, start + len(line.strip())))
        if len(spans) == most:
            break
    return spans


def says_day(line: str) -> str | None:
    """The ISO day of a line that holds a date and nothing else but a time, a weekday or ``Published``."""
    if len(line) > _LONGEST or not any(sign.isdigit() for sign in line):
        return None
    tokens = [one.strip(".:") for one in _TOKEN.split(line) if one.strip(".:")]
    if not all(_NUMBER.match(one) or one.casefold() in _WORDS or _is_placed(one) for one in tokens):
        return None
    from alita_tui.corpus.date_forms import day_of

    return day_of(_SAID.sub("", line.strip(), count=1))


def _is_placed(token: str) -> bool:
    return _PLACED.match(token) is not None or _PLACED.match(token.casefold()) is not None


def is_byline(line: str) -> bool:
    """Whether a line says by whom the article is: ``By Nora Winter``."""
    return len(line) <= _LONGEST and _BY.match(line) is not None and len(line.split()) <= _NAMES


def day_line(text: str, body: int) -> str | None:
    """The ISO day that stands on a line of its own among the first lines, before the text goes on."""
    for start, end in opening_lines(text, body):
        line = text[start:end] if end - start <= _LONGEST else ""
        day = says_day(line) if line else None
        if day is not None:
            return day
    return None
