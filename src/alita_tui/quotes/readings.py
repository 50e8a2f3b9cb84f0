"""Readings in marks: what the printed spans of one rendition have for each segment."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from alita_tui.quotes.base_text import BaseText
from alita_tui.quotes.differences import Side, differences
from alita_tui.quotes.model import FLAGS, Edit, Flag, Reading, Reason, Span, State
from alita_tui.quotes.negations import Framed
from alita_tui.quotes.printed import Printed, Stretch
from alita_tui.quotes.reasons import each_once, other_names, wrong_mark
from alita_tui.quotes.requoted import is_requoted
from alita_tui.quotes.reversals import reversals
from alita_tui.quotes.same_people import are_others
from alita_tui.quotes.sentences import sentences
from alita_tui.quotes.tokens import Token, compared
from alita_tui.quotes.verdicts import losses_in_marks, state_of, words_around

_WHOLE = 0.75
_ELLIPSIS = re.compile(r"…|\.\s?\.\s?\.")
_STOP = re.compile(r"[.?!](?:\s*[\[(]?\s*…|\s?[\[(]\s*\.|\s?\.\s?\.\s?\.)")


def readings_in_marks(
    base: BaseText, text: str, printed: Printed, speakers: Sequence[str], *, is_base: bool
) -> dict[int, Reading]:
    """The readings that stand in marks, by segment.

    ``speakers`` are those of the statement; a sentence that the base credits to others is compared with
    these. Of the base article each reading is verbatim.
    """
    given: dict[int, list[Stretch]] = defaultdict(list)
    for stretch in printed.stretches:
        if not stretch.surplus:
            given[stretch.segment].append(stretch)
    is_fuller = len(printed.agreeing) == len(base.words) < printed.words
    spliced = {} if is_fuller or is_base else _spliced(base, text, printed)
    elided = {} if is_base else _elided(base, printed.stretches, given)
    found: dict[int, Reading] = {}
    for segment, stretches in given.items():
        own = [stretch for stretch in stretches if not stretch.again] or stretches
        tokens = [token for stretch in own for token in stretch.tokens]
        side = Side(text, tokens, [stretch.span[0] for stretch in own])
        edits = () if is_base else differences(base.sides[segment], side, printed.agreeing)
        total = len(base.segment_words(segment))
        agreeing = [token for token in tokens if token in printed.agreeing]
        agreed = len(agreeing)
        around = words_around(edits, text, agreeing, whole=is_fuller)
        mixed = all(stretch.quotation.kind != "direct" for stretch in own)
        state = state_of(edits, around, is_fragment=mixed and agreed < _WHOLE * total)
        by = speakers if is_base else base.speakers_of(segment) or speakers
        reasons = [*_reasons(base, text, stretches, own, printed, by)]
        here = Framed.of(text, own[0].quotation, own[0].span[0])
        mine = _spans_of(printed.stretches, segment)
        reasons += losses_in_marks(base, segment, edits, text, mine, here.beside)
        reasons += reversals(
            base.framed(segment),
            here,
            edits,
            (base.segment_words(segment), compared(tokens)),
            partial(base.is_answered, segment),
        )
        reasons += [spliced[segment]] if segment in spliced else []
        explained = {edit.rendition for edit in edits}
        edits += tuple(edit for edit in elided.get(segment, ()) if edit.rendition not in explained)
        why = _why(base, text, edits, agreed - _displaced(edits, agreeing, printed), total)
        found[segment] = _reading(segment, state, stretches, own, each_once(reasons), edits, why)
    return with_surplus(found, base, text, printed, speakers) if found and not is_base else found


def without_echoes(readings: Mapping[int, Reading], headline: Span | None) -> dict[int, Reading]:
    """The readings without the places in the headline whose words are quoted again, and as fully, below."""
    if headline is None:
        return dict(readings)
    return {
        number: replace(
            one, spans=tuple(span for span in one.spans if span in one.evidence or span[0] >= headline[1])
        )
        for number, one in readings.items()
    }


def _displaced(edits: Sequence[Edit], agreeing: Sequence[Token], printed: Printed) -> int:
    """How many of the words that agree stand in another order than around them: those are edits, too."""
    changed = [edit.base for edit in edits if edit.base and edit.changes_words]
    places = [printed.agreeing[token].start for token in agreeing]
    return sum(any(start <= place < end for start, end in changed) for place in places)


def _spans_of(stretches: Sequence[Stretch], segment: int) -> list[Span]:
    """Where the words of a segment stand, with what was inserted behind them."""
    return [one.span for one in stretches if one.segment == segment]


def with_surplus(
    readings: Mapping[int, Reading], base: BaseText, text: str, printed: Printed, speakers: Sequence[str]
) -> dict[int, Reading]:
    """The readings with what no segment holds as ``inserted``, on the segment before or else the nearest.

    Whoever says it, if it is somebody else than ``speakers``, is told there. Where there is no reading at all
    it stands on the first segment, which is absent.
    """
    found = dict(readings)
    for stretch in printed.stretches:
        if stretch.surplus:
            ahead = [number for number in readings if number <= stretch.segment]
            segment = max(ahead) if ahead else min(readings, default=0)
            one = found.get(segment) or Reading(
                segment=segment, state="absent", why="no wording of it was found"
            )
            edits = (*one.edits, Edit("inserted", None, stretch.span))
            why = f"{one.why}; “{text[slice(*stretch.span)]}” only here"
            found[segment] = replace(one, edits=edits, why=why)
            own = stretch.quotation
            quoting = any(is_requoted(text, own.span, span, speakers) for span in one.spans)
            if one.state != "absent" and not quoting and are_others(own.speakers, speakers):
                other = other_names(stretch.quotation, speakers, in_base=bool(base.speakers))
                reasons = each_once([*one.reasons, other])
                flags = tuple(reason.flag for reason in reasons)
                found[segment] = replace(found[segment], reasons=reasons, flags=flags)
    return found


def _elided(base: BaseText, stretches: Sequence[Stretch], given: Collection[int]) -> dict[int, list[Edit]]:
    """For each segment the ellipses at its ends that stand for an absent segment beside it."""
    found: dict[int, list[Edit]] = defaultdict(list)
    for stretch in stretches:
        if stretch.surplus or stretch.again:
            continue
        for token, beside in ((stretch.tokens[0], -1), (stretch.tokens[-1], 1)):
            neighbour = stretch.segment + beside
            if token.layer == "ellipsis" and 0 <= neighbour < len(base.spans) and neighbour not in given:
                found[stretch.segment].append(Edit("ellipsis", None, (token.start, token.end)))
    return found


def _reading(
    segment: int,
    state: State,
    stretches: Sequence[Stretch],
    own: Sequence[Stretch],
    reasons: tuple[Reason, ...],
    edits: tuple[Edit, ...],
    why: str,
) -> Reading:
    first = stretches[0].quotation
    speakers = dict.fromkeys(name for stretch in stretches for name in stretch.quotation.speakers)
    return Reading(
        segment=segment,
        state=state,
        spans=tuple(stretch.span for stretch in stretches),
        flags=tuple(one.flag for one in reasons),
        edits=edits,
        speakers=tuple(speakers),
        speaker_span=first.speaker_span,
        cue=first.cue,
        cue_span=first.cue_span,
        why=why,
        evidence=tuple(stretch.span for stretch in own),
        reasons=reasons,
    )


def in_order(flags: Iterable[Flag]) -> tuple[Flag, ...]:
    """The flags once each, in the order of ``FLAGS``."""
    present = set(flags)
    return tuple(flag for flag in FLAGS if flag in present)


def _reasons(
    base: BaseText,
    text: str,
    stretches: Sequence[Stretch],
    own: Sequence[Stretch],
    printed: Printed,
    speakers: Sequence[str],
) -> Iterable[Reason]:
    words = [token for stretch in own for token in compared(stretch.tokens) if token in printed.agreeing]
    if words and 2 * sum(token in printed.moved for token in words) > len(words):
        why = "in the order of the base it comes elsewhere"
        spans = tuple(stretch.span for stretch in own)
        yield Reason("moved", why, spans, (base.spans[stretches[0].segment],))
    for stretch in stretches:
        part = stretch.quotation
        if are_others(part.speakers, speakers) and not is_requoted(text, part.span, stretch.span, speakers):
            yield other_names(part, speakers, in_base=bool(base.speakers))
        if stretch.quotation.wrong_glyph and _closes(stretch):
            yield wrong_mark(text, stretch.quotation)


def _closes(stretch: Stretch) -> bool:
    return stretch.span[1] == stretch.quotation.end


def _spliced(base: BaseText, text: str, printed: Printed) -> dict[int, Reason]:
    """Segments printed in one sentence with another of the base: a distant one, or behind an ellipsis."""
    found: dict[int, Reason] = {}
    for before, after in pairwise(printed.stretches):
        if before.quotation is not after.quotation or before.surplus or after.surplus or after.again:
            continue
        distant = after.segment not in (before.segment, before.segment + 1)
        elided = before.tokens[-1].layer == "ellipsis" or after.tokens[0].layer == "ellipsis"
        joined = distant or (elided and before.segment != after.segment)
        one = len(sentences(text, before.span[0], after.span[1])) == 1 or _runs_on(
            base, text, printed, before, after
        )
        if joined and one:
            gap = "only an ellipsis stands between" if elided else "nothing marks the gap"
            why = f"printed in one sentence with sentence {before.segment + 1}, and {gap}"
            found[after.segment] = Reason("spliced", why, (before.span, after.span))
    return found


def _runs_on(base: BaseText, text: str, printed: Printed, before: Stretch, after: Stretch) -> bool:
    """Whether an ellipsis, without a full stop, swallows the end of a sentence and leads on to another.

    Between two whole sentences it says honestly that something stood there.
    """
    last = next((token for token in reversed(before.tokens) if token.layer == "word"), None)
    first = next((token for token in after.tokens if token.layer == "word"), None)
    if last is None or first is None:
        return False
    whole = printed.agreeing.get(last) == base.segment_words(before.segment)[-1]
    between = text[last.end : first.start]
    return not whole and _ELLIPSIS.search(between) is not None and not _STOP.match(between)


def _why(base: BaseText, text: str, edits: Sequence[Edit], agreed: int, total: int) -> str:
    """The verdict in words: how many words agree, then each difference."""
    agreement = f"{agreed} of {total} words agree"
    if agreed == total:
        few = ("the word agrees", "both words agree")
        agreement = few[total - 1] if 0 < total <= len(few) else f"all {total} words agree"
    parts = [agreement]
    for edit in edits:
        theirs = _quoted(base.document.text, edit.base)
        ours = _quoted(text, edit.rendition)
        said = _DIFFERENCE[edit.op, edit.base is None, edit.rendition is None].format(theirs, ours)
        parts.append(said + _WRITTEN[edit.variant] if edit.variant else said)
    return "; ".join(parts)


_DIFFERENCE = {
    ("bracket", False, False): "{0} in the base, {1} here: square brackets are the editor’s",
    ("bracket", False, True): "{0} only in the base: square brackets are the editor’s",
    ("bracket", True, False): "{1} only here: square brackets are the editor’s",
    ("case", False, False): "{0} printed as {1}",
    ("ellipsis", False, False): "{1} stands for {0}",
    ("ellipsis", True, False): "{1} stands for what is left out beside it",
    ("omitted", False, True): "{0} left out",
    ("inserted", True, False): "{1} only here",
    ("replaced", False, False): "{1} for {0}",
}


_WRITTEN = {
    "abbreviation": ", the same word abbreviated",
    "contraction": ", the same words contracted or in full",
    "masked": ", the same word with letters masked",
    "number": ", the same number",
    "spelling": ", the same word in another spelling",
    "spoken": ", the same words in a spoken form",
}


def _quoted(text: str, span: Span | None) -> str:
    return f"“{text[span[0] : span[1]]}”" if span else ""
