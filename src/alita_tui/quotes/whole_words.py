"""Agreement of whole written words: half of “gonna” or of “long-term” agrees with nothing."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from alita_tui.quotes.tokens import Token

_HYPHENS = "-‐‑‒–"


Side = tuple[str, Sequence[Token]]
"""A text and its compared words in order."""


def whole_words(pairs: Mapping[int, int], ours: Side, theirs: Side) -> dict[int, int]:
    """The pairs (place in ``ours`` to place in ``theirs``) without those of a written word in pieces.

    A written word of several parts agrees where each part does, side by side on the other side too. Dropping
    one may part another, so it is repeated until nothing changes; chains of such words are short.
    """
    kept = dict(pairs)
    while True:
        back = {there: here for here, there in kept.items()}
        torn = {here for group in _torn(ours, theirs, kept) for here in group}
        torn |= {back[there] for group in _torn(theirs, ours, back) for there in group if there in back}
        if not torn & kept.keys():
            return kept
        kept = {here: there for here, there in kept.items() if here not in torn}


def _torn(side: Side, other: Side, paired: Mapping[int, int]) -> Iterator[range]:
    """The places of each written word of several parts that agrees in part, or with words farther apart."""
    tokens = side[1]
    at = 0
    while at < len(tokens):
        end = at + 1
        if tokens[at].whole:
            while end < len(tokens) and tokens[end].whole == tokens[at].whole:
                end += 1
            known = any(place in paired for place in range(at, end))
            if known and not _side_by_side(range(at, end), other, paired):
                yield range(at, end)
        at = end


def _side_by_side(group: range, other: Side, paired: Mapping[int, int]) -> bool:
    first = paired.get(group.start)
    if first is None or any(paired.get(at) != first + at - group.start for at in group):
        return False
    text, tokens = other
    found = tokens[first : first + len(group)]
    between = (text[before.end : after.start] for before, after in pairwise(found))
    return all(not gap.strip(_HYPHENS + " \t\n\r\u00a0\u202f") for gap in between)
