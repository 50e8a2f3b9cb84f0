"""Enters the words of articles into the search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alita_tui.corpus.building.portions import portions
from alita_tui.corpus.building.removing import whole_articles
from alita_tui.corpus.search.tables import SearchTables
from alita_tui.corpus.stored import quotations

if TYPE_CHECKING:
    from alita_tui.corpus.building.telling import Telling
    from alita_tui.corpus.store import Store

# The more at once, the fewer times each term is counted.
_BATCH = 2_000
_MANY = 2_000


def enter_words(store: Store, telling: Telling) -> None:
    """Enter what the search does not know yet. Raises sqlite3.Error, Unusable, Cancelled."""
    total = store.number("SELECT count(*) FROM articles WHERE worded = 0")
    if not total:
        return
    telling.begin("indexing words", total)
    tables, done = SearchTables(store.connection), 0
    if total > _MANY:
        with store.writing():
            tables.begin_bulk()
    while due := [
        number for (number,) in store.rows(f"SELECT number FROM articles WHERE worded = 0 LIMIT {_BATCH}")
    ]:
        numbers = next(portions(store, due, _BATCH))
        with store.writing() as connection:
            batch = whole_articles(store, numbers)
            tables.add(batch)
            packed: dict[int, bytes] = dict(
                store.among("SELECT article, packed FROM quotations WHERE article IN (?)", numbers)
            )
            tables.add_quotations(
                (number, one, quotations.unpacked(packed[number], one.id, one.text))
                for number, one in batch
                if number in packed
            )
            marked = [(number,) for number in numbers]
            connection.executemany("UPDATE articles SET worded = 1 WHERE number = ?", marked)
        done += len(numbers)
        telling.reach(done)
    if total > _MANY:
        with store.writing():
            tables.finish()
