"""What a quotation quotes in its turn: “Mara Lindt said: ‘The crane will stay.’ I do not believe her.”"""

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from alita_tui.quotes.model import Span
from alita_tui.quotes.same_people import is_same_person

_NAME = r"(?P<name>[A-Z][\w.’'-]*(?:[^\S\n]+[A-Z][\w.’'-]*){0,3})"
_SAID = r"(?:said|says|told\s\w+|wrote|writes|claimed|claims|promised|promises|announced|declared|insisted)"
_INNER = re.compile(
    rf"(?<!\w){_NAME}\s+{_SAID}(?:\s\w+){{0,3}}[:,]\s?"
    r"(?:‘(?P<single>[^‘\n]{12,}?)’|“(?P<double>[^“”\n]{12,}?)”|'(?P<plain>[^\n]{12,}?)'|\"(?P<straight>[^\"\n]{12,}?)\")"
    r"(?![\w’'])"
)


_LEADS_TO_MARK = re.compile(r"[:,]\s?[‘“'\"]")
_OPENING = frozenset(("and", "as", "because", "but", "so", "then", "when", "yesterday"))


class Requoted(NamedTuple):
    """The words at ``span``, inside a quotation, and the name of the one whom it credits with them."""

    name: str
    span: Span


def requoted(text: str, start: int = 0, end: int | None = None) -> list[Requoted]:
    """What ``text[start:end]``, a quotation, quotes behind a name, a word of saying and a colon or comma."""
    stop = len(text) if end is None else end
    if _LEADS_TO_MARK.search(text, start, stop) is None:
        return []  # as nearly all: names are looked for only where a mark follows
    found = []
    for match in _INNER.finditer(text, start, stop):
        marked = match.lastgroup or ""
        words = match["name"].split()
        while len(words) > 1 and words[0].casefold() in _OPENING:
            del words[0]
        found.append(Requoted(" ".join(words), match.span(marked)))
    return found


def is_requoted(text: str, quotation: Span, span: Span, speakers: Sequence[str]) -> bool:
    """Whether the words at ``span`` of the quotation are quoted there as those of one of the speakers."""
    return any(
        one.span[0] <= span[0] < one.span[1] and any(is_same_person(one.name, other) for other in speakers)
        for one in requoted(text, *quotation)
    )


def borders(found: Collection[Requoted]) -> list[int]:
    """The offsets at which other words begin: those quoted, and what follows them."""
    return sorted(at for one in found for at in one.span)
