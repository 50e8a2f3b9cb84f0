"""A quotation with everything needed to find it again."""

from collections.abc import Sequence

from alita_tui.corpus.model import Article
from alita_tui.quotes.model import Span


def paragraph(text: str, offset: int) -> int:
    """The number of the paragraph that an offset stands in: non-empty lines, counted from 1."""
    return sum(bool(line.strip()) for line in text[: offset + 1].splitlines()) or 1


def citation(article: Article, spans: Sequence[Span], speaker: str | None) -> str:
    """The words, who said them, and their place: source, title, date, article, paragraph, offsets.

    The words are the article's own, untouched; spans that do not follow each other are joined by `` | ``.
    """
    words = " | ".join(article.text[start:end] for start, end in spans)
    number = paragraph(article.text, spans[0][0])
    offsets = " ".join(f"[{start}:{end}]" for start, end in spans)
    return (
        f"“{words}” — {speaker or 'speaker not named'}; "
        f"{article.source}, “{article.title}”, {article.date or 'undated'}; {article.id} ¶{number} {offsets}"
    )
