"""Readings that stand in no marks: the segments that an outlet gives in its own words."""

from collections.abc import Mapping, Sequence

from alita_tui.quotes.model import Document, Flag, Reading, Reason, Span
from alita_tui.quotes.own_reports import Found, Matched
from alita_tui.quotes.readings import in_order
from alita_tui.quotes.reasons import claim_added, quoted


def reported_segments(document: Document, found: Sequence[Found]) -> frozenset[int]:
    """The segments that some report in the body of the article gives."""
    return frozenset(
        piece.support.segment
        for one in found
        if not _is_headline(document, one)
        for piece in one.pieces
        if piece.support.weight
    )


def _is_headline(document: Document, found: Found) -> bool:
    return document.headline is not None and found.report.start < document.headline[1]


def reported_readings(
    document: Document, found: Sequence[Found], readings: Mapping[int, Reading]
) -> list[Reading]:
    """For each segment without a reading, the best report of it as one."""
    best: dict[int, tuple[float, Matched, Found]] = {}
    for one in found:
        if _is_headline(document, one):
            continue
        for piece in one.pieces:
            segment, weight = piece.support.segment, piece.support.weight
            if weight and segment not in readings and weight > best.get(segment, (0.0,))[0]:
                best[segment] = weight, piece, one
    return [_reported(document, piece, one) for _, (_, piece, one) in sorted(best.items())]


def _reported(document: Document, piece: Matched, found: Found) -> Reading:
    text, part = document.text, found.quotation
    inside = [span for span in found.report.added_spans if piece.span[0] <= span[0] < piece.span[1]]
    own = found.flags[piece.support.segment]
    flags: list[Flag] = [flag for flag in own if flag != "claim-added" or inside]
    return Reading(
        segment=piece.support.segment,
        state="reported",
        spans=(piece.span,),
        flags=in_order(flags),
        speakers=part.speakers if part else (),
        speaker_span=part.speaker_span if part else None,
        cue=part.cue if part else None,
        cue_span=part.cue_span if part else None,
        why=f"the outlet’s own words; they share {quoted(text, piece.support.words)}"
        + ("" if part else "; nobody is credited"),
        evidence=piece.support.words,
        reasons=_reasons_of(found, in_order(flags), inside, text),
    )


def _reasons_of(found: Found, flags: Sequence[Flag], added: Sequence[Span], text: str) -> tuple[Reason, ...]:
    """The report's reasons for these flags; of what it adds only what stands in this reading."""
    kept = (one for one in found.report.reasons if one.flag in flags)
    return tuple(claim_added(text, added) if one.flag == "claim-added" else one for one in kept)
