"""Writes what linking all articles has found: the tables of ``schema.SHELF``, then the clusters."""

from __future__ import annotations

import json
from contextlib import closing, contextmanager
from itertools import islice
from typing import TYPE_CHECKING

from alita_tui.corpus.building.linkage.edges import NONE, RULES
from alita_tui.corpus.building.relinking import finish
from alita_tui.corpus.building.shelving import INSERT
from alita_tui.corpus.store import Store
from alita_tui.corpus.stored import rows
from alita_tui.corpus.stored.schema import LINKS, SHELF

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from alita_tui.corpus.building.linkage.gathering import Gathered
    from alita_tui.corpus.building.linkage.postings import Pairs, Postings
    from alita_tui.corpus.building.linkage.shelf import CompactShelf
    from alita_tui.corpus.building.linkage.voices import Voices

_BATCH = 20_000
_Row = tuple[object, ...]


class Overtaken(Exception):
    """Articles have changed, or another process links: what was found is of no use."""


class Writing:
    """Writes into an index as long as its fact ``linked`` is that of this attempt. Raises Overtaken.

    ``told`` is called after each batch, and may end the work by an exception.
    """

    def __init__(self, index: Path, attempt: str, told: Callable[[], object]) -> None:
        self._index = index
        self._attempt = attempt
        self._told = told

    def shelf(self, shelf: CompactShelf, postings: Postings, pairs: Pairs, voices: Voices) -> None:
        """Take the pairs into the postings, and write the shelf, all but the edges.

        From now on nothing can be linked by it before all is written.
        """
        columns = shelf.columns
        with closing(Store(self._index)) as store:
            with self._writing(store) as connection:
                store.note("shelved", "0")
                for table in SHELF:
                    connection.execute(f"DELETE FROM {table}")
            for part in postings.taken(pairs, columns):
                self._write(store, "postings", part)
            names = [(one.row, rows.key(one.id), one.day) for one in columns.names]
            self._write(store, "shelved", sorted(names))
            self._write(store, "passages", _passages(shelf))
            self._write(store, "copies", _copies(shelf))
            self._write(store, "voices", voices.rows())
            self._write(store, "wanted", ((one,) for one in sorted(voices.wanted)))

    @contextmanager
    def _writing(self, store: Store) -> Iterator[sqlite3.Connection]:
        with store.writing() as connection:
            if store.fact("linked") != self._attempt:
                raise Overtaken
            yield connection

    def _write(self, store: Store, table: str, found: Iterable[_Row]) -> None:
        left = iter(found)
        while batch := list(islice(left, _BATCH)):
            with self._writing(store) as connection:
                connection.executemany(INSERT[table], batch)
            self._told()

    def finish(self, shelf: CompactShelf, gathered: Gathered) -> None:
        """Write the edges, put the clusters in the place of those there, and note that all is linked."""
        with closing(Store(self._index)) as store:
            self._write(store, "edges", _edges(shelf))
            with self._writing(store) as connection:
                _write_clusters(connection, shelf, gathered)
                store.note("shelved", "1")
                finish(store)


def _write_clusters(connection: sqlite3.Connection, shelf: CompactShelf, gathered: Gathered) -> None:
    columns = shelf.columns
    for table in LINKS:
        connection.execute(f"DELETE FROM {table}")
    connection.executemany(
        "INSERT INTO clusters(number, base, start) VALUES (?, ?, ?)",
        (
            (number, columns.names[columns.article[at]].row, columns.start[at])
            for number, at in enumerate(gathered.bases, start=1)
        ),
    )
    connection.executemany(
        "INSERT INTO members(article, nth, cluster, parent_article, parent_nth, rule, share, telling)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        _members(shelf, gathered),
    )
    connection.execute("INSERT INTO uncompared SELECT number FROM clusters")
    connection.executemany(
        "UPDATE articles SET linked = 1 WHERE number = ?", ((one.row,) for one in columns.names)
    )


def _by_row(shelf: CompactShelf) -> Iterator[tuple[int, int]]:
    """The row of the article and the number of each passage, in the order of rows."""
    columns = shelf.columns
    ranked = sorted(range(len(columns.names)), key=lambda number: columns.names[number].row)
    for article in ranked:
        for at in range(columns.first[article], columns.first[article + 1]):
            yield columns.names[article].row, at


def _passages(shelf: CompactShelf) -> Iterator[_Row]:
    columns = shelf.columns
    for row, at in _by_row(shelf):
        speakers = columns.credits[columns.credit[at]].speakers
        yield (
            row,
            columns.start[at],
            columns.nth[at],
            columns.begin[at],
            columns.size[at],
            columns.texts[columns.text[at]],
            columns.utterance[at],
            *columns.sorts[columns.sort[at]],
            json.dumps(speakers) if speakers else "",
        )


def _copies(shelf: CompactShelf) -> Iterator[_Row]:
    columns = shelf.columns
    for text, number in enumerate(columns.texts):
        found = [
            (number, columns.names[columns.article[at]].row, columns.start[at])
            for at in shelf.copies_at(text)
        ]
        found.sort()
        yield from found


def _edges(shelf: CompactShelf) -> Iterator[_Row]:
    columns, edges = shelf.columns, shelf.edges
    for row, at in _by_row(shelf):
        parent = edges.parent[at]
        if parent != NONE:
            yield (
                row,
                columns.start[at],
                columns.names[columns.article[parent]].row,
                columns.start[parent],
                RULES[edges.rule[at]],
                edges.share[at],
                edges.telling[at],
                edges.whole[at],
            )


def _members(shelf: CompactShelf, gathered: Gathered) -> Iterator[_Row]:
    columns = shelf.columns
    for row, at in _by_row(shelf):
        cluster, parent = gathered.cluster[at], gathered.parent[at]
        if cluster:
            yield (
                row,
                columns.nth[at],
                cluster,
                None if parent == NONE else columns.names[columns.article[parent]].row,
                None if parent == NONE else columns.nth[parent],
                RULES[gathered.rule[at]],
                gathered.share[at],
                gathered.telling[at],
            )
