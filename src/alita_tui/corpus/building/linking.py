"""Links the quotations of an index into clusters, and writes these."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alita_tui.corpus.building.removing import whole_articles
from alita_tui.corpus.stored import quotations
from alita_tui.corpus.stored.damage import Damaged
from alita_tui.corpus.stored.schema import LINKS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from alita_tui.corpus.building.telling import Telling
    from alita_tui.corpus.model import Article
    from alita_tui.corpus.store import Store
    from alita_tui.quotes.cluster import Cluster
    from alita_tui.quotes.model import Document, Quotation

_READ = 500
_Place = tuple[int, int]


def enter_links(store: Store, numbers: Sequence[int], telling: Telling) -> None:
    """Link the articles with these rows, in reading order, where links are due. All links, or the old ones.

    Raises sqlite3.Error, Unusable, Cancelled.
    """
    if store.fact("linked") == "1":
        return
    from alita_tui.quotes.linking import link

    telling.begin("linking them")
    documents: list[Document] = []
    for at in range(0, len(numbers), _READ):
        documents += documents_of(store, numbers[at : at + _READ])
    places = {
        (document.id, one.start, one.end): (number, nth)
        for number, document in zip(numbers, documents, strict=True)
        for nth, one in enumerate(document.quotations)
    }
    clusters = link(documents)
    with store.writing() as connection:
        for table in LINKS:
            connection.execute(f"DELETE FROM {table}")
        for number, cluster in enumerate(clusters, start=1):
            _write(connection, number, cluster, places)
        # Whoever read the links before must not note what follows from them.
        store.note("generation", str(int(store.fact("generation") or 0) + 1))
        store.note("linked", "1")
        store.note("compared", "0")
        store.note("compared to", "0")
    telling.reach(1)


def documents_of(store: Store, numbers: Sequence[int]) -> list[Document]:
    """What the engine sees of articles whose quotations are known, in the order of their rows given."""
    packed: dict[int, bytes] = dict(
        store.among("SELECT article, packed FROM quotations WHERE article IN (?)", numbers)
    )
    try:
        found = {
            number: _document(
                one, quotations.unpacked(packed[number], one.id, one.text) if number in packed else ()
            )
            for number, one in whole_articles(store, numbers)
        }
    except Damaged:
        store.condemn()
        raise
    return [found[number] for number in numbers if number in found]


def _document(one: Article, found: tuple[Quotation, ...]) -> Document:
    from alita_tui.quotes.model import Document

    return Document(
        id=one.id,
        text=one.text,
        quotations=found,
        body=one.body,
        headline=one.title_span,
        date=one.date,
        source=one.source,
    )


def _write(
    connection: sqlite3.Connection, number: int, cluster: Cluster, places: dict[tuple[str, int, int], _Place]
) -> None:
    def place(one: Quotation) -> _Place:
        return places[one.article, one.start, one.end]

    base = next(one for one in cluster.utterances if one.article == cluster.base).quotations[0]
    connection.execute("INSERT INTO clusters VALUES (?, ?, ?)", (number, place(base)[0], base.start))
    connection.executemany(
        "INSERT OR REPLACE INTO members VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                *place(one.child),
                number,
                *((None, None) if one.parent is None else place(one.parent)),
                one.rule,
                one.share,
                one.telling,
            )
            for one in cluster.links
        ],
    )
