"""Puts passages into columns, as they are read by this process and by copies of it."""

from __future__ import annotations

import os
from array import array
from typing import TYPE_CHECKING

from alita_tui.corpus.building.linkage.columns import Columns, Credit
from alita_tui.corpus.building.linkage.forked import answers
from alita_tui.corpus.building.linkage.postings import Pairs
from alita_tui.corpus.building.linkage.reading import Reading
from alita_tui.quotes.letters import Letters
from alita_tui.quotes.passages import persons, surnames

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from alita_tui.corpus.building.linkage.columns import Name
    from alita_tui.corpus.building.linkage.opening import Opening
    from alita_tui.corpus.building.linkage.reading import Answer, Row
    from alita_tui.quotes.model import Kind

_SLICE = 250


def filled(
    opening: Opening, names: Sequence[Name], reach: Callable[[int], object], processes: int
) -> tuple[Columns, Pairs]:
    """The passages of these articles, and the runs of words that their texts are posted under.

    ``reach`` hears how many articles are read.
    """
    filling = _Filling(Columns(names, Letters()))
    reading = Reading(opening, filling.columns.letters)
    numbers = [one.row for one in names]
    slices = [numbers[at : at + _SLICE] for at in range(0, len(numbers), _SLICE)]
    found: Iterable[Answer] = answers(slices, reading.read, processes)
    for some in found:
        filling.take(*some)
        reach(len(filling.columns.first) - 1)
    return filling.columns, filling.finish()


class _Filling:
    def __init__(self, columns: Columns) -> None:
        self.columns = columns
        self._pairs = Pairs()
        self._texts: dict[int, int] = {}
        self._sorts: dict[tuple[Kind, str], int] = {}
        self._credits: dict[tuple[str, ...], int] = {}
        self._sets: dict[frozenset[str], frozenset[str]] = {}
        self._letters: dict[int, dict[int, str]] = {os.getpid(): {}}

    def take(
        self, process: int, words: Sequence[str], letters: str, articles: Sequence[Sequence[Row]]
    ) -> None:
        """Put the next articles, of a process that spells these words with those letters from now on."""
        table = self._letters.setdefault(process, {})
        if process != os.getpid():
            table.update(zip(map(ord, letters), self.columns.letters.spell(words), strict=True))
        for each in articles:
            for row in each:
                self._put(table, *row)
            self.columns.first.append(len(self.columns))

    def _put(  # noqa: PLR0913, PLR0917 - the fields of a row
        self,
        table: dict[int, str],
        start: int,
        nth: int,
        begin: int,
        words: bytes,
        utterance: int,
        joined: int,
        sort: tuple[Kind, str],
        speakers: tuple[str, ...],
        text: int,
        spelled: str,
        runs: Sequence[int],
    ) -> None:
        columns = self.columns
        columns.article.append(len(columns.first) - 1)
        columns.start.append(start)
        columns.nth.append(nth)
        columns.begin.append(begin)
        columns.size.append(len(words))
        columns.words += words
        columns.ends.append(len(columns.words))
        columns.utterance.append(utterance)
        columns.joined.append(joined)
        columns.sort.append(self._sorts.setdefault(sort, len(self._sorts)))
        columns.credit.append(self._credit(speakers))
        known = self._texts.get(text)
        if known is None:
            known = self._texts[text] = len(self._texts)
            columns.spelled.append(spelled.translate(table) if table else spelled)
            self._pairs.add(runs, known)
        columns.text.append(known)

    def _credit(self, speakers: tuple[str, ...]) -> int:
        known = self._credits.get(speakers)
        if known is None:
            known = self._credits[speakers] = len(self._credits)
            sets = [self._sets.setdefault(each, each) for each in (surnames(speakers), persons(speakers))]
            self.columns.credits.append(Credit(speakers, *sets))
        return known

    def finish(self) -> Pairs:
        """Number the texts in the order of the numbers by which they are known, in what is returned too."""
        columns = self.columns
        columns.sorts = list(self._sorts)
        self._credits, self._sets, self._letters = {}, {}, {}
        numbers = sorted(self._texts)
        order = array("i", map(self._texts.__getitem__, numbers))
        self._texts = {}
        columns.texts = array("q", numbers)
        final = array("i", bytes(4 * len(order)))
        for new, old in enumerate(order):
            final[old] = new
        columns.spelled = [columns.spelled[old] for old in order]
        columns.text = array("i", map(final.__getitem__, columns.text))
        self._pairs.renumber(final)
        return self._pairs
