"""A corpus in memory: its articles, and what is found in them."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from alita_tui.corpus.naming import with_prefix
from alita_tui.corpus.statements import Statements

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from alita_tui.corpus.model import Article, Progress, Skipped
    from alita_tui.corpus.search import Found, MemorySearch
    from alita_tui.quotes.quotation import Quotation

    Quotations = Callable[[Article], Sequence[Quotation]]


class Held:
    """Everything in memory, nothing computed before it is asked for."""

    cancelled = False

    def __init__(
        self,
        articles: Sequence[Article],
        skipped: Sequence[Skipped] = (),
        notices: Sequence[str] = (),
        told: Callable[[Progress], object] | None = None,
    ) -> None:
        self.articles: tuple[Article, ...] = tuple(articles)
        self.skipped: tuple[Skipped, ...] = tuple(skipped)
        self.notices: tuple[str, ...] = tuple(notices)
        self._by_id = {article.id: article for article in self.articles}
        self._ordered = sorted(self._by_id)
        self.statements = Statements(self.articles, told)
        self._search: MemorySearch | None = None
        self._lock = Lock()

    def __getstate__(self) -> dict[str, object]:
        """What a second process hands over: the articles and what was found in them, no lock, no search."""
        return self.__dict__ | {"_lock": None, "_search": None}

    def __setstate__(self, state: dict[str, object]) -> None:
        self.__dict__.update(state | {"_lock": Lock()})

    def named(self, name: str) -> Article | None:
        """The article with that id."""
        return self._by_id.get(name)

    def with_prefix(self, prefix: str, most: int) -> list[str]:
        """Up to ``most`` ids that begin with the prefix, sorted."""
        return with_prefix(self._ordered, prefix, most=most) if prefix else self._ordered[:most]

    @property
    def by_id(self) -> Mapping[str, Article]:
        """Every article by its id."""
        return self._by_id

    def each_read(self, most: int | None) -> Iterator[Article]:
        """As ``Corpus.each_read``."""
        return iter(self.articles[:most])

    def count_in(self, article: Article) -> int:
        """As ``Corpus.count_in``."""
        return count(self.statements.quotations(article))

    def count_quotations(self) -> dict[str, int]:
        """How many quotations each article has that are somebody's statement, by its id."""
        return count_quotations(self.articles, self.statements.quotations)

    def digests(self) -> dict[str, bytes]:
        """As ``Corpus.digests``."""
        from alita_tui.corpus.stored.rows import digest

        return {one.id: digest(one) for one in self.articles}

    def credited(self) -> list[tuple[str, str, int]]:
        """Who is credited by which article (its id), and how often."""
        return credited(self.articles, self.statements.quotations)

    def now(self, article: Article) -> Article | None:
        """As ``Corpus.now``."""
        return self._by_id.get(article.id)

    def enter_words(self) -> None:
        """The first search does."""

    def stop(self) -> None:
        """As ``Corpus.stop``."""
        self.statements.stop()

    def search(self, query: str, limit: int, *, waits: bool) -> Found:  # noqa: ARG002 - it always does
        """As ``Corpus.search``."""
        if self._search is None:
            from alita_tui.corpus.search import MemorySearch

            with self._lock:
                self._search = self._search or MemorySearch(self.articles, self.statements.quotations)
        return self._search.search(query, limit)

    def stop_searching(self) -> None:
        """As ``Corpus.stop_searching``."""
        if self._search is not None:
            self._search.interrupt()

    def close(self) -> None:
        """End what works beside, if anything does."""
        self.statements.close()


def count_quotations(articles: Iterable[Article], quotations: Quotations) -> dict[str, int]:
    """How many quotations each article has that are somebody's statement, by its id."""
    return {one.id: count(quotations(one)) for one in articles}


def count(quotations: Iterable[Quotation]) -> int:
    """How many of them are somebody's statement."""
    return sum(one.kind != "unattributed" for one in quotations)


def credited(articles: Iterable[Article], quotations: Quotations) -> list[tuple[str, str, int]]:
    """Who is credited by which article (its id), and how often."""
    from alita_tui.corpus.stored.quotations import credited

    return [(name, one.id, times) for one in articles for name, times in credited(quotations(one)).items()]
