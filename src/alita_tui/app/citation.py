"""A quotation with everything needed to find it again."""

from collections.abc import Sequence

from alita_tui.app.widgets.citation import place
from alita_tui.corpus.model import Article
from alita_tui.quotes.model import Quotation, Span

REPORTED = "[reported, not quoted]"


def credited(quotations: Sequence[Quotation]) -> str | None:
    """Who is credited with the quotations, each credit once; None where nobody is."""
    return "; ".join(dict.fromkeys(one.speaker for one in quotations if one.speaker)) or None


def citation(article: Article, spans: Sequence[Span], speaker: str | None, *, quoted: bool = True) -> str:
    """The words, who said them, and their place: source, title, date, article, paragraphs, offsets.

    The words are the article's own, character by character; what is left out between spans is ``[…]``. Words
    that the article does not put in marks (``quoted`` is false) get none here.
    """
    parts = [article.text[start:end] for start, end in spans]
    words = " […] ".join(f"“{part}”" if quoted else part for part in parts)
    if not quoted:
        words = f"{REPORTED} {words}"
    return f"{words}\n— {speaker or 'speaker not found'}, {place(article, tuple(spans))}\n"
