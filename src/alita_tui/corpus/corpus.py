"""The one face of a corpus that the command line, the exports and the app use."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from threading import Lock
from typing import TYPE_CHECKING, Self

from alita_tui.corpus.naming import with_prefix
from alita_tui.corpus.statements import Statements
from alita_tui.errors import NothingFound, UnknownArticle

if TYPE_CHECKING:
    from types import TracebackType

    from alita_tui.corpus.model import Article, Progress, Skipped
    from alita_tui.corpus.search import Found, MemorySearch
    from alita_tui.quotes.model import Quotation, Statement

Paths = Iterable[str | os.PathLike[str]] | str | os.PathLike[str]


class Corpus:
    """Articles, and what the engine finds in them. Nothing is computed before it is asked for.

    Every method may be called from any thread.
    """

    def __init__(self, articles: Iterable[Article], skipped: Iterable[Skipped] = ()) -> None:
        self.articles: tuple[Article, ...] = tuple(articles)
        self.skipped: tuple[Skipped, ...] = tuple(skipped)
        self._by_id = {article.id: article for article in self.articles}
        self._ordered = sorted(self._by_id)
        self._statements = Statements(self.articles)
        self._search: MemorySearch | None = None
        self._lock = Lock()

    @classmethod
    def open(cls, paths: Paths = (), index: str | os.PathLike[str] | None = None) -> Self:
        """Read files, folders, globs or JSON lines; without a path the four shipped articles.

        ``index`` is where a stored index is kept; a corpus in memory has none. Raises BadPath.
        """
        del index
        if isinstance(paths, str | os.PathLike):
            paths = [paths]
        named = [os.fspath(path) for path in paths]
        if not named:
            from alita_tui.paths import seeds

            named = [str(seeds())]
        from alita_tui.corpus.loading import load

        return cls(*load(named))

    @classmethod
    def from_articles(cls, articles: Iterable[Article]) -> Self:
        """A corpus of articles made elsewhere. Raises ValueError where two have the same id."""
        given = tuple(articles)
        counts = Counter(article.id for article in given)
        if len(counts) < len(given):
            id_, times = counts.most_common(1)[0]
            raise ValueError(f"{times} articles have the id {id_!r}")
        return cls(given)

    def article(self, name: str) -> Article:
        """The article with that id, or with that unique prefix of an id. Raises UnknownArticle."""
        exact = self._by_id.get(name)
        if exact is not None:
            return exact
        near = with_prefix(self._ordered, name, most=4) if name else self._ordered[:4]
        if len(near) == 1:
            return self._by_id[near[0]]
        if near:
            raise UnknownArticle(f"{name!r} begins several ids", f"name one of {', '.join(near)}")
        raise UnknownArticle(f"no article {name!r}", "`alita-tui articles` lists the ids")

    def quotations(self, article: str | None = None) -> tuple[Quotation, ...]:
        """The quotations of one article, or of all, in reading order."""
        if article is not None:
            return self._statements.quotations(self.article(article))
        return tuple(one for each in self.articles for one in self._statements.quotations(each))

    def statements(self, min_sources: int = 2, absent: bool | None = None) -> tuple[Statement, ...]:
        """What ``min_sources`` sources or more report; an unknown source counts as one a piece.

        ``absent`` lists the articles that lack a statement too; None: in corpora of up to 50 articles.
        """
        return self._statements.shared(min_sources, absent)

    def statements_in(self, article: str) -> tuple[Statement, ...]:
        """The statements of two sources or more that this article gives."""
        return self._statements.given_by(self.article(article))

    def statement_at(self, article: str, offset: int) -> Statement | None:
        """The statement that the quotation at ``offset`` gives, also one of a single source.

        A report gives the statement, of those that this article shares with another source, of which it is a
        reading or an own report; None where it gives none, and where no quotation stands.
        """
        return self._statements.at(self.article(article), offset)

    def rebase(self, statement: Statement, base: str) -> Statement:
        """The same statement collated to another article's rendition. Raises NothingFound if it has none."""
        return self._statements.rebased(statement, self.article(base).id)

    def compare(self, words: str, base: str | None = None, absent: bool | None = None) -> Statement:
        """The statement of two sources or more that is nearest to the words. Raises NothingFound."""
        from alita_tui.corpus.nearest import nearest

        found = nearest(words, self.statements(absent=absent), self._by_id)
        if found is None:
            raise NothingFound(f"no statement near {words!r}", "`alita-tui statements` lists what is shared")
        return found if base is None else self.rebase(found, base)

    @property
    def progress(self) -> Progress:
        """How far the search for statements is, while another thread is at it."""
        return self._statements.progress

    def count_sources(self, articles: Iterable[str]) -> int:
        """How many sources these articles (their ids) come from; an unknown source counts as one a piece."""
        return self._statements.count_sources(articles)

    def search(self, query: str, limit: int = 20) -> Found:
        """Places that match, best first, one an article. Any query is fine; an empty one finds nothing.

        The list says besides how the query was understood. Raises Overtaken where ``stop_searching`` was
        called meanwhile.
        """
        return self._search_face().search(query, limit)

    def stop_searching(self) -> None:
        """Stop the searches that run now, from another thread; they raise Overtaken."""
        if self._search is not None:
            self._search.interrupt()

    def __getstate__(self) -> dict[str, object]:
        """What a second process hands over: the articles and what was found in them, no lock, no search."""
        return self.__dict__ | {"_lock": None, "_search": None}

    def __setstate__(self, state: dict[str, object]) -> None:
        self.__dict__.update(state | {"_lock": Lock()})

    def _search_face(self) -> MemorySearch:
        if self._search is None:
            from alita_tui.corpus.search import MemorySearch

            with self._lock:
                self._search = self._search or MemorySearch(self.articles, self._statements.quotations)
        return self._search

    def close(self) -> None:
        """Let go of what is open. A corpus in memory holds nothing open."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
