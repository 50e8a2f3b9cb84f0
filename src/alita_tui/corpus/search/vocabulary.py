"""The terms of a corpus, and which of them a mistyped or unfinished word may stand for."""

from __future__ import annotations

from heapq import nsmallest
from typing import TYPE_CHECKING

from alita_tui.corpus.search.edits import one_error
from alita_tui.corpus.search.tables import LONGEST_TERM

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

EXACT, PREFIX, ONE_ERROR, TWO_ERRORS = 1.0, 0.9, 0.8, 0.6
MOST_TERMS = 12
# A term in more articles than this is no typing error.
RARE = 20
_LAST = "\U0010ffff"
_COMMON_FROM = 32


class Vocabulary:
    """The terms in the index, each with the number of articles that it stands in."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._version: tuple[int, int] | None = None
        self._counts: dict[str, int] = {}
        self._expanded: dict[tuple[str, bool], dict[str, float]] = {}
        self._articles: int | None = None

    def refresh(self) -> None:
        """Forget what was looked up if the index has changed since."""
        found = self._connection.execute("PRAGMA data_version").fetchone()
        version = (int(found[0]), self._connection.total_changes)
        if version != self._version:
            self._version, self._articles = version, None
            self._counts.clear()
            self._expanded.clear()

    @property
    def articles(self) -> int:
        """How many articles the index holds."""
        if self._articles is None:
            found = self._connection.execute("SELECT count(*) FROM search_articles").fetchone()
            self._articles = int(found[0])
        return self._articles

    def count(self, term: str) -> int:
        """In how many articles the term stands."""
        known = self._counts.get(term)
        if known is None:
            self._counts[term] = 0
            self._look_up([term])
            known = self._counts[term]
        return known

    def expand(self, word: str, *, unfinished: bool = False) -> dict[str, float]:
        """The terms that the word may stand for, with how near each is: 1 is the word itself.

        An unfinished word stands for the commonest terms that begin with it, too.
        """
        key = (word, unfinished)
        if key not in self._expanded:
            self._expanded[key] = self._expand(word, unfinished)
        return self._expanded[key]

    def beginning(self, start: str, most: int = MOST_TERMS) -> list[str]:
        """The ``most`` commonest terms that begin so."""
        within = "term >= ? AND term < ? ORDER BY articles DESC, term LIMIT ?"
        values = (start, start + _LAST, most)
        query = f"SELECT term, articles FROM search_terms WHERE articles >= {_COMMON_FROM} AND {within}"
        rows = self._connection.execute(query, values).fetchall()
        if len(rows) < most:
            query = f"SELECT term, articles FROM search_terms WHERE {within}"
            rows = self._connection.execute(query, values).fetchall()
        self._counts.update(rows)
        return [term for term, _ in rows]

    def _expand(self, word: str, unfinished: bool) -> dict[str, float]:
        found: dict[str, float] = {}
        own = self.count(word)
        if own:
            found[word] = EXACT
        if unfinished:
            for term in self.beginning(word):
                found.setdefault(term, PREFIX)
        if own < RARE and not (unfinished and len(found) >= MOST_TERMS):
            for term, nearness in self._near(word):
                found.setdefault(term, nearness)
        return found

    def _near(self, word: str) -> list[tuple[str, float]]:
        """Terms within one error (from 4 letters) or, where there is none, two (from 8)."""
        if not 4 <= len(word) <= LONGEST_TERM or word.isdigit():
            return []
        near = self._look_up(one_error(word))
        nearness = ONE_ERROR
        if not near and len(word) >= 8:
            near = self._two_errors(word)
            nearness = TWO_ERRORS
        best = nsmallest(MOST_TERMS, near, key=lambda term: (-self._counts[term], term))
        return [(term, nearness) for term in best]

    def _look_up(self, terms: Iterable[str]) -> list[str]:
        """Those of the terms that the index holds."""
        wanted = list(terms)
        rows = self._connection.execute(
            f"SELECT term, articles FROM search_terms WHERE term IN ({','.join('?' * len(wanted))})", wanted
        ).fetchall()
        self._counts.update(rows)
        return [term for term, _ in rows]

    def _two_errors(self, word: str) -> list[str]:
        """Terms at distance 2: of the two halves of such a word one has an error at the most."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        half = len(word) // 2
        found = self._ranges("term", {word[:half], *one_error(word[:half])}, len(word))
        ending = word[half:][::-1]
        found |= self._ranges("backwards", {ending, *one_error(ending)}, len(word))
        near = process.extract(word, list(found), scorer=OSA.distance, score_cutoff=2, limit=None)
        return [term for term, _, _ in near]

    def _ranges(self, column: str, starts: set[str], length: int) -> set[str]:
        """The terms, about as long, that begin (or, by ``backwards``, end) with one of these."""
        kept: list[str] = []
        for one in sorted(starts):
            if not kept or not one.startswith(kept[-1]):
                kept.append(one)
        values: list[str | int] = [bound for one in kept for bound in (one, one + _LAST)]
        rows = self._connection.execute(
            f"WITH starts(least, most) AS (VALUES {','.join(['(?,?)'] * len(kept))})"
            f" SELECT term, articles FROM starts CROSS JOIN search_terms"
            f" WHERE {column} >= least AND {column} < most AND length(term) BETWEEN ? AND ?",
            [*values, length - 2, length + 2],
        ).fetchall()
        self._counts.update(rows)
        return {term for term, _ in rows}
