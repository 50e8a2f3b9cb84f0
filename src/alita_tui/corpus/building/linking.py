"""Links the quotations of an index into clusters: all of them, or those that a change of articles touches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alita_tui.corpus.building.documents import documents_by_row
from alita_tui.corpus.building.relinking import UNDER_WAY, relink_due
from alita_tui.corpus.stored.schema import LINKS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from alita_tui.corpus.building.telling import Telling
    from alita_tui.corpus.store import Store
    from alita_tui.quotes.model import Document

_READ = 500
_ALL_FROM = 50
"""Linking one changed article takes as long as linking so many among all."""


def enter_links(store: Store, numbers: Sequence[int], telling: Telling) -> None:
    """Link what is due; ``numbers`` are the rows of all articles, in reading order.

    Whatever ends it leaves the new links or the old ones. Raises sqlite3.Error, Unusable, Cancelled.
    """
    while store.fact("linked") != "1":
        telling.begin("linking them")
        with store.writing():
            store.note("linked", UNDER_WAY)
        if is_small(store, len(numbers)):
            relink_due(store, telling)
        else:
            link_all(store, numbers, telling)
        telling.reach(1)


def is_small(store: Store, articles: int) -> bool:
    """Whether so little of so many articles is due that the rest need not be linked anew."""
    if store.fact("shelved") != "1":
        return False
    due = "SELECT number FROM articles WHERE linked = 0 UNION SELECT article FROM former"
    return store.number(f"SELECT count(*) FROM ({due})") * _ALL_FROM <= articles


def link_all(store: Store, numbers: Sequence[int], telling: Telling) -> None:
    """Link all articles anew, whatever was linked before; ``numbers`` are their rows in reading order.

    Articles that the index holds besides, such as those of files that are gone and not removed yet, follow.
    """
    from alita_tui.corpus.building.cluster_rows import row_of, write
    from alita_tui.corpus.building.relinking import finish
    from alita_tui.corpus.building.shelving import shelve_all
    from alita_tui.quotes.linking import linked

    documents: dict[int, Document] = {}
    given = set(numbers)
    query = "SELECT number FROM articles WHERE quoted = 1 ORDER BY number"
    every = [*numbers, *(number for (number,) in store.rows(query) if number not in given)]
    for at in range(0, len(every), _READ):
        documents.update(documents_by_row(store, every[at : at + _READ]))
    places = {
        (document.id, one.start, one.end): (number, nth)
        for number, document in documents.items()
        for nth, one in enumerate(document.quotations)
    }
    clusters, shelf = linked(list(documents.values()), check=telling.check)
    shelve_all(store, shelf, documents, telling)
    with store.writing() as connection:
        if store.fact("linked") != UNDER_WAY:
            return
        for table in LINKS:
            connection.execute(f"DELETE FROM {table}")
        for number, cluster in enumerate(clusters, start=1):
            write(connection, row_of(cluster, lambda one: places[one.article, one.start, one.end]), number)
        connection.execute("INSERT INTO uncompared SELECT number FROM clusters")
        connection.executemany(
            "UPDATE articles SET linked = 1 WHERE number = ?", [(one,) for one in documents]
        )
        store.note("shelved", "1")
        finish(store)
