"""A noun phrase that could be a speaker, and the capitals that names are written with."""

import re
from typing import Literal, NamedTuple

from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.lexicon.function_words import CALENDAR
from alita_tui.quotes.lexicon.organisations import ORGANISATION_CONNECTORS
from alita_tui.quotes.lexicon.people import NAME_PARTICLES
from alita_tui.quotes.stream import Stream

PhraseKind = Literal["name", "pronoun", "nominal"]
_LONGEST = 18
_LONGEST_RUN = 24
_MOST_PARTICLES = 2
_CONNECTING = NAME_PARTICLES | {"&", "for", "of"}
_LED = re.compile(r"(?:a[dlnrstz]|ash|el|ul|d|l|dell|dall)[-'’][A-ZÀ-ÖØ-Þ]")
"""``al-Kuwari``, ``d’Aubigny``: the article or preposition of a family name, written with it."""
_DAYS = frozenset(day + mark + "s" for day in CALENDAR for mark in "'’")
POSSESSIVE = ("'s", "’s", "s'", "s’")


class Phrase(NamedTuple):
    """Tokens ``begin`` to ``end`` (half-open); ``parts`` are the names, pronouns or nominals in it."""

    begin: int
    end: int
    kind: PhraseKind
    parts: tuple[tuple[int, int, PhraseKind], ...]


def is_capital(stream: Stream, at: int) -> bool:
    """Whether the token is written like a part of a name, and is no closed-class or calendar word."""
    word = stream.words[at]
    if not word[0].isupper():
        return word[0].islower() and not word.islower() and is_led(word)
    flags = stream.tags[at]
    if at < stream.headline_end and flags & tag.VERB and _is_headline_verb(stream, at):
        return False
    if not flags and stream.lowers[at] in _DAYS and not word[:2].isupper():
        return False
    return not flags & (tag.CLOSED | tag.CALENDAR) or (
        flags & tag.CALENDAR != 0 and is_inside_name(stream, at)
    )


def is_led(word: str) -> bool:
    """Whether the word is a family name behind its own article, which no capital begins."""
    return _LED.match(word) is not None


def _is_headline_verb(stream: Stream, at: int) -> bool:
    """``Wren Slams``, ``Critics Slam``: in the third person or the past, or the base form after a plural."""
    if stream.tags[at] & (tag.THIRD | tag.PAST):
        return True
    before = stream.lowers[at - 1] if at else ""
    return (
        bool(stream.tags[at] & tag.BASE) and before.endswith("s") and not before.endswith(("ss", *POSSESSIVE))
    )


def is_inside_name(stream: Stream, at: int) -> bool:
    """May, April, June: a name beside another capital."""
    lower = stream.lowers[at]
    if lower not in ("april", "august", "may", "june"):
        return False
    following = stream.words[at + 1] if at + 1 < len(stream.words) else ""
    return following[:1].isupper() and not stream.tags[at + 1] & tag.CLOSED


def name_begin(stream: Stream, at: int, low: int) -> int:
    """Where the run of capitals that ends at the token begins, with the roles and titles before it."""
    begin = at
    words, lowers, tags = stream.words, stream.lowers, stream.tags
    floor = max(low, at - _LONGEST)
    while begin > floor:
        previous = begin - 1
        word = words[previous]
        if is_capital(stream, previous):
            begin = previous
        elif (first := _past_particles(stream, previous, floor)) >= 0:
            begin = first
        else:
            break
        if word.endswith(POSSESSIVE):
            break
    while begin > floor and (
        tags[begin - 1] & (tag.ROLE | tag.HONORIFIC) and not tags[begin - 1] & tag.CLOSED
    ):
        begin -= 1
    if begin > floor and lowers[begin - 1] in ("the", "a", "an", "former", "then"):
        begin -= 1
        if begin > floor and lowers[begin - 1] in ("the", "a"):
            begin -= 1
    return begin


def name_end(stream: Stream, at: int, high: int) -> int:
    """Where the run of capitals that begins at the token ends."""
    end = at + 1
    high = min(high, at + _LONGEST_RUN)
    while end < high and not stream.words[end - 1].endswith(POSSESSIVE):
        if is_capital(stream, end):
            end += 1
        elif end + 1 < high and (after := _after_particles(stream, end, high)) >= 0:
            end = after + 1
        else:
            break
    return end


def _past_particles(stream: Stream, at: int, floor: int) -> int:
    """The capital before the particles (``van der``) that end at the token; -1 where none stands there."""
    first = at
    while first > floor and at - first < _MOST_PARTICLES and _connects(stream, first, floor):
        first -= 1
        if is_capital(stream, first):
            return first
    return -1


def _after_particles(stream: Stream, at: int, high: int) -> int:
    """The capital behind the particles that begin at the token; -1 where none stands there."""
    last = at
    while last + 1 < high and last - at < _MOST_PARTICLES and _connects(stream, last, at - 1):
        last += 1
        if is_capital(stream, last):
            return last
    return -1


def _connects(stream: Stream, at: int, floor: int) -> bool:
    """``van``, ``de``; ``of``, ``for`` and ``&`` between capitals of an organisation's name.

    A particle may stand behind another one, down to the token ``floor``.
    """
    lower = stream.lowers[at]
    if lower in NAME_PARTICLES or lower == "&":
        return is_capital(stream, at - 1) or (at - 1 > floor and stream.lowers[at - 1] in NAME_PARTICLES)
    return (
        lower in ORGANISATION_CONNECTORS
        and lower in ("of", "for")
        and is_capital(stream, at - 1)
        and not stream.words[at - 1].endswith(POSSESSIVE)
        and not _only_counts(stream, at - 1)
    )


def _only_counts(stream: Stream, at: int) -> bool:
    """``Shares of Brand``, ``Members of Lindt``: a plural whose capital only opens the sentence."""
    return stream.lowers[at].endswith("s") and not stream.is_proper(at)
