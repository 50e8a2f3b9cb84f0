"""Number phrases read into value and bound: “just over 1.5bn”, “three thousand four hundred”, “up to 12%”.

“1.5 million” for “1.5 billion” differs in a word that is no number, and “up to 12” for “at least 12” in none
that is: so a number is read whole, with what multiplies it, its unit and the words that bound it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from alita_tui.quotes.lexicon.quantities import (
    ABOUT,
    BOUNDS,
    BOUNDS_BEHIND,
    CONNECTORS,
    CURRENCIES,
    GOVERNING,
    LOWER,
    MAGNITUDES,
    PREPOSITIONS,
    UPPER,
)
from alita_tui.quotes.model import Span
from alita_tui.quotes.negations import is_negation
from alita_tui.quotes.number_words import read_number
from alita_tui.quotes.numerals import is_ordinal, value_in_words
from alita_tui.quotes.stems import stem
from alita_tui.quotes.tokens import Token

_FIGURE = re.compile(r"([$€£¥])?(\d{1,3}(?:,\d{3})+|\d+)(?:([.,])(\d+))?([a-z]*)")
_ORDINALS = frozenset(("nd", "rd", "st", "th"))
_PERCENT = frozenset(("pc", "pct", "percent"))
_PRONOUNS = frozenset(("first", "one"))
_GROUP = 3
_LONGEST_BOUND, _LONGEST_NUMBER = 3, 40
_REACH = 3
_OTHER_SIDE: Final = {LOWER: UPPER, UPPER: LOWER}

Unit = str
"""What is counted: “percent”, “points” of it, the sign of a currency, or the stem of the word behind."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with what belongs to it, as the words ``first`` to ``last`` (half-open) of those read.

    ``values`` are those that the phrase may have, mostly one (“1.500” may be two); of what is no number
    alone (“A320”) there are none, and ``key`` compares. ``bound`` are the sides on which it is left open,
    by the words at ``bound_span``. ``counted`` is the unit, “percent” or else the word behind; so many
    ``unit_words`` at the end belong to it.
    """

    span: Span
    key: str
    values: frozenset[Fraction]
    first: int
    last: int
    counted: Unit = ""
    unit_words: int = 0
    is_ordinal: bool = False
    bound: frozenset[str] = frozenset()
    bound_span: Span | None = None

    def is_same(self, other: "Amount") -> bool:
        """Whether both may be one number, of percent or of another unit."""
        if not (self.values and other.values):
            return self.key == other.key
        shares = {"percent", "points"}
        units = {self.counted, other.counted}
        return bool(self.values & other.values) and not (units & shares and len(units) > 1)

    def is_as_open(self, other: "Amount") -> bool:
        """Whether both leave the number open on one side, or neither does on any."""
        return bool(self.bound & other.bound) or not (self.bound or other.bound)


def amounts(text: str, words: Sequence[Token]) -> list[Amount]:
    """The amounts among the words of ``text``, in order; none overlaps another."""
    found: list[Amount] = []
    at = 0
    while at < len(words):
        one = _amount(text, words, at) if _may_begin(words[at].key) else None
        if one is not None:
            found.append(one)
        at = one.last if one else at + 1
    return [_bounded(text, words, one) for one in _ranges(words, found)]


def _may_begin(key: str) -> bool:
    return key in ("a", "an", "half") or value_in_words(key) is not None or any(map(str.isdigit, key))


def _amount(text: str, words: Sequence[Token], at: int) -> Amount | None:
    raw = text[words[at].start : words[at].end].casefold()
    figure = _FIGURE.fullmatch(raw)
    if figure is not None:
        return _in_figures(words, at, figure)
    if words[at].key.isdecimal():
        return _made(words, at, at + 1, frozenset((Fraction(words[at].key),)))
    if any(map(str.isdigit, raw)):
        return _made(words, at, at + 1, frozenset())
    read = read_number([word.key for word in words[at : at + _LONGEST_NUMBER]])
    if read is None:
        return None
    last = at + read[1]
    if last == at + 1 and words[at].key in _PRONOUNS and not _is_percent(words, last):
        return None
    return _made(words, at, last, frozenset((read[0],)))


def _in_figures(words: Sequence[Token], at: int, figure: re.Match[str]) -> Amount:
    sign, whole, point, decimals, suffix = figure.groups()
    digits = whole.replace(",", "")
    values = {Fraction(f"{digits}.{decimals}") if decimals else Fraction(digits)}
    if decimals and len(decimals) == _GROUP and "," not in whole and point == ".":
        values.add(Fraction(digits + decimals))
    last = at + 1
    times = MAGNITUDES.get(suffix)
    known = not suffix or suffix in _ORDINALS or suffix in _PERCENT or times is not None
    if not known:
        return _made(words, at, last, frozenset())
    if times is None and not suffix:
        while last < len(words) and (more := MAGNITUDES.get(words[last].key)) is not None:
            times = (times or 1) * more
            suffix = words[last].key if len(words[last].key) == 1 else suffix
            last += 1
    metres = values if suffix == "m" and not sign else set()
    scaled = {value * (times or 1) for value in values} | metres
    one = _made(words, at, last, frozenset(scaled), sign or "")
    return replace(one, counted="percent") if suffix in _PERCENT else one


def _is_percent(words: Sequence[Token], at: int) -> bool:
    return at < len(words) and words[at].key in _PERCENT


def _made(
    words: Sequence[Token], first: int, last: int, values: frozenset[Fraction], sign: str = ""
) -> Amount:
    """The amount with what it counts; “percent” is a part of it, a currency only as a sign."""
    counted, units = sign, 0
    if _is_percent(words, last):
        counted, units = "percent", 1
    elif [stem(word.key) for word in words[last : last + 2]] == ["percentag", "point"]:
        counted, units = "points", 2
    elif not sign and last < len(words):
        named = stem(words[last].key)
        counted = CURRENCIES.get(named, named)
    ordinal = value_in_words(words[last - 1].key) is not None and is_ordinal(words[last - 1].key)
    last += units
    span = words[first].start, words[last - 1].end
    return Amount(span, words[first].key, values, first, last, counted, units, ordinal)


def _ranges(words: Sequence[Token], found: list[Amount]) -> list[Amount]:
    """The amounts, the first end of “10 to 12 percent” in percent too."""
    given = list(found)
    for number in range(len(given) - 1, 0, -1):
        one, after = given[number - 1], given[number]
        between = [word.key for word in words[one.last : after.first]]
        joined = not between or (len(between) == 1 and between[0] in CONNECTORS)
        if joined and after.counted in ("percent", "points", "$", "€", "£", "¥"):
            given[number - 1] = replace(one, counted=after.counted)
    return given


def _bounded(text: str, words: Sequence[Token], one: Amount) -> Amount:
    """The amount with what bounds it: words before it, or else a sign or words behind."""
    for size in range(_LONGEST_BOUND, 0, -1):
        before = words[max(0, one.first - size) : one.first]
        bound = _phrase(before, BOUNDS) if len(before) == size else ""
        if bound and not _leads_elsewhere(words, one.first - size, before):
            return _denied(words, replace(one, bound=frozenset(bound.split())), one.first - size)
    if text[one.span[1] : one.span[1] + 1] == "+":
        return replace(one, bound=frozenset((LOWER,)), bound_span=(one.span[1], one.span[1] + 1))
    for at in (one.last, one.last + 1):
        for size in range(_LONGEST_BOUND, 0, -1):
            behind = words[at : at + size]
            bound = _phrase(behind, BOUNDS_BEHIND) if len(behind) == size else ""
            if bound:
                span = behind[0].start, behind[-1].end
                return replace(one, bound=frozenset(bound.split()), bound_span=span)
    return one


def _phrase(words: Sequence[Token], bounds: Mapping[str, str]) -> str:
    return bounds.get(" ".join(word.key for word in words), "")


def _leads_elsewhere(words: Sequence[Token], at: int, bound: Sequence[Token]) -> bool:
    """Whether the bound at the place is the preposition of the word before it: “spoke about two things”."""
    phrase = " ".join(word.key for word in bound)
    return phrase in PREPOSITIONS and at > 0 and words[at - 1].key in GOVERNING


def _denied(words: Sequence[Token], one: Amount, at: int) -> Amount:
    """The amount, bounded from the word at the place on, on the other side where that is denied."""
    first = at
    if len(one.bound) == 1 and not one.bound & {ABOUT}:
        for before in range(at - 1, max(-1, at - 1 - _REACH), -1):
            key = words[before].key
            if key == "but" or value_in_words(key) is not None or any(map(str.isdigit, key)):
                break
            if is_negation(key):
                first = before
                break
    bound = one.bound if first == at else frozenset(_OTHER_SIDE[side] for side in one.bound)
    return replace(one, bound=bound, bound_span=(words[first].start, words[one.first - 1].end))


def may_lead(text: str, one: Amount) -> bool:
    """Whether the bound may be a preposition instead: “over two years”, “we spoke about two things”."""
    return one.bound_span is not None and text[slice(*one.bound_span)].casefold() in PREPOSITIONS
