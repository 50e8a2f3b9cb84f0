"""The comparison at a glance: a column a source, a row a sentence of the base."""

from collections.abc import Mapping, Sequence

from rich.table import Table
from rich.text import Text

from alita_tui.corpus.model import Article
from alita_tui.export.columns import column_names
from alita_tui.export.console import Page, table
from alita_tui.export.forms import form_texts
from alita_tui.export.own_reports import flags_at
from alita_tui.export.people import is_other
from alita_tui.export.printed import printed_at
from alita_tui.export.readings import reading_texts
from alita_tui.export.states import words_texts
from alita_tui.quotes.model import Rendition, Statement

_LEAST_COLUMN = 18
_LABELS = 16


def matrices(page: Page, statement: Statement, articles: Mapping[str, Article]) -> list[Table]:
    """As many tables as the width asks for, each with the base; absent sources where all fit into one."""
    fitting = _fitting(page)
    shown = [one for one in statement.renditions if one.article != statement.base]
    if len(shown) >= fitting:
        shown = [one for one in shown if one.form != "absent"]
    base = statement.rendition(statement.base)
    assert base is not None
    parts = [shown[at : at + fitting - 1] for at in range(0, len(shown), fitting - 1)] or [[]]
    return [_matrix(page, statement, [base, *part], articles) for part in parts]


def folded(page: Page, statement: Statement) -> list[Rendition]:
    """The absent renditions that no table shows."""
    if len(statement.renditions) <= _fitting(page):
        return []
    return [one for one in statement.renditions if one.form == "absent"]


def _fitting(page: Page) -> int:
    """How many columns a table has, that of the base among them."""
    return max(2, (page.width - _LABELS) // _LEAST_COLUMN)


def _matrix(
    page: Page, statement: Statement, shown: Sequence[Rendition], articles: Mapping[str, Article]
) -> Table:
    made = table("")
    names = sources(statement, articles)
    for one in shown:
        made.add_column(page.text(names[one.article]), overflow="fold", min_width=10)
    made.add_row("dated", *(articles[one.article].date or "undated" for one in shown))
    made.add_row("form", *(form_texts(one, statement)[0] for one in shown))
    made.add_row("words", *(words_texts(one, statement)[-2:][0] or "–" for one in shown))
    made.add_row("speaker", *(page.text(speaker_said(one, statement)) for one in shown))
    for at, segment in enumerate(statement.segments):
        label = Text(f"{at + 1} ").append_text(page.text(segment.label))
        made.add_row(label, *(told_of(one, at, statement) for one in shown))
    return made


def sources(statement: Statement, articles: Mapping[str, Article]) -> dict[str, str]:
    """The name of each rendition's column, by article."""
    shown = [articles[one.article] for one in statement.renditions]
    return dict(zip((one.id for one in shown), column_names(shown), strict=True))


def told_of(rendition: Rendition, at: int, statement: Statement) -> str:
    """What a cell says of the sentence: sign, places, state and flags."""
    flags = flags_at(rendition, at, statement.segments)
    return reading_texts(rendition.readings[at], printed_at(rendition).get(at, ()), flags, spelled=True)[0]


def speaker_said(rendition: Rendition, statement: Statement) -> str:
    """Who is credited, with “≠” where it is not just the base's speaker."""
    if rendition.form == "absent":
        return "–"
    other = "≠ " if is_other(rendition.speakers, statement) else ""
    return other + (rendition.speaker or "not found")
