"""Wording with its differences marked ‹…›: the words of base and rendition, never another character lost."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from alita_tui.app.safe import spaced
from alita_tui.app.widgets.comparison_cells import Piece, Role
from alita_tui.quotes.model import Edit, Operation, Reading, Segment, Span

OPEN, CLOSE = Piece("‹", "mark"), Piece("›", "mark")
FRAME_MOST: Final = 90
CONTEXT_MOST: Final = 70
_ROLES: Final[dict[Operation, Role]] = {
    "omitted": "omitted",
    "inserted": "inserted",
    "replaced": "replaced",
    "bracket": "bracket",
    "ellipsis": "ellipsis",
    "case": "case",
}
_LINE_END: Final = re.compile(r"\r\n|[\n\r\u2028\u2029]")


def shown(text: str) -> str:
    """Text of a corpus, control characters made visible, its line ends kept as ``\\n``."""
    return "\n".join(spaced(line) for line in _LINE_END.split(text))


def base_pieces(text: str, segment: Segment, edits: Iterable[Edit]) -> list[Piece]:
    """The base's sentence, what the rendition omits or has otherwise marked."""
    marks = [(edit.base, _role(edit)) for edit in edits if edit.base]
    return marked(text, (segment.start, segment.end), marks)


def rendition_pieces(text: str, reading: Reading) -> list[Piece]:
    """What a rendition prints for the sentence; between two spans the words of its own that stand there."""
    edits = [(edit.rendition, _role(edit)) for edit in reading.edits if edit.rendition]
    if reading.state == "reported":
        marks: list[tuple[Span, Role]] = [(span, "support") for span in reading.evidence]
    else:
        marks = edits
    pieces: list[Piece] = []
    last: int | None = None
    for span in printed_spans(reading):
        if last is not None:
            pieces += between(text, (last, span[0]))
        pieces += marked(text, span, marks)
        last = span[1]
    return pieces


def _role(edit: Edit) -> Role:
    """The role of its operation; the same words written otherwise look as light as another case."""
    return "case" if edit.variant else _ROLES[edit.op]


def printed_spans(reading: Reading) -> tuple[Span, ...]:
    """The spans of the reading with what it inserts, in the order printed, joined where they touch."""
    inserted = [edit.rendition for edit in reading.edits if edit.rendition]
    joined: list[Span] = []
    for start, end in sorted({*reading.spans, *inserted} if reading.spans else set(inserted)):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(joined)


def between(text: str, gap: Span) -> list[Piece]:
    """What stands between two printed spans: a short frame in full, of a long one its length."""
    words = text[gap[0] : gap[1]]
    if not words.strip():
        return [Piece(words)]
    if len(words) <= FRAME_MOST and "\n" not in words:
        return [Piece(shown(words), "frame")]
    return [Piece(f" ⋯{len(words):,} characters on⋯ ", "frame")]


def marked(text: str, span: Span, marks: Iterable[tuple[Span, Role]]) -> list[Piece]:
    """``text[start:end]`` in pieces, each mark in its role between ‹ and › (supporting words only styled)."""
    pieces: list[Piece] = []
    at, end = span
    for (begin, finish), role in _merged(text, marks):
        begin, finish = max(begin, at), min(finish, end)  # noqa: PLW2901 - what was marked already stays so
        if begin >= finish:
            continue
        pieces.append(Piece(shown(text[at:begin])))
        inside = Piece(shown(text[begin:finish]), role)
        pieces += [inside] if role == "support" else [OPEN, inside, CLOSE]
        at = finish
    pieces.append(Piece(shown(text[at:end])))
    return [piece for piece in pieces if piece.text]


def _merged(text: str, marks: Iterable[tuple[Span, Role]]) -> list[tuple[Span, Role]]:
    """In order; neighbours in one role with only blanks between are one."""
    merged: list[tuple[Span, Role]] = []
    for span, role in sorted(marks):
        if merged and merged[-1][1] == role and not text[merged[-1][0][1] : span[0]].strip():
            merged[-1] = (merged[-1][0][0], max(span[1], merged[-1][0][1])), role
        else:
            merged.append((span, role))
    return merged


def with_context(text: str, pieces: Sequence[Piece], span: Span) -> list[Piece]:
    """A fragment in the outlet's own sentence: a little of what stands before and after, in its own role."""
    before = _LINE_END.split(text[max(span[0] - CONTEXT_MOST, 0) : span[0]])[-1]
    after = _LINE_END.split(text[span[1] : span[1] + CONTEXT_MOST])[0]
    starts = re.search(r"(?<=[.!?]\s)\S[^.!?]*$", before)
    if starts:
        before = starts.group()
    elif span[0] - len(before) > 0 and text[span[0] - len(before) - 1] not in "\n\r":
        before = "…" + before[before.find(" ") + 1 :]
    stops = re.search(r"[.!?](?=\s|$)", after)
    if stops:
        after = after[: stops.end()]
    elif len(after) == CONTEXT_MOST:
        after = after[: after.rfind(" ") + 1].rstrip() + "…"
    return [Piece(shown(before), "frame"), *pieces, Piece(shown(after), "frame")]
