"""A quotation with everything needed to find it again."""

from collections.abc import Sequence

from alita_tui.app.widgets.citation import place
from alita_tui.corpus.model import Article
from alita_tui.quotes.model import Span


def citation(article: Article, spans: Sequence[Span], speaker: str | None) -> str:
    """The words, who said them, and their place: source, title, date, article, paragraphs, offsets.

    The words are the article's own, character by character; what is left out between spans is ``[…]``.
    """
    words = " […] ".join(f"“{article.text[start:end]}”" for start, end in spans)
    return f"{words}\n— {speaker or 'uncredited'}, {place(article, tuple(spans))}\n"
