"""Transcripts and interviews: paragraphs that open with the name of who speaks and a colon."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.lexicon.furniture import FURNITURE
from alita_tui.quotes.marks import marked
from alita_tui.quotes.paragraphs import Paragraph

_LABEL = re.compile(r"([A-Z][\w.’'-]{0,20}(?: [A-Z][\w.’'-]{0,20}){0,3}):[ \t\xa0]+(?=\S)")
_CAPITALS = re.compile(r"([A-Z][A-Z.’'-]{1,20}(?: [A-Z.’'-]{1,20}){0,3}): +(?=\S)")
_FEWEST_TURNS = 3
_SIDES = frozenset(("Q", "A"))


class Turn(NamedTuple):
    """What one speaker says: ``text[start:end]``, labelled by ``text[label:label_end]``.

    ``wrong_glyph`` is the mark that closes it where another belongs, or None.
    """

    label: int
    label_end: int
    start: int
    end: int
    wrong_glyph: str | None = None


def turns(text: str, lines: Sequence[Paragraph]) -> dict[int, Turn]:
    """The turns of a transcript by the offset of their paragraph; none where the text holds no transcript.

    A text holds one where three paragraphs or more open with a label, one of them with different words again.
    """
    found: dict[int, Turn] = {}
    said: dict[str, set[str]] = {}
    for line in lines:
        match = _LABEL.match(text, line.start, line.end)
        if match is not None and _names_somebody(match[1]):
            said.setdefault(match[1], set()).add(text[match.end() : line.end])
            found[line.start] = _turn(text, line.start, match.end(1), match.end(), line.end)
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
    if match is None or not _names_somebody(match[1]):
        return None
    return Turn(start, match.end(1), match.end(), end)


def _names_somebody(label: str) -> bool:
    """A name, a role, Q or A: no caption, credit or fact, no day, and no word of grammar alone."""
    if label in _SIDES:
        return True
    lowers = [word.lower() for word in label.replace(".", " ").split()]
    flags = [tag.TAGS.get(word, 0) for word in lowers]
    if any(word in FURNITURE for word in lowers) or any(each & tag.CALENDAR for each in flags):
        return False
    opens = bool(flags) and (lowers[0] == "the" or not flags[0] & tag.CLOSED)
    return opens and not all(each & tag.CLOSED for each in flags)


def _turn(text: str, label: int, label_end: int, start: int, end: int) -> Turn:
    """The turn; of one that stands in marks as a whole, what is in them."""
    inside = marked(text, [Paragraph(start, end, 0)])
    if len(inside) == 1 and (inside[0].opening, inside[0].closing) == (start, end):
        return Turn(label, label_end, *inside[0].span, inside[0].wrong_glyph)
    return Turn(label, label_end, start, end)
