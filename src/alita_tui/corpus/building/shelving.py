"""Writes what linking one article more needs: the tables of ``schema.SHELF``."""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING

from alita_tui.corpus.stored import rows
from alita_tui.corpus.stored.schema import SHELF
from alita_tui.quotes.letters import number_of
from alita_tui.quotes.passages import day_key

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from alita_tui.corpus.building.changing import ChangingShelf
    from alita_tui.corpus.building.telling import Telling
    from alita_tui.corpus.store import Store
    from alita_tui.quotes.memory_shelf import MemoryShelf
    from alita_tui.quotes.model import Document
    from alita_tui.quotes.shelf import Edge, Shelf

_BATCH = 20_000
_INSERT = {
    "shelved": "INSERT INTO shelved VALUES (?, ?, ?)",
    "passages": "INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "copies": "INSERT INTO copies VALUES (?, ?, ?)",
    "voices": "INSERT INTO voices VALUES (?, ?, ?)",
    "postings": "INSERT OR IGNORE INTO postings VALUES (?, ?)",
    "wanted": "INSERT OR IGNORE INTO wanted VALUES (?)",
    "edges": "INSERT OR REPLACE INTO edges VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
}
_Row = tuple[object, ...]


def shelve_all(store: Store, shelf: MemoryShelf, documents: Mapping[int, Document], telling: Telling) -> None:
    """Write a whole shelf anew, in batches: nothing can be linked by it before all are written.

    ``documents`` are what is on it, by their rows. Raises sqlite3.Error, Unusable, Cancelled.
    """
    numbers = {document.id: number for number, document in documents.items()}
    with store.writing() as connection:
        store.note("shelved", "0")
        for table in SHELF:
            connection.execute(f"DELETE FROM {table}")
    voices = ((number_of(name), text, times) for (text, name), times in shelf.credited.items())
    tables: dict[str, Iterable[_Row]] = {
        "shelved": map(_name_row, documents, documents.values()),
        "passages": (row for number, each in documents.items() for row in _passage_rows(number, each, shelf)),
        "copies": sorted((shelf.text(one), numbers[one.article], one.start) for one in shelf.everything),
        "voices": sorted(voices),
        "wanted": ((one,) for one in sorted(shelf.wanted)),
        "edges": sorted(
            _edge_row(numbers[one.article], one.start, numbers, edge)
            for one in shelf.everything
            if (edge := shelf.edge(one)) is not None
        ),
        "postings": shelf.postings,
    }
    for table, found in tables.items():
        for batch in _batches(found):
            with store.writing() as connection:
                connection.executemany(_INSERT[table], batch)
            telling.reach(0)


def _batches(found: Iterable[_Row]) -> Iterator[list[_Row]]:
    left = iter(found)
    while batch := list(islice(left, _BATCH)):
        yield batch


def _name_row(number: int, document: Document) -> _Row:
    return number, rows.key(document.id), day_key(document.date)


def _passage_rows(number: int, document: Document, shelf: Shelf) -> Iterator[_Row]:
    """The passages of a document; the bytes of its text as they are stored."""
    text, plain = document.text, document.text.isascii()
    places = {one.start: one for one in shelf.passages_of(document.id)}
    for nth, one in enumerate(document.quotations):
        place = places.get(one.start)
        if place is None or shelf.passage(place).quotation is not one:
            continue
        first = one.start if plain else len(rows.key(text[: one.start]))
        size = one.end - one.start if plain else len(rows.key(one.text))
        speakers = json.dumps(one.speakers) if one.speakers else ""
        words = shelf.text(place)
        yield number, one.start, nth, first, size, words, one.utterance, one.kind, one.rule, speakers


def _edge_row(article: int, start: int, numbers: Mapping[str, int], edge: Edge) -> _Row:
    parent = edge.parent
    return (
        article,
        start,
        numbers[parent.article],
        parent.start,
        edge.rule,
        edge.share,
        edge.telling,
        int(edge.whole),
    )


def reshelve(
    connection: sqlite3.Connection,
    shelf: ChangingShelf,
    gone: Sequence[int],
    come: Mapping[int, Document],
) -> None:
    """Write what a change has made different; within the caller's transaction."""
    many = connection.executemany
    parted = [(number,) for number in gone]
    many(
        "DELETE FROM copies WHERE (text, article, start) IN"
        " (SELECT text, article, start FROM passages WHERE article = ?)",
        parted,
    )
    for table in ("passages", "edges", "shelved", "former"):
        many(f"DELETE FROM {table} WHERE article = ?", parted)
    many(_INSERT["shelved"], list(map(_name_row, come, come.values())))
    new = [row for number, each in come.items() for row in _passage_rows(number, each, shelf)]
    many(_INSERT["passages"], new)
    many(_INSERT["copies"], [(row[5], row[0], row[1]) for row in new])
    _write_voices(connection, shelf)
    pairs = [(number, text) for number, texts in shelf.unposted.items() for text in texts]
    many("DELETE FROM postings WHERE number = ? AND text = ?", sorted(pairs))
    pairs = [(number, text) for number, texts in shelf.posted.items() for text in texts]
    many(_INSERT["postings"], sorted(pairs))
    many(_INSERT["wanted"], [(one,) for one in shelf.wanted])
    decided = [(shelf.number(place), place.start, edge) for place, edge in shelf.decided.items()]
    many(
        "DELETE FROM edges WHERE article = ? AND start = ?",
        [(article, start) for article, start, edge in decided if edge is None],
    )
    many(
        _INSERT["edges"],
        [
            _edge_row(article, start, {edge.parent.article: shelf.number(edge.parent)}, edge)
            for article, start, edge in decided
            if edge is not None
        ],
    )


def _write_voices(connection: sqlite3.Connection, shelf: ChangingShelf) -> None:
    changed = [(surname, text, change) for (surname, text), change in shelf.voices.items() if change]
    connection.executemany(
        "INSERT INTO voices VALUES (?, ?, ?)"
        " ON CONFLICT(surname, text) DO UPDATE SET times = times + excluded.times",
        changed,
    )
    connection.executemany(
        "DELETE FROM voices WHERE surname = ? AND text = ? AND times <= 0", [one[:2] for one in changed]
    )
