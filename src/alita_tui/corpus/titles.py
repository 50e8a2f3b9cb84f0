"""The title of an article: what it declares, else its first line, else its first words."""

import re

from alita_tui.corpus.model import Origin
from alita_tui.corpus.opening_lines import opening_lines, told
from alita_tui.corpus.outlets import parted
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
    lines = opening_lines(text, body)
    first = _bare(text, lines[0]) if lines else None
    if declared:
        return *_declared(text, [_bare(text, one) for one in lines], " ".join(declared.split())), origin
    for at, line in enumerate(lines):
        title, following = _bare(text, line), [one for one in lines[at + 1 :] if not _is_told(text, one)]
        if not _is_told(text, line) and _reads_as_title(
            text, title, [line, *(following or lines[at + 1 :][-1:])]
        ):
            title = _without_outlet(text, title)
            return " ".join(text[slice(*title)].split()), title, "first line"
        if not _may_stand_above(text, line):
            break
    if first is not None and len(lines) > 1 and _reads_as_title(text, first, lines):
        return " ".join(text[slice(*first)].split()), first, "first line"
    return _first_words(text, body), None, "derived"


def _declared(text: str, lines: list[Span], title: str) -> tuple[str, Span | None]:
    """A declared title, and where the text has it: in its first line, or under what stands above that."""
    for line in lines:
        if _same(title, text[slice(*line)]):
            stop = text[line[1] - 1] == "." != title[-1]
            return title, (line[0], line[1] - stop)
        if not _may_stand_above(text, line):
            break
    return title, None


def _is_told(text: str, line: Span) -> bool:
    return told(text[slice(*line)]) is not None


def _may_stand_above(text: str, line: Span) -> bool:
    """Whether a line may stand above a title: what is told, or a section in one word."""
    words = text[slice(*line)].split(None, 2) if line[1] - line[0] <= _LONGEST else []
    return _is_told(text, line) or (len(words) == 1 and words[0].isalpha())


def _without_outlet(text: str, title: Span) -> Span:
    """The title without the outlet at its end."""
    return title[0], title[0] + len(parted(text[slice(*title)])[0])


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
