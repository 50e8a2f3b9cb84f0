"""Search: typed words in, ranked places out."""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from dataclasses import replace
from itertools import count
from threading import Lock
from typing import TYPE_CHECKING

from alita_tui.corpus.found import Expansion, Found, Overtaken, Remark
from alita_tui.corpus.search.hits import Quotations, hit_of
from alita_tui.corpus.search.query import Query, parse
from alita_tui.corpus.search.ranking import Answer, answers
from alita_tui.corpus.search.remarks import no_word
from alita_tui.corpus.search.rows import Rows
from alita_tui.corpus.search.stages import gather
from alita_tui.corpus.search.units import Lookup, Unit, units_of
from alita_tui.corpus.search.vocabulary import Vocabulary
from alita_tui.corpus.search.wishes import Wish, wanted, wishes

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from alita_tui.corpus.model import Hit
    from alita_tui.quotes.model import Span


# Words of a quotation that are shown where nothing else is asked for.
_LONGEST_QUOTATION = 200


class Search:
    """Searches the tables that ``SearchTables`` wrote.

    ``lookup`` gives the articles for their numbers, ``quotations`` those of an article. The connection must
    not be closed while a search runs, and should be the search's own: ``interrupt`` stops whatever runs on
    it. Any thread may search; one does at a time.
    """

    def __init__(self, connection: sqlite3.Connection, lookup: Lookup, quotations: Quotations) -> None:
        self._connection = connection
        self._lookup = lookup
        self._quotations = quotations
        self._vocabulary = Vocabulary(connection)
        self._lock = Lock()
        self._tickets = count(1)
        self._newest = self._stopped = 0
        self._stopping = Lock()
        self._written = False

    def search(self, typed: str, limit: int) -> Found:
        """Up to ``limit`` places, best first, one an article. Any query is fine; an empty one finds nothing.

        Raises Overtaken where ``interrupt`` was called meanwhile.
        """
        from sqlite3 import OperationalError

        ticket = self._newest = next(self._tickets)
        query = parse(typed)
        if limit < 1 or not query.asks:
            return Found(remarks=query.remarks)
        with self._lock:
            try:
                self._check(ticket)
                self._vocabulary.refresh()
                return self._search(query, limit, ticket)
            except OperationalError as error:
                if ticket <= self._stopped and "interrupt" in str(error):
                    raise Overtaken from None
                raise

    def interrupt(self) -> None:
        """Stop the searches that run or wait now, from another thread: they raise Overtaken."""
        with self._stopping:
            self._stopped = self._newest
            if not self._written:
                self._connection.interrupt()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Write on the connection meanwhile: nobody searches, and ``interrupt`` does not stop the writing."""
        with self._lock:
            with self._stopping:
                self._written = True
            try:
                yield
            finally:
                with self._stopping:
                    self._written = False

    def _check(self, ticket: int) -> None:
        if ticket <= self._stopped:
            raise Overtaken

    def _search(self, query: Query, limit: int, ticket: int) -> Found:
        rows = Rows(self._connection, query, self._vocabulary)
        if not query.groups:
            return self._listed(query, rows, limit)
        found, granted = self._answers(query, rows, limit, ticket)
        if not found and query.may_soften:
            # A pasted sentence may hold marks of its own: where no article has the phrase, its words count.
            query = query.softened()
            found, granted = self._answers(query, rows, limit, ticket)
        self._check(ticket)
        hits = [
            self._hit(answer.unit, answer.unit.spans(answer.places), answer.score) for answer in found[:limit]
        ]
        expansions = _expansions(query, granted, found[:limit])
        return _found(hits, query, rows, expansions, self._missing(query, granted), more=len(found) > limit)

    def _answers(self, query: Query, rows: Rows, limit: int, ticket: int) -> tuple[list[Answer], list[Wish]]:
        granted = wishes(query, self._vocabulary)
        looked_for = wanted(query, granted, self._vocabulary)
        candidates = gather(granted, rows, limit + 1, unfinished=query.open)
        self._check(ticket)
        units = self._units(candidates, query, rows)
        self._check(ticket)
        return answers(units, query, looked_for, limit), granted

    def _missing(self, query: Query, granted: Sequence[Wish]) -> tuple[Remark, ...]:
        """What is said of words that no article has; nothing where that is the whole answer."""
        missing = {
            word: group.strict
            for group, wish in zip(query.groups, granted, strict=True)
            for one in group.alternatives
            for at, word in enumerate(one.words)
            if not (wish.terms if not group.strict else self._vocabulary.count(word))
            and not (one.starting and at == len(one.words) - 1)
        }
        if not missing or len(query.words) == 1:
            return ()
        return (no_word(list(missing), exact=any(missing.values())),)

    def _units(self, candidates: Sequence[int], query: Query, rows: Rows) -> list[list[Unit]]:
        found = units_of(candidates, query, self._connection, self._lookup, of_quotations=rows.of_quotations)
        return [units for units in found if query.allows(units[0].article.date)]

    def _listed(self, query: Query, rows: Rows, limit: int) -> Found:
        """The articles, or quotations, that a query of conditions alone lets through, newest first."""
        hits: dict[str, Hit] = {}
        units = self._units(rows.matching("", (limit + 1) * (4 if rows.of_quotations else 1)), query, rows)
        for unit, *_ in units:
            if unit.article.id in hits:
                continue
            named = [] if rows.of_quotations else _named_in_title(unit, query)
            if spans := named or _beginning(unit, whole=rows.of_quotations):
                hit = self._hit(unit, spans, 1.0)
                hits[hit.article] = hit if named or rows.of_quotations else replace(hit, matches=())
        return _found(list(hits.values())[:limit], query, rows, more=len(hits) > limit)

    def _hit(self, unit: Unit, spans: Sequence[Span], score: float) -> Hit:
        return hit_of(unit, spans, score, self._quotations)


def _found(
    hits: Sequence[Hit],
    query: Query,
    rows: Rows,
    expansions: Sequence[Expansion] = (),
    missing: tuple[Remark, ...] = (),
    *,
    more: bool,
) -> Found:
    """The hits, with what is said of the query; of missing words only where nothing else is."""
    remarks = (*query.remarks, *rows.naming.remarks)
    return Found(
        hits,
        (*rows.naming.expansions, *expansions),
        tuple(rows.unknown_sources),
        more,
        remarks or missing,
    )


def _named_in_title(unit: Unit, query: Query) -> list[Span]:
    """Where the words stand that the query wants in titles."""
    words = unit.terms() if query.titles else []
    places = [
        at + nth
        for named in query.titles
        for at in range(len(words) - len(named.words) + 1)
        if not named.without and _begins(words[at : at + len(named.words)], named.words)
        for nth in range(len(named.words))
    ]
    return unit.spans(sorted(set(places)))


def _begins(words: Sequence[str], named: Sequence[str]) -> bool:
    """Whether these are the words, the last perhaps only begun."""
    return words[:-1] == list(named[:-1]) and words[-1].startswith(named[-1])


def _beginning(unit: Unit, *, whole: bool) -> list[Span]:
    """The first word of a stretch, or the whole of it."""
    spans = unit.spans(range(_LONGEST_QUOTATION if whole else 1))
    return [(spans[0][0], spans[-1][1])] if spans else []


def _expansions(query: Query, granted: Sequence[Wish], found: Sequence[Answer]) -> tuple[Expansion, ...]:
    """For each mistyped word the words that the hits have in its stead."""
    used = Counter(term for answer in found for term in set(answer.terms))
    expansions = []
    for at, (group, wish) in enumerate(zip(query.groups, granted, strict=True)):
        if group.strict:
            continue
        typed = group.words[0]
        begun = query.open and at == len(query.groups) - 1
        others = [
            term
            for term in wish.terms
            if used[term] and term != typed and not (begun and term.startswith(typed))
        ]
        if others:
            others.sort(key=lambda term: (-used[term], term))
            expansions.append(Expansion(typed, tuple(others)))
    return tuple(dict.fromkeys(expansions))
