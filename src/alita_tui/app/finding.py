"""Finding words in one article: letters in either case, marks and blanks of any sort."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from alita_tui.quotes.model import Span

_BETWEEN = 3
_SAME = {"'": "['’‘‚`]", '"': '["“”„«»]', "’": "['’‘]", "“": '["“”„]', "”": '["“”„]', "-": "[-–—‐‑]"}


def find(text: str, words: str, start: int = 0) -> tuple[Span, ...]:
    """Every place of ``text`` from ``start`` on that gives the words. Linear in the text."""
    if not words.strip():
        return ()
    pattern = r"\s{1,9}".join(
        "".join(_SAME.get(one, re.escape(one)) for one in word) for word in words.split()
    )
    return tuple(found.span() for found in re.compile(pattern, re.IGNORECASE).finditer(text, start))


def runs(text: str, places: Sequence[Span]) -> tuple[Span, ...]:
    """The places, those joined between which no letter or digit stands: ``blood`` and ``oath`` are one."""
    joined: list[Span] = []
    for start, end in places:
        between = text[joined[-1][1] : start] if joined else ""
        if joined and len(between) <= _BETWEEN and not any(one.isalnum() for one in between):
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(joined)


_LINK = re.compile(r"https?://[^\s<>\"“”‘’|\\^`{}]{1,2000}")


def links(text: str, start: int = 0) -> tuple[Span, ...]:
    """Every web address that the text prints, without the punctuation after it."""
    found = []
    for one in _LINK.finditer(text, start):
        address = one.group().rstrip(".,;:!?)]}'")
        found.append((one.start(), one.start() + len(address)))
    return tuple(found)


_HEADING = re.compile(r"#{1,6}[ \t]+\S.*|(?!By )[A-Z0-9].{1,70}[^\W_]")
_LONGEST, _AROUND = 120, 80


def heading_at(text: str, at: int, start: int = 0) -> Span | None:
    """The line at an offset where it is a heading, else None.

    It is one where it is marked as in Markdown, or where it stands alone between blank lines, is short, and
    ends as no sentence does. However long the text is, only its neighbourhood is looked at.
    """
    begin = max(start, at - _LONGEST)
    before = text.rfind("\n", begin, at)
    first = before + 1 if before >= 0 else begin
    end = text.find("\n", at, first + _LONGEST)
    end = end if end >= 0 else len(text)
    if (before < 0 and begin > start) or end - first > _LONGEST:
        return None
    line = text[first:end].rstrip()
    if not _HEADING.fullmatch(line):
        return None
    above, below = text[max(start, first - _AROUND) : first], text[end : end + _AROUND]
    alone = re.search(r"\n[ \t]*\n$", above) and re.match(r"\n[ \t]*\n\s*\S", below)
    return (first, first + len(line)) if line.startswith("#") or alone else None
