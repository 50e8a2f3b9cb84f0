"""Whether two credits name the same people, whichever of them is asked for first."""

from collections.abc import Sequence
from unicodedata import combining, normalize

from alita_tui.quotes.lexicon.nicknames import NICKNAMES

_LEAST_SHORT, _LEAST_MISSPELT = 3, 6


def is_same_person(one: str, other: str) -> bool:
    """Whether both names may be one person’s: equal, one the end of the other, short, or misspelt."""
    first, second = _words(one), _words(other)
    short, long = sorted((first, second), key=len)
    if not short:
        return False
    if long[-len(short) :] == short:
        return True
    if len(short) == 1:
        return False
    if short[-1] == long[-1]:
        return _is_same_given(short[0], long[0])
    return short[0] == long[0] and _is_misspelt(short[-1], long[-1])


def is_named(speaker: str) -> bool:
    """Whether a name tells who speaks; a role ("the director") names nobody to compare."""
    return speaker[:1].isupper() and speaker.rsplit(None, 1)[-1][:1].isupper()


def are_others(these: Sequence[str], those: Sequence[str]) -> bool:
    """Whether two credits differ in a person: somebody is named in one whom the other leaves out.

    Who is told by a role ("the director") may be anybody whom the other names. A credit without a name
    names nobody to compare.
    """
    mine, theirs = list(filter(is_named, these)), list(filter(is_named, those))
    if not mine or not theirs:
        return False
    return _missing(mine, theirs) > len(those) - len(theirs) or _missing(theirs, mine) > len(these) - len(
        mine
    )


def _missing(names: Sequence[str], others: Sequence[str]) -> int:
    """How many of the names are nobody of the others."""
    return sum(not any(is_same_person(one, other) for other in others) for one in names)


def _words(name: str) -> list[str]:
    letters = (one for one in normalize("NFD", name.casefold()) if one != "." and not combining(one))
    return "".join(letters).split()


def _is_same_given(one: str, other: str) -> bool:
    """Whether two given names, lower case, are one: an initial, a beginning, or a short form."""
    short, long = sorted((one, other), key=len)
    if short == long or frozenset((short, long)) in NICKNAMES:
        return True
    if long.startswith(short) and (len(short) == 1 or len(short) >= _LEAST_SHORT):
        return True
    return _is_misspelt(short, long)


def _is_misspelt(one: str, other: str) -> bool:
    """Whether two long names differ in one letter: left out, doubled or mistyped."""
    if min(len(one), len(other)) < _LEAST_MISSPELT or abs(len(one) - len(other)) > 1:
        return False
    at = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    return other[at + 1 :] in (one[at:], one[at + 1 :]) or one[at + 1 :] == other[at:]
