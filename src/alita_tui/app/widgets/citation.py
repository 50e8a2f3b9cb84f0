"""The citation of a reading: the untouched words, who said them, and the exact place."""

from collections.abc import Sequence

from alita_tui.app.widgets.comparison_view import Articles
from alita_tui.app.widgets.wording_marks import printed_spans
from alita_tui.corpus.model import Article
from alita_tui.export.counting import counted
from alita_tui.export.places import joined, offsets, paragraphs, quotation_at
from alita_tui.quotes.model import Reading, Rendition, Span, Statement


def citation(statement: Statement, rendition: Rendition, segment: int, articles: Articles) -> str:
    """Words, speaker, source, title, date, article, paragraph and offsets of one sentence of one rendition.

    The words are as in the article, character by character. Of an absent reading it says what was searched.
    """
    article, reading = articles(rendition.article), rendition.readings[segment]
    if reading.state == "absent":
        base = articles(statement.base)
        one = statement.segments[segment]
        words = base.text[one.start : one.end]
        rejected = reading.rejected or rendition.rejected
        if rejected is not None and rejected.rule == "same-words":
            start, end = rejected.span
            return (
                f"Not linked: {_named(article)}, {article.id} {rejected.why}:\n"
                f"“{words}”\nas in {place(base, ((one.start, one.end),))}\n"
                f"beside {place(article, ((start, end),))}\n"
            )
        return (
            f"Not found in {_named(article)}, {article.id} ({counted(article.words, 'word')} searched):\n"
            f"“{words}”\nas in {place(base, ((one.start, one.end),))}\n"
        )
    spans = printed_spans(reading)
    credit = _credit(rendition, reading, spans)
    return f"{_quoted(article.text, reading, spans)}\n{credit}{place(article, spans)}\n"


def place(article: Article, spans: tuple[Span, ...]) -> str:
    """Source, title, date, article, paragraphs and offsets."""
    date = article.date or "undated"
    return f"{_named(article)}, {date}, {article.id}, {paragraphs(article, spans)} {offsets(spans)}"


def _named(article: Article) -> str:
    return f"{article.source}, “{article.title}”" if article.title_origin != "derived" else article.source


def _quoted(text: str, reading: Reading, spans: tuple[Span, ...]) -> str:
    if reading.state == "reported":
        return "\n".join(f"[reported, not quoted] {text[start:end]}" for start, end in spans)
    if "unmarked" in reading.flags:
        return "\n".join(f"[without quotation marks] {text[start:end]}" for start, end in spans)
    return " […] ".join(f"“{text[start:end]}”" for start, end in spans)


def _credit(rendition: Rendition, reading: Reading, spans: Sequence[Span]) -> str:
    """Who is credited with each of the spans; nobody with words that stand in no credited quotation."""
    if "uncredited" in reading.flags:
        return "— uncredited, "
    quoted = [one for span in spans if (one := quotation_at(rendition, (span,)))]
    said = [one.speakers for one in quoted] or [reading.speakers]
    return f"— {'; '.join(dict.fromkeys(joined(one) or 'speaker not found' for one in said))}, "
