"""What is computed beside the screen: reading a corpus, linking it, the quotations of an article, a search."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from alita_tui.app.messages import CorpusReady, HitsReady, QuotationsReady, StatementsReady

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from alita_tui.corpus.corpus import Corpus
    from alita_tui.quotes.model import Statement

Sources = dict[str, dict[int, int]]
HITS = 200


def opened(opener: Callable[[], Corpus]) -> CorpusReady:
    """Read the articles."""
    return CorpusReady(opener())


def linked(corpus: Corpus) -> StatementsReady:
    """Link and collate the statements, and count them for each article."""
    statements = corpus.statements()
    said = Counter(one.article for one in corpus.quotations() if one.kind != "unattributed")
    shared = Counter(each.article for one in statements for each in one.present)
    return StatementsReady(statements, {one.id: said[one.id] for one in corpus.articles}, shared)


def read(corpus: Corpus, article: str) -> QuotationsReady:
    """The quotations of an article."""
    return QuotationsReady(article, corpus.quotations(article), {})


def searched(corpus: Corpus, query: str) -> HitsReady:
    """What a query finds."""
    return HitsReady(query, tuple(corpus.search(query, HITS)))


def sources(statements: Sequence[Statement]) -> Sources:
    """For each article, how many sources report the quotation that begins at an offset."""
    counts: Sources = {}
    for statement in statements:
        present = statement.present
        for rendition in present:
            of_article = counts.setdefault(rendition.article, {})
            for one in rendition.quotations:
                of_article[one.start] = max(of_article.get(one.start, 0), len(present))
    return counts
