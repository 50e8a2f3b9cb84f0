"""The gravest changes of few letters: a negation more or less, another number, another limit."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from alita_tui.quotes.amounts import Amount
from alita_tui.quotes.lexicon.little_words import LITTLE_WORDS
from alita_tui.quotes.limits import limit_changes
from alita_tui.quotes.model import Edit, Reason, Span
from alita_tui.quotes.negations import Framed, denying, implies_denial
from alita_tui.quotes.number_changes import (
    Change,
    Wording,
    bounded_otherwise,
    changed_in_marks,
    changed_in_report,
    is_bounded_otherwise,
    renumbered,
)
from alita_tui.quotes.reasons import quoted
from alita_tui.quotes.stems import stem
from alita_tui.quotes.tokens import Token, compared, tokens
from alita_tui.quotes.unknowns import is_asserted, unknown_in

_BOUNDS = frozenset(("earlier", "fewer", "higher", "later", "less", "longer", "lower", "more"))
_THAN = "than"
_LONGEST = 4
_REACH = 3


def reversals(
    base: Framed,
    here: Framed,
    edits: Sequence[Edit],
    words: tuple[Sequence[Token], Sequence[Token]],
    is_answered: Callable[[], bool],
) -> Iterator[Reason]:
    """Reasons for the flags ``negation-changed``, ``number-changed`` and ``limit-changed`` of a reading.

    ``base`` and ``here`` are the segment and what gives it, ``words`` what is compared of both. What is left
    out or added at greater length is a clause of its own, not a change of this one. The sentence around the
    marks may deny before them, on both sides; ``is_answered`` says whether the base denies the segment in
    the sentence beside it.
    """
    changed = [edit for edit in edits if edit.changes_words]
    if not (changed or base.mixed or here.mixed):
        return
    left_out = _omitted(base, changed) if here.mixed else [one.base for one in changed]
    theirs = _negations(base.text, left_out) + denying(base.before)
    ours = _negations(here.text, [one.rendition for one in changed]) + denying(here.before)
    other, same = changed_in_marks(
        Wording(base.text, [*base.before, *words[0]], len(base.before)),
        Wording(here.text, [*here.before, *words[1]], len(here.before)),
        changed,
    )
    for pair in same:
        if pair.base.is_as_open(pair.here):
            theirs, ours = _outside(theirs, pair.base), _outside(ours, pair.here)
    bounded = [one for one in same if is_bounded_otherwise(base.text, here.text, one)]
    denied = len(theirs) != len(ours) and (
        here.denies or not here.asserts if len(theirs) > len(ours) else base.denies or is_answered()
    )
    if len(theirs) != len(ours) and not denied:
        yield _negated(base.text, here.text, theirs, ours)
        bounded = [one for one in bounded if not _denies_itself(one, theirs, ours)]
    if other:
        yield renumbered(base.text, here.text, other)
    if bounded:
        yield bounded_otherwise(base.text, here.text, bounded)
    yield from limit_changes(base.text, here.text, changed, is_fragment=here.mixed)


def _outside(negations: list[Token], amount: Amount) -> list[Token]:
    """The negations that do not belong to the bound: “no more than”."""
    start, end = amount.bound_span or (0, 0)
    return [one for one in negations if not start <= one.start < end]


def _denies_itself(change: Change, theirs: list[Token], ours: list[Token]) -> bool:
    """Whether a negation belongs to one of the bounds: “no more than” for “more than”."""
    return _outside(theirs, change.base) != theirs or _outside(ours, change.here) != ours


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
    a number and its bounds where the same thing is counted.
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
    elif (unknown := unknown_in(base.text, segment)) and is_asserted(base.text, unknown, text, piece):
        why = f"the base says {quoted(base.text, [unknown.span])}: said outright here"
        yield Reason("negation-changed", why, (), (unknown.span,))
    other, bounded = changed_in_report(Wording(base.text, theirs), Wording(text, ours))
    if other:
        yield renumbered(base.text, text, other)
    if bounded and not (ended or begun):
        yield bounded_otherwise(base.text, text, bounded)


def _negated(base: str, text: str, theirs: Iterable[Token], ours: Iterable[Token]) -> Reason:
    lost, come = _spans(theirs), _spans(ours)
    parts = [f"the base says {quoted(base, lost)}"] if lost else []
    parts += [f"{quoted(text, come)} stands only here"] if come else ["missing here"]
    return Reason("negation-changed", ": ".join(parts) if lost and not come else ", ".join(parts), come, lost)


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
