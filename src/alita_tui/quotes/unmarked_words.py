"""Which words of an outlet's own sentence are those of a segment, from the first to the last."""

from collections.abc import Collection, Sequence

from alita_tui.quotes.lexicon.certainty import keeps_hedge
from alita_tui.quotes.negations import denying
from alita_tui.quotes.tokens import Token

_CRUMB, _APART = 2, 3
_REACH = 4


def placed(theirs: str, mine: str, little: Collection[str]) -> dict[int, int]:
    """The words of ``mine`` that are words of ``theirs``, in order, place to place; one code point a word.

    Little words that stand apart from the rest at either end are taken where they stand beside it, or else
    left: “it was safe, and that it would be approved” gives “it could be approved” from the second “it” on.
    """
    from rapidfuzz.distance import LCSseq

    pairs = {
        block.dest_start + at: block.src_start + at
        for block in LCSseq.opcodes(theirs, mine)
        if block.tag == "equal"
        for at in range(block.src_end - block.src_start)
    }
    pairs = _gathered(pairs, mine, little)
    last = len(mine) - 1, len(theirs) - 1
    turned = {last[0] - here: last[1] - there for here, there in pairs.items()}
    turned = _gathered(turned, mine[::-1], little)
    return {last[0] - here: last[1] - there for here, there in turned.items()}


def _gathered(pairs: dict[int, int], mine: str, little: Collection[str]) -> dict[int, int]:
    """The pairs without a crumb of little words far before the others, or with it moved up to them."""
    places = sorted(pairs)
    cut = next((at for at in range(1, len(places)) if places[at] > places[at - 1] + _APART), 0)
    crumb = places[:cut]
    if not 0 < cut <= _CRUMB or not all(mine[at] in little for at in crumb):
        return pairs
    kept = {here: there for here, there in pairs.items() if here not in crumb}
    words = "".join(mine[at] for at in crumb)
    nearer = mine.rfind(words, crumb[-1] + 1, places[cut])
    if nearer >= 0:
        kept |= {nearer + number: pairs[here] for number, here in enumerate(crumb)}
    return kept


def turning_word(text: str, lost: Sequence[Token], before: Sequence[Token]) -> Token | None:
    """Where a denial or a hedge of the segment, ``lost`` at its beginning, stands in other words here.

    ``before`` are the outlet's words that lead to those that agree: “she could not” stands for “I cannot”.
    """
    near = before[-_REACH:]
    kept = [one for one in near if keeps_hedge(text, one.start, one.end)] + denying(near)
    return min(kept, key=lambda one: one.start) if lost and kept else None
