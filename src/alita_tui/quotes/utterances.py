"""Which quotations of an article run on: one speaker, one place."""

from collections.abc import Sequence
from dataclasses import replace

from alita_tui.quotes.model import Quotation

_RUNNING = frozenset(("split-frame", "continued"))


def numbered(found: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """The quotations with their utterance numbers, from 1: what runs on has the number of what it continues.

    A quotation in marks runs on from the one before where the frame is split, the paragraph continues, or
    the same speaker goes on in this paragraph or the next. Reports and unattributed marks stand alone, but a
    report under the cue of a quotation shares its number.
    """
    result: list[Quotation] = []
    last: Quotation | None = None
    number = 0
    by_cue: dict[tuple[int, int], int] = {}
    for one in found:
        shared = by_cue.get(one.cue_span) if one.cue_span is not None else None
        if shared is not None and one.kind != "unattributed":
            assigned = shared
        elif one.kind in ("direct", "mixed") and last is not None and _runs_on(last, one):
            assigned = last.utterance
        else:
            number += 1
            assigned = number
        numbered_one = replace(one, utterance=assigned)
        if one.cue_span is not None:
            by_cue[one.cue_span] = assigned
        if one.kind in ("direct", "mixed"):
            last = numbered_one
        result.append(numbered_one)
    return tuple(result)


def _runs_on(last: Quotation, one: Quotation) -> bool:
    if one.rule in _RUNNING:
        return True
    near = one.paragraph - last.paragraph <= 1
    return near and bool(one.speakers) and one.speakers == last.speakers
