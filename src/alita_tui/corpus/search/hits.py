"""An answer as the place that a reader can open."""

import re
from collections.abc import Callable, Sequence

from alita_tui.corpus.model import Article, Field, Hit
from alita_tui.corpus.search.units import Unit
from alita_tui.quotes.hard_wraps import flowing
from alita_tui.quotes.model import Quotation, Span

Quotations = Callable[[Article], Sequence[Quotation]]

AROUND = 60
# A quotation has such a mark in each of its paragraphs; where there is none, none need be read.
_MARK = re.compile(r"""["“”„‟«»‘‚‹›`「」『』]|(?<!\w)'""")


def hit_of(unit: Unit, spans: Sequence[Span], score: float, quotations: Quotations) -> Hit:
    """The hit for the words at ``spans``: in the title, in a quotation in marks, or elsewhere in the text."""
    article, text = unit.article, unit.text
    start, end = spans[0][0], spans[-1][1]
    field: Field = "title" if unit.is_title else "text"
    title = article.title_span
    if not unit.is_title and title is not None and title[0] <= start and end <= title[1]:
        if text[slice(*title)] == article.title:
            field, text = "title", article.title
            spans = [(one[0] - title[0], one[1] - title[0]) for one in spans]
            start, end = spans[0][0], spans[-1][1]
    elif unit.in_marks or (not unit.is_title and _in_quotation(article, start, end, quotations)):
        field = "quote"
    snippet = _around(flowing(text), start, end, 0 if field == "title" else article.body)
    return Hit(
        article=article.id,
        field=field,
        start=start,
        end=end,
        score=round(100 * score, 1),
        snippet=text[slice(*snippet)],
        snippet_start=snippet[0],
        matches=tuple(spans),
    )


def _in_quotation(article: Article, start: int, end: int, quotations: Quotations) -> bool:
    text = flowing(article.text)
    line_end = text.find("\n", end)
    line = text.rfind("\n", 0, start) + 1, len(text) if line_end < 0 else line_end
    if _MARK.search(text, *line) is None:
        return False
    return any(_holds(one, start, end) for one in quotations(article))


def _holds(quotation: Quotation, start: int, end: int) -> bool:
    in_marks = quotation.kind in ("direct", "mixed")
    return in_marks and quotation.start <= start and end <= quotation.end


def _around(text: str, start: int, end: int, least: int) -> Span:
    """The match with whole words around it, within its own lines."""
    first = max(least, start - AROUND)
    line = max(text.rfind("\n", first, start), text.rfind("\r", first, start))
    if line >= 0:
        first = line + 1
    elif first > least and not text[first - 1].isspace():
        blank = text.find(" ", first, start)
        first = blank + 1 if blank >= 0 else start
    last = min(len(text), end + AROUND)
    lines = [at for at in (text.find("\n", end, last), text.find("\r", end, last)) if at >= 0]
    if lines:
        last = min(lines)
    elif last < len(text) and not text[last].isspace():
        last = max(end, text.rfind(" ", end, last))
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return first, last
