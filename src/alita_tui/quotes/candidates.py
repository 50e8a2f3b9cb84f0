"""Which passages may hold another: those that share its rarest runs of words."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import chain

from alita_tui.quotes.letters import Letters
from alita_tui.quotes.passages import SHINGLE, Passage, Place
from alita_tui.quotes.shelf import Shelf
from alita_tui.quotes.shingles import looked_up

COMMON = 400
"""A run of words that so many different texts hold is common and leads nowhere."""

_LOOKED_AT = 300
_TEXTS = 24
_OF_ITS_TEXT, _OF_ANOTHER = 8, 3
_MOST = 65


class Candidates:
    """Finds them on a shelf where nothing is put or dropped meanwhile.

    Copies lead to the same texts: who asks for one after the other gets the answer sooner.
    """

    def __init__(self, shelf: Shelf, letters: Letters) -> None:
        self._shelf = shelf
        self._letters = letters
        self._last: tuple[int, frozenset[str]] | None = None
        self._texts: list[int] = []

    def of(self, passage: Passage) -> list[Sequence[Place]]:
        """The places of those that share most runs with the passage, best first, itself left out.

        Places of one text stand together. Exact copies count once, so that a quotation which everybody prints
        does not hide itself. The rarest runs are looked up first, and only so many texts: the work for one
        passage has a bound. The answer is a matter of what is on the shelf, not of the order in which it came
        there.
        """
        own = self._shelf.text(passage.place)
        # Runs shorter than a shingle are looked up by their speakers.
        asked = own, frozenset() if passage.size >= SHINGLE else passage.surnames
        if asked != self._last:
            self._last, self._texts = asked, self._ranked(passage, own)
        found: list[Sequence[Place]] = []
        room = _MOST
        for text in self._texts:
            size = _OF_ITS_TEXT if text == own else _OF_ANOTHER
            places = _some(self._shelf.copies(text), passage, size)[:room]
            found.append([one for one in places if one != passage.place] if text == own else places)
            room -= len(places)
            if not room:
                break
        return found

    def _ranked(self, passage: Passage, own: int) -> list[int]:
        """The texts that share most runs with the passage, its own among them."""
        read: list[Collection[int]] = []
        looked_at, several = 0, False
        for texts in sorted(self._shelf.texts(looked_up(passage, self._letters), COMMON + 1), key=len):
            looked_at += len(texts) or 1
            if len(texts) > COMMON or (looked_at > _LOOKED_AT and several):
                break
            read.append(texts or (own,))
            several = several or len(texts) > 1
        shared = Counter(chain.from_iterable(read))
        shared.setdefault(own, 1)
        often = sorted([(-count, text) for text, count in shared.items() if count > 1])[:_TEXTS]
        once = sorted([text for text, count in shared.items() if count == 1])[: _TEXTS - len(often)]
        return [text for _, text in often] + once


def _some(copies: Sequence[Place], passage: Passage, size: int) -> Sequence[Place]:
    """The first copies, and those that were printed about when the passage was; three times ``size``."""
    if len(copies) <= 3 * size:
        return copies
    at = bisect_left(copies, passage.place)
    return [*copies[:size], *copies[max(size, at - size) : at + size]]
