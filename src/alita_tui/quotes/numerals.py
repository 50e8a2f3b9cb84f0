"""Numerals and numbers in words, made comparable: 3 and three, 21st and twenty-first, 1,200 and 1200."""

import re
from typing import Final

_ONES: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS: Final = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+")
_NUMERAL = re.compile(r"(\d{1,2})(st|nd|rd|th)?")


def _cardinals() -> list[str]:
    return [*_ONES, *(ten + ("-" + one if at else "") for ten in _TENS for at, one in enumerate(_ONES[:10]))]


def _ordinal(cardinal: str) -> str:
    head, _, last = cardinal.rpartition("-")
    last = _ORDINALS.get(last) or (last[:-1] + "ie" if last.endswith("y") else last) + "th"
    return f"{head}-{last}" if head else last


_WORDS: Final = _cardinals()


_VALUES: Final = {word: at for at, one in enumerate(_WORDS) for word in (one, _ordinal(one))}


def value_in_words(folded: str) -> int | None:
    """The value of a number in words below a hundred, cardinal or ordinal; None of anything else."""
    return _VALUES.get(folded)


def is_ordinal(folded: str) -> bool:
    """Whether a number in words below a hundred is an ordinal."""
    return folded in _VALUES and folded != _WORDS[_VALUES[folded]]


def is_number(folded: str) -> bool:
    """Whether a folded word is a number, in figures or below a hundred in words."""
    return folded[:1].isdigit() or folded in _VALUES


def number_in_words(folded: str) -> str | None:
    """How a number compares: in words below a hundred, above it in figures without commas; else None."""
    if folded in _VALUES:
        return folded
    if _GROUPED.fullmatch(folded):
        return folded.replace(",", "")
    found = _NUMERAL.fullmatch(folded) if folded.isascii() else None
    if found is None or (len(found[1]) > 1 and found[1].startswith("0")):
        return None
    word = _WORDS[int(found[1])]
    return _ordinal(word) if found[2] else word
