"""Quoted passages as linking compares them, and how much one holds of another."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from alita_tui.quotes.contractions import contracted
from alita_tui.quotes.letters import Letters
from alita_tui.quotes.model import Document
from alita_tui.quotes.quotation import Quotation, Span
from alita_tui.quotes.requoted import requoted
from alita_tui.quotes.same_people import is_named
from alita_tui.quotes.tokens import keys

SHINGLE = 3
FRAGMENT = 5
_RUN_SHARE = 0.3
_TITLES = frozenset(("title", "heading"))
_INNER_ELLIPSIS = re.compile(r"\w\W{0,4}(?:…|\.\s?\.\s?\.)\W{0,4}\w")
_UNDATED = "9999-99-99"


class Place(NamedTuple):
    """Where a passage stands; places sort by day (undated last), article and offset.

    ``day`` is the date of the article as ISO, ``start`` the first code point of the quotation.
    """

    day: str
    article: str
    start: int


def day_key(date: str | None) -> str:
    """The ``day`` of the places of an article of that date."""
    return date or _UNDATED


@dataclass(frozen=True, slots=True)
class Passage:
    """A quotation in marks as linking sees it.

    ``spelled`` are its compared words, one code point each, ``telling`` the same without the little words;
    ``surnames`` are the last names of the speakers, folded, ``persons`` those of the speakers whom a name
    tells from others; whoever is quoted inside (``requoting``) is one of both. ``attributed``: somebody is
    taken to have said it; words in marks that nobody is credited with may hang on a quotation that holds
    them, and never carry one. ``elided``: an ellipsis inside joins what stood apart, or not; nobody can tell.
    """

    quotation: Quotation
    place: Place
    spelled: str
    telling: str
    surnames: frozenset[str]
    persons: frozenset[str]
    attributed: bool
    elided: bool = False
    requoting: bool = False

    @property
    def article(self) -> str:
        return self.place.article

    @property
    def size(self) -> int:
        """How many words are compared."""
        return len(self.spelled)

    @property
    def is_title(self) -> bool:
        return self.quotation.rule in _TITLES

    @property
    def is_fragment(self) -> bool:
        return len(self.spelled) <= FRAGMENT


@lru_cache(maxsize=1 << 14)
def surnames(speakers: tuple[str, ...]) -> frozenset[str]:
    """The last word of each name, folded: what a later mention of the person keeps."""
    return frozenset(name.rsplit(None, 1)[-1].casefold() for name in speakers if name.strip())


@lru_cache(maxsize=1 << 14)
def persons(speakers: tuple[str, ...]) -> frozenset[str]:
    """The surnames of those who are named; roles ("the director") name nobody to compare."""
    return surnames(tuple(filter(is_named, speakers)))


def credited_in(speakers: Sequence[str], text: str) -> tuple[str, ...]:
    """The speakers of a quotation of this text, and whom it quotes in its turn."""
    return (*speakers, *(one.name for one in requoted(text)))


def passages(document: Document, letters: Letters) -> list[Passage]:
    """Everything in marks that holds a word, in order; what is denied gives no statement."""
    day = day_key(document.date)
    found = (
        passage_of(one, day, letters)
        for one in document.quotations
        if one.kind != "indirect" and one.rule != "denied"
    )
    return [one for one in found if one.spelled]


def passage_of(quotation: Quotation, day: str, letters: Letters, copy: Passage | None = None) -> Passage:
    """The quotation, of an article of that day, as linking sees it; a copy of the same words saves work."""
    spelled = letters.spell(contracted(keys(quotation.text))) if copy is None else copy.spelled
    names = credited_in(quotation.speakers, quotation.text)
    return Passage(
        quotation,
        Place(day, quotation.article, quotation.start),
        spelled,
        letters.telling(spelled) if copy is None else copy.telling,
        surnames(names),
        persons(names),
        quotation.kind != "unattributed",
        _is_elided(quotation.text),
        len(names) > len(quotation.speakers),
    )


def _is_elided(text: str) -> bool:
    return ("…" in text or text.count(".") > 2) and _INNER_ELLIPSIS.search(text) is not None


def pieces(text: str) -> list[Span]:
    """What stands between the ellipses inside the text."""
    cuts = [(match.start() + 1, match.end() - 1) for match in _INNER_ELLIPSIS.finditer(text)]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)]
    return list(zip(starts, ends, strict=True))


def threshold(words: int) -> float:
    """The share of the shorter text's words that the longer must hold; it rises as the text shrinks."""
    if words <= FRAGMENT:
        return 0.99
    if words <= 9:
        return 0.75
    return 0.60 if words <= 14 else 0.50


def containment(short: str, long: str) -> float:
    """The share of the words of ``short`` that ``long`` gives in order and near each other, 0 to 1.

    Both are spelled with one code point a word. Without runs of words in common it is 0: what two texts
    share in scattered little words says nothing.
    """
    if short in long:
        return 1.0
    if len(short) <= SHINGLE:
        return 0.0
    places = [long.find(short[at : at + SHINGLE]) for at in range(len(short) - SHINGLE + 1)]
    runs = [at for at, place in enumerate(places) if place >= 0]
    if not runs or _covered(runs) < _RUN_SHARE * len(short):
        return 0.0
    from rapidfuzz.distance import LCSseq

    shifts = [places[at] - at for at in runs]
    first = min(shifts) - len(short) // 2
    last = max(shifts) + len(short) + len(short) // 2
    return LCSseq.similarity(short, long[max(0, first) : max(0, last)]) / len(short)


def _covered(runs: Sequence[int]) -> int:
    """How many words the runs of three that begin at these positions cover together."""
    words, end = 0, 0
    for at in runs:
        words += SHINGLE if at >= end else at + SHINGLE - end
        end = at + SHINGLE
    return words
