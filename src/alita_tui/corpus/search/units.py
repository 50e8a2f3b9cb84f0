"""What an answer may stand in: the title of an article, its text, or one quotation of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from alita_tui.corpus.model import Article
from alita_tui.corpus.search.folding import WORD, terms
from alita_tui.corpus.search.tables import QUOTATION_BITS

if TYPE_CHECKING:
    import sqlite3

    from alita_tui.corpus.search.query import Query
    from alita_tui.quotes.model import Span

# From numbers of articles, as given to ``SearchTables.add``, to the articles; what is gone is left out.
Lookup = Callable[[Sequence[int]], Mapping[int, Article]]
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of an article's title or text, and the row of the index that it comes from.

    ``is_title``: the offsets are in the title; ``of_title``: the title stands there, or in the text.
    """

    row: int
    article: Article
    is_title: bool
    start: int
    end: int
    in_marks: bool = False
    of_title: bool = False

    @property
    def text(self) -> str:
        """What the offsets point into: the title, or the whole text of the article."""
        return self.article.title if self.is_title else self.article.text

    def terms(self) -> list[str]:
        """The words of the stretch as terms."""
        return terms(self.text[self.start : self.end])

    def spans(self, places: Sequence[int]) -> list[Span]:
        """The offsets of the words at ``places``, which must be in order."""
        found = WORD.finditer(self.text, self.start, self.end)
        spans = []
        past = 0
        for place in places:
            match = next(islice(found, place - past, None), None)
            if match is None:
                break
            spans.append(match.span())
            past = place + 1
        return spans


def units_of(
    rows: Sequence[int], query: Query, connection: sqlite3.Connection, lookup: Lookup, *, of_quotations: bool
) -> list[list[Unit]]:
    """For each row where its answer may stand; rows whose article is gone are left out."""
    quotations = _quotations(rows, connection) if of_quotations else {}
    places = {row: row >> QUOTATION_BITS if of_quotations else row for row in rows}
    numbers = _numbers(list(dict.fromkeys(places.values())), connection)
    articles = lookup(list(numbers.values()))
    found = []
    for row in rows:
        article = articles.get(numbers.get(places[row], -1))
        if article is None:
            continue
        if not of_quotations:
            found.append(_units(row, article, query))
        elif row in quotations:
            start, end, marked = quotations[row]
            found.append([Unit(row, article, False, start, end, in_marks=bool(marked))])
    return found


def _units(row: int, article: Article, query: Query) -> list[Unit]:
    body, end, title = article.body, len(article.text), article.title_span
    apart = Unit(row, article, True, 0, len(article.title))
    if query.part == "titles":
        return [apart]
    if title is not None and title[0] <= body + 1:
        within = Unit(row, article, False, *title, of_title=True)
        text = Unit(row, article, False, title[1], end)
        return [text] if query.part == "text" else [within, text]
    text = Unit(row, article, False, body, end)
    # A title that the text holds is found there; a derived one is only its first words.
    searched = title is None and article.title_origin != "derived" and query.part != "text"
    return [replace(apart, of_title=True), text] if searched else [text]


def _numbers(places: Sequence[int], connection: sqlite3.Connection) -> dict[int, int]:
    return {row[0]: row[1] for row in _by_place("article", "search_articles", places, connection)}


def _quotations(rows: Sequence[int], connection: sqlite3.Connection) -> dict[int, tuple[int, int, int]]:
    found = _by_place("start, end, marked", "search_quotations", rows, connection)
    return {row[0]: (row[1], row[2], row[3]) for row in found}


def _by_place(
    columns: str, table: str, places: Sequence[int], connection: sqlite3.Connection
) -> list[tuple[int, ...]]:
    found: list[tuple[int, ...]] = []
    for at in range(0, len(places), _AT_ONCE):
        some = places[at : at + _AT_ONCE]
        query = f"SELECT place, {columns} FROM {table} WHERE place IN ({','.join('?' * len(some))})"
        found += connection.execute(query, some).fetchall()
    return found
