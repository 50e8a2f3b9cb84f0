"""Words that say how far a sentence goes: “only”, “some” for “all”, “before” for “after”."""

from collections.abc import Iterator, Sequence

from alita_tui.quotes.lexicon.limits import CLASS_OF, NO_LIMIT_BEHIND, NOT_ONLY, ONLY, OPPOSITES
from alita_tui.quotes.model import Edit, Reason, Span
from alita_tui.quotes.reasons import quoted
from alita_tui.quotes.tokens import Token, compared, tokens

_LONGEST = 4


def limit_changes(
    base: str, text: str, edits: Sequence[Edit], *, is_fragment: bool = False
) -> Iterator[Reason]:
    """Reasons for ``limit-changed`` of a reading with these edits; a longer change says something else.

    What an outlet leaves out before and behind the few words that it takes is no change of these.
    """
    for number, edit in enumerate(edits):
        edge = is_fragment and edit.op == "omitted" and number in (0, len(edits) - 1)
        if edge or not edit.changes_words:
            continue
        theirs, ours = _words(base, edit.base), _words(text, edit.rendition)
        if max(len(theirs), len(ours)) > _LONGEST:
            continue
        before, after = _limits(base, theirs), _limits(text, ours)
        lost = [one for one in before if one.key in ONLY and not _keeps(_keys(ours))]
        come = [one for one in after if one.key in ONLY and not _keeps(_keys(theirs))]
        for one in before:
            for other in after:
                if _are_opposed(one.key, other.key):
                    lost, come = [*lost, one], [*come, other]
        if lost or come:
            yield _changed(base, text, _spans(lost), _spans(come))


def _keys(words: Sequence[Token]) -> set[str]:
    return {word.key for word in words}


def _keeps(keys: set[str]) -> bool:
    """Whether an “only” or its like is among the words."""
    return not keys.isdisjoint(ONLY)


def _words(text: str, span: Span | None) -> list[Token]:
    return compared(tokens(text, *span)) if span else []


def _limits(text: str, words: Sequence[Token]) -> list[Token]:
    """The words that limit; not those of “not only”, “if only” and “some kind of”."""
    found = []
    for at, one in enumerate(words):
        before = words[at - 1].key if at else _beside(text, one.start, -1)
        behind = words[at + 1].key if at + 1 < len(words) else _beside(text, one.end, 1)
        if one.key in ONLY and before in NOT_ONLY:
            continue
        if one.key in CLASS_OF and (behind in NO_LIMIT_BEHIND or before == "at"):
            continue
        if one.key in ONLY or one.key in CLASS_OF or one.key in OPPOSITES:
            found.append(one)
    return found


def _beside(text: str, at: int, side: int) -> str:
    """The key of the word next to the place, on its left (-1) or its right."""
    span = (max(0, at - 20), at) if side < 0 else (at, at + 20)
    found = compared(tokens(text, *span))
    return found[-1 if side < 0 else 0].key if found else ""


def _are_opposed(one: str, other: str) -> bool:
    classes = CLASS_OF.get(one), CLASS_OF.get(other)
    return (None not in classes and classes[0] != classes[1]) or other in OPPOSITES.get(one, ())


def _spans(found: Sequence[Token]) -> tuple[Span, ...]:
    return tuple(sorted({(one.start, one.end) for one in found}))


def _changed(base: str, text: str, lost: tuple[Span, ...], come: tuple[Span, ...]) -> Reason:
    if lost and come:
        why = f"{quoted(text, come)} here, {quoted(base, lost)} in the base"
    elif lost:
        why = f"the base says {quoted(base, lost)}: missing here"
    else:
        why = f"{quoted(text, come)} stands only here"
    return Reason("limit-changed", why, come, lost)
