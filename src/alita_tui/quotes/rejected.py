"""What stands behind “absent”: the place that came nearest, and why it was not taken."""

from collections.abc import Iterable

from alita_tui.quotes.ground import Ground
from alita_tui.quotes.misquoted import misquoted
from alita_tui.quotes.model import Document, Rejected, Span
from alita_tui.quotes.own_words import OwnWords
from alita_tui.quotes.passages import surnames
from alita_tui.quotes.reasons import quoted
from alita_tui.quotes.report_matching import Support
from alita_tui.quotes.words_elsewhere import words_elsewhere


def nearest_rejected(ground: Ground, document: Document, own_words: OwnWords) -> Rejected | None:
    """The sentence that shares most with any segment, or None where none shares a telling word.

    Where the very words of a segment stand in the article, that is the place.
    """
    same = words_elsewhere(ground, document, own_words, range(len(ground.base.spans)))
    if same:
        return min(same.items())[1]
    near = misquoted(ground, document, range(len(ground.base.spans)))
    if near:
        return min(near.items())[1]
    best: tuple[float, Span, Support] | None = None
    for sentence in own_words.of(document):
        for support in ground.segments.supports(sentence, document.text)[:1]:
            if best is None or support.weight > best[0]:
                best = support.weight, sentence.span, support
    return _rejected(ground, document, best[1], best[2]) if best else None


def rejected_by_segment(
    ground: Ground, document: Document, own_words: OwnWords, segments: Iterable[int]
) -> dict[int, Rejected]:
    """For each of the segments the sentence that shares most with it, where one shares a telling word.

    What the same speaker is quoted with there comes first.
    """
    wanted = set(segments)
    best: dict[int, tuple[float, Span, Support]] = {}
    for sentence in own_words.of(document) if wanted else ():
        for support in ground.segments.supports(sentence, document.text):
            if support.segment in wanted and support.weight > best.get(support.segment, (0.0,))[0]:
                best[support.segment] = support.weight, sentence.span, support
    near = {number: _rejected(ground, document, *found[1:]) for number, found in best.items()}
    near |= misquoted(ground, document, wanted)
    return near | words_elsewhere(ground, document, own_words, wanted)


def _rejected(ground: Ground, document: Document, span: Span, support: Support) -> Rejected:
    credit = _credit(ground, document, span)
    why = f"shares only {quoted(document.text, support.words)} with sentence {support.segment + 1}"
    return Rejected(span, "somebody-else" if credit else "too-little-shared", why + credit, support.words)


def _credit(ground: Ground, document: Document, span: Span) -> str:
    """Who else is credited there, if the sentence reports somebody else."""
    for quotation in document.quotations:
        others = not surnames(quotation.speakers) & ground.credited
        if span[0] <= quotation.start < span[1] and quotation.speaker and others:
            return f", and credits {quotation.speaker}"
    return ""
