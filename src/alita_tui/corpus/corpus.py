"""The one face of a corpus that the command line, the exports and the app use."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Self

from alita_tui.corpus.held import Held
from alita_tui.errors import NothingFound, UnknownArticle

if TYPE_CHECKING:
    from types import TracebackType

    from alita_tui.corpus.disagreement import Order
    from alita_tui.corpus.model import Article, Progress, Skipped
    from alita_tui.corpus.search import Found
    from alita_tui.corpus.speakers import Speaker
    from alita_tui.corpus.stored.contents import Stored
    from alita_tui.quotes.model import Flag, Quotation, Statement

_NEAR, _NAMED = 60, 8
Paths = Iterable[str | os.PathLike[str]] | str | os.PathLike[str]


class Corpus:
    """Articles, and what the engine finds in them. Nothing is computed before it is asked for.

    Every method may be called from any thread.
    """

    def __init__(self, articles: Iterable[Article], skipped: Iterable[Skipped] = ()) -> None:
        self._contents: Held | Stored = Held(tuple(articles), tuple(skipped))

    @classmethod
    def open(
        cls,
        paths: Paths = (),
        index: str | os.PathLike[str] | None = None,
        *,
        cache: bool = True,
        told: Callable[[Progress], object] | None = None,
        begun: Callable[[Corpus], object] | None = None,
    ) -> Self:
        """Read files, folders, globs or JSON lines; without a path the four shipped articles.

        A small corpus is read into memory. A large one has an index in the user's cache folder, of which only
        what has changed is read again; ``index`` names another file for it, also for a small corpus, and
        without ``cache`` everything is in memory. Where no index can be kept, ``notices`` says so. ``told``
        hears how far the reading is, and the comparing of a corpus in memory. ``begun`` hears of the corpus,
        in this thread, when an index holds some of many articles that are being read: another thread may use
        it already, and ``stop`` the reading.
        Raises BadPath.
        """
        from alita_tui.corpus.opening import opened

        corpus = cls(())

        def begin(contents: Stored) -> None:
            corpus._contents = contents
            if begun is not None:
                begun(corpus)

        begins = None if begun is None else begin
        corpus._contents = opened(paths, index, cache=cache, told=told, begun=begins)
        return corpus

    @classmethod
    def from_articles(cls, articles: Iterable[Article]) -> Self:
        """A corpus of articles made elsewhere. Raises ValueError where two have the same id."""
        given = tuple(articles)
        counts = Counter(article.id for article in given)
        if len(counts) < len(given):
            id_, times = counts.most_common(1)[0]
            raise ValueError(f"{times} articles have the id {id_!r}")
        return cls(given)

    @property
    def articles(self) -> Sequence[Article]:
        """The articles in reading order; those of an index are read when they are looked at."""
        return self._contents.articles

    @property
    def by_id(self) -> Mapping[str, Article]:
        """The articles by their ids."""
        return self._contents.by_id

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        """What could not be read, by name and reason."""
        return self._contents.skipped

    @property
    def notices(self) -> tuple[str, ...]:
        """What became of the index that a user should know: damaged, locked, not to be written."""
        return self._contents.notices

    def article(self, name: str) -> Article:
        """The article with that id, or with that unique prefix of an id. Raises UnknownArticle."""
        exact = self._contents.named(name)
        if exact is not None:
            return exact
        near = self._contents.with_prefix(name, most=4)
        only = self._contents.named(near[0]) if name and len(near) == 1 else None
        if only is not None:
            return only
        if near:
            raise UnknownArticle(f"{name!r} begins several ids", f"name one of {', '.join(near)}")
        raise UnknownArticle(f"no article {name!r}", "`alita-tui articles` lists the ids")

    def quotations(self, article: str | None = None) -> tuple[Quotation, ...]:
        """The quotations of one article, or of all, in reading order."""
        if article is not None:
            return self._contents.statements.quotations(self.article(article))
        return tuple(one for each in self.articles for one in self._contents.statements.quotations(each))

    def each_read(self, most: int | None = None) -> Iterator[Article]:
        """The first ``most`` articles, or all, each as soon as its quotations are found; an index keeps them.

        Whoever stops early leaves the others unread.
        """
        return self._contents.each_read(most)

    def count_in(self, article: Article) -> int:
        """How many quotations an article has; those that are nobody's statement do not count."""
        return self._contents.count_in(article)

    def statements(
        self,
        min_sources: int = 2,
        absent: bool | None = None,
        order: Order | None = None,
        flag: Flag | None = None,
    ) -> Sequence[Statement]:
        """What ``min_sources`` sources or more report; an unknown source counts as one a piece.

        ``absent`` lists the articles that lack a statement too; None: in corpora of up to 50 articles.
        ``order``: most at odds, earliest dated or most printed first; None: by the places of their bases.
        ``flag``: only those that it stands on, in any source or its own reports.
        """
        return self._contents.statements.shared(min_sources, absent, order, flag)

    def each_statement(
        self, min_sources: int = 2, absent: bool | None = None, flag: Flag | None = None
    ) -> Iterator[Statement]:
        """The same statements by the places of their bases, each as soon as it is known to be shared.

        Whoever stops early leaves the others uncompared.
        """
        return self._contents.statements.each(min_sources, absent, flag)

    def statements_so_far(self, order: Order | None = None, flag: Flag | None = None) -> Sequence[Statement]:
        """The statements of two sources or more that are known by now, while another thread looks for all."""
        return self._contents.statements.so_far(order, flag)

    def count_flags(self) -> dict[Flag, int]:
        """How many of those known by now have each flag; a flag that none has is left out."""
        return self._contents.statements.count_flags()

    @property
    def complete(self) -> bool:
        """Whether all statements are known, so that nobody need wait; in memory: unless they were stopped."""
        return self._contents.statements.complete

    def now(self, article: Article) -> Article | None:
        """The same article under the name that it has now, after others were read; None where it is gone."""
        return self._contents.now(article)

    def digests(self) -> dict[str, bytes]:
        """A digest of each article, by its id: another one where its text is another."""
        return self._contents.digests()

    def link(self) -> None:
        """Link the quotations of all articles: from then on there are statements, compared or not."""
        self._contents.statements.link()

    def statements_in(self, article: str) -> tuple[Statement, ...]:
        """The statements of two sources or more that this article gives."""
        return self._contents.statements.given_by(self.article(article))

    def statement_at(self, article: str, offset: int) -> Statement | None:
        """The statement that the quotation at ``offset`` gives, also one of a single source.

        A report gives the statement, of those that this article shares with another source, of which it is a
        reading or an own report; None where it gives none, and where no quotation stands.
        """
        return self._contents.statements.at(self.article(article), offset)

    def rebase(self, statement: Statement, base: str) -> Statement:
        """The same statement collated to another article's rendition. Raises NothingFound if it has none."""
        return self._contents.statements.rebased(statement, self.article(base).id)

    def compare(self, words: str, base: str | None = None, absent: bool | None = None) -> Statement:
        """The statement of two sources or more that is nearest to the words. Raises NothingFound."""
        from alita_tui.corpus.nearest import nearest

        found = nearest(words, self._near(words, absent), self._contents.by_id)
        if found is None:
            raise NothingFound(f"no statement near {words!r}", "`alita-tui statements` lists what is shared")
        return found if base is None else self.rebase(found, self.article_of(found, base))

    def _near(self, words: str, absent: bool | None) -> Iterable[Statement]:
        """The statements among which the nearest to the words is: of an index those that a search finds."""
        if absent or not self._contents.statements.late:
            return self.statements(absent=absent)
        hits = self.search(f"{' '.join(words.split())} in:quotes", _NEAR)
        found = [self.statement_at(hit.article, hit.start) for hit in hits]
        near = {one.id: one for one in found if one is not None}
        return [one for one in near.values() if self.count_sources(each.article for each in one.present) > 1]

    def article_of(self, statement: Statement, name: str) -> str:
        """The id of the article that a user means: an id, or a source of the statement.

        Of several articles of a source the first that prints it in marks. Raises UnknownArticle, and
        NothingFound for a source that does not give the statement.
        """
        try:
            return self.article(name).id
        except UnknownArticle:
            of_source = [one.article for one in statement.present if self.article(one.article).source == name]
            printed = [
                one.article for one in statement.present if one.quotations and one.article in of_source
            ]
            if not of_source and any(one.source == name for one in self.articles):
                able = [self.article(one.article).source for one in statement.present if one.quotations]
                raise _not_given(name, able) from None
            if not of_source:
                if self._contents.with_prefix(name, most=1):
                    raise
                raise self._unknown(name, statement) from None
            return (printed or of_source)[0]

    def _unknown(self, name: str, statement: Statement) -> UnknownArticle:
        """The error for a name that is neither an article's nor a source's, with the nearest of those."""
        from alita_tui.corpus.mistyped import did_you_mean, nearest

        ids = [one.article for one in statement.present]
        names = dict.fromkeys([*ids, *(self.article(one).source for one in ids)])
        near = did_you_mean(nearest(name, names, beginnings=True))
        return UnknownArticle(f"no article or source {name!r}", near or "`alita-tui articles` lists the ids")

    @property
    def progress(self) -> Progress:
        """How far the search for statements is, while another thread is at it."""
        return self._contents.statements.progress

    def count_quotations(self) -> dict[str, int]:
        """How many quotations each article has, by its id; those that are nobody's statement do not count."""
        return self._contents.count_quotations()

    def count_shared(self) -> dict[str, int]:
        """How many statements of two sources or more each article gives, by its id; none: not listed."""
        return self._contents.statements.count_shared()

    def speakers(self) -> list[Speaker]:
        """Who is quoted, most often first, the variants of a name joined."""
        from alita_tui.corpus.speakers import speakers

        return speakers(self._contents.credited(), self.count_sources)

    def count_sources(self, articles: Iterable[str]) -> int:
        """How many sources these articles (their ids) come from; an unknown source counts as one a piece."""
        return self._contents.statements.count_sources(articles)

    @property
    def cancelled(self) -> bool:
        """Whether ``stop`` ended the reading, so that articles are missing."""
        return self._contents.cancelled

    def stop(self) -> None:
        """Stop what another thread reads, enters, links or compares; it raises Cancelled, or ends.

        What is done by then stays.
        """
        self._contents.stop()

    def search(self, query: str, limit: int = 20, *, waits: bool = True) -> Found:
        """Places that match, best first, one an article. Any query is fine; an empty one finds nothing.

        The list says besides how the query was understood. It waits until the search knows all articles,
        unless told not to; then the list says how many it knows. Raises Overtaken where ``stop_searching``
        was called meanwhile.
        """
        return self._contents.search(query, limit, waits=waits)

    def enter_words(self) -> None:
        """Let the search know all articles that are there."""
        self._contents.enter_words()

    def stop_searching(self) -> None:
        """Stop the searches that run now, from another thread; they raise Overtaken."""
        self._contents.stop_searching()

    def work_beside(self) -> None:
        """Have the engine work in a second process from here on, where the articles in memory are long.

        Call it before anything is computed. Without it a screen in this process is held up meanwhile.
        """
        from alita_tui.corpus.statements import Statements
        from alita_tui.corpus.statements_beside import StatementsBeside, are_long

        if type(self._contents.statements) is Statements and are_long(self.articles):
            self._contents.statements = StatementsBeside(self.articles)

    def end_beside(self) -> None:
        """End the second process, if there is one, whatever it does; other threads may still be asking."""
        self._contents.statements.close()

    def close(self) -> None:
        """Let go of what is open. A corpus in memory holds nothing open."""
        self._contents.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _not_given(source: str, others: Iterable[str]) -> NothingFound:
    named = list(dict.fromkeys(others))
    more = f" and {len(named) - _NAMED} more" if len(named) > _NAMED else ""
    return NothingFound(
        f"{source} does not print this statement", f"these sources do: {', '.join(named[:_NAMED])}{more}"
    )
