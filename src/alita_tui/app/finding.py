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
