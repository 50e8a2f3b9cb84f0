"""A title that is a field beside the text: a text of its own, read in the light of the article below it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from alita_tui.quotes.model import Document, Reading, Span

_BELOW: Final = "\n\n"
_LEAD: Final = 1_000


def titled(document: Document) -> Document | None:
    """The title of the document as a document, its text the title alone; None where it has none apart.

    The beginning of the article says who is meant. A quotation that names its speaker only there is left
    without the place of the name.
    """
    from alita_tui.quotes.extraction import extract  # with all its words, which not every start needs

    title = document.title
    if not title:
        return None
    lead = document.text[document.body : document.body + _LEAD]
    found = extract(title + _BELOW + lead, article=document.id, headline=(0, len(title)))
    kept = (one for one in found if one.end <= len(title) and (one.cue_span or (0, 0))[1] <= len(title))
    return replace(
        document,
        text=title,
        quotations=tuple(
            one
            if one.speaker_span is None or one.speaker_span[1] <= len(title)
            else replace(one, speaker_span=None)
            for one in kept
        ),
        body=0,
        headline=(0, len(title)),
        title=None,
    )


def below(document: Document, readings: Mapping[int, Reading]) -> dict[int, Reading]:
    """The readings of a document where they would stand if its text began with its title."""
    by = len(document.title or "") + len(_BELOW) - document.body

    def moved(span: Span) -> Span:
        return span[0] + by, span[1] + by

    return {
        number: replace(
            one,
            spans=tuple(map(moved, one.spans)),
            cue_span=moved(one.cue_span) if one.cue_span else None,
        )
        for number, one in readings.items()
    }
