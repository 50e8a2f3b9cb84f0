"""Gives the articles of an index what only the whole corpus can tell: unique ids, sources for the unnamed."""

from __future__ import annotations

import json
from array import array
from typing import TYPE_CHECKING

from alita_tui.corpus.building.removing import unword
from alita_tui.corpus.metadata import settled
from alita_tui.corpus.model import Article
from alita_tui.corpus.stored import rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from alita_tui.corpus.store import Store

_BATCH, _NTH_BITS = 500, 32
_COLUMNS = "number, id, source, from_folder, about"
_Names = tuple[bytes, str | None, int]


def reading_order(store: Store, files: Sequence[int]) -> array[int]:
    """The rows of the articles in the order of their files."""
    places = {file: at for at, file in enumerate(files)}
    numbers, keys = array("q"), array("q")
    for number, file, nth in store.each("SELECT number, file, nth FROM articles"):
        if file in places:
            numbers.append(number)
            keys.append(places[file] << _NTH_BITS | nth)
    ranked = sorted(range(len(keys)), key=keys.__getitem__)
    return array("q", map(numbers.__getitem__, ranked))


def settle(store: Store, numbers: Sequence[int]) -> None:
    """Settle the articles with these rows, in reading order. Raises sqlite3.Error, Unusable."""
    if store.fact("settled") == "1":
        return
    known = {row[0]: row[1:] for row in store.rows(f"SELECT {_COLUMNS} FROM articles")}
    before = [_unsettled(known[number][3]) for number in numbers]
    changed: list[tuple[int, _Names]] = []
    for number, old, new in zip(numbers, before, settled(before), strict=True):
        source = None if new.source == old.source else json.dumps(new.source)
        names = (rows.key(new.id), source, int(new.source_origin == "folder" != old.source_origin))
        if names != known[number][:3]:
            changed.append((number, names))
    for at in range(0, len(changed), _BATCH):
        some = changed[at : at + _BATCH]
        with store.writing() as connection:
            unword(store, [number for number, _ in some])
            connection.executemany(
                "UPDATE articles SET id = ?, source = ?, from_folder = ?, linked = 0 WHERE number = ?",
                [(*names, number) for number, names in some],
            )
            store.note("linked", "0")
    with store.writing():
        store.note("settled", "1")


def _unsettled(about: str) -> Article:
    return Article(text="", **rows.fields(about, ""))
