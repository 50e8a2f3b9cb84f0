"""What stands above a text besides its title: the outlet, the day, who wrote it, an address, a section."""

import re
from dataclasses import dataclass
from functools import lru_cache

from alita_tui.corpus.outlets import is_outlet
from alita_tui.quotes.hard_wraps import flowing
from alita_tui.quotes.quotation import Span

_LINE = re.compile(r"[^\r\n\x85\u2028\u2029]+")
_LONGEST, _LOOKED_AT, _NAMES = 80, 8, 8
_LONGEST_ADDRESS, _PARAGRAPH = 2_000, 120
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
_DIGIT = re.compile(r"\d")
_TWO_DAYS = re.compile(r"\d{1,2}([/.-])\d{1,2}\1(?:\d\d|\d{4})\Z")  # 03/04/2025: a day, but which?
_BY = re.compile(r"by\s+\S", re.I)
_SAID = re.compile(r"(?:published|posted|updated|dated?)\s*:?\s*(?:on\s+)?", re.I)
_ADDRESS = re.compile(r"https?://\S+\Z", re.I)
# Parts of ``By Nora Winter, Beta Post | 17 November 2025``; the comma of ``November 17, 2025`` is within one.
_PARTS = re.compile(r"\s*[|·•]\s*|\s+[–—-]\s+|,\s+(?=[^\W\d])|,\s+(?=\d{1,2}\s+[A-Z])|\s{3,}")
_NAME = re.compile(r"[A-Z][\w.’'-]*(?:\s+(?:and\s+|de\s+|van\s+|von\s+|al-)?[A-Z][\w.’'-]*){1,3}\Z")
_STRESS = "*_"


@dataclass(eq=False, repr=False)  # the start pays for each method that is made here
class Told:
    """What a line says of the article, and nothing of what is in it; an ``outlet`` may be all, or nothing."""

    day: str | None = None
    author: str | None = None
    outlet: str | None = None
    address: str | None = None


def is_name(words: str) -> bool:
    """Whether the words may be the name of a person: two to four that begin with a capital letter."""
    return len(words) <= _LONGEST and _NAME.match(words) is not None


def opening_lines(text: str, body: int, most: int = _LOOKED_AT) -> list[Span]:
    """The first lines that are not blank, trimmed; none behind the second that is as long as a paragraph."""
    spans: list[Span] = []
    paragraphs = 0
    for found in _LINE.finditer(flowing(text), body):
        line = found.group()
        if line.strip():
            start = found.start() + len(line) - len(line.lstrip())
            spans.append((start, start + len(line.strip())))
        paragraphs += len(line) > _PARAGRAPH
        if len(spans) == most or paragraphs > 1:
            break
    return spans


def told(line: str) -> Told | None:
    """What a line tells that is a day, a byline, an outlet, an address, or several of them; None for others.

    A name alone may be that of the author: it tells nothing, but it is no line of the text.
    """
    if len(line) <= _LONGEST_ADDRESS and _ADDRESS.match(line):
        return Told(address=line)
    return None if len(line) > _LONGEST else _told(line.strip(_STRESS))


@lru_cache(maxsize=64)  # who looks for the title asks of the same lines as who looks for the rest
def _told(line: str) -> Told | None:
    if (day := says_day(line)) is not None:
        return Told(day=day)
    if _TWO_DAYS.match(line):
        return Told()
    parts = [one for one in _PARTS.split(line) if one.strip()]
    days = [says_day(one) for one in parts]
    authors = [_author(one) for one in parts]
    outlets = [one if is_outlet(one) else None for one in parts]
    known = [
        bool(day or author or outlet) for day, author, outlet in zip(days, authors, outlets, strict=True)
    ]
    names = [is_name(one) for one in parts]
    others = [one for one, is_known in zip(parts, known, strict=True) if not is_known]
    if not all(is_known or is_name for is_known, is_name in zip(known, names, strict=True)):
        return Told() if _is_section(parts, line) else None
    author = next(filter(None, authors), None)
    if author is None and any(known) and len(others) == 1:
        author = others[0]
    return Told(next(filter(None, days), None), author, next(filter(None, outlets), None))


def _author(part: str) -> str | None:
    """Who wrote it, of a part of a line that says so: ``By Nora Winter``."""
    return part[2:].strip() if is_byline(part) else None


def _is_section(parts: list[str], line: str) -> bool:
    """``NEWS | LOCAL``: sections of the outlet, one in the other."""
    return len(parts) > 1 and "|" in line and all(len(one.split()) <= 2 and one[0].isupper() for one in parts)


def says_day(line: str) -> str | None:
    """The ISO day of a line that holds a date and nothing else but a time, a weekday or ``Published``."""
    if len(line) > _LONGEST or not _DIGIT.search(line):
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


def heading_of(text: str, body: int, title: Span | None) -> Told:
    """What the lines around a title say: those before it, and after it until the text goes on.

    One line of another kind may stand among them, a standfirst. A day on a line of its own counts wherever it
    stands among the first lines.
    """
    lines = opening_lines(text, body)
    found = [(span, told(text[slice(*span)])) for span in lines if title is None or not _within(span, title)]
    days = [one.day for _, one in found if one and one.day]
    if title is None:
        return Told(day=next(iter(days), None))
    near: list[Told] = []
    strange = 0
    for span, one in found:
        if one is not None:
            near.append(one)
        elif span[0] > title[1]:
            strange += 1
            if strange > 1:
                break
    return Told(
        next(iter(days), None),
        next((one.author for one in near if one.author), None),
        next((one.outlet for one in near if one.outlet), None),
        next((one.address for one in near if one.address), None),
    )


def _within(span: Span, title: Span) -> bool:
    return span[0] <= title[0] and title[1] <= span[1]
