"""Finds the quotations of the articles of an index, in several processes where there are many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alita_tui.corpus.building.portions import BYTES, portions
from alita_tui.corpus.building.removing import whole_articles
from alita_tui.corpus.building.workers import extracted
from alita_tui.corpus.search.tables import SearchTables
from alita_tui.corpus.stored import quotations, rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from alita_tui.corpus.building.telling import Telling
    from alita_tui.corpus.model import Article
    from alita_tui.corpus.store import Store

_READ, _WRITTEN = 100, 500
_SIZE = "SELECT sum(size) FROM files WHERE number IN (SELECT file FROM articles WHERE quoted = 0)"
# Bytes: what a screen in this process would feel, as every step over a long text holds it up.
_LONG = 500_000
_Pair = tuple[int, "Article"]


def enter_quotations(
    store: Store, telling: Telling, processes: int | None = None, among: Sequence[int] | None = None
) -> None:
    """Find and enter the quotations that are due; ``among``: only of the articles in these rows.

    Raises sqlite3.Error, Unusable, Cancelled.
    """
    query = "SELECT number FROM articles WHERE quoted = 0"
    found = store.rows(query) if among is None else store.among(f"{query} AND number IN (?)", among)
    due = [number for (number,) in found]
    if not due:
        return
    telling.begin("reading quotations", len(due))
    done = held = 0
    waiting: list[tuple[_Pair, bytes]] = []
    long = among is None and store.number(_SIZE) > _LONG
    results = extracted(_batches(store, due), len(due), processes, long=long)
    try:
        for result in results:
            waiting += result
            held += sum(len(one.text) for (_, one), _ in result)
            if len(waiting) >= _WRITTEN or held > BYTES:
                _write(store, waiting)
                done, held = done + len(waiting), 0
                waiting.clear()
                telling.reach(done)
    finally:
        results.close()
    _write(store, waiting)
    telling.reach(len(due))


def _batches(store: Store, due: Sequence[int]) -> Iterator[list[_Pair]]:
    for portion in portions(store, due, _READ):
        yield whole_articles(store, portion)


def _write(store: Store, found: Sequence[tuple[_Pair, bytes]]) -> None:
    if not found:
        return
    spoken = [
        (number, article, quotations.unpacked(packed, article.id, article.text))
        for (number, article), packed in found
    ]
    from alita_tui.quotes.passages import surnames

    reporters = {
        (rows.key(name), number)
        for number, _, said in spoken
        for one in said
        if one.kind == "indirect"
        for name in surnames(one.speakers)
    }
    credited = [
        (number, name, times)
        for number, _, said in spoken
        for name, times in quotations.credited(said).items()
    ]
    with store.writing() as connection:
        connection.executemany(
            "INSERT OR REPLACE INTO quotations(article, said, packed) VALUES (?, ?, ?)",
            [
                (number, quotations.said(said), packed)
                for (number, _, said), (_, packed) in zip(spoken, found, strict=True)
            ],
        )
        connection.executemany("INSERT OR IGNORE INTO reporters VALUES (?, ?)", sorted(reporters))
        connection.executemany("INSERT OR REPLACE INTO credited VALUES (?, ?, ?)", credited)
        numbers = [number for number, _, _ in spoken]
        query = "SELECT number FROM articles WHERE worded = 1 AND number IN (?)"
        worded = {number for (number,) in store.among(query, numbers)}
        SearchTables(connection).add_quotations(one for one in spoken if one[0] in worded)
        connection.executemany("UPDATE articles SET quoted = 1 WHERE number = ?", [(one,) for one in numbers])
        store.note("linked", "0")
