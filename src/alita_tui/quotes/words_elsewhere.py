"""Where the very words of a segment stand in an article that is not taken to give the statement."""

from collections.abc import Iterable, Iterator

from alita_tui.quotes.ground import Ground
from alita_tui.quotes.model import Document, Rejected, Span
from alita_tui.quotes.own_words import OwnWords, own_sentences
from alita_tui.quotes.passages import containment
from alita_tui.quotes.quotation import Quotation
from alita_tui.quotes.sentences import sentences
from alita_tui.quotes.tokens import keys

_LEAST_WORDS, _LEAST_RUNS = 5, 2
_LEAST_SHARE = 0.75


def words_elsewhere(
    ground: Ground, document: Document, own_words: OwnWords, segments: Iterable[int]
) -> dict[int, Rejected]:
    """For each of the segments whose words stand somewhere in the article the place that gives most of them.

    Quotations first, those that nobody is credited with too, then the outlet's own sentences. Most articles
    are passed over by their letters alone.
    """
    base = ground.base
    wanted = {
        number: words
        for number in segments
        if len(words := base.segment_words(number)) >= _LEAST_WORDS
        and own_words.may_hold(document, *ground.segments.runs(number)) >= _LEAST_RUNS
    }
    if not wanted:
        return {}
    places = [
        (span, part, base.alphabet.spell(keys(document.text, *span))) for span, part in _places(document)
    ]
    found: dict[int, Rejected] = {}
    for number, words in wanted.items():
        spelled = base.alphabet.spell(token.key for token in words)
        shares = [containment(spelled, theirs) for _, _, theirs in places]
        best = max(shares, default=0.0)
        if best >= _LEAST_SHARE:
            span, part, _ = places[shares.index(best)]
            found[number] = _rejected(number, best, len(words), span, part)
    return found


def _places(document: Document) -> Iterator[tuple[Span, Quotation | None]]:
    for part in document.quotations:
        if part.kind != "indirect":
            for span in [part.span, *sentences(document.text, *part.span)]:
                yield span, part
    yield from ((span, None) for span in own_sentences(document))


def _rejected(number: int, share: float, words: int, span: Span, part: Quotation | None) -> Rejected:
    said = f"all {words}" if share >= 1 else f"{round(share * words)} of the {words}"
    credit = f", credited to {part.speaker}" if part and part.speaker else ""
    where = "in quotation marks" if part else "in no quotation marks"
    if part and part.rule == "denied":
        where = "as words that nobody is said to have said"
    why = f"prints {said} words of sentence {number + 1} {where}{credit}"
    return Rejected(span, "same-words", why, (span,))
