"""Transcripts and interviews: paragraphs that open with the name of who speaks and a colon."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from alita_tui.quotes.paragraphs import Paragraph

_LABEL = re.compile(r"([A-Z][\w.’'-]{0,20}(?: [A-Z][\w.’'-]{0,20}){0,3}):[ \t\xa0]+(?=\S)")
_CAPITALS = re.compile(r"([A-Z][A-Z.’'-]{1,20}(?: [A-Z.’'-]{1,20}){0,3}): +(?=\S)")
_FEWEST_TURNS = 3


class Turn(NamedTuple):
    """What one speaker says: ``text[start:end]``, labelled by ``text[label:label_end]``."""

    label: int
    label_end: int
    start: int
    end: int


def turns(text: str, lines: Sequence[Paragraph]) -> dict[int, Turn]:
    """The turns of a transcript by the offset of their paragraph; none where the text holds no transcript.

    A text holds one where three paragraphs or more open with a label, one of them with different words again.
    """
    found: dict[int, Turn] = {}
    said: dict[str, set[str]] = {}
    for line in lines:
        match = _LABEL.match(text, line.start, line.end)
        if match is not None:
            said.setdefault(match[1], set()).add(text[match.end() : line.end])
            found[line.start] = Turn(line.start, match.end(1), match.end(), line.end)
    repeated = {label for label, texts in said.items() if len(texts) > 1}
    turns_of = {
        at: turn
        for at, turn in found.items()
        if text[at : turn.label_end] in repeated or text[at : turn.label_end].isupper()
    }
    return turns_of if repeated and len(turns_of) >= _FEWEST_TURNS else {}


def label_inside(text: str, start: int, end: int) -> Turn | None:
    """The turn of a quotation in marks that opens with a label in capitals."""
    match = _CAPITALS.match(text, start, end)
    return None if match is None else Turn(start, match.end(1), match.end(), end)
