"""Readings in marks: what the printed spans of one rendition have for each segment."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from alita_tui.quotes.base_text import BaseText
from alita_tui.quotes.differences import Side, differences
from alita_tui.quotes.lexicon.certainty import conditions_in, hedges_in
from alita_tui.quotes.model import FLAGS, Edit, Flag, Quotation, Reading, Span, State
from alita_tui.quotes.passages import surnames
from alita_tui.quotes.printed import Printed, Stretch
from alita_tui.quotes.sentences import sentences
from alita_tui.quotes.tokens import compared

_WHOLE = 0.75


def readings_in_marks(
    base: BaseText, text: str, printed: Printed, credited: frozenset[str], *, is_base: bool
) -> dict[int, Reading]:
    """The readings that stand in marks, by segment.

    ``credited`` are the surnames of the statement's speakers; of the base article each reading is verbatim.
    """
    given: dict[int, list[Stretch]] = defaultdict(list)
    for stretch in printed.stretches:
        given[stretch.segment].append(stretch)
    spliced = _spliced(text, printed.stretches)
    found: dict[int, Reading] = {}
    for segment, stretches in given.items():
        own = [stretch for stretch in stretches if not (stretch.surplus or stretch.again)]
        if not own:
            continue
        side = Side(text, [token for stretch in own for token in stretch.tokens])
        edits = () if is_base else differences(base.sides[segment], side, printed.agreeing)
        total = len(base.segment_words(segment))
        agreed = len({base_word.start for token in side.tokens if (base_word := printed.agreeing.get(token))})
        state = _state(edits, own, agreed, total)
        flags = set(_flags(base, edits, own, printed, credited))
        if segment in spliced:
            flags.add("spliced")
        edits += tuple(Edit("inserted", None, stretch.span) for stretch in stretches if stretch.surplus)
        again = tuple(stretch.span for stretch in stretches if stretch.again)
        why = _why(base, text, edits, agreed, total)
        reading = _reading(segment, state, own, flags, edits, why)
        found[segment] = replace(reading, spans=tuple(sorted({*reading.spans, *again}))) if again else reading
    return found


def _reading(
    segment: int, state: State, own: Sequence[Stretch], flags: set[Flag], edits: tuple[Edit, ...], why: str
) -> Reading:
    first = own[0].quotation
    speakers = dict.fromkeys(name for stretch in own for name in stretch.quotation.speakers)
    return Reading(
        segment=segment,
        state=state,
        spans=tuple(stretch.span for stretch in own),
        flags=in_order(flags),
        edits=edits,
        speakers=tuple(speakers),
        speaker_span=first.speaker_span,
        cue=first.cue,
        cue_span=first.cue_span,
        why=why,
        evidence=tuple(stretch.span for stretch in own),
    )


def in_order(flags: Iterable[Flag]) -> tuple[Flag, ...]:
    """The flags once each, in the order of ``FLAGS``."""
    present = set(flags)
    return tuple(flag for flag in FLAGS if flag in present)


def _state(edits: Sequence[Edit], own: Sequence[Stretch], agreed: int, total: int) -> State:
    operations = {edit.op for edit in edits} - {"case"}
    if not operations:
        return "verbatim"
    if operations == {"bracket"}:
        return "bracketed"
    if all(stretch.quotation.kind == "mixed" for stretch in own) and agreed < _WHOLE * total:
        return "fragment"
    if operations <= {"omitted", "ellipsis", "bracket"}:
        return "cut"
    return "altered"


def _flags(
    base: BaseText, edits: Sequence[Edit], own: Sequence[Stretch], printed: Printed, credited: frozenset[str]
) -> Iterable[Flag]:
    words = [token for stretch in own for token in compared(stretch.tokens) if token in printed.agreeing]
    if words and 2 * sum(token in printed.moved for token in words) > len(words):
        yield "moved"
    if any(names_another(stretch.quotation, credited) for stretch in own):
        yield "other-speaker"
    if any(stretch.quotation.wrong_glyph and _closes(stretch) for stretch in own):
        yield "wrong-glyph"
    lost = [edit.base for edit in edits if edit.base and edit.op in ("omitted", "replaced", "ellipsis")]
    text = base.document.text
    if any(hedges_in(text, *span) for span in lost):
        yield "hedge-lost"
    if any(conditions_in(text, *span) for span in lost):
        yield "condition-lost"


def _closes(stretch: Stretch) -> bool:
    return stretch.span[1] == stretch.quotation.end


def names_another(quotation: Quotation, credited: frozenset[str]) -> bool:
    """Whether the quotation is credited to other people than ``credited``, or to more of them.

    Roles ("the director") and organisations with an article name nobody to compare.
    """
    if not credited or not quotation.speakers:
        return False
    named = [
        name for name in quotation.speakers if name[:1].isupper() and name.rsplit(None, 1)[-1][:1].isupper()
    ]
    return len(named) == len(quotation.speakers) and surnames(named) != credited


def _spliced(text: str, stretches: Sequence[Stretch]) -> set[int]:
    """Segments printed in one sentence with a distant one of the base, and no ellipsis between."""
    found: set[int] = set()
    for before, after in pairwise(stretches):
        if before.quotation is not after.quotation or before.surplus or after.surplus or after.again:
            continue
        distant = after.segment not in (before.segment, before.segment + 1)
        elided = before.tokens[-1].layer == "ellipsis" or after.tokens[0].layer == "ellipsis"
        if distant and not elided and len(sentences(text, before.span[0], after.span[1])) == 1:
            found.add(after.segment)
    return found


def _why(base: BaseText, text: str, edits: Sequence[Edit], agreed: int, total: int) -> str:
    """The verdict in words: how many words agree, then each difference."""
    if not edits:
        return f"all {total} words agree" if total > 1 else "the word agrees"
    parts = [f"{agreed} of {total} words agree"]
    for edit in edits:
        theirs = _quoted(base.document.text, edit.base)
        ours = _quoted(text, edit.rendition)
        parts.append(_DIFFERENCE[edit.op, edit.base is None, edit.rendition is None].format(theirs, ours))
    return "; ".join(parts)


_DIFFERENCE = {
    ("bracket", False, False): "{0} in the base, {1} here: square brackets are the editor’s",
    ("bracket", False, True): "{0} only in the base: square brackets are the editor’s",
    ("bracket", True, False): "{1} only here: square brackets are the editor’s",
    ("case", False, False): "{0} printed as {1}",
    ("ellipsis", False, False): "{1} stands for {0}",
    ("ellipsis", False, True): "{0} only in the base",
    ("omitted", False, True): "{0} left out",
    ("inserted", True, False): "{1} only here",
    ("replaced", False, False): "{1} for {0}",
}


def _quoted(text: str, span: Span | None) -> str:
    return f"“{text[span[0] : span[1]]}”" if span else ""
