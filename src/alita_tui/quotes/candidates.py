"""Which passages may hold another: those that share its rarest runs of words."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from alita_tui.quotes.letters import Letters
from alita_tui.quotes.passages import Passage, Place
from alita_tui.quotes.shelf import Shelf
from alita_tui.quotes.shingles import looked_up

COMMON = 400
"""A run of words that so many different texts hold is common and leads nowhere."""

_LOOKED_AT = 300
_TEXTS = 24
_OF_ITS_TEXT, _OF_ANOTHER = 8, 3
_MOST = 64


def candidates(passage: Passage, shelf: Shelf, letters: Letters) -> list[Place]:
    """The places of those that share most runs with the passage, best first, itself left out.

    Exact copies count once, so that a quotation which everybody prints does not hide itself. The rarest runs
    are looked up first, and only so many texts: the work for one passage has a bound. The answer is a matter
    of what is on the shelf, not of the order in which it came there.
    """
    own = shelf.text(passage.place)
    shared: dict[int, int] = defaultdict(int)
    looked_at = 0
    for texts in sorted(shelf.texts(looked_up(passage, letters), COMMON + 1), key=len):
        looked_at += len(texts) or 1
        if len(texts) > COMMON or (looked_at > _LOOKED_AT and len(shared) > 1):
            break
        for text in texts or (own,):
            shared[text] += 1
    shared.setdefault(own, 1)
    ranked = sorted([(-count, text) for text, count in shared.items()])[:_TEXTS]
    found: list[Place] = []
    for _, text in ranked:
        found.extend(_some(shelf.copies(text), passage, _OF_ITS_TEXT if text == own else _OF_ANOTHER))
        if len(found) > _MOST:
            break
    return [place for place in found[: _MOST + 1] if place != passage.place]


def _some(copies: Sequence[Place], passage: Passage, size: int) -> Sequence[Place]:
    """The first copies, and those that were printed about when the passage was; three times ``size``."""
    if len(copies) <= 3 * size:
        return copies
    at = bisect_left(copies, passage.place)
    return [*copies[:size], *copies[max(size, at - size) : at + size]]
