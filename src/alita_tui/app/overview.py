"""The statements of a corpus and the quotations of an article as entries of a list: words, facts, orders."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, cast, overload

from alita_tui.app.flags import titled
from alita_tui.corpus.disagreement import disagreement
from alita_tui.corpus.flagged import flags_given, having
from alita_tui.corpus.listing import Rowed, position
from alita_tui.export.counting import counted
from alita_tui.export.seams import words_of
from alita_tui.export.states import GRAVEST_FIRST, agreement
from alita_tui.quotes.naming import called

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from alita_tui.corpus.corpus import Corpus
    from alita_tui.corpus.disagreement import Order
    from alita_tui.corpus.model import Article
    from alita_tui.quotes.model import Flag, Quotation, Statement

STATEMENT_ORDERS = ("most differently reported", "most sources", "newest", "by speaker")
STORED_ORDERS: dict[str, Order] = {
    "most differently reported": "disagreement",
    "most sources": "size",
    "earliest first": "date",
}
QUOTATION_ORDERS = ("as printed", "by speaker", "longest first")
_NOBODY = "speaker not named"
_NAMED = 3
_PAGE, _MADE, _FOUND, _LEAST_NAME = 30, 600, 100, 3


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of an overview: the words, whose and where they are, what they are, what is notable of them.

    ``brief`` are the notes without the sources that they are said of; ``sources`` are named in the facts,
    ``name`` is what a statement is called.
    """

    words: str
    facts: tuple[str, ...]
    value: Statement | Quotation
    notes: tuple[str, ...] = ()
    brief: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    name: str = ""

    @property
    def heading(self) -> str:
        """The words, behind the name of a statement."""
        return f"“{self.name}” · {self.words}" if self.name else self.words

    def holds(self, wanted: Iterable[str]) -> bool:
        """Whether words, facts and notes together hold every one of these folded words."""
        text = " ".join((self.heading, *self.facts, *self.notes)).casefold()
        return all(word in text for word in wanted)


class LazyEntries(Sequence[Entry]):
    """Entries of a long list, each made when it is looked at, and kept for a while.

    Making one collates a statement, which takes some milliseconds: ``known`` gives what is made already, and
    ``make`` makes more, in a thread.
    """

    def __init__(self, values: Sequence[Statement], entry: Callable[[Statement], Entry]) -> None:
        self._values = values
        self._entry = entry
        self._rows: Sequence[int] = values.rows if isinstance(values, Rowed) else range(len(values))
        self._made: dict[int, Entry] = {}

    def __len__(self) -> int:
        return len(self._values)

    @overload
    def __getitem__(self, at: int) -> Entry: ...

    @overload
    def __getitem__(self, at: slice) -> list[Entry]: ...

    def __getitem__(self, at: int | slice) -> Entry | list[Entry]:
        if isinstance(at, slice):
            return [self[number] for number in range(*at.indices(len(self)))]
        number = range(len(self))[at]
        row = self._rows[number]
        found = self._made.get(row)
        if found is None:
            found = self._made[row] = self._entry(self._values[number])
            for old in list(self._made)[: max(0, len(self._made) - _MADE)]:
                self._made.pop(old, None)
        return found

    def extended(self, values: Sequence[Statement]) -> LazyEntries:
        """The entries of a longer list; what is made is kept, wherever it stands now."""
        longer = LazyEntries(values, self._entry)
        if isinstance(self._values, Rowed) and isinstance(values, Rowed):
            longer._made = self._made
        return longer

    def begins(self, longer: LazyEntries) -> bool:
        """Whether the longer list has the same entries at the same places, and others only after them."""
        return list(longer._rows[: len(self)]) == list(self._rows)

    def row(self, at: int) -> int:
        """The row of an entry, by which it is known whether it is made or not."""
        return self._rows[at]

    def of_row(self, row: int) -> int | None:
        """Where the entry of a row stands, or None."""
        return next((at for at, one in enumerate(self._rows) if one == row), None)

    def position(self, value: Statement | Quotation) -> int | None:
        """Where the entry of a statement stands, or None."""
        return position(self._values, cast("Statement", value).id)

    def known(self, at: int) -> Entry | None:
        """The entry, if it is made."""
        return self._made.get(self._rows[at])

    def make(self, first: int, after: int) -> None:
        """Make these entries."""
        for at in range(max(0, first), min(after, len(self))):
            self[at]


def kept(entries: Sequence[Entry], words: str) -> Sequence[Entry]:
    """The entries that hold every word, in either case."""
    wanted = words.casefold().split()
    return [one for one in entries if one.holds(wanted)] if wanted else entries


def statement_entries(statements: Sequence[Statement], order: str, corpus: Corpus) -> list[Entry]:
    """The statements in one of ``STATEMENT_ORDERS``; equal ones stay in the order of the corpus."""
    ordered = sorted(statements, key=_statement_key(order, corpus.article, corpus.count_sources))
    return [of_statement(one, corpus) for one in ordered]


def lazy_entries(order: str, corpus: Corpus, flag: Flag | None = None) -> LazyEntries:
    """The shared statements of a large corpus in one of ``STORED_ORDERS``, the first page of them made."""
    return _begun_entries(corpus.statements(order=STORED_ORDERS[order], flag=flag), corpus)


def entries_so_far(
    corpus: Corpus, before: LazyEntries | None, flag: Flag | None = None, order: str | None = None
) -> LazyEntries:
    """Those that are known by now, by the places of their bases or in one of ``STORED_ORDERS``.

    ``before`` are those that were known a moment ago.
    """
    statements = corpus.statements_so_far(STORED_ORDERS[order] if order else None, flag)
    return _begun_entries(statements, corpus) if before is None else before.extended(statements)


def _begun_entries(statements: Sequence[Statement], corpus: Corpus) -> LazyEntries:
    entries = LazyEntries(statements, partial(of_statement, corpus=corpus))
    entries.make(0, _PAGE)
    return entries


def found_entries(words: str, corpus: Corpus, flag: Flag | None = None) -> list[Entry]:
    """The shared statements of a speaker called so, then those whose words a search finds, best first."""
    found = _by_speaker(words, corpus) | _found(words, corpus, _FOUND)
    return [of_statement(one, corpus) for one in having(flag, found.values())]


def found_statements(words: str, corpus: Corpus, most: int) -> list[Statement]:
    """Shared statements with these words, best first, of the ``most`` quotations that a search finds."""
    return list(_found(words, corpus, most).values())


def _found(words: str, corpus: Corpus, most: int) -> dict[str, Statement]:
    found: dict[str, Statement] = {}
    for hit in corpus.search(f"{words} in:quotes", most):
        statement = corpus.statement_at(hit.article, hit.start)
        if statement is not None and corpus.count_sources(one.article for one in statement.present) > 1:
            found.setdefault(statement.id, statement)
    return found


def _by_speaker(words: str, corpus: Corpus) -> dict[str, Statement]:
    """Shared statements of somebody called so: all of them in the articles that a search finds."""
    name = " ".join(words.replace('"', " ").casefold().split())
    if ":" in name or len(name) < _LEAST_NAME:
        return {}
    articles = (hit.article for hit in corpus.search(f'speaker:"{name}" in:quotes', _PAGE))
    given = (one for article in articles for one in corpus.statements_in(article))
    return {one.id: one for one in given if any(name in speaker.casefold() for speaker in one.speakers)}


def _statement_key(
    order: str, article: Callable[[str], Article], count_sources: Callable[[Iterable[str]], int]
) -> Callable[[Statement], tuple[object, ...]]:
    if order == "most sources":
        return lambda one: (-count_sources(each.article for each in one.present), -len(one.segments))
    if order == "newest":
        return lambda one: _newest_first(_dates(one, article))
    if order == "by speaker":
        return lambda one: (one.speaker is None, (one.speaker or "").casefold())
    return lambda one: (-disagreement(one),)


def _newest_first(dates: Sequence[str]) -> tuple[object, ...]:
    """The latest date first, the undated last."""
    return (not dates, tuple(-ord(sign) for sign in dates[-1]) if dates else ())


def _dates(statement: Statement, article: Callable[[str], Article]) -> list[str]:
    return sorted(date for one in statement.present if (date := article(one.article).date))


def of_statement(statement: Statement, corpus: Corpus) -> Entry:
    """Its words, who said it, who reports it since when, and what is notable."""
    article = corpus.article
    present = [one.article for one in statement.present]
    sources = counted(corpus.count_sources(present), "source")
    named = tuple(dict.fromkeys(article(one).source for one in present)) if len(present) <= _NAMED else ()
    if named:
        sources += f" ({', '.join(named)})"
    dates = _dates(statement, article)
    facts = (
        statement.speaker or _NOBODY,
        sources,
        counted(len(statement.segments), "sentence"),
        dates[0] if dates else "undated",
    )
    words = words_of(statement)
    said = notable(statement, article)
    agreement = _agreement(statement) or _in_part(statement, article)
    brief = tuple(filter(None, (agreement, *said)))
    notes = (agreement, *(f"{note} {sources}" for note, sources in said.items()))
    return Entry(
        " ".join(words.split()), facts, statement, tuple(filter(None, notes)), brief, named, called(statement)
    )


def _agreement(statement: Statement) -> str:
    """How much of the words agrees where they are quoted whole, the least and the most."""
    share = agreement(statement)
    return "every word agrees" if share == "100 %" else f"{share} of the words agree" if share else ""


def _in_part(statement: Statement, article: Callable[[str], Article]) -> str:
    """What the others do where none of them quotes it whole."""
    others = [one for one in statement.present if one.article != statement.base]
    quoting = {article(one.article).source: None for one in others if one.form == "mixed"}
    telling = {article(one.article).source: None for one in others if one.form == "indirect"}
    said = [f"{_sources(list(quoting))}: a few words quoted"] if quoting else []
    return " · ".join([*said, *([f"{_sources(list(telling))}: in its own words"] if telling else [])])


def notable(statement: Statement, article: Callable[[str], Article]) -> dict[str, str]:
    """``⚠ hedge lost``: every flag of readings and own reports, and the sources that it is said of."""
    said: dict[Flag, dict[str, None]] = {}
    for rendition in statement.present:
        for flag in flags_given(rendition):
            said.setdefault(flag, {})[article(rendition.article).source] = None
    told = (flag for flag in GRAVEST_FIRST if flag in said)
    return {titled(flag): _sources(list(said[flag])) for flag in told}


def _sources(names: list[str]) -> str:
    return ", ".join(names) if len(names) <= _NAMED else counted(len(names), "source")


def quotation_entries(quotations: Sequence[Quotation], order: str, sources: Mapping[int, int]) -> list[Entry]:
    """Somebody's words in an article, in one of ``QUOTATION_ORDERS``; ``sources`` counts them by start."""
    said = [one for one in quotations if one.kind != "unattributed"]
    if order == "by speaker":
        said.sort(key=lambda one: (one.speaker is None, (one.speaker or "").casefold(), one.start))
    elif order == "longest first":
        said.sort(key=lambda one: one.start - one.end)
    return [_of_quotation(one, sources.get(one.start, 1)) for one in said]


def _of_quotation(quotation: Quotation, sources: int) -> Entry:
    facts = (
        quotation.speaker or _NOBODY,
        quotation.kind,
        f"to {quotation.venue}" if quotation.venue else "",
        f"¶{quotation.paragraph}",
        f"×{sources} sources" if sources > 1 else "",
    )
    words = " ".join(quotation.text.split())
    shown = f"≈ {words}" if quotation.kind == "indirect" else f"“{words}”"
    return Entry(shown, tuple(fact for fact in facts if fact), quotation)
