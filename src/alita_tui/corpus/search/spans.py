"""From the number of a word in a unit to its offsets."""

from collections.abc import Sequence

from alita_tui.corpus.model import Article
from alita_tui.corpus.search.folding import WORD
from alita_tui.corpus.search.inverted import Unit
from alita_tui.quotes.model import Span


def text_of(article: Article, unit: Unit) -> str:
    """What the offsets of the unit point into: the title, or the whole text of the article."""
    return article.title if unit.is_title else article.text


def word_spans(article: Article, unit: Unit, places: Sequence[int]) -> list[Span]:
    """The offsets of the words at ``places``, which must be in order."""
    spans: list[Span] = []
    start = 0 if unit.is_title else article.body
    for at, found in enumerate(WORD.finditer(text_of(article, unit), start)):
        if len(spans) == len(places):
            break
        if at == places[len(spans)]:
            spans.append(found.span())
    return spans
