"""A headline held against the quotations below it, where no word of saying makes it a report."""

from collections.abc import Collection, Mapping

from alita_tui.quotes.ground import Ground
from alita_tui.quotes.model import Document, Reading, Reason, Span
from alita_tui.quotes.own_words import wording
from alita_tui.quotes.report_matching import Support
from alita_tui.quotes.reversals import reversed_reports

_LEAST = 3.5


def turned_headline(
    ground: Ground, document: Document, readings: Mapping[int, Reading], known: Collection[Span]
) -> tuple[Span, Support, list[Reason]] | None:
    """The headline, what ties it to a segment that the article quotes, and why it says something else.

    None where it says nothing of any segment, the same, or is among the ``known`` reports. Questions say
    nothing.
    """
    headline, text = document.headline, document.text
    if headline is None or not readings or text[slice(*headline)].rstrip().endswith("?"):
        return None
    if any(start < headline[1] and headline[0] < end for start, end in known):
        return None
    base = ground.base
    for support in ground.segments.supports(wording(text, headline))[:1]:
        number = support.segment
        if support.is_close and support.weight >= _LEAST and number in readings:
            reasons = list(
                reversed_reports(
                    base.framed(number),
                    base.spans[number],
                    text,
                    headline,
                    answered=base.is_answered(number),
                )
            )
            return (headline, support, reasons) if reasons else None
    return None
