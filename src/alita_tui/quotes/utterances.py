"""Which quotations of an article run on: one speaker, one place."""

from collections.abc import Sequence
from typing import NamedTuple

from alita_tui.quotes.cues import Cue
from alita_tui.quotes.quotation import Kind, Span
from alita_tui.quotes.rules import Rule
from alita_tui.quotes.speakers import Speaker

_RUNNING = frozenset(("split-frame", "continued"))
_BLOCK = frozenset(("colon", "signature"))
"""What credits all paragraphs of a block quotation by one mention."""


class Draft(NamedTuple):
    """A quotation before it has its number; ``evidence`` is what supports it beside mention and cue."""

    start: int
    end: int
    kind: Kind
    rule: Rule
    speaker: Speaker
    cue: Cue | None
    wrong_glyph: str | None
    paragraph: int
    evidence: Sequence[Span] = ()


def utterances(drafts: Sequence[Draft]) -> list[int]:
    """The number of each quotation's utterance, from 1: what runs on has the number of what it continues.

    A quotation in marks runs on from the one before where the frame is split, the paragraph continues, or
    the same speaker goes on in this paragraph or the next. Reports and unattributed marks stand alone, but a
    report under the cue of a quotation shares its number.
    """
    numbers: list[int] = []
    last: Draft | None = None
    last_number = latest = 0
    by_cue: dict[int, int] = {}
    for draft in drafts:
        number = by_cue.get(draft.cue.begin) if draft.cue is not None else None
        in_marks = draft.kind in ("direct", "mixed")
        if number is None and in_marks and last is not None and _runs_on(last, draft):
            number = last_number
        if number is None:
            latest += 1
            number = latest
        if draft.cue is not None:
            by_cue[draft.cue.begin] = number
        if in_marks:
            last, last_number = draft, number
        numbers.append(number)
    return numbers


def _runs_on(last: Draft, draft: Draft) -> bool:
    if draft.rule in _RUNNING:
        return True
    if draft.rule in _BLOCK and draft.rule == last.rule and draft.speaker.span == last.speaker.span:
        return True
    names = draft.speaker.names
    return draft.paragraph - last.paragraph <= 1 and bool(names) and names == last.speaker.names
