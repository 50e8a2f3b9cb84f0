"""The gravest changes of few letters: a negation more or less, another number."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from alita_tui.quotes.lexicon.little_words import LITTLE_WORDS
from alita_tui.quotes.model import Edit, Reason, Span
from alita_tui.quotes.negations import Framed, denying, implies_denial
from alita_tui.quotes.numerals import number_in_words
from alita_tui.quotes.reasons import quoted
from alita_tui.quotes.stems import stem
from alita_tui.quotes.tokens import Token, compared, tokens

_PRONOUNS = frozenset(("one", "first"))
_BOUNDS = frozenset(("earlier", "fewer", "higher", "later", "less", "longer", "lower", "more"))
_THAN = "than"
_TIMES = frozenset(("after", "before", "by", "from", "in", "since", "until"))
_YEARS = range(1800, 2200)
_LONGEST = 4
_REACH = 3


def reversals(
    base: Framed, here: Framed, edits: Sequence[Edit], *, answered: bool = False
) -> Iterator[Reason]:
    """Reasons for the flags ``negation-changed`` and ``number-changed`` of the reading with these edits.

    ``base`` and ``here`` are the segment and what gives it. What is left out or added at greater length is a
    clause of its own, not a change of this one. The sentence around the marks may deny before them, on both
    sides; ``answered``: the base denies the segment in the sentence beside it.
    """
    changed = [edit for edit in edits if edit.changes_words]
    left_out = _omitted(base, changed) if here.mixed else [one.base for one in changed]
    theirs = _negations(base.text, left_out) + denying(base.before)
    ours = _negations(here.text, [one.rendition for one in changed]) + denying(here.before)
    denied = base.denies or answered
    if len(theirs) > len(ours):
        denied = here.denies or not here.asserts
    if len(theirs) != len(ours) and not denied:
        yield _negated(base.text, here.text, theirs, ours)
    before, after = (
        _numbers(base.text, [one.base for one in changed]),
        _numbers(here.text, [one.rendition for one in changed]),
    )
    lost, come = _leftover(before, after), _leftover(after, before)
    if lost and come:
        yield _renumbered(base.text, here.text, lost, come)


def _omitted(base: Framed, changed: Sequence[Edit]) -> list[Span | None]:
    """Of what a fragment leaves out of the base only the words right before it: the frame stands for them."""
    kept = [edit.base for edit in changed if edit.op != "omitted"]
    if changed and changed[0].op == "omitted" and changed[0].base:
        words = compared(tokens(base.text, *changed[0].base))[-_LONGEST:]
        kept.append((words[0].start, words[-1].end) if words else None)
    return kept


def reversed_reports(
    base: Framed, segment: Span, text: str, piece: Span, *, answered: bool = False
) -> Iterator[Reason]:
    """The same of an outlet's own words at ``piece`` of ``text`` for a segment of the base.

    A negation is another one where it stands before a word that both have, and the other side denies nothing;
    a number where the same thing is counted.
    """
    theirs = [*base.before, *compared(tokens(base.text, *segment))]
    ours = compared(tokens(text, *piece))
    denied, denying_here = _denied(theirs), _denied(ours)
    if implies_denial((*theirs, *ours)):
        denied = denying_here = {}
    asked = base.text[slice(*segment)].rstrip().endswith("?")
    if asked or answered or (base.denies and not denied):
        denying_here = {}
    outright = denied.keys() - {stem(_THAN)}
    ended = (denying_here.keys() - denied) & {stem(one.key) for one in theirs} if not outright else set()
    begun = denied.keys() & {stem(one.key) for one in ours} if not denying_here else set()
    if ended or begun:
        yield _negated(base.text, text, [denied[one] for one in begun], [denying_here[one] for one in ended])
    before, after = _counted(theirs), _counted(ours)
    other = [unit for unit in before.keys() & after.keys() if before[unit].key != after[unit].key]
    if other:
        yield _renumbered(base.text, text, [before[one] for one in other], [after[one] for one in other])


def _negated(base: str, text: str, theirs: Iterable[Token], ours: Iterable[Token]) -> Reason:
    lost, come = _spans(theirs), _spans(ours)
    parts = [f"the base says {quoted(base, lost)}"] if lost else []
    parts += [f"{quoted(text, come)} stands only here"] if come else ["missing here"]
    return Reason("negation-changed", ": ".join(parts) if lost and not come else ", ".join(parts), come, lost)


def _renumbered(base: str, text: str, lost: Iterable[Token], come: Iterable[Token]) -> Reason:
    before, after = _spans(lost), _spans(come)
    why = f"{quoted(text, after)} here, {quoted(base, before)} in the base"
    return Reason("number-changed", why, after, before)


def _spans(found: Iterable[Token]) -> tuple[Span, ...]:
    return tuple(sorted({one.whole or (one.start, one.end) for one in found}))


def _negations(text: str, spans: Iterable[Span | None]) -> list[Token]:
    """The words that deny at the spans, those of longer spans left out."""
    found: list[Token] = []
    for span in spans:
        words = compared(tokens(text, *span)) if span else []
        if len(words) <= _LONGEST:
            found += denying(words)
    return found


def _denied(words: Sequence[Token]) -> dict[str, Token]:
    """The stem of the word of substance that each negation stands before, with the negation.

    “Not cost more than 40” denies no cost but the comparison: it stands before “than”.
    """
    places = {id(one): at for at, one in enumerate(words)}
    found: dict[str, Token] = {}
    for one in denying(words):
        at = places[id(one)]
        behind = [word.key for word in words[at + 1 : at + 2 + _REACH]]
        after = [word for word in behind[:_REACH] if word not in LITTLE_WORDS]
        if any(pair[1] == _THAN and pair[0] in _BOUNDS for pair in pairwise(behind)):
            found.setdefault(stem(_THAN), one)
        elif after:
            found.setdefault(stem(after[0]), one)
    return found


def _is_number(key: str) -> bool:
    return key not in _PRONOUNS and (number_in_words(key) is not None or any(map(str.isdigit, key)))


def _is_year(key: str) -> bool:
    return len(key) == 4 and key.isdecimal() and int(key) in _YEARS


def _numbers(text: str, spans: Iterable[Span | None]) -> list[Token]:
    return [one for span in spans if span for one in compared(tokens(text, *span)) if _is_number(one.key)]


def _leftover(these: Sequence[Token], others: Sequence[Token]) -> list[Token]:
    """The numbers that the others lack."""
    left = Counter(one.key for one in others)
    found = []
    for one in these:
        if left[one.key]:
            left[one.key] -= 1
        else:
            found.append(one)
    return found


def _counted(words: Sequence[Token]) -> dict[str, Token]:
    """What is counted, by its stem, with its number; what is counted twice is left out.

    A year counts nothing: it is told by what happens in it, “open in 2031”.
    """
    found: dict[str, Token] = {}
    twice: set[str] = set()
    for before, time, year in zip(words, words[1:], words[2:], strict=False):
        if time.key in _TIMES and _is_year(year.key) and before.key not in LITTLE_WORDS:
            when = f"{stem(before.key)} {time.key}"
            twice |= {when} & found.keys()
            found[when] = year
    for number, unit in pairwise(words):
        if _is_number(number.key) and not _is_number(unit.key):
            twice |= {stem(unit.key)} & found.keys()
            found[stem(unit.key)] = number
    return {unit: number for unit, number in found.items() if unit not in twice and unit not in LITTLE_WORDS}
