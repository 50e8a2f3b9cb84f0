"""Tells which articles an index holds while it is being filled."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from alita_tui.corpus.building.settling import reading_order

if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable

    from alita_tui.corpus.building.files import Files
    from alita_tui.corpus.store import Store

# Telling may take a twentieth of the time, and comes no oftener than an eye wants it, in seconds; what is
# over in a moment is not told.
_SHARE, _EVERY, _FIRST = 20, 0.3, 0.15


class Growing:
    """Tells the rows of the articles of ``files`` that are read by now, in reading order."""

    files: Files

    def __init__(self, store: Store, grown: Callable[[array[int]], object] | None) -> None:
        self._store = store
        self._grown = grown
        self._next = time.monotonic() + _FIRST

    def told(self) -> None:
        """A batch is written: say what is there, unless it was said a moment ago."""
        began = time.monotonic()
        if self._grown is None or began < self._next:
            return
        numbers = reading_order(self._store, self.files.order)
        if numbers:
            self._grown(numbers)
        ended = time.monotonic()
        self._next = ended + max(_EVERY, _SHARE * (ended - began))
