"""The title of an article: what it declares, else its first line, else its first words."""

import re

from alita_tui.corpus.model import Origin
from alita_tui.corpus.opening_lines import is_byline, opening_lines, says_day
from alita_tui.quotes.quotation import Span

FEWEST_WORDS, MOST_WORDS = 2, 20
_DERIVED_WORDS = 10
_LONGEST = 400  # characters; 20 words fit easily into this, and a longer line need not be looked into
_HEADING = re.compile(r"#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?$", re.DOTALL)
_STOPS = ".,;…"
_CLOSING = "”’\"'»)]"


def title_of(text: str, body: int, declared: str | None, origin: Origin) -> tuple[str, Span | None, Origin]:
    """The title, where the text (from ``body`` on) holds it, and where it was found.

    A first line reads as a title when it has 2 to 20 words, no final stop, and a line after it that is as
    long or longer (the same line again, too); a byline or a date between them does not count.
    """
    lines = _first_lines(text, body)
    first = _bare(text, lines[0]) if lines else None
    if declared:
        title = " ".join(declared.split())
        if first is not None and _same(title, text[slice(*first)]):
            stop = text[first[1] - 1] == "." != title[-1]
            return title, (first[0], first[1] - stop), origin
        return title, None, origin
    if first is not None and _reads_as_title(text, first, lines):
        return " ".join(text[slice(*first)].split()), first, "first line"
    return _first_words(text, body), None, "derived"


def _first_lines(text: str, body: int) -> list[Span]:
    """The first line that is not blank, and the next that says neither a day nor who wrote it, trimmed."""
    first, *others = opening_lines(text, body) or [(body, body)]
    if first == (body, body):
        return []
    told = (one for one in others if not _is_told(text[slice(*one)]))
    return [first, *[next(told, others[-1])]] if others else [first]


def _is_told(line: str) -> bool:
    return is_byline(line) or says_day(line) is not None


def _bare(text: str, line: Span) -> Span:
    """The line without the signs of a Markdown heading."""
    if line[1] - line[0] > _LONGEST:
        return line
    found = _HEADING.match(text[slice(*line)])
    if found is None or not found[1]:
        return line
    return line[0] + found.start(1), line[0] + found.end(1)


def _reads_as_title(text: str, first: Span, lines: list[Span]) -> bool:
    if len(lines) < 2 or first[1] - first[0] > _LONGEST:
        return False
    title = text[slice(*first)]
    if not FEWEST_WORDS <= len(title.split()) <= MOST_WORDS or title.rstrip(_CLOSING).endswith(tuple(_STOPS)):
        return False
    heading = first != lines[0]
    following = lines[1]
    return heading or following[1] - following[0] >= first[1] - first[0]


def _same(title: str, line: str) -> bool:
    return len(line) < 2 * len(title) + 20 and _plain(title) == _plain(line)


def _plain(title: str) -> str:
    return " ".join(title.casefold().split()).rstrip(".")


def _first_words(text: str, body: int) -> str:
    words = text[body : body + 400].split()
    if len(words) <= _DERIVED_WORDS and len(text) - body <= 400:
        return " ".join(words)
    return " ".join(words[:_DERIVED_WORDS])[:200].rstrip(",;:–—-") + " …"
