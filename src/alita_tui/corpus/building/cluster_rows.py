"""The clusters of an index as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

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
    connection.executemany(
        "INSERT OR REPLACE INTO members"
        "(article, nth, cluster, parent_article, parent_nth, rule, share, telling)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [(article, nth, given, *rest) for article, nth, *rest in row.members],
    )
    return given


def remove(connection: sqlite3.Connection, number: int) -> None:
    """Forget a cluster, and what was found by comparing its statement."""
    connection.execute("DELETE FROM clusters WHERE number = ?", (number,))
    for table in ("members", "uncompared", "shared", "given"):
        connection.execute(f"DELETE FROM {table} WHERE cluster = ?", (number,))


def compare_again(connection: sqlite3.Connection, number: int) -> None:
    """Forget what was found by comparing the statement of a cluster."""
    connection.execute("INSERT OR IGNORE INTO uncompared VALUES (?)", (number,))
    connection.execute("DELETE FROM shared WHERE cluster = ?", (number,))
    connection.execute("DELETE FROM given WHERE cluster = ?", (number,))
