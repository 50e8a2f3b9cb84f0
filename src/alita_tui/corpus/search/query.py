"""What a user types, read as a query. No typed query is an error: what is no operator is plain words.

    words  "a phrase"  start*  -word  one OR other
    source:name  speaker:name  title:word  date:2025-11..2025-12  in:quotes|titles|text

A field takes a word or a phrase; a dash before it leaves out what it names.
"""

import re
from dataclasses import dataclass, replace
from itertools import islice
from typing import Literal

from alita_tui.corpus.found import Remark
from alita_tui.corpus.search.folding import WORD, fold, fold_word
from alita_tui.corpus.search.periods import Period, period
from alita_tui.corpus.search.remarks import no_date, no_field, no_part, nothing_named

Part = Literal["everything", "quotes", "titles", "text"]
FIELDS = ("source", "speaker", "title", "date", "in")
PARTS: tuple[Part, ...] = ("quotes", "titles", "text")
MOST_WORDS = 60
_MOST_REMARKS = 3

# A phrase opens and closes at the edge of a word; other marks are part of what was pasted.
_PIECE = re.compile(
    rf'(?P<without>-(?=[\w"]))?(?:(?P<field>{"|".join(FIELDS)}):)?(?:"(?P<phrase>[^"]*)"(?!\S)|(?P<plain>\S+))'
)
_START = re.compile(r"\w\*\Z")  # looked for from every place: one letter is enough, and linear


@dataclass(frozen=True, slots=True)
class Alternative:
    """Words that stand one after another; ``starting`` where the last is only the start of a word."""

    words: tuple[str, ...]
    starting: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Alternatives of which one should stand in the article: ``strict`` where one must, as typed."""

    alternatives: tuple[Alternative, ...]
    strict: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """The words of all alternatives."""
        return tuple(word for one in self.alternatives for word in one.words)


@dataclass(frozen=True, slots=True)
class Named:
    """What a field names, as folded words: ``without`` where articles with it are left out."""

    words: tuple[str, ...]
    without: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """Groups in the order typed, and what is asked of an article besides.

    ``open``: the last group is a word that is perhaps still being typed. ``pasted``: a phrase stands in
    typographic marks, as one that was copied. ``periods`` pairs each span of days with whether it is left
    out. ``remarks``: what was not understood.
    """

    groups: tuple[Group, ...] = ()
    excluded: tuple[Alternative, ...] = ()
    sources: tuple[Named, ...] = ()
    speakers: tuple[Named, ...] = ()
    titles: tuple[Named, ...] = ()
    periods: tuple[tuple[Period, bool], ...] = ()
    part: Part = "everything"
    open: bool = False
    pasted: bool = False
    remarks: tuple[Remark, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """The folded words of all groups in the order typed."""
        return tuple(word for group in self.groups for word in group.words)

    @property
    def asks(self) -> bool:
        """Whether anything is asked for, not only left out."""
        named = (*self.sources, *self.speakers, *self.titles)
        return bool(
            self.groups
            or any(not one.without for one in named)
            or any(not without for _, without in self.periods)
        )

    def allows(self, day: str | None) -> bool:
        """Whether an article of that day may answer."""
        return all(period.holds(day) != without for period, without in self.periods)

    @property
    def may_soften(self) -> bool:
        """Whether the marks of a phrase may be those of a text that was pasted."""
        strict = [group.strict for group in self.groups]
        return any(strict) and (self.pasted or not all(strict))

    def softened(self) -> "Query":
        """The same with the words of phrases as plain words."""
        groups = [
            Group((Alternative((word,)),))
            for group in self.groups
            for one in group.alternatives
            for word in one.words
        ]
        return replace(self, groups=tuple(groups[:MOST_WORDS]))


def parse(typed: str) -> Query:
    """Read what was typed; of the words the first sixty."""
    folded = fold(typed)
    pieces = list(islice(_PIECE.finditer(folded), 10 * MOST_WORDS))
    query = Query()
    joined = False
    for at, found in enumerate(pieces):
        if at and typed[slice(*found.span())] == "OR":
            joined = bool(query.groups)
            continue
        query = _with(query, found, joined)
        if len(query.remarks) < _MOST_REMARKS and (remark := _remark(found, typed[slice(*found.span())])):
            query = replace(query, remarks=(*query.remarks, remark))
        if found["phrase"] is not None and typed[found.start("phrase") - 1] != '"':
            query = replace(query, pasted=True)
        joined = False
    if len(query.words) > MOST_WORDS:
        query = _first_words(query)
    last = pieces[-1] if pieces else None
    plain = (
        last is not None and last["plain"] is not None and last["field"] is None and last["without"] is None
    )
    still_typing = plain and bool(query.groups) and typed == typed.rstrip() and typed[-1:].isalnum()
    return replace(query, open=still_typing and not query.groups[-1].strict)


def _remark(found: "re.Match[str]", typed: str) -> Remark | None:
    """What is said of a piece that only looks like an operator; ``typed`` is the piece as typed."""
    field = found["field"]
    if field is None:
        if found["plain"] is None:
            return None
        if found["plain"].removesuffix(":") in FIELDS and typed.endswith(":"):
            return nothing_named(typed)
        return no_field(typed.removeprefix("-") if found["without"] else typed, FIELDS)
    value, plain = typed.partition(":")[2], found["plain"] or found["phrase"] or ""
    if field == "date" and period(plain) is None:
        return no_date(value)
    if field == "in" and (found["without"] or _part(plain) is None):
        return no_part(typed)
    return None


def _part(value: str) -> Part | None:
    return next((one for one in PARTS if value in (one, one.removesuffix("s"))), None)


def _with(query: Query, found: "re.Match[str]", joined: bool) -> Query:
    """The query with one more piece of what was typed."""
    without = found["without"] is not None
    value = found["plain"] if found["phrase"] is None else found["phrase"]
    words = _words(value)
    if found["field"] and (asked := _with_field(query, found["field"], value, words, without)):
        return asked
    if not words or found["field"]:
        return _with_words(query, _words(found[0]))
    alternative = Alternative(words, found["phrase"] is None and _START.search(value) is not None)
    if without:
        return replace(query, excluded=(*query.excluded, alternative))
    strict = found["phrase"] is not None or alternative.starting
    if joined:
        before = query.groups[-1]
        together = Group((*before.alternatives, alternative), strict=True)
        return replace(query, groups=(*query.groups[:-1], together))
    if strict:
        return replace(query, groups=(*query.groups, Group((alternative,), strict=True)))
    return _with_words(query, words)


def _with_field(query: Query, field: str, value: str, words: tuple[str, ...], without: bool) -> Query | None:
    """The query with a field, as it is where no such day or part is; None where nothing is named."""
    if field == "date":
        named = period(value)
        return replace(query, periods=(*query.periods, (named, without))) if named else query
    if field == "in":
        part = _part(value)
        return replace(query, part=part) if part and not without else query
    if not words:
        return None
    name = Named(words, without)
    if field == "source":
        return replace(query, sources=(*query.sources, name))
    if field == "speaker":
        return replace(query, speakers=(*query.speakers, name))
    return replace(query, titles=(*query.titles, name))


def _with_words(query: Query, words: tuple[str, ...]) -> Query:
    more = tuple(Group((Alternative((word,)),)) for word in words)
    return replace(query, groups=(*query.groups, *more))


def _first_words(query: Query) -> Query:
    kept, left = [], MOST_WORDS
    for group in query.groups:
        left -= len(group.words)
        if left < 0:
            break
        kept.append(group)
    return replace(query, groups=tuple(kept))


def _words(text: str) -> tuple[str, ...]:
    found = islice(WORD.finditer(text), MOST_WORDS)
    return tuple(fold_word(word.group()) for word in found)
