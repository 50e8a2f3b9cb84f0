"""Rows of the index that match: of titles and texts, or of quotations, under the conditions of a query."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from alita_tui.corpus.search.naming import Naming, starting
from alita_tui.corpus.search.places import span_of_days
from alita_tui.corpus.search.tables import MARKED_SIGN, QUOTATION_BITS
from alita_tui.corpus.search.wishes import alternative_expression, any_of, quoted

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from alita_tui.corpus.search.query import Query
    from alita_tui.corpus.search.vocabulary import Vocabulary

_EVERY = (0, (1 << 62) - 1)


class Rows:
    """The rows that may answer a query. ``of_quotations``: they are quotations, not whole articles."""

    def __init__(self, connection: sqlite3.Connection, query: Query, vocabulary: Vocabulary) -> None:
        self._connection = connection
        self.naming = Naming(connection, vocabulary)
        self.of_quotations = query.part == "quotes" or bool(query.speakers)
        self._table = "search_quotes" if self.of_quotations else "search_text"
        self._column = {"titles": "title", "text": "words", "quotes": "words"}.get(query.part)
        if self.of_quotations:
            self._column = "words"
        self.unknown_sources: list[str] = []
        self._nobody = False
        self._required: list[str] = []
        self._refused: list[str] = []
        self._least, self._greatest = _place_span(query)
        self._never = [span_of_days(one.first, one.last) for one, without in query.periods if without]
        self._conditions(query)
        titles = [f"title : {starting(one)}" for one in query.titles if not one.without]
        others = [f"title : {starting(one)}" for one in query.titles if one.without]
        others += [alternative_expression(one) for one in query.excluded]
        self._only: set[int] | None = None
        self._not: set[int] = set()
        if not self.of_quotations:
            self._required += titles
            self._refused += others
            return
        # Titles, and words elsewhere in the article, are not in the table of quotations.
        if titles:
            self._only = self._places(" AND ".join(titles))
        if others:
            self._not = self._places(any_of(others))

    def _conditions(self, query: Query) -> None:
        for source in query.sources:
            tokens = self.naming.sources(source)
            if tokens:
                (self._refused if source.without else self._required).append(f"source : {any_of(tokens)}")
            else:
                self.unknown_sources.append(" ".join(source.words))
                self._nobody |= not source.without
        for one in query.speakers:
            (self._refused if one.without else self._required).append(f"speaker : {self.naming.speaker(one)}")
        if query.part == "quotes":
            self._required.append(f"source : {quoted(MARKED_SIGN)}")

    def in_titles(self, expression: str, most: int) -> list[int]:
        """As ``matching``, of those whose title matches; none where the query is not about titles."""
        return [] if self._column or not expression else self._matching(f"title : ({expression})", most)

    def matching(self, expression: str, most: int) -> list[int]:
        """Up to ``most`` rows of which the expression is true (an empty one is), newest first."""
        if expression:
            expression = f"{self._column} : ({expression})" if self._column else f"({expression})"
        return self._matching(expression, most)

    def _matching(self, expression: str, most: int) -> list[int]:
        if self._nobody:
            return []
        asked = [*([expression] if expression else []), *self._required]
        if not asked:
            found: Iterable[tuple[int]] = self._all()
        elif self._never or self._not or self._only is not None:
            found = self._asked(" AND ".join(asked))
        else:
            return [row for (row,) in self._asked(" AND ".join(asked), most)]
        # The walk through the rows goes no further than it is followed.
        return list(islice((row for (row,) in found if self._allowed(row)), most))

    def _asked(self, match: str, most: int = -1) -> Iterable[tuple[int]]:
        if self._refused:
            match = f"({match}) NOT {any_of(self._refused)}"
        return self._connection.execute(
            f"SELECT rowid FROM {self._table} WHERE {self._table} MATCH ? AND rowid BETWEEN ? AND ?"
            " ORDER BY rowid DESC LIMIT ?",
            (match, *self._bounds(), most),
        )

    def _all(self) -> Iterable[tuple[int]]:
        """Every row of a span of days, none of which is refused."""
        if self._refused:
            query = f"SELECT rowid FROM {self._table} WHERE {self._table} MATCH ?"
            refused = {row for (row,) in self._connection.execute(query, (any_of(self._refused),))}
        else:
            refused = set()
        table = "search_quotations" if self.of_quotations else "search_articles"
        found = self._connection.execute(
            f"SELECT place FROM {table} WHERE place BETWEEN ? AND ? ORDER BY place DESC", self._bounds()
        )
        return (row for row in found if row[0] not in refused)

    def _bounds(self) -> tuple[int, int]:
        if self.of_quotations:
            return self._least << QUOTATION_BITS, (self._greatest + 1 << QUOTATION_BITS) - 1
        return self._least, self._greatest

    def _allowed(self, row: int) -> bool:
        place = row >> QUOTATION_BITS if self.of_quotations else row
        if any(first <= place <= last for first, last in self._never) or place in self._not:
            return False
        return self._only is None or place in self._only

    def _places(self, match: str) -> set[int]:
        query = "SELECT rowid FROM search_text WHERE search_text MATCH ?"
        return {place for (place,) in self._connection.execute(query, (match,))}


def _place_span(query: Query) -> tuple[int, int]:
    """The places of the articles of all periods that the query names."""
    least, greatest = _EVERY[0], _EVERY[1] >> QUOTATION_BITS
    for period, without in query.periods:
        if not without:
            first, last = span_of_days(period.first, period.last)
            least, greatest = max(least, first), min(greatest, last)
    return least, greatest
