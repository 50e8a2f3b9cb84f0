"""The gravest changes of few letters: a negation more or less, another number."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from alita_tui.quotes.lexicon.little_words import LITTLE_WORDS
from alita_tui.quotes.model import Edit, Reason, Span
from alita_tui.quotes.numerals import number_in_words
from alita_tui.quotes.reasons import quoted
from alita_tui.quotes.stems import stem
from alita_tui.quotes.tokens import Token, compared, tokens

NEGATIONS = frozenset(("not", "never", "no", "nobody", "none", "nothing", "neither", "nowhere"))
_STRENGTHENED = {
    "not": frozenset(("only", "just", "merely", "least")),
    "no": frozenset(("doubt", "wonder", "matter")),
}
"""What follows a negation that denies nothing."""

_IMPLIED = frozenset(
    (
        "against",
        "avoid",
        "avoided",
        "barely",
        "difficult",
        "doubt",
        "fail",
        "failed",
        "few",
        "hard",
        "hardly",
        "impossible",
        "instead",
        "lack",
        "little",
        "oppose",
        "opposed",
        "opposes",
        "refuse",
        "refused",
        "reject",
        "rejected",
        "scarcely",
        "stop",
        "unable",
        "unless",
        "unlikely",
        "without",
    )
)
"""Words by which a paraphrase denies without a negation."""

_PRONOUNS = frozenset(("one", "first"))
_LONGEST = 4
_REACH = 3


def reversals(base: str, text: str, edits: Sequence[Edit], *, framed: bool) -> Iterator[Reason]:
    """Reasons for the flags ``negation-changed`` and ``number-changed`` of the reading with these edits.

    ``base`` and ``text`` are the two articles. What is left out or added at greater length is a clause of its
    own, not a change of this one; ``framed``: words in the outlet's own sentence, which may deny before them.
    """
    changed = [edit for edit in edits if edit.changes_words]
    kept = [edit for edit in changed if not framed or edit.op != "omitted"]
    theirs, ours = (
        _negations(base, [one.base for one in kept]),
        _negations(text, [one.rendition for one in kept]),
    )
    if len(theirs) != len(ours):
        yield _negated(base, text, theirs, ours)
    before, after = (
        _numbers(base, [one.base for one in changed]),
        _numbers(text, [one.rendition for one in changed]),
    )
    lost, come = _leftover(before, after), _leftover(after, before)
    if lost and come:
        yield _renumbered(base, text, lost, come)


def reversed_reports(base: str, segment: Span, text: str, piece: Span) -> Iterator[Reason]:
    """The same of an outlet's own words at ``piece`` for a segment of the base.

    A negation is another one where it stands before a word that both have, and the other side denies nothing;
    a number where the same thing is counted.
    """
    theirs, ours = compared(tokens(base, *segment)), compared(tokens(text, *piece))
    denied, denying = _denied(theirs), _denied(ours)
    if any(one.key in _IMPLIED for one in (*theirs, *ours)):
        denied = denying = {}
    ended = denying.keys() & {stem(one.key) for one in theirs} if not denied else set()
    begun = denied.keys() & {stem(one.key) for one in ours} if not denying else set()
    if ended or begun:
        yield _negated(base, text, [denied[one] for one in begun], [denying[one] for one in ended])
    before, after = _counted(theirs), _counted(ours)
    for unit in before.keys() & after.keys():
        if before[unit].key != after[unit].key:
            yield _renumbered(base, text, [before[unit]], [after[unit]])
            return


def denies(text: str, span: Span) -> bool:
    """Whether a word at the span denies, be it by implication: “I doubt that”."""
    words = compared(tokens(text, *span))
    return bool(_denying(words)) or any(one.key in _IMPLIED for one in words)


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
            found += _denying(words)
    return found


def _denying(words: Sequence[Token]) -> list[Token]:
    keys = [one.key for one in words] + [""]
    return [
        one
        for at, one in enumerate(words)
        if _is_negation(one.key) and keys[at + 1] not in _STRENGTHENED.get(one.key, frozenset())
    ]


def _is_negation(key: str) -> bool:
    return key in NEGATIONS or key.endswith("n't") or key == "cannot"


def _denied(words: Sequence[Token]) -> dict[str, Token]:
    """The stem of the word of substance that each negation stands before, with the negation."""
    places = {id(one): at for at, one in enumerate(words)}
    found: dict[str, Token] = {}
    for one in _denying(words):
        at = places[id(one)]
        after = [word.key for word in words[at + 1 : at + 1 + _REACH] if word.key not in LITTLE_WORDS]
        if after:
            found.setdefault(stem(after[0]), one)
    return found


def _is_number(key: str) -> bool:
    return key not in _PRONOUNS and (number_in_words(key) is not None or any(map(str.isdigit, key)))


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
    """What is counted, by its stem, with its number; what is counted twice is left out."""
    found: dict[str, Token] = {}
    twice: set[str] = set()
    for number, unit in pairwise(words):
        if _is_number(number.key) and not _is_number(unit.key):
            twice |= {stem(unit.key)} & found.keys()
            found[stem(unit.key)] = number
    return {unit: number for unit, number in found.items() if unit not in twice and unit not in LITTLE_WORDS}
