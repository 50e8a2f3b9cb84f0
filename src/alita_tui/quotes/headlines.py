"""A headline held against the quotations below it, where no word of saying makes it a report."""

import re
from collections.abc import Collection, Mapping
from typing import NamedTuple

from alita_tui.quotes.ground import Ground
from alita_tui.quotes.lexicon.certainty import asserts
from alita_tui.quotes.model import Document, Reading, Reason, Span
from alita_tui.quotes.offices import are_credited
from alita_tui.quotes.own_words import wording
from alita_tui.quotes.report_claims import Report
from alita_tui.quotes.report_losses import Losses, losses
from alita_tui.quotes.report_matching import Support
from alita_tui.quotes.reversals import reversed_reports

_LEAST = 3.5
_MANY = 3
_INVERTED = re.compile(r",\s+(?P<cue>says?|said)\s+(?P<speaker>[^,;:?]+)$")


class Headline(NamedTuple):
    """A headline that says something else than a segment: where, what ties them, and what is otherwise."""

    span: Span
    support: Support
    reasons: list[Reason]
    change: Losses


def turned_headline(
    ground: Ground,
    document: Document,
    readings: Mapping[int, Reading],
    known: Collection[Span],
    texts: Collection[str],
) -> Headline | None:
    """The headline, where the article quotes the segment that it is tied to, and it says something else.

    None where it says nothing of any segment, the same, or is among the ``known`` reports. Questions say
    nothing. What it leaves out counts where it credits the speaker, or gives much of the segment and says
    that it will be so: else it may know it from others. ``texts`` say who holds an office that it names.
    """
    headline, text = document.headline, document.text
    if headline is None or not readings or text[slice(*headline)].rstrip().endswith("?"):
        return None
    if any(start < headline[1] and headline[0] < end for start, end in known):
        return None
    base, credit = ground.base, _credit(ground, document, headline, texts)
    piece = (headline[0], credit.start()) if credit else headline
    for support in ground.segments.supports(wording(text, piece), text)[:1]:
        number = support.segment
        if support.is_close and support.weight >= _LEAST and number in readings:
            framed, answered = base.framed(number), base.is_answered(number)
            reasons = list(reversed_reports(framed, base.spans[number], text, piece, answered=answered))
            change = Losses()
            if credit or (support.ties >= _MANY and asserts(text, *piece)):
                cue = credit.span("cue") if credit else (piece[0], piece[0])
                report = Report(text, (piece,), (number,), cue, whole=support.whole)
                change = losses(base, report, ground.rarity, set)
            if reasons or change.lost:
                return Headline(piece, support, reasons, change)
    return None


def _credit(
    ground: Ground, document: Document, headline: Span, texts: Collection[str]
) -> re.Match[str] | None:
    """The words behind a comma that credit the speaker: “…, says fire chief”."""
    found = _INVERTED.search(document.text, *headline)
    return found if found and are_credited([found["speaker"].strip()], ground.credited, texts) else None
