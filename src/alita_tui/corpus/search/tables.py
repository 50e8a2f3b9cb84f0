"""The tables of the search, in an SQLite database that somebody else opens, commits and closes."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from alita_tui.corpus.search.folding import indexable, tokens
from alita_tui.corpus.search.places import Places
from alita_tui.errors import AlitaError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from alita_tui.corpus.model import Article
    from alita_tui.quotes.model import Quotation

# Part of the version of a stored index: tables of another version cannot be read or added to.
SEARCH_VERSION = 1
# A source, and that a quotation stands in marks, are tokens that no typed word can be.
SOURCE_SIGN = "\ue000"
MARKED_SIGN = "\ue001"
_SIGNS = (SOURCE_SIGN, MARKED_SIGN)
QUOTATION_BITS = 20
# Bytes that FTS5 gathers before it writes, and how many pieces of one size it merges into one.
_BUILDING, _RESTING = 32 << 20, 1 << 20
_SEGMENTS_BUILDING, _SEGMENTS_RESTING = 16, 4
_FULL_TEXT = ("search_text", "search_quotes")
# Longer runs of letters and digits are found as they stand, and are nobody's typing error.
LONGEST_TERM = 40

_SCHEMA = """
CREATE TABLE search_articles(place INTEGER PRIMARY KEY, article INTEGER NOT NULL UNIQUE);
CREATE TABLE search_sources(number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE search_quotations(
    place INTEGER PRIMARY KEY, start INTEGER NOT NULL, end INTEGER NOT NULL,
    speaker TEXT, marked INTEGER NOT NULL);
CREATE TABLE search_terms(term TEXT PRIMARY KEY, articles INTEGER NOT NULL, backwards TEXT) WITHOUT ROWID;
CREATE INDEX search_terms_backwards ON search_terms(backwards) WHERE backwards IS NOT NULL;
CREATE INDEX search_terms_common ON search_terms(term, articles) WHERE articles >= 32;
CREATE VIRTUAL TABLE search_text USING fts5(
    title, words, source, content='', columnsize=0, tokenize='ascii');
CREATE VIRTUAL TABLE search_quotes USING fts5(
    speaker, words, source, content='', columnsize=0, tokenize='ascii');
"""


class SearchTables:
    """Writes what the search reads: titles and texts, quotations with their speakers, and all terms.

    An article is named by a number of the caller's (its row in the caller's own table). Nothing is committed
    or rolled back here; a call stands in the caller's transaction. The texts themselves are not kept: the
    search asks the caller for them.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._places = Places(connection)
        self._counts_later = False

    def create(self) -> None:
        """Make the empty tables. Raises AlitaError where this SQLite has no FTS5."""
        from sqlite3 import OperationalError

        try:
            for statement in _SCHEMA.split(";"):
                if statement.strip():
                    self._connection.execute(statement)
        except OperationalError as error:
            if "fts5" not in str(error):
                raise
            raise AlitaError(
                "this Python's SQLite has no full-text search (FTS5)",
                "`uv python install 3.12` brings one that has",
            ) from None

    def add(self, articles: Iterable[tuple[int, Article]]) -> None:
        """Add new articles, each with its number. Fast in batches of 500 and more."""
        batch = list(articles)
        places = self._places.free(article.date for _, article in batch)
        counts: Counter[str] = Counter()
        rows = []
        sources = {
            name: self._source_token(name) for name in dict.fromkeys(article.source for _, article in batch)
        }
        for place, (_, article) in zip(places, batch, strict=True):
            row = _text_row(article, sources[article.source])
            rows.append((place, *row))
            if not self._counts_later:
                counts.update(_terms(row))
        self._connection.executemany(
            "INSERT INTO search_articles(place, article) VALUES (?, ?)",
            [(place, number) for place, (number, _) in zip(places, batch, strict=True)],
        )
        # In the order of their numbers, else FTS5 writes a segment for each.
        self._connection.executemany(
            "INSERT INTO search_text(rowid, title, words, source) VALUES (?, ?, ?, ?)", sorted(rows)
        )
        self._count(counts)

    def add_quotations(self, quoted: Iterable[tuple[int, Article, Sequence[Quotation]]]) -> None:
        """Add the quotations of articles that were added: the number, the article, its quotations.

        Those of kind ``unattributed`` are nobody's statement and are left out. To replace the quotations of
        an article, remove it and add it again.
        """
        rows, spans = [], []
        for number, article, quotations in quoted:
            place = self._place(number)
            if place is None:
                raise KeyError(number)
            source = self._source_token(article.source)
            said = [one for one in quotations if one.kind != "unattributed"][: 1 << QUOTATION_BITS]
            for at, one in enumerate(reversed(said)):
                row = (place << QUOTATION_BITS) + at
                found = (one.start, one.end, one.speaker, one.kind != "indirect")
                rows.append((row, *_quotation_row(article, source, *found)))
                spans.append((row, *found))
        self._connection.executemany(
            "INSERT INTO search_quotations(place, start, end, speaker, marked) VALUES (?, ?, ?, ?, ?)", spans
        )
        self._connection.executemany(
            "INSERT INTO search_quotes(rowid, speaker, words, source) VALUES (?, ?, ?, ?)", sorted(rows)
        )

    def remove(self, articles: Iterable[tuple[int, Article]]) -> None:
        """Remove articles and their quotations: the number and the article as it was added.

        A number that was never added is passed over.
        """
        counts: Counter[str] = Counter()
        for number, article in articles:
            place = self._place(number)
            if place is None:
                continue
            source = self._source_token(article.source)
            row = _text_row(article, source)
            counts.subtract(_terms(row))
            self._connection.execute(
                "INSERT INTO search_text(search_text, rowid, title, words, source)"
                " VALUES ('delete', ?, ?, ?, ?)",
                (place, *row),
            )
            self._remove_quotations(place, article, source)
            self._connection.execute("DELETE FROM search_articles WHERE place = ?", (place,))
        self._count(counts)

    def begin_bulk(self) -> None:
        """Take more memory (some 32 MB) and merge more rarely for many batches, until ``finish``.

        The terms of what is added meanwhile are not known before ``count_terms`` or ``finish``.
        """
        self._configure(hashsize=_BUILDING, automerge=_SEGMENTS_BUILDING)
        self._counts_later = True

    def finish(self) -> None:
        """After the last of many batches: merge what they left, so that searches are faster; count terms."""
        for table in _FULL_TEXT:
            self._connection.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")
        self._configure(hashsize=_RESTING, automerge=_SEGMENTS_RESTING)
        self.count_terms()
        self._counts_later = False

    def count_terms(self) -> None:
        """Count anew in how many articles each term stands.

        The full text has these numbers: looking them up for all terms takes a tenth of counting the terms of
        the texts. So it pays where the articles have doubled.
        """
        self._connection.execute("DELETE FROM search_terms")
        self._connection.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_counted USING fts5vocab(main, search_text, row)"
        )
        counted = self._connection.execute(
            "SELECT term, doc FROM temp.search_counted WHERE length(term) <= ?", (LONGEST_TERM,)
        )
        self._connection.executemany(
            "INSERT INTO search_terms(term, articles, backwards) VALUES (?, ?, ?)",
            ((term, count, _backwards(term)) for term, count in counted if term[0] not in _SIGNS),
        )

    def _configure(self, **options: int) -> None:
        for table in _FULL_TEXT:
            for name, value in options.items():
                self._connection.execute(f"INSERT INTO {table}({table}, rank) VALUES (?, ?)", (name, value))

    def _remove_quotations(self, place: int, article: Article, source: str) -> None:
        within = (place << QUOTATION_BITS, (place + 1 << QUOTATION_BITS) - 1)
        query = "SELECT place, start, end, speaker, marked FROM search_quotations WHERE place BETWEEN ? AND ?"
        for row, *found in self._connection.execute(query, within).fetchall():
            self._connection.execute(
                "INSERT INTO search_quotes(search_quotes, rowid, speaker, words, source)"
                " VALUES ('delete', ?, ?, ?, ?)",
                (row, *_quotation_row(article, source, *found)),
            )
        self._connection.execute("DELETE FROM search_quotations WHERE place BETWEEN ? AND ?", within)

    def _place(self, number: int) -> int | None:
        query = "SELECT place FROM search_articles WHERE article = ?"
        row = self._connection.execute(query, (number,)).fetchone()
        return None if row is None else int(row[0])

    def _source_token(self, name: str) -> str:
        known = name.encode("utf-8", "replace").decode()
        query = "SELECT number FROM search_sources WHERE name = ?"
        row = self._connection.execute(query, (known,)).fetchone()
        if row is None:
            self._connection.execute("INSERT INTO search_sources(name) VALUES (?)", (known,))
            row = self._connection.execute(query, (known,)).fetchone()
        return f"{SOURCE_SIGN}{row[0]}"

    def _count(self, counts: Counter[str]) -> None:
        """Add to the number of articles of each term; a term of no article goes."""
        self._connection.executemany(
            "INSERT INTO search_terms(term, articles, backwards) VALUES (?, ?, ?)"
            " ON CONFLICT(term) DO UPDATE SET articles = articles + excluded.articles",
            [(term, counts[term], _backwards(term)) for term in sorted(counts) if len(term) <= LONGEST_TERM],
        )
        gone = [(term,) for term, count in counts.items() if count < 0]
        self._connection.executemany("DELETE FROM search_terms WHERE term = ? AND articles <= 0", gone)


def _text_row(article: Article, source: str) -> tuple[str, str, str]:
    return indexable(article.title), indexable(article.text[article.body :]), source


def _terms(row: tuple[str, str, str]) -> set[str]:
    """The different terms of the title and of the text in a row."""
    title, words, _ = row
    return {*tokens(title), *tokens(words)}


def _quotation_row(
    article: Article, source: str, start: int, end: int, speaker: str | None, marked: bool
) -> tuple[str, str, str]:
    signs = f"{source} {MARKED_SIGN}" if marked else source
    return indexable(speaker or ""), indexable(article.text[start:end]), signs


def _backwards(term: str) -> str | None:
    """The term from its end, where two typing errors are looked for: not in short words, not in numbers."""
    return term[::-1] if len(term) >= 6 and not term.isdigit() else None
