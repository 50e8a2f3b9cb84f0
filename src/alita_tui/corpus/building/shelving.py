"""Writes what a change of articles has made different in the tables of ``schema.SHELF``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from alita_tui.corpus.stored import rows
from alita_tui.quotes.passages import day_key

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping, Sequence

    from alita_tui.corpus.building.changing import ChangingShelf
    from alita_tui.quotes.model import Document
    from alita_tui.quotes.shelf import Edge

INSERT = {
    "shelved": "INSERT INTO shelved VALUES (?, ?, ?)",
    "passages": "INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "copies": "INSERT INTO copies VALUES (?, ?, ?)",
    "voices": "INSERT INTO voices VALUES (?, ?, ?)",
    "postings": "INSERT OR IGNORE INTO postings VALUES (?, ?)",
    "wanted": "INSERT OR IGNORE INTO wanted VALUES (?)",
    "edges": "INSERT OR REPLACE INTO edges VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
}
_Row = tuple[object, ...]


def _name_row(number: int, document: Document) -> _Row:
    return number, rows.key(document.id), day_key(document.date)


def _passage_rows(number: int, document: Document, shelf: ChangingShelf) -> Iterator[_Row]:
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
    many(INSERT["shelved"], list(map(_name_row, come, come.values())))
    new = [row for number, each in come.items() for row in _passage_rows(number, each, shelf)]
    many(INSERT["passages"], new)
    many(INSERT["copies"], [(row[5], row[0], row[1]) for row in new])
    _write_voices(connection, shelf)
    pairs = [(number, text) for number, texts in shelf.unposted.items() for text in texts]
    many("DELETE FROM postings WHERE number = ? AND text = ?", sorted(pairs))
    pairs = [(number, text) for number, texts in shelf.posted.items() for text in texts]
    many(INSERT["postings"], sorted(pairs))
    many(INSERT["wanted"], [(one,) for one in shelf.wanted])
    decided = [(shelf.number(place), place.start, edge) for place, edge in shelf.decided.items()]
    many(
        "DELETE FROM edges WHERE article = ? AND start = ?",
        [(article, start) for article, start, edge in decided if edge is None],
    )
    many(
        INSERT["edges"],
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
