"""Which statements must be compared again after a change of articles.

What is found by comparing a statement is a matter of the articles that give its quotations, and of those that
report one of its speakers without marks within some weeks of its base: of which these are, of what stands in
them, and of their order. So it stays where none of them has come, changed, moved or gone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from alita_tui.corpus.stored import quotations, rows
from alita_tui.quotes.letters import number_of
from alita_tui.quotes.occasions import MOST_DAYS, days_apart
from alita_tui.quotes.passages import surnames

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

Reported = tuple[str, str]
"""A surname, and the day (``passages.day_key``) of an article that reports somebody of that name."""


def reported_before(connection: sqlite3.Connection, articles: Sequence[int]) -> set[Reported]:
    """Whom these articles reported when they were linked."""
    found: set[Reported] = set()
    for number in articles:
        row = connection.execute("SELECT day FROM shelved WHERE article = ?", (number,)).fetchone()
        if row is None:
            continue
        former = connection.execute("SELECT packed FROM former WHERE article = ?", (number,)).fetchone()
        names = _reporters(connection, number) if former is None else _former_reporters(former[0])
        found.update((name, row[0]) for name in names)
    return found


def reported_now(connection: sqlite3.Connection, days: Iterable[tuple[int, str]]) -> set[Reported]:
    """Whom these articles, given with their days, report now."""
    return {(name, day) for number, day in days for name in _reporters(connection, number)}


def _reporters(connection: sqlite3.Connection, number: int) -> list[str]:
    query = "SELECT surname FROM reporters WHERE article = ?"
    return [rows.name(surname) for (surname,) in connection.execute(query, (number,))]


def _former_reporters(packed: bytes) -> set[str]:
    said = quotations.unpacked(packed, "", "")
    return {name for one in said if one.kind == "indirect" for name in surnames(one.speakers)}


def touched_by(connection: sqlite3.Connection, reported: Iterable[Reported]) -> set[int]:
    """The clusters with words of somebody whom an article of about their time reports."""
    days: dict[str, set[str]] = {}
    for name, day in reported:
        days.setdefault(name, set()).add(day)
    query = (
        "SELECT DISTINCT members.cluster, shelved.day FROM voices JOIN copies USING (text)"
        " JOIN passages ON passages.article = copies.article AND passages.start = copies.start"
        " JOIN members ON members.article = passages.article AND members.nth = passages.nth"
        " JOIN clusters ON clusters.number = members.cluster JOIN shelved ON shelved.article = clusters.base"
        " WHERE voices.surname = ?"
    )
    found = set()
    for name, near in days.items():
        for cluster, day in connection.execute(query, (number_of(name),)):
            apart = [days_apart(one, day) for one in near]
            if any(one is None or one <= MOST_DAYS for one in apart):
                found.add(cluster)
    return found
