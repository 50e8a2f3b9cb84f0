"""Re-use without marks: a segment's words standing in an outlet's own sentences."""

from collections.abc import Collection, Mapping
from functools import partial

from alita_tui.quotes.denials import is_denied_before
from alita_tui.quotes.differences import Side, differences
from alita_tui.quotes.ground import Ground
from alita_tui.quotes.lexicon.certainty import hedges_in
from alita_tui.quotes.model import Document, Quotation, Reading, Span
from alita_tui.quotes.negations import Framed, denying
from alita_tui.quotes.own_words import OwnWords
from alita_tui.quotes.passages import containment, threshold
from alita_tui.quotes.reasons import each_once, nobody_named, other_names, without_marks
from alita_tui.quotes.reversals import reversals
from alita_tui.quotes.same_people import are_others
from alita_tui.quotes.tokens import Token, compared, tokens
from alita_tui.quotes.unmarked_words import placed, turning_word
from alita_tui.quotes.verdicts import losses_in_marks, state_of
from alita_tui.quotes.whole_numbers import whole_numbers
from alita_tui.quotes.whole_words import whole_words

_LEAST_WORDS, _LEAST_RUNS = 6, 2
_LEAST_SHARE = 0.75


def unmarked_readings(
    ground: Ground,
    document: Document,
    readings: Mapping[int, Reading],
    own_words: OwnWords,
    reported: Collection[int],
) -> list[Reading]:
    """Readings of segments that no span in marks gives, found word for word in the article's own text.

    Those ``reported`` are there in the outlet's own words besides.
    """
    base = ground.base
    missing = {
        number: words
        for number in range(len(base.spans))
        if number not in readings and len(words := base.segment_words(number)) >= _LEAST_WORDS
    }
    if not missing:
        return []
    found: dict[int, Reading] = {}
    missing = {
        number: words
        for number, words in missing.items()
        if own_words.may_hold(document, *ground.segments.runs(number)) >= _LEAST_RUNS
    }
    for sentence in own_words.of(document) if missing else ():
        near = [
            number
            for number in missing
            if ground.segments.runs_shared(sentence, number) >= _LEAST_RUNS
            and (_asks(base.document.text, base.spans[number]) or not _asks(document.text, sentence.span))
        ]
        if not near:
            continue
        own = whole_numbers(document.text, compared(tokens(document.text, *sentence.span)))
        mine = base.forms.applied(document.text, own)
        spelled = base.alphabet.spell(token.key for token in mine)
        for number in near:
            theirs = base.alphabet.spell(token.key for token in missing[number])
            least = max(_LEAST_SHARE, threshold(len(theirs)))
            if number in found or containment(theirs, spelled) < least:
                continue
            one = _reading(ground, document, number, mine, reported=number in reported)
            if one is not None and not is_denied_before(document.text, one.spans[0][0]):
                found[number] = one
    return list(found.values())


def _reading(
    ground: Ground, document: Document, number: int, mine: list[Token], *, reported: bool
) -> Reading | None:
    """The words as a reading; None where they are better given as the report that they stand in.

    That is where the segment begins with a denial or a hedge which the outlet has in other words.
    """
    base = ground.base
    theirs = base.segment_words(number)
    spell = base.alphabet.spell
    pairs = placed(spell(token.key for token in theirs), spell(token.key for token in mine), base.little)
    agreed = whole_words(pairs, (document.text, mine), (base.document.text, theirs))
    if not agreed:
        return None
    agreeing = {mine[here]: theirs[there] for here, there in agreed.items()}
    start, end = min(token.start for token in agreeing), max(token.end for token in agreeing)
    lost = _leading(base.document.text, theirs[: agreed[min(agreed)]])
    leading = turning_word(document.text, lost, mine[: min(agreed)])
    if leading is not None:
        if reported:
            return None
        start = leading.start
    side = Side(document.text, whole_numbers(document.text, tokens(document.text, start, end)))
    edits = differences(base.sides[number], side, agreeing)
    report = _report(document, (start, end))
    spans = [(start, end)]
    reasons = [without_marks(spans), *([] if report else [nobody_named(spans)])]
    by = base.speakers_of(number) or ground.speakers
    if report and are_others(report.speakers, by):
        reasons.append(other_names(report, by, in_base=bool(base.speakers)))
    here = Framed(document.text, (start, end), mixed=True)
    reasons += losses_in_marks(base, number, edits, document.text, spans, [*spans, *here.beside])
    reasons += reversals(
        base.framed(number), here, edits, (theirs, compared(side.tokens)), partial(base.is_answered, number)
    )
    flagged = each_once(reasons)
    return Reading(
        segment=number,
        state=state_of(edits),
        spans=((start, end),),
        flags=tuple(one.flag for one in flagged),
        edits=edits,
        speakers=report.speakers if report else (),
        speaker_span=report.speaker_span if report else None,
        cue=report.cue if report else None,
        cue_span=report.cue_span if report else None,
        why=f"{len(agreeing)} of {len(theirs)} words stand here without quotation marks",
        evidence=((start, end),),
        reasons=flagged,
    )


def _asks(text: str, span: Span) -> bool:
    """Whether the sentence is a question, which claims nothing."""
    return text[slice(*span)].rstrip(" \n”’\"'»)").endswith("?")


def _leading(text: str, words: list[Token]) -> list[Token]:
    """The words, at the beginning of a segment, if they deny or leave it open; else none."""
    if not words:
        return []
    hedged = hedges_in(text, words[0].start, words[-1].end)
    return words if hedged or denying(words) else []


def _report(document: Document, span: Span) -> Quotation | None:
    """The indirect report that covers the place and names who speaks."""
    return next(
        (
            one
            for one in document.quotations
            if one.kind == "indirect"
            and (one.speakers or one.speaker_span)
            and one.start < span[1]
            and span[0] < one.end
        ),
        None,
    )
