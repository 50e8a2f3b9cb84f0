"""Another number, or the same one bounded otherwise, in marks and in an outlet's own words."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from alita_tui.quotes.amounts import Amount, amounts, may_lead
from alita_tui.quotes.lexicon.alike import TIMES
from alita_tui.quotes.lexicon.certainty import keeps_hedge, no_hedges_in
from alita_tui.quotes.lexicon.little_words import LITTLE_WORDS
from alita_tui.quotes.lexicon.quantities import ABOUT, LOWER, UPPER
from alita_tui.quotes.model import Edit, Reason, Span
from alita_tui.quotes.reasons import quoted
from alita_tui.quotes.stems import stem
from alita_tui.quotes.tokens import Token

_TIME_WORDS = frozenset(("after", "before", "by", "from", "in", "since", "until"))
_SPANS_OF_TIME = frozenset(
    map(stem, ("day", "decade", "hour", "minute", "month", "week", "year"))
) | frozenset(map(stem, TIMES))
_YEARS = range(1800, 2200)
_CENTURY = 100
_ROUNDED, _NEAR, _WITHIN = 2, Fraction(1, 8), Fraction(1, 4)


class Wording(NamedTuple):
    """Words of a text; the first ``framing`` of them stand before the marks, in the outlet's sentence."""

    text: str
    words: Sequence[Token]
    framing: int = 0

    @property
    def amounts(self) -> list[Amount]:
        """Those that are not the outlet's alone."""
        return [one for one in amounts(self.text, self.words) if one.last > self.framing]


class Change(NamedTuple):
    """One number for another, or one bound for another: what stands in the base, and here."""

    base: Amount
    here: Amount


def changed_in_marks(
    base: Wording, here: Wording, edits: Sequence[Edit]
) -> tuple[list[Change], list[Change]]:
    """The numbers that stand for another, and those that are the same on both sides, in pairs.

    A number stands for another where one edit replaces it, or where both count the same thing.
    """
    before, after = base.amounts, here.amounts
    if not (before and after):
        return [], []
    same, before, after = _paired(before, after)
    other = []
    for lost in before:
        come = next((one for one in after if _stands_for(one, lost, edits)), None)
        if come is not None:
            after.remove(come)
            other.append(Change(lost, come))
    return other, same


def changed_in_report(base: Wording, here: Wording) -> tuple[list[Change], list[Change]]:
    """The same of an outlet's own words: where one thing is counted.

    Who reports may round, and leave open what was exact; what was left open must not become exact.
    """
    before, after = _counted(base), _counted(here)
    both = [Change(before[unit], after[unit]) for unit in before if unit in after]
    other = [one for one in both if not (one.base.is_same(one.here) or _is_rounded(one))]
    start, end = (here.words[0].start, here.words[-1].end) if here.words else (0, 0)
    plain = no_hedges_in(base.text, base.words[0].start, base.words[-1].end) if base.words else ()
    bounded = [
        one
        for one in both
        if one not in other
        and one.base.bound
        and not keeps_hedge(here.text, start, end, plain)
        and is_bounded_otherwise(base.text, here.text, one)
    ]
    return other, bounded


def renumbered(base: str, text: str, changes: Sequence[Change]) -> Reason:
    """The reason for ``number-changed``."""
    lost = tuple(sorted({one.base.span for one in changes}))
    come = tuple(sorted({one.here.span for one in changes}))
    return Reason(
        "number-changed", f"{quoted(text, come)} here, {quoted(base, lost)} in the base", come, lost
    )


def bounded_otherwise(base: str, text: str, changes: Sequence[Change]) -> Reason:
    """The reason for ``limit-changed`` where the words around a number change."""
    lost = tuple(sorted(_whole(one.base) for one in changes))
    come = tuple(sorted(_whole(one.here) for one in changes))
    why = f"{quoted(text, come)} here, {quoted(base, lost)} in the base"
    return Reason("limit-changed", why, come, lost)


def _whole(one: Amount) -> Span:
    spans = [one.span, one.bound_span or one.span]
    return min(spans)[0], max(end for _, end in spans)


def _paired(
    before: Sequence[Amount], after: Sequence[Amount]
) -> tuple[list[Change], list[Amount], list[Amount]]:
    """The equal ones in pairs, those bounded alike first, and what is left of both sides."""
    left, rest, pairs = list(after), list(before), []
    for alike in (True, False):
        for one in list(rest):
            other = next((a for a in left if one.is_same(a) and (not alike or one.is_as_open(a))), None)
            if other is not None:
                pairs.append(Change(one, other))
                left.remove(other)
                rest.remove(one)
    return pairs, rest, left


def _stands_for(come: Amount, lost: Amount, edits: Sequence[Edit]) -> bool:
    if lost.counted == come.counted and lost.counted and lost.counted not in LITTLE_WORDS:
        return True
    return any(
        edit.base
        and edit.rendition
        and edit.changes_words
        and _meet(edit.base, lost.span)
        and _meet(edit.rendition, come.span)
        for edit in edits
    )


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def is_bounded_otherwise(base: str, text: str, change: Change) -> bool:
    """Whether the bounds differ; a preposition before a span of time, on one side alone, is none."""
    if change.base.is_as_open(change.here):
        return False
    for one, other, its in ((change.base, change.here, base), (change.here, change.base, text)):
        if not other.bound and may_lead(its, one) and (_is_year(one) or one.counted in _SPANS_OF_TIME):
            return False
    return True


def _counted(wording: Wording) -> dict[str, Amount]:
    """What is counted, by its stem, with its number; what is counted twice is left out.

    A year counts nothing: it is told by what happens in it, “open in 2031”.
    """
    found: dict[str, Amount] = {}
    twice: set[str] = set()
    for one in amounts(wording.text, wording.words):
        unit = _event(wording.words, one) if _is_year(one) else one.counted
        if unit and unit not in LITTLE_WORDS:
            twice |= {unit} & found.keys()
            found[unit] = one
    return {unit: one for unit, one in found.items() if unit not in twice}


def _event(words: Sequence[Token], year: Amount) -> str:
    """What happens in a year: the word before “in 2031” with the “in”."""
    if year.first < 2:
        return ""
    before, time = words[year.first - 2 : year.first]
    if time.key not in _TIME_WORDS or before.key in LITTLE_WORDS:
        return ""
    return f"{stem(before.key)} {time.key}"


def _is_year(one: Amount) -> bool:
    [value] = one.values if len(one.values) == 1 else (Fraction(0),)
    return value in _YEARS and one.key.isdecimal() and one.last == one.first + 1


def _is_rounded(change: Change) -> bool:
    """Whether a report gives the number of the base less exactly: “about 3,400” or “3,400” for 3,412."""
    if len(change.base.values) != 1 or len(change.here.values) != 1 or _is_year(change.here):
        return False
    [theirs], [ours] = change.base.values, change.here.values
    if change.base.counted != change.here.counted or not theirs:
        return False
    bound, off = change.here.bound, (ours - theirs) / theirs
    if ABOUT in bound and abs(off) <= _NEAR:
        return True
    if abs(off) <= _WITHIN and ((LOWER in bound and off <= 0) or (UPPER in bound and off >= 0)):
        return True
    digits = str(int(ours * _CENTURY)).rstrip("0")
    return len(digits) >= _ROUNDED and _round(theirs, len(digits)) == ours


def _round(value: Fraction, digits: int) -> Fraction:
    scale = Fraction(10) ** (len(str(int(value * _CENTURY))) - digits)
    return Fraction(round(value * _CENTURY / scale)) * scale / _CENTURY
