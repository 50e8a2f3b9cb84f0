"""Whether two credits name the same people, whichever of them is asked for first."""

from collections.abc import Sequence

from alita_tui.quotes.lexicon.nicknames import NICKNAMES

_LEAST_SHORT = 3


def is_same_person(one: str, other: str) -> bool:
    """Whether both names may be one person's: equal, one the end of the other, or with a short given name."""
    first, second = _words(one), _words(other)
    short, long = sorted((first, second), key=len)
    if not short:
        return False
    if long[-len(short) :] == short:
        return True
    return len(short) > 1 and short[-1] == long[-1] and _is_same_given(short[0], long[0])


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
    return name.casefold().replace(".", "").split()


def _is_same_given(one: str, other: str) -> bool:
    """Whether two given names, lower case, are one: an initial, a beginning, or a short form."""
    short, long = sorted((one, other), key=len)
    if short == long or frozenset((short, long)) in NICKNAMES:
        return True
    return long.startswith(short) and (len(short) == 1 or len(short) >= _LEAST_SHORT)
