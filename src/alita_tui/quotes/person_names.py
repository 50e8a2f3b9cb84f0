"""What the words of a name tell: titles before it, surname, gender."""

import re
import unicodedata
from functools import lru_cache
from typing import Literal

from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.lexicon.given_names import HE, SHE
from alita_tui.quotes.lexicon.people import (
    FEMALE_ROLES,
    HONORIFICS_HE,
    HONORIFICS_SHE,
    MALE_ROLES,
    NAME_PARTICLES,
)
from alita_tui.quotes.stream import Stream

Gender = Literal["he", "she", ""]
_SUFFIXES = frozenset(
    (
        "cbe",
        "esq",
        "ii",
        "iii",
        "iv",
        "jr",
        "jr.",
        "kc",
        "mbe",
        "mep",
        "mp",
        "msp",
        "obe",
        "phd",
        "qc",
        "sr",
        "sr.",
    )
)
_INNER_CAPITAL = re.compile(r"[^\W\d_A-Z][A-Z]")
_PARENTS = frozenset(("dad", "father", "grandfather", "grandmother", "mother", "mum"))
_PREFIXES = frozenset(("De", "Di", "Du", "Fitz", "La", "Le", "Mac", "Mc", "Van", "Von"))
_TITLES = frozenset(
    (
        "adm",
        "capt",
        "col",
        "det",
        "dr",
        "fr",
        "gen",
        "gov",
        "hon",
        "lt",
        "maj",
        "mr",
        "mrs",
        "ms",
        "prof",
        "rep",
        "rev",
        "sen",
        "sgt",
    )
)

_GENDERS: dict[str, Gender] = {
    **dict.fromkeys(HONORIFICS_SHE | FEMALE_ROLES, "she"),
    **dict.fromkeys(HONORIFICS_HE | MALE_ROLES, "he"),
}
"""What titles and roles tell."""


def plain(word: str) -> str:
    """The word without a possessive ending."""
    if word.endswith(("'s", "’s")):
        return word[:-2]
    return word[:-1] if word.endswith(("s'", "s’")) else word


_GIVEN = HE | SHE


def size_of(words: list[str]) -> int:
    """How many words a name has besides its particles."""
    return sum(word not in NAME_PARTICLES for word in words)


def is_given(lower: str) -> bool:
    """Whether the word is a given name that is known."""
    return lower in _GIVEN or (not lower.isascii() and _unaccented(lower) in _GIVEN)


@lru_cache(maxsize=1 << 12)
def _unaccented(word: str) -> str:
    """``maría`` as the list of given names has it."""
    return "".join(one for one in unicodedata.normalize("NFD", word) if not unicodedata.combining(one))


def core_of(stream: Stream, begin: int, end: int) -> tuple[int, int]:
    """Of a run of capitals, the name itself: without titles, places and employers before it."""
    lowers, tags = stream.lowers, stream.tags
    first = begin
    last = end
    while last - 1 > begin and lowers[last - 1] in _SUFFIXES:
        last -= 1
    for at in range(begin + 1, last - 1):
        if lowers[at] == "of" and _is_person(lowers, tags, begin, at):
            last = at
            break
    for at in range(begin, last - 1):
        given = lowers[at].rstrip(".")
        if (given in _GIVEN or (not given.isascii() and is_given(given))) and (
            at == begin or lowers[at - 1] not in NAME_PARTICLES
        ):
            return at, last
    for at in range(begin, last - 1):
        if _is_title(lowers[at], tags[at]):
            first = at + 1
    return first, last


def _is_person(lowers: list[str], tags: list[int], begin: int, end: int) -> bool:
    """Whether a run opens as a person's name: ``Ada Wren of Ohio``, ``Senator Wren of Ohio``."""
    if end - begin > 1 and _is_title(lowers[begin], tags[begin]):
        return True
    return any(is_given(lowers[at]) for at in range(begin, end - 1))


def _is_title(lower: str, flags: int) -> bool:
    return bool(flags & (tag.HONORIFIC | tag.ROLE)) or (
        lower[-1] == "." and len(lower) > 2 and lower[:-1] in _TITLES
    )


def is_written_as_name(words: list[str]) -> bool:
    return all(word[0].isalpha() for word in words) and not all(
        len(word) > 3 and word.isupper() for word in words
    )


def is_coined(word: str) -> bool:
    """Whether a capital stands inside the word as in PolitiFact and YouTube, and no prefix of a surname."""
    inner = _INNER_CAPITAL.search(word)
    return inner is not None and word[: inner.end() - 1] not in _PREFIXES


def is_described_by_life(lower: str) -> bool:
    """``34-year-old``, ``father-of-two``: with “the” the person last spoken of, by age or children."""
    return lower.endswith("-year-old") or (lower.partition("-of-")[0] in _PARENTS and "-of-" in lower)


def surname_of(lowers: list[str]) -> str:
    last = lowers[-1]
    return lowers[-2] if last in _SUFFIXES and len(lowers) > 1 else last


def given_gender(given: str) -> Gender:
    given = given if given.isascii() else _unaccented(given)
    if given in HE:
        return "" if given in SHE else "he"
    return "she" if given in SHE else ""


def title_gender(stream: Stream, begin: int, first: int) -> Gender:
    """What a title before the name tells of the gender."""
    for at in range(max(0, begin - 1), first):
        gender = _GENDERS.get(stream.lowers[at].rstrip("."))
        if gender is not None:
            return gender
    return ""
