"""What the comparison shows and how it is arranged: everything that a key changes, as one frozen value."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Self

from alita_tui.app.safe import spaced
from alita_tui.app.widgets.short_names import short_names
from alita_tui.corpus.model import Article
from alita_tui.export.columns import column_names
from alita_tui.export.counting import counted
from alita_tui.export.own_reports import flags_at
from alita_tui.export.states import few_words
from alita_tui.quotes.model import Reading, Rendition, Statement

if TYPE_CHECKING:
    from alita_tui.notebook.marks import Own

Articles = Callable[[str], Article]
_NAMED, _NAME_MOST = 3, 16
FOLD_FROM = 4  # so many sources without the statement are folded into one line at first


@dataclass(frozen=True, slots=True)
class Column:
    """A source, or several that give the same words; ``members`` are article ids, the one shown first."""

    rendition: Rendition
    members: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class View:
    """A statement as it is looked at.

    ``segment`` counts from 0; ``source`` is the id of the chosen article. ``by_date`` orders the columns,
    undated apart; ``grouped`` joins sources of equal words; ``differences`` leaves out the sentences that the
    chosen source gives as the base does; ``folded`` leaves out the sources without the statement. ``own`` is
    what the user keeps of a reading, by segment and article.
    """

    statement: Statement
    articles: Articles
    segment: int = 0
    source: str = ""
    by_date: bool = False
    grouped: bool = False
    differences: bool = False
    folded: bool = False
    why: bool = False
    own: Mapping[tuple[int, str], "Own"] = field(default_factory=dict)

    @classmethod
    def of(cls, statement: Statement, articles: Articles, source: str = "") -> Self:
        """The first look: at the given article, else at the first source beside the base that has it."""
        absent = sum(one.form == "absent" for one in statement.renditions)
        view = cls(statement=statement, articles=articles, folded=absent >= FOLD_FROM)
        others = [column.members[0] for column in view.columns[1:]]
        given = statement.rendition(source)
        chosen = source if given and source != statement.base and view.shows(source) else ""
        return view.having(source=chosen or (others[0] if others else statement.base))

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The base first, then the others in the order asked for."""
        return arrange(self)

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """The name of each column: its source, with date or number where two share one, or how many."""
        labels: list[str] = []
        for number, column in enumerate(self.columns):
            others = len(column.members) - 1
            name = self.names[column.members[0]]
            if others:
                name = f"{others + 1} sources" if number else f"{name} +{others}"
            labels.append(name)
        return tuple(spaced(label) for label in labels)

    @cached_property
    def names(self) -> dict[str, str]:
        """What each source is called here, by article: several of one outlet by date or number."""
        shown = [self.articles(one.article) for one in self.statement.renditions]
        ids = (one.article for one in self.statement.renditions)
        return dict(zip(ids, column_names(shown), strict=True))

    @cached_property
    def segments(self) -> tuple[int, ...]:
        """The sentences shown, counted from 0."""
        everything = tuple(range(len(self.statement.segments)))
        if not self.differences:
            return everything
        return tuple(index for index in everything if self.differs(index))

    def differs(self, segment: int) -> bool:
        """Whether the chosen source (where that is the base: any source that has it) differs there.

        A sentence with a flag in any source differs, too: no warning is hidden.
        """
        return any(
            reading.state != "verbatim" or reading.flags or reading.edits
            for reading in (one.readings[segment] for one in self._looked_at)
        ) or any(flags_at(one, segment, self.statement.segments) for one in self.statement.present)

    @property
    def _looked_at(self) -> list[Rendition]:
        if self.source == self.statement.base:
            return [one for one in self.statement.present if one.article != self.source]
        one = self.statement.rendition(self.source)
        return [one] if one else []

    @property
    def alike(self) -> str:
        """Which sentences are left out, and in which sources they are the same; nothing where none is."""
        hidden = len(self.statement.segments) - len(self.segments)
        if not hidden:
            return ""
        named = [spaced(self.names[one]) for one in (self.statement.base, *self._ids_looked_at)]
        if len(named) <= _NAMED:
            named = list(short_names(named, [_NAME_MOST] * len(named)))
        everywhere = f"all {len(named)} sources" if len(named) > _NAMED else ""
        where = everywhere or ", ".join(named[:-1]) + f" and {named[-1]}"
        verb = "is" if hidden == 1 else "are"
        return f"{counted(hidden, 'sentence')} the same in {where} {verb} hidden"

    @property
    def _ids_looked_at(self) -> list[str]:
        return [one.article for one in self._looked_at if one.article != self.statement.base]

    @property
    def folded_away(self) -> tuple[Rendition, ...]:
        """The sources without the statement that have no column."""
        if not self.folded:
            return ()
        return tuple(one for one in self.statement.renditions if one.form == "absent")

    def shows(self, article: str) -> bool:
        return any(article in column.members for column in self.columns)

    @property
    def modes(self) -> tuple[str, ...]:
        """What is arranged otherwise than at first, in words."""
        on = (
            (self.by_date, "by date"),
            (self.grouped, "same words together"),
            (self.differences, "differences"),
        )
        few = few_words(self.statement)
        base = spaced(self.names[self.statement.base])
        short = f"base {base} prints only {counted(few, 'word')}: b another base" if few else ""
        return (*([short] if few else []), *(words for set_, words in on if set_))

    @property
    def column(self) -> int:
        """The index of the chosen source's column."""
        return next((at for at, one in enumerate(self.columns) if self.source in one.members), 0)

    @property
    def rendition(self) -> Rendition:
        """The chosen rendition."""
        return self.statement.rendition(self.source) or self.columns[self.column].rendition

    @property
    def reading(self) -> Reading:
        """The chosen reading: of the chosen source, of the chosen sentence."""
        return self.rendition.readings[self.segment]

    def having(self, **changes: object) -> Self:
        """The same with some of it changed; what is chosen stays among what is shown."""
        changed = replace(self, **changes)  # type: ignore[arg-type]
        if not changes.keys() & {"statement", "by_date", "grouped", "folded"}:
            changed.__dict__.update(columns=self.columns, labels=self.labels, names=self.names)
        if not changed.shows(changed.source):
            beside = changed.columns[1:] or changed.columns
            changed = changed.having(source=beside[0].members[0])
        if changed.segment not in changed.segments and changed.segments:
            nearest = min(changed.segments, key=lambda index: abs(index - changed.segment))
            changed = changed.having(segment=nearest)
        return changed

    def step_segment(self, step: int) -> Self:
        """So many sentences on, among those shown."""
        if self.segment not in self.segments:
            return self
        at = min(max(self.segments.index(self.segment) + step, 0), len(self.segments) - 1)
        return self if self.segments[at] == self.segment else self.having(segment=self.segments[at])

    def step_source(self, step: int) -> Self:
        """So many columns on."""
        at = min(max(self.column + step, 0), len(self.columns) - 1)
        return self if at == self.column else self.having(source=self.columns[at].members[0])


def arrange(view: View) -> tuple[Column, ...]:
    """The columns in order: base; those that have the statement; those that do not, unless folded."""
    statement = view.statement
    base = [one for one in statement.renditions if one.article == statement.base]
    others = [one for one in statement.renditions if one.article != statement.base and one.form != "absent"]
    absent = [] if view.folded else [one for one in statement.renditions if one.form == "absent"]
    if view.by_date:
        others.sort(key=lambda one: view.articles(one.article).date or "~")
        absent.sort(key=lambda one: view.articles(one.article).date or "~")
    columns: dict[object, list[Rendition]] = {}
    for one in (*base, *others, *absent):
        key = words_key(one, view.articles(one.article)) if view.grouped else one.article
        columns.setdefault(key, []).append(one)
    return tuple(_column(group, view) for group in columns.values())


def _column(group: list[Rendition], view: View) -> Column:
    shown = next((one for one in group if one.article in (view.statement.base, view.source)), group[0])
    members = (shown.article, *(one.article for one in group if one is not shown))
    return Column(shown, members)


def words_key(rendition: Rendition, article: Article) -> object:
    """Equal for renditions that give the same words, the same way, of the same speaker."""
    return frozenset(rendition.speakers), tuple(
        (reading.state, reading.moved, tuple(_words(article.text[s:e]) for s, e in reading.spans))
        for reading in rendition.readings
    )


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[\w\[\]()]+", text.casefold()))


def segment_at(statement: Statement, article: str, offset: int) -> int | None:
    """The sentence that the article gives at an offset, else the nearest after it, else the last before."""
    rendition = statement.rendition(article)
    spans = sorted(
        (start, end, reading.segment)
        for reading in (rendition.readings if rendition else ())
        for start, end in reading.spans
    )
    covering = next((segment for start, end, segment in spans if start <= offset < end), None)
    if covering is not None or not spans:
        return covering
    return next((segment for start, _, segment in spans if start > offset), spans[-1][2])
