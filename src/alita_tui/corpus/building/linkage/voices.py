"""Who is credited with which text, and the short runs of words by which that is looked for."""

from __future__ import annotations

from array import array
from itertools import groupby
from typing import TYPE_CHECKING

from alita_tui.quotes.letters import number_of
from alita_tui.quotes.passages import SHINGLE
from alita_tui.quotes.shingles import looked_up, of_speaker, short_runs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from alita_tui.corpus.building.linkage.columns import Columns
    from alita_tui.corpus.building.linkage.postings import Pairs
    from alita_tui.quotes.passages import Passage

_TEXT_BITS = 32


class Voices:
    """Each surname with each text that is credited to it. ``wanted`` are the short runs looked for."""

    def __init__(self, columns: Columns, passage: Callable[[int], Passage]) -> None:
        """``passage`` gives that with a number; the texts must have their final numbers."""
        self._columns = columns
        self._passage = passage
        self._names = sorted({name for one in columns.credits for name in one.surnames})
        numbers = {name: at for at, name in enumerate(self._names)}
        of_credit = [[numbers[name] for name in one.surnames] for one in columns.credits]
        found = [
            (name << _TEXT_BITS) + columns.text[at]
            for at, credit in enumerate(columns.credit)
            for name in of_credit[credit]
        ]
        found.sort()
        self._pairs = array("q", found)
        self.wanted: set[int] = set()

    def post(self, pairs: Pairs) -> None:
        """Post each text under those of its short runs by its speakers that somebody prints alone."""
        columns = self._columns
        by: set[str] = set()
        for at, text in enumerate(columns.text):
            if len(columns.spelled[text]) < SHINGLE:
                one = self._passage(at)
                by.update(one.surnames)
                self.wanted.update(looked_up(one, columns.letters))
        wanted_by = {at for at, name in enumerate(self._names) if name in by}
        first = array("i", bytes(4 * len(columns.texts)))
        for at in reversed(range(len(columns))):
            first[columns.text[at]] = at
        for pair, _ in groupby(self._pairs):
            name, text = pair >> _TEXT_BITS, pair & ((1 << _TEXT_BITS) - 1)
            if name in wanted_by:
                runs = short_runs(self._passage(first[text]), columns.letters)
                found = (of_speaker(self._names[name], run) for run in runs)
                pairs.add([run for run in found if run in self.wanted], text)

    def rows(self) -> Iterator[tuple[int, int, int]]:
        """The number of each surname, the text, and how many passages with it are credited to that name."""
        texts = self._columns.texts
        found = [
            (
                number_of(self._names[pair >> _TEXT_BITS]),
                texts[pair & ((1 << _TEXT_BITS) - 1)],
                len(list(some)),
            )
            for pair, some in groupby(self._pairs)
        ]
        found.sort()
        yield from found
