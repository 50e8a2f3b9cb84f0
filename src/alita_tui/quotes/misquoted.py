"""Words in marks that come near a sentence of the base, and are too far from it to be taken for it."""

from collections.abc import Iterable, Iterator

from alita_tui.quotes.ground import Ground
from alita_tui.quotes.model import Document, Rejected, Span
from alita_tui.quotes.passages import containment, surnames
from alita_tui.quotes.reasons import quoted
from alita_tui.quotes.sentences import sentences
from alita_tui.quotes.tokens import Token, compared, tokens

_LEAST_WORDS, _LEAST_SHARE = 4, 0.6


def misquoted(ground: Ground, document: Document, segments: Iterable[int]) -> dict[int, Rejected]:
    """For each of the segments the sentence by the same speaker that is made of its words for the most part.

    Little words alone make none.
    """
    base, segments = ground.base, list(segments)
    places = [
        (span, words, base.alphabet.spell(word.key for word in words))
        for span, words in (_places(ground, document) if segments else ())
    ]
    found: dict[int, Rejected] = {}
    for number in segments if places else ():
        spelled = base.alphabet.spell(word.key for word in base.segment_words(number))
        best = max(places, key=lambda place: containment(place[2], spelled))
        span, words, letters = best
        telling = set(spelled) & set(letters) - base.little
        if telling and containment(letters, spelled) >= _LEAST_SHARE:
            shared = tuple(_shared(words, letters, spelled))
            why = f"shares only {quoted(document.text, shared)} with sentence {number + 1}"
            found[number] = Rejected(span, "too-little-shared", why, shared)
    return found


def _places(ground: Ground, document: Document) -> Iterator[tuple[Span, list[Token]]]:
    for part in document.quotations:
        in_marks = part.kind in ("direct", "mixed") and part.rule != "denied"
        if in_marks and not ground.credited.isdisjoint(surnames(part.speakers)):
            for span in sentences(document.text, *part.span):
                words = compared(tokens(document.text, *span))
                if len(words) >= _LEAST_WORDS:
                    yield span, words


def _shared(words: list[Token], letters: str, spelled: str) -> list[Span]:
    """The runs of the words that the segment has in this order."""
    from rapidfuzz.distance import LCSseq

    return [
        (words[one.src_start].start, words[one.src_end - 1].end)
        for one in LCSseq.opcodes(letters, spelled)
        if one.tag == "equal"
    ]
