"""The value of a number in words: “three thousand four hundred and five”, “a dozen”, “half a million”."""

from collections.abc import Sequence
from fractions import Fraction

from alita_tui.quotes.lexicon.quantities import MAGNITUDES
from alita_tui.quotes.numerals import value_in_words

_HALF = ["and", "a", "half"]
_ARTICLES = frozenset(("a", "an"))
_TEN, _TWENTY, _HUNDRED, _THOUSAND = 10, 20, 100, 1000

Read = tuple[Fraction, int]
"""A value, and where what gives it ends."""


def read_number(keys: Sequence[str]) -> Read | None:
    """The number in words that ``keys`` begin with, and how many it takes; None where there is none."""
    if list(keys[:2]) == ["half", "a"] and (times := _times(keys, 2)):
        return Fraction(times, 2), 3
    total, at, smallest = Fraction(0), 0, 0
    while (part := _part(keys, at + (keys[at : at + 1] == ["and"] and total > 0))) is not None:
        value, end = part
        times = _times(keys, end)
        if smallest and (times >= smallest or value >= smallest):
            break
        if times < _THOUSAND:
            return total + value, end
        total, at, smallest = total + value * times, end + 1, times
        if list(keys[at : at + 3]) == _HALF:
            return total + Fraction(times, 2), at + 3
    return (total, at) if at else None


def _part(keys: Sequence[str], at: int) -> Read | None:
    """What stands before “thousand”, “million” and so on: up to 999, in dozens, or with a half."""
    if at < len(keys) and keys[at] in _ARTICLES:
        value, end = 1, at + 1
        if not _times(keys, end):
            return None
    else:
        value, end = _below_hundred(keys, at)
        if end == at:
            return None
    times = _times(keys, end)
    if 0 < times < _THOUSAND:
        value, end = value * times, end + 1
        rest = end + (times == _HUNDRED and keys[end : end + 1] == ["and"])
        more, after = _below_hundred(keys, rest)
        if times == _HUNDRED and after > rest and not 0 < _times(keys, after) < _THOUSAND:
            value, end = value + more, after
    if list(keys[end : end + 3]) == _HALF:
        return value + Fraction(1, 2), end + 3
    return Fraction(value), end


def _below_hundred(keys: Sequence[str], at: int) -> tuple[int, int]:
    """The value of one or two words, and where they end: at ``at`` where there is no number."""
    value = value_in_words(keys[at]) if at < len(keys) else None
    if value is None:
        return 0, at
    ones = value_in_words(keys[at + 1]) if at + 1 < len(keys) else None
    if value >= _TWENTY and value % _TEN == 0 and ones is not None and 0 < ones < _TEN:
        return value + ones, at + 2
    return value, at + 1


def _times(keys: Sequence[str], at: int) -> int:
    """By what the word at the place multiplies, 0 where it does not; “k” and “bn” belong to figures."""
    key = keys[at] if at < len(keys) else ""
    return MAGNITUDES.get(key, 0) if len(key) > 3 else 0
