"""Reads the articles of an index for linking, each once and in the order of their places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from alita_tui.corpus.building.documents import documents_by_row, documents_of
from alita_tui.corpus.building.linkage.columns import Columns, Filling, Name
from alita_tui.corpus.building.linkage.postings import Pairs
from alita_tui.corpus.store import Store
from alita_tui.corpus.stored import rows
from alita_tui.quotes.letters import Letters
from alita_tui.quotes.model import Document
from alita_tui.quotes.passages import day_key
from alita_tui.quotes.shingles import long_runs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_READ = 500


def names_of(store: Store, numbers: Sequence[int]) -> list[Name]:
    """The articles with these rows, and those whose quotations are known besides, as places sort them."""
    query = (
        f"SELECT json_extract(about, '$[{rows.PLACES['date']}]'), id, number FROM articles"
        " WHERE quoted = 1 OR number IN (?)"
    )
    found = {row[2]: row for row in store.rows(query.partition(" OR ")[0])}
    found.update((row[2], row) for row in store.among(query, [one for one in numbers if one not in found]))
    return sorted(Name(day_key(day), rows.name(id_), number) for day, id_, number in found.values())


def filled(store: Store, names: Sequence[Name], reach: Callable[[int], object]) -> tuple[Columns, Pairs]:
    """The passages of these articles, and the runs of words that their texts are posted under.

    ``reach`` hears how many articles are read.
    """
    columns, pairs = Columns(names, Letters()), Pairs()
    filling = Filling(columns, lambda one, text: pairs.add(long_runs(one, columns.letters), text))
    for at in range(0, len(names), _READ):
        some = [one.row for one in names[at : at + _READ]]
        documents = documents_by_row(store, some)
        for row in some:
            filling.put(documents.get(row))
        reach(at + len(some))
    pairs.renumber(filling.finish())
    return columns, pairs


class Documents(Mapping[str, Document]):
    """The articles of the index by id, read anew each time; one that has gone meanwhile is empty."""

    def __init__(self, store: Store, names: Sequence[Name]) -> None:
        self._store = store
        self._rows = {one.id: one.row for one in names}

    def reopen(self) -> None:
        """Read through a connection of one's own: in a copy of the process that opened the other."""
        self._store = Store(self._store.path, read_only=True)

    def __getitem__(self, id_: str) -> Document:
        found = documents_of(self._store, [self._rows[id_]])
        return found[0] if found else Document(id=id_, text="", quotations=())

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)
