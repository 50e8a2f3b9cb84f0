"""The clusters of an index as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Collection, Iterable

    from alita_tui.quotes.cluster import Cluster
    from alita_tui.quotes.quotation import Quotation

Place = tuple[int, int]
"""The row of an article, and which of its quotations."""

Member = tuple[int, int, int | None, int | None, str, float, int]


class ClusterRow(NamedTuple):
    """A cluster without its number: where its base begins, and one row a quotation."""

    base: int
    start: int
    members: frozenset[Member]


def row_of(cluster: Cluster, place_of: Callable[[Quotation], Place]) -> ClusterRow:
    """The row of a cluster."""
    base = next(one for one in cluster.utterances if one.article == cluster.base).quotations[0]
    members = frozenset(
        (
            *place_of(one.child),
            *((None, None) if one.parent is None else place_of(one.parent)),
            one.rule,
            one.share,
            one.telling,
        )
        for one in cluster.links
    )
    return ClusterRow(place_of(base)[0], base.start, members)


def read(connection: sqlite3.Connection, number: int) -> ClusterRow | None:
    """The cluster with that number."""
    head = connection.execute("SELECT base, start FROM clusters WHERE number = ?", (number,)).fetchone()
    query = (
        "SELECT article, nth, parent_article, parent_nth, rule, share, telling FROM members WHERE cluster = ?"
    )
    members = frozenset(connection.execute(query, (number,)).fetchall())
    return None if head is None else ClusterRow(head[0], head[1], members)


def write(connection: sqlite3.Connection, row: ClusterRow, number: int | None = None) -> int:
    """Enter a cluster, by that number or the next free one; which that is."""
    statement = "INSERT INTO clusters(number, base, start) VALUES (?, ?, ?)"
    given = connection.execute(statement, (number, row.base, row.start)).lastrowid
    assert given is not None
    _add(connection, row.members, given)
    return given


def _add(connection: sqlite3.Connection, members: Collection[Member], number: int) -> None:
    connection.executemany(
        "INSERT OR REPLACE INTO members"
        "(article, nth, cluster, parent_article, parent_nth, rule, share, telling)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [(article, nth, number, *rest) for article, nth, *rest in members],
    )


def replace(connection: sqlite3.Connection, before: Iterable[int], after: Iterable[ClusterRow]) -> set[int]:
    """Put clusters in the place of those with these numbers; those that are new or others, or gone.

    A cluster keeps its number as long as its base stands where it stood, and a row that stays is not written.
    """
    known: dict[tuple[int, int], tuple[int, ClusterRow]] = {}
    changed = set()
    for number in before:
        row = read(connection, number)
        if row is not None:
            known[row.base, row.start] = number, row
    for row in after:
        number, old = known.pop((row.base, row.start), (0, None))
        if old is None:
            changed.add(write(connection, row))
        elif row != old:
            changed.add(number)
            connection.executemany(
                "DELETE FROM members WHERE article = ? AND nth = ? AND cluster = ?",
                [(*one[:2], number) for one in old.members - row.members],
            )
            _add(connection, row.members - old.members, number)
    for number, _ in known.values():
        remove(connection, number)
        changed.add(number)
    return changed


def remove(connection: sqlite3.Connection, number: int) -> None:
    """Forget a cluster, and what was found by comparing its statement."""
    connection.execute("DELETE FROM clusters WHERE number = ?", (number,))
    for table in ("members", "uncompared", "shared", "given"):
        connection.execute(f"DELETE FROM {table} WHERE cluster = ?", (number,))


def compare_again(connection: sqlite3.Connection, number: int) -> None:
    """Forget what was found by comparing the statement of a cluster, if there is one with that number."""
    connection.execute(
        "INSERT OR IGNORE INTO uncompared SELECT number FROM clusters WHERE number = ?", (number,)
    )
    connection.execute("DELETE FROM shared WHERE cluster = ?", (number,))
    connection.execute("DELETE FROM given WHERE cluster = ?", (number,))
