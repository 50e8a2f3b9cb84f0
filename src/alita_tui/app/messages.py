"""What workers and widgets tell the screens. Widgets post, screens decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from alita_tui.corpus.corpus import Corpus
    from alita_tui.corpus.model import Article, Hit
    from alita_tui.errors import AlitaError
    from alita_tui.quotes.model import Quotation, Span, Statement


class CorpusReady(Message):
    """The articles are read; nothing is linked yet."""

    def __init__(self, corpus: Corpus) -> None:
        super().__init__()
        self.corpus = corpus


class CorpusFailed(Message):
    """There is nothing to open: a bad path, an empty folder."""

    def __init__(self, error: AlitaError) -> None:
        super().__init__()
        self.error = error


class StatementsReady(Message):
    """The statements of the corpus are linked and collated.

    ``quotations`` and ``shared`` count, for each article's id, its quotations and the statements that other
    sources report too.
    """

    def __init__(
        self, statements: tuple[Statement, ...], quotations: Mapping[str, int], shared: Mapping[str, int]
    ) -> None:
        super().__init__()
        self.statements = statements
        self.quotations = quotations
        self.shared = shared


class QuotationsReady(Message):
    """The quotations of one article, and how many sources report each (keyed by the quotation's start)."""

    def __init__(self, article: str, quotations: tuple[Quotation, ...], sources: Mapping[int, int]) -> None:
        super().__init__()
        self.article = article
        self.quotations = quotations
        self.sources = sources


class ArticleHighlighted(Message):
    """The cursor of the list stands on another article, or on none."""

    def __init__(self, article: Article | None) -> None:
        super().__init__()
        self.article = article


class ArticleSelected(Message):
    """Open this article in the reader."""

    def __init__(self, article: Article) -> None:
        super().__init__()
        self.article = article


class QuotationSelected(Message):
    """Another quotation of the reader is current, or none."""

    def __init__(self, quotation: Quotation | None) -> None:
        super().__init__()
        self.quotation = quotation


class SearchTyped(Message):
    """The query changed, and nothing was typed for a moment."""

    def __init__(self, query: str) -> None:
        super().__init__()
        self.query = query


class HitsReady(Message):
    """What a search found."""

    def __init__(self, query: str, hits: tuple[Hit, ...]) -> None:
        super().__init__()
        self.query = query
        self.hits = hits


class HitSelected(Message):
    """Open the article of this hit at its place."""

    def __init__(self, hit: Hit) -> None:
        super().__init__()
        self.hit = hit


class CompareRequested(Message):
    """Open the comparison of this statement, from the article where the user stands (an id, or None)."""

    def __init__(self, statement: Statement, article: str | None = None) -> None:
        super().__init__()
        self.statement = statement
        self.article = article


class OpenPlace(Message):
    """Open the reader at a place: offsets in ``Article.text``; ``matches`` are highlighted besides."""

    def __init__(self, article: str, start: int, end: int, matches: tuple[Span, ...] = ()) -> None:
        super().__init__()
        self.article = article
        self.start = start
        self.end = end
        self.matches = matches
