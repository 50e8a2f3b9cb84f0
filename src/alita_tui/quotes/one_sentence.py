"""A printed sentence that one sentence of the base gives nearly whole is that one, not pieces of two."""

from collections import Counter

from alita_tui.quotes.model import Span
from alita_tui.quotes.spelling import Spelling

_NEARLY = 0.8
_FOUND_AT_HOME = 0.6
_MOST = 400


def of_one_sentence(pairs: dict[int, int], base: Spelling, rendition: Spelling) -> dict[int, int]:
    """The pairs (place in ``rendition`` to place in ``base``), those of such sentences in one sentence only.

    The longest runs come first in an alignment, so that a wording which the base gives twice in part draws
    the beginning of a sentence to the one place and its end to the other. Where the place that has most of
    it has nearly all, in order, also most of what was drawn away, the rest is a difference there. Words that
    another printed sentence gives stay with it.
    """
    kept = dict(pairs)
    for span in rendition.sentences:
        held = Counter(base.sentence_of[kept[at]] for at in range(*span) if at in kept)
        if len(held) < 2 or span[1] - span[0] > _MOST:
            continue
        home, most = min(held.items(), key=lambda one: (-one[1], one[0]))
        size, drawn = span[1] - span[0], held.total() - most
        if 2 * most < size:
            continue
        alone = _alone(kept, base, rendition, span, home)
        if len(alone) >= _NEARLY * size and len(alone) - most >= _FOUND_AT_HOME * drawn:
            kept = {at: place for at, place in kept.items() if not span[0] <= at < span[1]} | alone
    return kept


def _alone(
    pairs: dict[int, int], base: Spelling, rendition: Spelling, span: Span, home: int
) -> dict[int, int]:
    """The words of the printed sentence in one sentence of the base, in order, as many as can be."""
    from rapidfuzz.distance import LCSseq

    others = {place for at, place in pairs.items() if not span[0] <= at < span[1]}
    free = [place for place in range(*base.sentences[home]) if place not in others]
    theirs = "".join(base.letters[place] for place in free)
    blocks = [
        (one.src_start, one.dest_start, one.src_end - one.src_start)
        for one in LCSseq.opcodes(rendition.letters[slice(*span)], theirs)
        if one.tag == "equal"
    ]
    return {span[0] + ours + at: free[there + at] for ours, there, size in blocks for at in range(size)}
