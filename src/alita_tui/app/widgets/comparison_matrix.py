"""The matrix: one column a source, one row a sentence, above them what is known of each source."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rich.cells import cell_len

from alita_tui.app.safe import spaced
from alita_tui.app.widgets.comparison_cells import Role, fit
from alita_tui.app.widgets.comparison_view import Articles, Column, View
from alita_tui.app.widgets.comparison_words import speaker_texts, without_word
from alita_tui.export.forms import form_texts
from alita_tui.export.own_reports import flags_at
from alita_tui.export.printed import printed_at
from alita_tui.export.readings import reading_texts
from alita_tui.export.states import words_texts
from alita_tui.export.without import named_without
from alita_tui.quotes.model import Rendition, Statement

SPEAKER: Final = "speaker"


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says, the longest way first; ``spare`` where not even the shortest fits."""

    texts: tuple[str, ...]
    role: Role = "plain"
    spare: str = ""

    def at(self, level: int) -> str:
        return self.texts[min(level, len(self.texts) - 1)]

    def fitting(self, width: int) -> str:
        """The longest way that fits, else the shortest cut with ``…``."""
        ways = (*self.texts, self.spare) if self.spare else self.texts
        return next((text for text in ways if cell_len(text) <= width), fit(self.texts[-1], width))


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the matrix; ``segment`` is None where it is about the source, not about a sentence."""

    label: str
    cells: tuple[Cell, ...]
    segment: int | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """The whole matrix before it is measured: a row of headers, rows of cells, a line on what is folded."""

    headers: tuple[str, ...]
    rows: tuple[Row, ...]
    folded: str = ""
    undated_from: int | None = None


def grid(view: View, shows_all: str = "") -> Grid:
    """The cells of the matrix for what the view shows; of sentences hidden, the key that ``shows_all``."""
    statement, columns = view.statement, view.columns
    renditions = [column.rendition for column in columns]
    earliest = earliest_dated(statement, view.articles)
    meta = (
        Row("dated", tuple(_dated(column, view.articles, earliest) for column in columns)),
        Row("form", tuple(_form(one, statement) for one in renditions)),
        Row("words", tuple(Cell(words_texts(one, statement)) for one in renditions)),
        Row(SPEAKER, tuple(_speaker(one, statement) for one in renditions)),
    )
    places = [printed_at(one) for one in renditions]
    sentences = tuple(
        Row(
            f"{index + 1} {spaced(statement.segments[index].label)}",
            tuple(
                _reading(one, index, view, at.get(index, ()))
                for one, at in zip(renditions, places, strict=True)
            ),
            index,
        )
        for index in view.segments
    )
    if view.alike:
        sentences += (Row(f"· {view.alike}" + (f", {shows_all} shows all" if shows_all else ""), ()),)
    return Grid(view.labels, meta + sentences, folded_line(view), _undated_from(view))


def earliest_dated(statement: Statement, articles: Articles) -> str | None:
    """The earliest date of those that have the statement; None where fewer than two are dated."""
    dates = [date for one in statement.present if (date := articles(one.article).date)]
    return min(dates) if len(dates) > 1 else None


def _dated(column: Column, articles: Articles, earliest: str | None) -> Cell:
    every = [articles(member).date for member in column.members]
    dates = sorted({date for date in every if date})
    if not dates:
        return Cell(("undated",), "dim")
    undated = f", {every.count(None)} undated" if None in every else ""
    first = column.rendition.form != "absent" and dates[0] == earliest
    several = len(dates) > 1
    said = f"{dates[0]} – {dates[-1]}" if several else dates[0]
    short = f"{dates[0]} –" if several else dates[0]
    if first:
        return Cell((f"{said}{undated} earliest dated", f"{said} earliest", said, short))
    return Cell((f"{said}{undated}", said, short))


def _reading(rendition: Rendition, index: int, view: View, places: Sequence[int]) -> Cell:
    flags = flags_at(rendition, index, view.statement.segments)
    reading = rendition.readings[index]
    texts = reading_texts(reading, places, flags)
    own = view.own.get((index, rendition.article))
    texts = tuple(f"{text} {own.signs}" for text in texts) if own else texts
    return Cell(texts, reading.state, without_word(texts[-1], reading.state))


def _form(rendition: Rendition, statement: Statement) -> Cell:
    role: Role = "absent" if rendition.form == "absent" else "plain"
    spare = "base" if rendition.article == statement.base else ""
    return Cell(form_texts(rendition, statement), role, spare)


def _speaker(rendition: Rendition, statement: Statement) -> Cell:
    texts = tuple(spaced(text) for text in speaker_texts(rendition, statement))
    return Cell(texts, "warn" if texts[0].startswith(("≠", "not found")) else "plain")


def folded_line(view: View) -> str:
    """Which sources lack the statement, where they have no column; else nothing."""
    statement = view.statement
    away = view.folded_away
    unlisted = statement.searched - len(statement.renditions)
    if unlisted > 0:
        return f"· not found in {unlisted + len(away):,} more of {statement.searched:,} searched"
    if not away:
        return ""
    named = spaced(named_without(away, statement, view.articles))
    return f"· not found in {len(away):,} of {statement.searched:,} searched: {named}"


def _undated_from(view: View) -> int | None:
    """The first column of the undated, where columns stand by date."""
    if not view.by_date:
        return None
    dates = [view.articles(column.members[0]).date for column in view.columns[1:]]
    return next((at + 1 for at, date in enumerate(dates) if date is None), None) if any(dates) else None
