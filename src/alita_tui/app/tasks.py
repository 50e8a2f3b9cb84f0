"""What is computed beside the screen: reading and linking a corpus, quotations of an article, a search."""

from __future__ import annotations

from contextlib import suppress
from time import perf_counter
from typing import TYPE_CHECKING

from alita_tui.app.framed_text import FramedText
from alita_tui.app.messages import (
    CorpusReady,
    FilesChanged,
    GivenReady,
    HitsReady,
    QuotationsCounted,
    QuotationsReady,
    StatementFound,
    StatementReached,
    StatementsBegun,
    StatementsReady,
    Stopped,
)
from alita_tui.corpus.beside import is_small
from alita_tui.corpus.changes import Changes
from alita_tui.corpus.listing import position

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from textual.message import Message

    from alita_tui.corpus.corpus import Corpus
    from alita_tui.corpus.watching import Watch
    from alita_tui.quotes.model import Quotation, Rendition, Span, Statement


def opened(opener: Callable[[], Corpus]) -> CorpusReady:
    """Read the articles; of a few short ones everything that the first screen shows.

    One message then brings one repaint, where a message for each step would bring three.
    """
    corpus = opener()
    if not is_small(corpus):
        corpus.work_beside()
        return CorpusReady(corpus)
    return CorpusReady(corpus, read(corpus, corpus.articles[0].id), linked(corpus))


def filled(corpus: Corpus, post: Callable[[Message], object]) -> StatementsReady | Stopped:
    """Do what is still to be done with the articles, and post on the way what it brings."""
    from alita_tui.corpus.building.telling import Cancelled

    try:
        if not corpus.complete:
            corpus.enter_words()
            post(QuotationsCounted(corpus, corpus.count_quotations()))
            corpus.link()
            post(StatementsBegun(corpus))
        return linked(corpus)
    except Cancelled:
        return Stopped(corpus)


def linked(corpus: Corpus) -> StatementsReady:
    """Link the statements and count them for each article; in memory they are collated as well."""
    statements = corpus.statements()
    counts = corpus.count_quotations()
    if not isinstance(statements, tuple):
        return StatementsReady(statements, counts, corpus.count_shared(), {}, {})
    by_article: dict[str, list[Statement]] = {}
    for statement in statements:
        for rendition in statement.present:
            by_article.setdefault(rendition.article, []).append(statement)
    shared = {article: len(found) for article, found in by_article.items()}
    return StatementsReady(statements, counts, shared, by_article, sources(statements, corpus.count_sources))


def given(corpus: Corpus, article: str) -> GivenReady:
    """The statements that an article of a large corpus gives."""
    statements = corpus.statements_in(article)
    counts = sources(statements, corpus.count_sources).get(article, {})
    return GivenReady(article, statements, counts)


def neighbour(statements: Sequence[Statement], beside: str | None, step: int) -> StatementReached:
    """The statement so many places from the one with that id; from outside, the first or the last."""
    here = position(statements, beside) if beside is not None else None
    at = (0 if step > 0 else -1) if here is None else (here + step) % len(statements)
    return StatementReached(statements[at], compare=False)


def most_shared(corpus: Corpus) -> StatementReached:
    """The statement that most articles print, of those that are known."""
    found = corpus.statements_so_far(order="size")
    return StatementReached(found[0] if found else None, compare=True)


def most_shared_of(corpus: Corpus, article: str) -> StatementReached:
    """The statement of an article that most articles print."""
    found = max(corpus.statements_in(article), key=lambda one: len(one.present), default=None)
    return StatementReached(found, compare=True, article=article)


def read(corpus: Corpus, article: str) -> QuotationsReady:
    """The quotations of an article."""
    one = corpus.article(article)
    return QuotationsReady(article, FramedText(one.text, one.body, corpus.quotations(article)))


def stated(corpus: Corpus, quotation: Quotation) -> StatementFound:
    """The statement that a quotation gives, also one of a single source; then what is like it elsewhere."""
    from alita_tui.app.nearby import nearby

    found = corpus.statement_at(quotation.article, quotation.start)
    alone = found is None or len(found.present) < 2
    return StatementFound(quotation, found, nearby(corpus, quotation, found) if alone else None)


def worded(corpus: Corpus) -> None:
    """Let the search know the articles that are there, as far as nobody stops it."""
    from alita_tui.corpus.building.telling import Cancelled

    with suppress(Cancelled):
        corpus.enter_words()


def searched(corpus: Corpus, query: str, most: int) -> HitsReady | None:
    """What a query finds in what the search knows by now; None where another was asked for meanwhile."""
    from alita_tui.corpus.found import Overtaken

    try:
        return HitsReady(query, corpus.search(query, most, waits=False))
    except Overtaken:
        return None


def looked(paths: Sequence[str], watch: Watch | None) -> FilesChanged:
    """Which files have changed since the first look, that is this one where there is no ``watch`` yet."""
    began = perf_counter()
    if watch is not None:
        return FilesChanged(watch, watch.changes(), perf_counter() - began)
    from alita_tui.corpus.watching import Watch

    return FilesChanged(Watch(paths), Changes(), perf_counter() - began)


def sources(
    statements: Sequence[Statement], count: Callable[[Iterable[str]], int]
) -> dict[str, dict[int, int]]:
    """For each article, how many sources report any sentence of the quotation that begins at an offset.

    ``count`` says how many sources some articles (their ids) come from.
    """
    counts: dict[str, dict[int, int]] = {}
    for statement in statements:
        given = {one.article: _given(one) for one in statement.present}
        for rendition in statement.present:
            of_article = counts.setdefault(rendition.article, {})
            for one in rendition.quotations:
                here = _given(rendition, one.span)
                of_article[one.start] = count(
                    article for article, segments in given.items() if not here.isdisjoint(segments)
                )
    return counts


def _given(rendition: Rendition, within: Span | None = None) -> set[int]:
    """The segments that a rendition gives, or that one place of it gives."""
    return {
        reading.segment
        for reading in rendition.readings
        for start, end in reading.spans
        if within is None or (start < within[1] and end > within[0])
    }
