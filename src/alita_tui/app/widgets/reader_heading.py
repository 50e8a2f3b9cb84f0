"""What stands above an article: its title, source and date, and where each of them came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.style import Style

from alita_tui.app.safe import content
from alita_tui.app.wrapping import wrap
from alita_tui.export.counting import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from alita_tui.app.widgets.line_view import LineView
    from alita_tui.corpus.model import Article
    from alita_tui.quotes.model import Quotation

MARGIN = 4
_TITLE_LINES = 6


def heading(
    article: Article,
    quotations: Sequence[Quotation],
    sources: Mapping[int, int],
    unseen: int,
    width: int,
    view: LineView,
) -> list[Content]:
    """The lines above the text; ``unseen`` counts its hidden characters.

    A title that the text itself begins with is not repeated.
    """
    lines: list[Content] = []
    if article.title_apart:
        lines += _wrapped(article.title_apart, width, Style(bold=True))[:_TITLE_LINES]
    quiet = view.style_of("line--quiet")
    lines += _wrapped(" · ".join(_facts(article, quotations, sources)), width, quiet)
    lines += _wrapped(" · ".join(_origins(article, unseen)), width, quiet + Style(italic=True))
    return [*lines, Content("")]


def _wrapped(text: str, width: int, style: Style) -> list[Content]:
    return [content(" " * MARGIN + text[start:end], style) for start, end in wrap(text, 0, len(text), width)]


def counted_kinds(said: Iterable[Quotation]) -> str:
    """``5 quotations, 3 reports``: words in marks, and what is told without them."""
    kinds = [one.kind for one in said]
    reports = kinds.count("indirect")
    found = ((len(kinds) - reports, "quotation"), (reports, "report"))
    return ", ".join(counted(number, word) for number, word in found if number or not kinds)


def _facts(article: Article, quotations: Sequence[Quotation], sources: Mapping[int, int]) -> list[str]:
    facts = [article.source, article.date or "undated"]
    said = [one for one in quotations if one.kind != "unattributed"]
    if said:
        facts.append(counted_kinds(said))
        shared = sum(sources.get(one.start, 0) > 1 for one in said)
        if sources:
            facts.append(f"{shared} also in other sources")
    return facts


def _origins(article: Article, unseen: int) -> list[str]:
    origins = []
    if article.title_origin == "derived":
        origins.append("no title, listed by its first words")
    else:
        origins.append(f"title from the {article.title_origin}")
    if article.date is not None and article.date_origin is not None:
        origins.append(f"date from the {article.date_origin}")
    origins.append(
        f"source from the {article.source_origin}" if article.source_known else "source unknown, own label"
    )
    if unseen:
        origins.append(f"{counted(unseen, 'hidden character')} shown as ¦ ⇄ ␛")
    if article.encoding_guessed:
        origins.append(f"encoding guessed: {article.encoding}")
    return origins
