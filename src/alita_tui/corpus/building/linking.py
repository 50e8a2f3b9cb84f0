"""Links the quotations of an index into clusters: all of them, or those that a change of articles touches."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from alita_tui.corpus.building.relinking import UNDER_WAY, relink_due

if TYPE_CHECKING:
    from collections.abc import Sequence

    from alita_tui.corpus.building.telling import Telling
    from alita_tui.corpus.store import Store

_ALL_FROM = 50
"""Linking one changed article takes as long as linking so many among all."""


def enter_links(store: Store, numbers: Sequence[int], telling: Telling) -> None:
    """Link what is due; ``numbers`` are the rows of all articles, in reading order.

    Whatever ends it leaves the new links or the old ones. Raises sqlite3.Error, Unusable, Cancelled.
    """
    while store.fact("linked") != "1":
        small = is_small(store, len(numbers))
        telling.begin("linking them", 0 if small else len(numbers))
        with store.writing():
            store.note("linked", f"{UNDER_WAY} {uuid4()}")
        if small:
            relink_due(store, telling)
            telling.reach(1)
        else:
            link_all(store, numbers, telling)


def is_small(store: Store, articles: int) -> bool:
    """Whether so little of so many articles is due that the rest need not be linked anew."""
    if store.fact("shelved") != "1":
        return False
    due = "SELECT number FROM articles WHERE linked = 0 UNION SELECT article FROM former"
    return store.number(f"SELECT count(*) FROM ({due})") * _ALL_FROM <= articles


def link_all(store: Store, numbers: Sequence[int], telling: Telling) -> None:
    """Link all articles anew, whatever was linked before; ``numbers`` are their rows in reading order."""
    from alita_tui.corpus.building.linkage.beside import linked

    attempt = store.fact("linked") or ""
    if attempt.startswith(UNDER_WAY):
        linked(store, numbers, attempt, telling)
