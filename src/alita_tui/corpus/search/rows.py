"""Rows of the index that match: of titles and texts, or of quotations, under the conditions of a query."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from alita_tui.corpus.search.places import span_of_days
from alita_tui.corpus.search.tables import MARKED_SIGN, QUOTATION_BITS, SOURCE_SIGN
from alita_tui.corpus.search.wishes import alternative_expression, any_of, quoted

if TYPE_CHECKING:
    import sqlite3

    from alita_tui.corpus.search.query import Named, Query

_EVERY = (0, (1 << 62) - 1)


@dataclass(frozen=True, slots=True)
class Unknown:
    """A source that the query names and the corpus does not have."""

    source: str


class Rows:
    """The rows that may answer a query. ``of_quotations``: they are quotations, not whole articles."""

    def __init__(self, connection: sqlite3.Connection, query: Query) -> None:
        self._connection = connection
        self.of_quotations = query.part == "quotes" or bool(query.speakers)
        self._column = {"titles": "title", "text": "words"}.get(query.part)
        if self.of_quotations:
            self._column = "words"
        self.unknown_sources: list[str] = []
        self._required: list[str] = []
        self._refused: list[str] = []
        self._conditions(query)
        self._span = _place_span(query)

    def _conditions(self, query: Query) -> None:
        for source in query.sources:
            tokens = self._sources(source)
            if tokens:
                (self._refused if source.without else self._required).append(f"source : {any_of(tokens)}")
            elif not source.without:
                self.unknown_sources.append(" ".join(source.words))
        if self.of_quotations:
            for one in query.speakers:
                (self._refused if one.without else self._required).append(f"speaker : {_starting(one)}")
            if query.part == "quotes":
                self._required.append(f"source : {quoted(MARKED_SIGN)}")
            return
        for one in query.titles:
            (self._refused if one.without else self._required).append(f"title : {_starting(one)}")
        self._refused += [alternative_expression(one) for one in query.excluded]

    def in_titles(self, expression: str, most: int) -> list[int]:
        """As ``matching``, of those whose title matches; none where the query is not about titles."""
        return [] if self._column or not expression else self._matching(f"title : ({expression})", most)

    def matching(self, expression: str, most: int) -> list[int]:
        """Up to ``most`` rows of which the expression is true (an empty one is), newest first."""
        if expression:
            expression = f"{self._column} : ({expression})" if self._column else f"({expression})"
        return self._matching(expression, most)

    def _matching(self, expression: str, most: int) -> list[int]:
        if self.unknown_sources:
            return []
        asked = [*([expression] if expression else []), *self._required]
        least, greatest = self._span
        if not asked:
            return self._all(least, greatest, most)
        match = " AND ".join(asked)
        if self._refused:
            match = f"({match}) NOT {any_of(self._refused)}"
        table = "search_quotes" if self.of_quotations else "search_text"
        if self.of_quotations:
            least, greatest = least << QUOTATION_BITS, (greatest + 1 << QUOTATION_BITS) - 1
        found = self._connection.execute(
            f"SELECT rowid FROM {table} WHERE {table} MATCH ? AND rowid BETWEEN ? AND ?"
            " ORDER BY rowid DESC LIMIT ?",
            (match, least, greatest, most),
        )
        return [row for (row,) in found]

    def _all(self, least: int, greatest: int, most: int) -> list[int]:
        """The newest rows of a span of days, none of which is refused."""
        refused: set[int] = set()
        if self._refused and not self.of_quotations:
            query = "SELECT rowid FROM search_text WHERE search_text MATCH ?"
            refused = {row for (row,) in self._connection.execute(query, (any_of(self._refused),))}
        table = "search_quotations" if self.of_quotations else "search_articles"
        if self.of_quotations:
            least, greatest = least << QUOTATION_BITS, (greatest + 1 << QUOTATION_BITS) - 1
        found = self._connection.execute(
            f"SELECT place FROM {table} WHERE place BETWEEN ? AND ? ORDER BY place DESC LIMIT ?",
            (least, greatest, most + len(refused)),
        )
        return [row for (row,) in found if row not in refused][:most]

    def _sources(self, named: Named) -> list[str]:
        """The tokens of the sources whose names hold the words, the last perhaps only begun."""
        from alita_tui.corpus.search.folding import terms

        wanted = list(named.words)
        found = []
        for number, name in self._connection.execute("SELECT number, name FROM search_sources"):
            words = terms(name)
            for at in range(len(words) - len(wanted) + 1):
                here = words[at : at + len(wanted)]
                if here[:-1] == wanted[:-1] and here[-1].startswith(wanted[-1]):
                    found.append(quoted(f"{SOURCE_SIGN}{number}"))
                    break
        return found


def _starting(named: Named) -> str:
    """A phrase whose last word may be only begun, where that is not too short to be of use."""
    return quoted(*named.words) + (" *" if len(named.words[-1]) > 2 else "")


def _place_span(query: Query) -> tuple[int, int]:
    """The places of the articles of all periods that the query names."""
    least, greatest = _EVERY[0], _EVERY[1] >> QUOTATION_BITS
    for period, without in query.periods:
        if not without:
            first, last = span_of_days(period.first, period.last)
            least, greatest = max(least, first), min(greatest, last)
    return least, greatest
