"""The quotations of an article as a few bytes, and back; their words stand in the article."""

from __future__ import annotations

import json
import zlib
from collections import Counter
from typing import TYPE_CHECKING

from alita_tui.corpus.stored.damage import AGAIN, Damaged
from alita_tui.quotes.quotation import Quotation

if TYPE_CHECKING:
    from collections.abc import Sequence

_LEVEL = 1


def packed(quotations: Sequence[Quotation]) -> bytes:
    """Quotations without their words and their article."""
    rows = [
        (
            one.start,
            one.end,
            one.kind,
            one.paragraph,
            one.utterance,
            one.speakers,
            one.speaker_span,
            one.cue,
            one.cue_span,
            one.venue,
            one.wrong_glyph,
            one.rule,
            one.evidence,
        )
        for one in quotations
    ]
    return zlib.compress(json.dumps(rows, separators=(",", ":")).encode(), _LEVEL)


def unpacked(data: bytes, article: str, text: str) -> tuple[Quotation, ...]:
    """The quotations of the article with that id and text. Raises Damaged."""
    try:
        return _unpacked(data, article, text)
    except (zlib.error, ValueError, TypeError) as error:
        raise Damaged("the index is damaged", AGAIN) from error


def _unpacked(data: bytes, article: str, text: str) -> tuple[Quotation, ...]:
    return tuple(
        Quotation(
            article=article,
            start=start,
            end=end,
            text=text[start:end],
            kind=kind,
            paragraph=paragraph,
            utterance=utterance,
            speakers=tuple(speakers),
            speaker_span=_span(speaker_span),
            cue=cue,
            cue_span=_span(cue_span),
            venue=venue,
            wrong_glyph=wrong_glyph,
            rule=rule,
            evidence=tuple((first, last) for first, last in evidence),
        )
        for (
            start,
            end,
            kind,
            paragraph,
            utterance,
            speakers,
            speaker_span,
            cue,
            cue_span,
            venue,
            wrong_glyph,
            rule,
            evidence,
        ) in json.loads(zlib.decompress(data))
    )


def said(quotations: Sequence[Quotation]) -> int:
    """How many are somebody's statement."""
    return sum(one.kind != "unattributed" for one in quotations)


def credited(quotations: Sequence[Quotation]) -> Counter[str]:
    """Who is credited, and how often."""
    return Counter(name for one in quotations if one.kind != "unattributed" for name in one.speakers)


def _span(pair: list[int] | None) -> tuple[int, int] | None:
    return None if pair is None else (pair[0], pair[1])
