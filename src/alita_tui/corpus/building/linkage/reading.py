"""Reads the articles of an index for linking: their passages as plain data, in copies of the process too."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from alita_tui.corpus.building.documents import documents_by_row, documents_of
from alita_tui.corpus.building.linkage.columns import REQUOTING, Name
from alita_tui.corpus.stored import rows
from alita_tui.quotes.model import Document
from alita_tui.quotes.passages import day_key, passages
from alita_tui.quotes.shingles import long_runs, text_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from alita_tui.corpus.building.linkage.opening import Opening
    from alita_tui.corpus.store import Store
    from alita_tui.quotes.letters import Letters
    from alita_tui.quotes.model import Kind


Row = tuple[int, int, int, bytes, int, int, "tuple[Kind, str]", tuple[str, ...], int, str, "Sequence[int]"]
"""A passage, as plain data: where it starts; which quotation of its article it is; how many bytes of the
article stand before it; its own bytes; its utterance; what is joined in it (``ELIDED``, ``REQUOTING``);
its kind and rule; its speakers; the number of its text. With the first passage of a text
also its words as letters, and its long runs."""

Answer = tuple[int, list[str], str, list[list[Row]]]
"""A process; the words to which it has given letters since its last answer, and these; the passages of some
articles."""


def names_of(store: Store, numbers: Sequence[int]) -> list[Name]:
    """The articles with these rows, and those whose quotations are known besides, as places sort them."""
    query = f"SELECT json_extract(about, '$[{rows.PLACES['date']}]'), id, number FROM articles"
    found = {row[2]: row for row in store.rows(f"{query} WHERE quoted = 1")}
    missing = [one for one in numbers if one not in found]
    found.update((row[2], row) for row in store.among(f"{query} WHERE number IN (?)", missing))
    return sorted(Name(day_key(day), rows.name(id_), number) for day, id_, number in found.values())


class Reading:
    """Reads articles by their rows, and tells each text once."""

    def __init__(self, opening: Opening, letters: Letters) -> None:
        self._opening = opening
        self._letters = letters
        self._told: set[int] = set()
        self._words = len(letters.words())

    def read(self, numbers: Sequence[int]) -> Answer:
        """The passages of the articles with these rows; none of one that is not there."""
        documents = documents_by_row(self._opening.store, numbers)
        found = [self._rows(documents[row]) if row in documents else [] for row in numbers]
        words = self._letters.words(self._words)
        self._words += len(words)
        return os.getpid(), words, self._letters.spell(words), found

    def _rows(self, document: Document) -> list[Row]:
        nth = {id(one): at for at, one in enumerate(document.quotations)}
        plain = document.text.isascii()
        there = {one.place.start: one for one in passages(document, self._letters)}
        found: list[Row] = []
        last = begin = 0
        for start in sorted(there):
            one, said = there[start], there[start].quotation
            begin += start - last if plain else len(rows.key(document.text[last:start]))
            last, text = start, text_number(one, self._letters)
            new = text not in self._told
            self._told.add(text)
            row: Row = (
                start,
                nth[id(said)],
                begin,
                rows.key(said.text),
                said.utterance,
                one.elided + REQUOTING * one.requoting,
                (said.kind, said.rule),
                said.speakers,
                text,
                one.spelled if new else "",
                long_runs(one, self._letters) if new else (),
            )
            found.append(row)
        return found


class Documents(Mapping[str, Document]):
    """The articles of the index by id, read anew each time; one that has gone meanwhile is empty."""

    def __init__(self, opening: Opening, names: Sequence[Name]) -> None:
        self._opening = opening
        self._rows = {one.id: one.row for one in names}

    def __getitem__(self, id_: str) -> Document:
        found = documents_of(self._opening.store, [self._rows[id_]])
        return found[0] if found else Document(id=id_, text="", quotations=())

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)
