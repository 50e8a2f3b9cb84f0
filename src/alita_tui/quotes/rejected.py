"""What stands behind “absent”: the place that came nearest, and why it was not taken."""

from dataclasses import dataclass

from alita_tui.quotes.ground import Ground
from alita_tui.quotes.model import Document, Span
from alita_tui.quotes.own_words import OwnWords
from alita_tui.quotes.passages import surnames


@dataclass(frozen=True, slots=True)
class Rejected:
    """The nearest place in an article that lacks the statement, and the reason in words."""

    span: Span
    why: str


def nearest_rejected(ground: Ground, document: Document, own_words: OwnWords) -> Rejected | None:
    """The sentence that shares most with any segment, or None where none shares a telling word."""
    best: tuple[float, Rejected] | None = None
    for sentence in own_words.of(document):
        for support in ground.segments.supports(sentence)[:1]:
            if best is None or support.weight > best[0]:
                printed = [document.text[start:end] for start, end in support.words]
                words = ", ".join(dict.fromkeys(f"“{word}”" for word in printed))
                why = f"shares only {words} with sentence {support.segment + 1}"
                why += _credit(ground, document, sentence.span)
                best = support.weight, Rejected(sentence.span, why)
    return best[1] if best else None


def _credit(ground: Ground, document: Document, span: Span) -> str:
    """Who else is credited there, if the sentence reports somebody else."""
    for quotation in document.quotations:
        others = not surnames(quotation.speakers) & ground.credited
        if span[0] <= quotation.start < span[1] and quotation.speaker and others:
            return f", and credits {quotation.speaker}"
    return ""
