"""Links the articles of an index that have come, changed or gone, and touches only what they touch."""

from __future__ import annotations

from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, NamedTuple

from alita_tui.corpus.building import cluster_rows
from alita_tui.corpus.building.changing import ChangingShelf
from alita_tui.corpus.building.comparisons import reported_before, reported_now, touched_by
from alita_tui.corpus.building.documents import documents_by_row, documents_of
from alita_tui.corpus.building.shelving import reshelve
from alita_tui.corpus.stored.damage import AGAIN, Damaged
from alita_tui.corpus.stored.linked import Linked
from alita_tui.quotes.increments import relink
from alita_tui.quotes.letters import Letters
from alita_tui.quotes.passages import day_key
from alita_tui.quotes.subjects import subject

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from alita_tui.corpus.building.cluster_rows import Place
    from alita_tui.corpus.building.comparisons import Reported
    from alita_tui.corpus.building.telling import Telling
    from alita_tui.corpus.store import Store
    from alita_tui.quotes.increments import Change
    from alita_tui.quotes.model import Document
    from alita_tui.quotes.quotation import Quotation
    from alita_tui.quotes.subjects import Subject


class Due(NamedTuple):
    """Rows of articles: all that are due; those of them that leave the shelf, and what is put on it."""

    articles: tuple[int, ...]
    gone: tuple[int, ...]
    come: dict[int, Document]
    reported: set[Reported]


def relink_due(store: Store, telling: Telling) -> bool:
    """Link what is due, and write it: all of it or nothing. Whether nothing was due any more afterwards.

    Raises sqlite3.Error, Unusable, Cancelled.
    """
    letters, attempt = Letters(), store.fact("linked") or ""
    if not attempt.startswith(UNDER_WAY):
        return False
    with closing(store.another()) as snapshot, store.told():
        snapshot.execute("BEGIN")
        with _refusing_what_does_not_fit():
            linked = Linked(snapshot, letters)
            due = _due(store, snapshot, linked)

            def subject_of(number: int) -> Subject:
                found = documents_of(store, [number])
                return subject(found[0]) if found else {}  # gone meanwhile: nothing of this will be written

            shelf = ChangingShelf(linked, letters, due.gone, due.come, subject_of, telling.check)
            change = relink(shelf, shelf.articles, shelf.move, letters, kept=shelf.kept)
            with store.writing() as connection:
                if store.fact("linked") != attempt:
                    return False
                _write(connection, linked, shelf, due, change)
                finish(store)
    return True


@contextmanager
def _refusing_what_does_not_fit() -> Iterator[None]:
    """What is shelved and does not fit together is damage: ``Store.told`` condemns the index for it."""
    try:
        yield
    except (LookupError, TypeError, ValueError, AssertionError) as error:
        raise Damaged("the index is damaged: its links do not fit together", AGAIN) from error


UNDER_WAY = "under way"
"""How the fact ``linked`` begins while somebody links, followed by a word that no other attempt has; whoever
changes articles meanwhile makes it 0 again."""


def finish(store: Store) -> None:
    """Note that all is linked; within the caller's transaction."""
    # Whoever read the links before must not note what follows from them.
    store.note("generation", str(int(store.fact("generation") or 0) + 1))
    store.note("linked", "1")
    store.note("compared", "0")


def _due(store: Store, snapshot: sqlite3.Connection, linked: Linked) -> Due:
    query = "SELECT number FROM articles WHERE linked = 0 AND quoted = 1 ORDER BY number"
    numbers = [number for (number,) in snapshot.execute(query)]
    documents = documents_by_row(store, numbers)
    days = {number: day_key(document.date) for number, document in documents.items()}
    come = {
        number: document
        for number, document in documents.items()
        if number in linked.former or linked.name(number) != (days[number], document.id)
    }
    gone = sorted(linked.former | {number for number in come if linked.name(number) is not None})
    every = tuple(sorted({*numbers, *gone}))
    reported = reported_before(snapshot, every) | reported_now(snapshot, days.items())
    return Due(every, tuple(gone), come, reported)


def _write(
    connection: sqlite3.Connection, linked: Linked, shelf: ChangingShelf, due: Due, change: Change
) -> None:
    nth = {
        (number, one.start): place
        for number, document in due.come.items()
        for place, one in enumerate(document.quotations)
        if one.kind != "indirect"
    }

    def place_of(one: Quotation) -> Place:
        number = shelf.numbers.get(one.article)
        if number is None:
            number = linked.numbers[one.article]
            return number, linked.passage(linked.place(number, one.start)).nth
        return number, nth[number, one.start]

    broken = {number for (number,) in connection.execute("SELECT cluster FROM broken")}
    touched = broken | cluster_rows.replace(
        connection,
        broken | _clusters_before(connection, linked, change),
        {cluster_rows.row_of(one, place_of) for one in change.clusters},
    )
    connection.execute("DELETE FROM broken")
    reshelve(connection, shelf, due.gone, due.come)
    connection.executemany(
        "UPDATE articles SET linked = 1 WHERE number = ?", [(one,) for one in due.articles]
    )
    for number in due.articles:
        query = "SELECT cluster FROM members WHERE article = ?"
        touched.update(cluster for (cluster,) in connection.execute(query, (number,)))
    touched |= touched_by(connection, due.reported)
    for number in touched:
        cluster_rows.compare_again(connection, number)


def _clusters_before(connection: sqlite3.Connection, linked: Linked, change: Change) -> set[int]:
    """The clusters that are no more, or stand as they stood."""
    found: set[int] = set()
    for article, start in change.places:
        number = linked.numbers.get(article)
        if number is None or linked.place(number, start) not in linked.places(number):
            continue
        place = number, linked.passage(linked.place(number, start)).nth
        query = "SELECT cluster FROM members WHERE article = ? AND nth = ?"
        found.update(cluster for (cluster,) in connection.execute(query, place))
    return found
