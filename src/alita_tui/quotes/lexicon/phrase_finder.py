"""Finds any of many phrases in a text: word by word through a table, which costs nothing to make.

A regular expression of some hundred alternatives takes longer to compile than most texts to search.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from alita_tui.quotes.quotation import Span

_WORD = re.compile(r"[\w’'\-]+")
_IN_WORD = frozenset("’'-_")


class Found(NamedTuple):
    """A phrase found: as it is printed, and where; offsets are code points, half-open."""

    text: str
    first: int
    after: int

    def span(self) -> Span:
        return self.first, self.after

    def start(self) -> int:
        return self.first

    def end(self) -> int:
        return self.after


class PhraseFinder:
    """Finds phrases of words with one blank between them, in either case, with either apostrophe."""

    def __init__(self, phrases: Iterable[str]) -> None:
        """The phrases in lower case, with straight apostrophes."""
        self._by_first: dict[str, list[list[str]]] = {}
        for phrase in sorted(phrases, key=lambda one: (-len(one), one)):
            parts = phrase.split(" ")
            self._by_first.setdefault(parts[0], []).append(parts)

    def finditer(self, text: str, start: int, end: int) -> Iterator[Found]:
        """Every phrase in ``text[start:end]``, the longest at each place, none over another.

        A phrase is never part of a longer word, also where that stands partly before ``start``.
        """
        spans = [match.span() for match in _WORD.finditer(text, start, end)]
        if spans and spans[0][0] == start and start and _goes_on(text[start - 1]):
            del spans[0]
        spelled = [text[first:after].lower().replace("’", "'") for first, after in spans]
        at = 0
        while at < len(spans):
            length = self._length(text, spans, spelled, at)
            if length:
                first, after = spans[at][0], spans[at + length - 1][1]
                yield Found(text[first:after], first, after)
            at += length or 1

    def search(self, text: str, start: int, end: int) -> Found | None:
        """The first phrase in ``text[start:end]``, or None."""
        return next(self.finditer(text, start, end), None)

    def _length(self, text: str, spans: list[Span], spelled: list[str], at: int) -> int:
        """How many words the longest phrase has that begins with a word; 0 where none does."""
        for parts in self._by_first.get(spelled[at], ()):
            if spelled[at : at + len(parts)] == parts and all(
                spans[one + 1][0] - spans[one][1] == 1 and text[spans[one][1]].isspace()
                for one in range(at, at + len(parts) - 1)
            ):
                return len(parts)
        return 0


def _goes_on(sign: str) -> bool:
    return sign.isalnum() or sign in _IN_WORD
