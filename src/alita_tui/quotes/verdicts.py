"""From the edits of a reading to its state, and to what it lost."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from alita_tui.quotes.base_text import BaseText
from alita_tui.quotes.lexicon.certainty import (
    CONDITIONS,
    conditions_in,
    hedges_in,
    keeps_condition,
    keeps_hedge,
    no_hedges_in,
)
from alita_tui.quotes.model import Edit, Flag, Reason, Span, State
from alita_tui.quotes.negations import denies
from alita_tui.quotes.reasons import words_lost
from alita_tui.quotes.tokens import Token

_Search = Callable[[str, int, int], list[Span]]
_Keeps = Callable[[str, int, int], bool]


def words_around(
    edits: Sequence[Edit], text: str, agreeing: Sequence[Token], *, whole: bool
) -> tuple[Edit, ...]:
    """The edits that only say what a fuller source prints before and after the words of the segment.

    ``agreeing`` are its words in ``text`` that agree; ``whole``: the source gives every word of the base,
    which is a part of it. Words that deny what follows are no mere addition, and then none is.
    """
    if not whole or not agreeing:
        return ()
    first, last = min(one.start for one in agreeing), max(one.end for one in agreeing)
    around = tuple(
        edit
        for edit in edits
        if edit.op == "inserted"
        and edit.rendition
        and (edit.rendition[1] <= first or last <= edit.rendition[0])
    )
    return () if any(edit.rendition and denies(text, edit.rendition) for edit in around) else around


def state_of(edits: Sequence[Edit], around: Sequence[Edit] = (), *, is_fragment: bool = False) -> State:
    """What the edits make of a segment, those ``around`` it left out.

    ``is_fragment``: only a few words of it stand in marks.
    """
    operations = {
        edit.op for edit in edits if edit.op != "case" and edit.variant is None and edit not in around
    }
    if not operations:
        return "verbatim"
    if operations == {"bracket"}:
        return "bracketed"
    if is_fragment:
        return "fragment"
    return "cut" if operations <= {"omitted", "ellipsis", "bracket"} else "altered"


def losses_in_marks(
    base: BaseText,
    segment: int,
    edits: Sequence[Edit],
    text: str,
    spans: Sequence[Span],
    beside: Sequence[Span] = (),
) -> Iterable[Reason]:
    """Which hedges and conditions of the segment went lost in ``spans`` of ``text``, as reasons for flags.

    One that only moved, or that another one stands for, is not lost: there are as many as before. Nor is
    what the outlet says ``beside`` its fragment: she may “close the bridge”.
    """
    lost = [
        edit.base
        for edit in edits
        if edit.base and (edit.op in ("omitted", "ellipsis") or (edit.op == "replaced" and not edit.variant))
    ]
    # a condition is told by itself, and what leaves nothing open in the base does not here
    plain = {*CONDITIONS, *no_hedges_in(base.document.text, *base.spans[segment])} if lost and beside else ()
    kinds: tuple[tuple[Flag, _Search, _Keeps], ...] = (
        ("hedge-lost", hedges_in, partial(keeps_hedge, no_hedges=plain)),
        ("condition-lost", conditions_in, keeps_condition),
    )
    for flag, search, keeps in kinds if lost else ():
        if any(keeps(text, *span) for span in beside):
            continue
        before = search(base.document.text, *base.spans[segment])
        touched = [one for one in before if any(one[0] < end and start < one[1] for start, end in lost)]
        if touched and sum(len(search(text, *span)) for span in spans) < len(before):
            yield words_lost(flag, base.document.text, touched, spans)
