"""The comparison at a glance: a column a source, a row a sentence of the base."""

from collections.abc import Mapping, Sequence

from rich.table import Table
from rich.text import Text

from alita_tui.corpus.model import Article
from alita_tui.export.console import Page
from alita_tui.export.states import told
from alita_tui.quotes.model import Rendition, Statement

_LEAST_COLUMN = 18
_LABELS = 16


def matrices(page: Page, statement: Statement, articles: Mapping[str, Article]) -> list[Table]:
    """As many tables as the width asks for, each with the base; absent sources where all fit into one."""
    fitting = max(2, (page.width - _LABELS) // _LEAST_COLUMN)
    shown = [one for one in statement.renditions if one.article != statement.base]
    if len(shown) >= fitting:
        shown = [one for one in shown if one.form != "absent"]
    base = statement.rendition(statement.base)
    assert base is not None
    parts = [shown[at : at + fitting - 1] for at in range(0, len(shown), fitting - 1)] or [[]]
    return [_matrix(page, statement, [base, *part], articles) for part in parts]


def folded(page: Page, statement: Statement) -> list[Rendition]:
    """The absent renditions that no table shows."""
    fitting = max(2, (page.width - _LABELS) // _LEAST_COLUMN)
    if len(statement.renditions) - 1 < fitting:
        return []
    return [one for one in statement.renditions if one.form == "absent"]


def _matrix(
    page: Page, statement: Statement, shown: Sequence[Rendition], articles: Mapping[str, Article]
) -> Table:
    made = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    made.add_column("")
    for one in shown:
        made.add_column(page.text(articles[one.article].source), overflow="fold", min_width=10)
    made.add_row("dated", *(articles[one.article].date or "undated" for one in shown))
    made.add_row("form", *(_form(one, statement) for one in shown))
    made.add_row("words", *(_words(one) for one in shown))
    made.add_row("speaker", *(_speaker(page, one) for one in shown))
    for at, segment in enumerate(statement.segments):
        label = Text(f"{at + 1} ").append_text(page.text(segment.label))
        made.add_row(label, *(told(one.readings[at], place(one, at)) for one in shown))
    return made


def place(rendition: Rendition, segment: int) -> int | None:
    """When the rendition prints the segment, counted from 1; None where no span in marks gives it."""
    printed = [one for group in rendition.order for one in group]
    return printed.index(segment) + 1 if segment in printed else None


def _form(rendition: Rendition, statement: Statement) -> str:
    if rendition.form == "absent":
        return f"absent of {statement.searched} searched"
    parts = len(rendition.order)
    whole = parts == 1 and all(one.state != "absent" for one in rendition.readings)
    printed = f"in {parts} parts" if parts > 1 else "whole" if whole else rendition.form
    return f"{printed} · base" if rendition.article == statement.base else printed


def _words(rendition: Rendition) -> str:
    words = rendition.words
    if rendition.fidelity is None:
        return "–"
    share = (
        f" · {rendition.fidelity:.0%}" if words.base != words.aligned or words.base != words.rendition else ""
    )
    return f"{words.aligned}/{words.base}{share}"


def _speaker(page: Page, rendition: Rendition) -> Text:
    if rendition.form == "absent":
        return Text("–")
    names = page.text(rendition.speaker or "nobody")
    return Text("≠ ").append_text(names) if "other-speaker" in rendition.flags else names
