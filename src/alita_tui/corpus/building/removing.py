"""Takes articles out of the index, or only out of the search, where their words are looked up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alita_tui.corpus.model import Article
from alita_tui.corpus.search.tables import SearchTables
from alita_tui.corpus.stored import rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from alita_tui.corpus.store import Store

_OF_ARTICLE = ("texts", "members", "given")
_OF_QUOTATIONS = ("quotations", "reporters", "credited")


def whole_articles(store: Store, numbers: Sequence[int]) -> list[tuple[int, Article]]:
    """Articles as the search sees them: with their texts and settled names; their paths do not matter."""
    found = []
    for number, id_, source, from_folder, about, text in store.among(
        "SELECT number, id, source, from_folder, about, text FROM articles JOIN texts ON article = number"
        " WHERE number IN (?)",
        numbers,
    ):
        fields = rows.fields(about, "")
        rows.settle(fields, id_, source, from_folder=bool(from_folder))
        found.append((number, Article(text=rows.name(text), **fields)))
    return found


def unword(store: Store, numbers: Sequence[int]) -> None:
    """Take articles and their quotations out of the search; within the caller's ``writing``.

    To be called before anything that the search knows of them changes.
    """
    worded = [
        number
        for (number,) in store.among(
            "SELECT number FROM articles WHERE worded = 1 AND number IN (?)", numbers
        )
    ]
    if worded:
        SearchTables(store.connection).remove(whole_articles(store, worded))
        _each(store, "UPDATE articles SET worded = 0 WHERE number = ?", worded)


def unquote(store: Store, numbers: Sequence[int]) -> None:
    """Forget the quotations of articles that are out of the search; within the caller's ``writing``."""
    for table in _OF_QUOTATIONS:
        _each(store, f"DELETE FROM {table} WHERE article = ?", numbers)
    _each(store, "UPDATE articles SET quoted = 0 WHERE number = ?", numbers)


def part(store: Store, numbers: Sequence[int]) -> None:
    """Keep for the next linking what it knows of articles whose texts go; within the caller's ``writing``.

    To be called before their texts or quotations change.
    """
    _each(
        store,
        "INSERT OR IGNORE INTO former(article, text, packed) SELECT article, text, packed FROM shelved"
        " JOIN texts USING (article) JOIN quotations USING (article) WHERE article = ?",
        numbers,
    )
    _each(store, "INSERT OR IGNORE INTO broken SELECT cluster FROM members WHERE article = ?", numbers)


def remove(store: Store, numbers: Sequence[int]) -> None:
    """Forget articles; within the caller's ``writing``."""
    part(store, numbers)
    unword(store, numbers)
    unquote(store, numbers)
    for table in _OF_ARTICLE:
        _each(store, f"DELETE FROM {table} WHERE article = ?", numbers)
    _each(store, "DELETE FROM articles WHERE number = ?", numbers)


def _each(store: Store, statement: str, numbers: Sequence[int]) -> None:
    store.connection.executemany(statement, [(number,) for number in numbers])
