"""Enters the words of articles into the search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alita_tui.corpus.building.portions import portions
from alita_tui.corpus.building.removing import whole_articles
from alita_tui.corpus.search.tables import SearchTables
from alita_tui.corpus.stored import quotations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from alita_tui.corpus.building.telling import Telling
    from alita_tui.corpus.store import Store

_BATCH, _FIRST = 2_000, 1_000
# Where the index holds no more than so many times as many articles, its terms are counted anew.
_MANY, _TIMES, _GROWN = 2_000, 10, 3
COUNTED = "counted"
"""The fact under which stands, while many articles come in, of how many of them the terms are counted; then
nothing."""


def enter_words(store: Store, telling: Telling) -> None:
    """Enter what the search does not know yet. Raises sqlite3.Error, Unusable, Cancelled."""
    total = store.number("SELECT count(*) FROM articles WHERE worded = 0")
    left = bool(store.fact(COUNTED))
    if not total and not left:
        return
    telling.begin("indexing words", total)
    known = store.number("SELECT count(*) FROM articles WHERE worded = 1")
    if left or (total > _MANY and total * _TIMES > known):
        _enter_many(store, telling, known)
    else:
        tables, done = SearchTables(store.connection), 0
        while numbers := _next(store, _BATCH):
            with store.writing():
                _enter(store, tables, numbers)
            done += len(numbers)
            telling.reach(done)


def _enter_many(store: Store, telling: Telling, known: int) -> None:
    """Enter the words, and count the terms whenever there are three times as many articles as before."""
    tables, before, counted = SearchTables(store.connection), known, known
    with store.writing():
        tables.begin_bulk()
        store.note(COUNTED, str(known))
    while numbers := _next(store, _BATCH if known else _FIRST):
        known += len(numbers)
        with store.writing():
            _enter(store, tables, numbers)
            if known >= _GROWN * counted:
                tables.count_terms()
                store.note(COUNTED, str(known))
                counted = known
        telling.reach(known - before)
    with store.writing():
        tables.finish()
        store.note(COUNTED, "")


def _next(store: Store, most: int) -> list[int]:
    """The rows of the articles that come next, as many as fit into the memory."""
    query = f"SELECT number FROM articles WHERE worded = 0 LIMIT {most}"
    return next(portions(store, [number for (number,) in store.rows(query)], most), [])


def _enter(store: Store, tables: SearchTables, numbers: Sequence[int]) -> None:
    batch = whole_articles(store, numbers)
    tables.add(batch)
    query = "SELECT article, packed FROM quotations WHERE article IN (?)"
    packed: dict[int, bytes] = dict(store.among(query, numbers))
    tables.add_quotations(
        (number, one, quotations.unpacked(packed[number], one.id, one.text))
        for number, one in batch
        if number in packed
    )
    store.connection.executemany(
        "UPDATE articles SET worded = 1 WHERE number = ?", [(number,) for number in numbers]
    )
