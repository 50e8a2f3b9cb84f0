"""What the engine finds in the articles of an index: read, or computed where the index has not got so far."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from heapq import merge
from threading import Lock, RLock
from typing import TYPE_CHECKING, TypeVar, overload

from alita_tui.corpus.flagged import having
from alita_tui.corpus.stored import quotations
from alita_tui.corpus.stored.articles import StoredArticle
from alita_tui.corpus.stored.comparing import Comparer
from alita_tui.corpus.stored.damage import Damaged, Unusable
from alita_tui.corpus.stored.shared import SharedStatements
from alita_tui.errors import NothingFound
from alita_tui.quotes.model import FLAGS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from alita_tui.corpus.building.telling import Telling
    from alita_tui.corpus.disagreement import Order
    from alita_tui.corpus.model import Article, Progress
    from alita_tui.corpus.statements import Statements
    from alita_tui.corpus.store import Store
    from alita_tui.corpus.stored.articles import StoredArticles
    from alita_tui.corpus.stored.comparing import Shared
    from alita_tui.corpus.stored.shared import Begun
    from alita_tui.quotes.model import Flag, Quotation, Statement

_KEPT = 300
_NOT_NOTED = "which statements are shared cannot be noted in the index now"
Answer = TypeVar("Answer")


class StoredStatements:
    """The same face as ``Statements``. ``link`` makes sure that the index holds quotations and links.

    ``right_to_write`` gives whether this process may write, for as long as it is entered.
    """

    late = True

    def __init__(
        self,
        store: Store,
        articles: StoredArticles,
        telling: Telling,
        link: Callable[[], None],
        say: Callable[[str], object],
        right_to_write: Callable[[], AbstractContextManager[bool]],
    ) -> None:
        self._say = say
        self._right_to_write = right_to_write
        self._generation: str | None = None
        self._held: Statements | None = None
        self._store = store
        self._articles = articles
        self._telling = telling
        self._link = link
        self._lock = RLock()
        self._reading = Lock()  # its own, so that an article can be read while all are linked
        self._found: OrderedDict[tuple[int, str | None, bool], Statement] = OrderedDict()
        self._said: OrderedDict[str, tuple[Quotation, ...]] = OrderedDict()
        self._comparer: Comparer | None = None
        self._table = SharedStatements(store, telling)
        self._one_compares = RLock()

    @property
    def complete(self) -> bool:
        """Whether all statements are known, so that nobody need wait for them."""
        return self._held is not None or (self._store.fact("linked") == "1" and self._table.complete)

    @property
    def progress(self) -> Progress:
        """How far the search for statements is."""
        return self._telling.latest

    def close(self) -> None:
        """The index is closed by whoever opened it."""

    def stop(self) -> None:
        """Stop what is found in memory for want of an index; ``Telling`` stops the rest."""
        if self._held is not None:
            self._held.stop()

    def quotations(self, article: Article) -> tuple[Quotation, ...]:
        """The quotations of one article, sorted by start."""
        with self._reading:
            known = self._said.get(article.id)
        if known is not None:
            return known
        found = self._stored_quotations(article)
        if found is None:
            from alita_tui.quotes.extraction import extract

            found = extract(article.text, article=article.id, body=article.body, headline=article.title_span)
        with self._reading:
            self._said[article.id] = found
            while len(self._said) > _KEPT:
                self._said.popitem(last=False)
        return found

    def _stored_quotations(self, article: Article) -> tuple[Quotation, ...] | None:
        if not isinstance(article, StoredArticle):
            return None
        row = self._store.row("SELECT packed FROM quotations WHERE article = ?", (article.number,))
        try:
            return None if row is None else quotations.unpacked(row[0], article.id, article.text)
        except Damaged:
            self._store.condemn()
            return None

    def count_sources(self, articles: Iterable[str]) -> int:
        """How many sources the articles come from; an unknown source counts as one a piece."""
        return self._articles.count_sources(articles)

    def _answered(self, stored: Callable[[], Answer], held: Callable[[Statements], Answer]) -> Answer:
        """What the index answers; where it can hold no links, what all articles in memory answer."""
        if self._held is None:
            try:
                return stored()
            except Unusable as error:
                from alita_tui.corpus.statements import Statements

                self._say(f"{error}: statements are found in memory")
                self._held = Statements(self._articles)
        return held(self._held)

    def shared(
        self, min_sources: int, absent: bool | None, order: Order | None = None, flag: Flag | None = None
    ) -> Sequence[Statement]:
        """The statements of ``min_sources`` sources or more, each collated when it is looked at."""
        return self._answered(
            lambda: self._shared(min_sources, absent, order, flag),
            lambda held: held.shared(min_sources, absent, order, flag),
        )

    def _shared(
        self, min_sources: int, absent: bool | None, order: Order | None, flag: Flag | None
    ) -> Sequence[Statement]:
        self._ready()
        if min_sources < 2:  # of these nothing is noted: each must be collated to know its flags
            every = self._sequence(self._table.clusters(self._ready()), absent)
            return every if flag is None else having(flag, every)
        self._compare()
        return self._sequence(self._table.numbers(self._ready(), min_sources, order, flag), absent)

    def _sequence(self, numbers: Sequence[int], absent: bool | None) -> StatementSequence:
        return StatementSequence(numbers, lambda one: self._statement(one, None, bool(absent)), self._number)

    def each(self, min_sources: int, absent: bool | None, flag: Flag | None = None) -> Iterator[Statement]:
        """The same statements in the order of the corpus, each as soon as it is compared."""
        if self._held is not None or min_sources < 2 or self._table.complete:
            yield from self.shared(min_sources, absent, flag=flag)
            return
        given = False
        try:
            begun = self._begin(min_sources, flag)
            order = {number: at for at, number in enumerate(begun.clusters)}
            new = (
                one.cluster
                for one in self._comparing(begun.due)
                if one.sources >= min_sources and (flag is None or f" {flag} " in one.flags)
            )
            for number in merge(begun.known, new, key=order.__getitem__):
                given = True
                yield self._statement(number, None, bool(absent))
        except Unusable:
            if given:
                raise
            yield from self.shared(min_sources, absent, flag=flag)

    def so_far(self, order: Order | None, flag: Flag | None = None) -> Sequence[Statement]:
        """Those of two sources or more that are compared by now; none while they are not linked."""
        if self._held is not None:
            return self._held.shared(2, None, order, flag)
        if self._comparer is None:
            return ()
        return self._sequence(self._table.numbers(self._comparer, 2, order, flag), absent=False)

    def count_flags(self) -> dict[Flag, int]:
        """How many of those compared by now have each flag."""
        if self._held is not None:
            return self._held.count_flags()
        if (comparer := self._comparer) is None:
            return {}
        counts = ((flag, len(self._table.numbers(comparer, 2, None, flag))) for flag in FLAGS)
        return {flag: number for flag, number in counts if number}

    def _number(self, id_: str) -> int:
        """The row of the cluster that a statement was collated from; 0 where there is none."""
        base, _, start = id_.rpartition(":")
        place = (self._ready().documents.numbers[base], int(start))
        return self._store.number("SELECT number FROM clusters WHERE base = ? AND start = ?", place)

    def _compare(self) -> None:
        """Compare all, unless another thread or process has done so.

        Raises Unusable where this process may not write.
        """
        with self._one_compares:
            if self._table.complete:
                return
            with self._right_to_write() as may_write:
                if may_write:
                    for _ in self._comparing(self._table.in_turn(self._ready(), self._begin(2).due)):
                        pass
                elif not self._table.complete:
                    raise Unusable(_NOT_NOTED)

    def _begin(self, min_sources: int, flag: Flag | None = None) -> Begun:
        """Where comparing is now. Raises Unusable where this process may not write."""
        comparer = self._ready()
        with self._right_to_write() as may_write:
            if not may_write:
                raise Unusable(_NOT_NOTED)
            return self._table.begin(comparer, min_sources, self._generation, flag)

    def _comparing(self, due: Sequence[int]) -> Iterator[Shared]:
        """The statements that comparing brings to light, of the clusters that were due."""
        numbers = self._articles.numbers
        return self._table.compare(self._ready(), numbers, self._generation, due, self._right_to_write)

    def count_shared(self) -> dict[str, int]:
        """How many statements of two sources or more each article gives, by its id."""
        self.shared(2, None)
        return self.count_so_far()

    def count_so_far(self) -> dict[str, int]:
        """The same of the statements that are compared by now."""
        return self._table.count() if self._held is None else self._held.count_shared()

    def given_by(self, article: Article) -> tuple[Statement, ...]:
        """The statements of two sources or more that the article gives."""
        return self._answered(lambda: self._given_by(article), lambda held: held.given_by(article))

    def _given_by(self, article: Article) -> tuple[Statement, ...]:
        """While statements are being compared, what the article prints is compared at once for it."""
        if not isinstance(article, StoredArticle):
            return ()
        comparer = self._ready()
        complete = self._table.complete  # looked up first: what is compared meanwhile is looked for below
        numbers = self._table.given_by(comparer, article.number)
        if not complete:
            given, printed = set(numbers), self._table.printed_by(comparer, article.number)
            given.update(one for one in printed if one not in given and comparer.shared(one) is not None)
            numbers = [one for one in self._table.clusters(comparer) if one in given]
        return tuple(self._statement(number, None, False) for number in numbers)

    def at(self, article: Article, offset: int) -> Statement | None:
        """The statement of the quotation that holds ``offset``; of a report, the shared one that it gives."""
        return self._answered(lambda: self._at(article, offset), lambda held: held.at(article, offset))

    def _at(self, article: Article, offset: int) -> Statement | None:
        for nth, one in enumerate(self.quotations(article)):
            if one.start <= offset < one.end and isinstance(article, StoredArticle):
                self._ready()
                query = "SELECT cluster FROM members WHERE article = ? AND nth = ?"
                row = self._store.row(query, (article.number, nth))
                if row is not None:
                    return self._statement(row[0], None, False)
                if one.kind == "indirect":
                    from alita_tui.corpus.statements import reported

                    return reported(self.given_by(article), article.id, one)
        return None

    def rebased(self, statement: Statement, base: str) -> Statement:
        """The statement with the rendition of ``base`` as its base. Raises NothingFound."""
        return self._answered(
            lambda: self._rebased(statement, base), lambda held: held.rebased(statement, base)
        )

    def _rebased(self, statement: Statement, base: str) -> Statement:
        if base == statement.base:
            return statement
        rendition = statement.rendition(base)
        if rendition is None or not rendition.quotations:
            raise NothingFound(f"{base} does not give this statement", "choose a source that does")
        number = self._number(statement.id)
        listed = len(statement.renditions) == statement.searched
        return replace(self._statement(number, base, listed), name=statement.name)

    def _statement(self, number: int, base: str | None, absent: bool) -> Statement:
        comparer = self._ready()
        with self._lock:
            key = (number, base, absent)
            found = self._found.get(key)
            if found is None:
                cluster = comparer.cluster(number)
                if cluster is None:
                    from alita_tui.corpus.stored.articles import Gone

                    raise Gone("the statement has changed since it was listed", "open the corpus again")
                found = self._found[key] = comparer.collating().collate(cluster, base=base, absent=absent)
                while len(self._found) > _KEPT:
                    self._found.popitem(last=False)
            return found

    def link(self) -> None:
        """Make sure that the quotations are linked."""
        self._answered(self._ready, lambda _: None)

    def _ready(self) -> Comparer:
        with self._lock:
            if self._comparer is None:
                self._link()
                self._generation = self._store.fact("generation")
                self._comparer = Comparer(self._store, self._articles)
            return self._comparer


class StatementSequence(Sequence["Statement"]):
    """Statements by the rows of their clusters, each collated when it is looked at."""

    def __init__(
        self, numbers: Sequence[int], collated: Callable[[int], Statement], number: Callable[[str], int]
    ) -> None:
        self._numbers = numbers
        self._collated = collated
        self._number = number

    @property
    def rows(self) -> Sequence[int]:
        """The rows of their clusters."""
        return self._numbers

    def position(self, id_: str) -> int | None:
        """Where the statement with that id stands, or None."""
        number = self._number(id_)
        return self._numbers.index(number) if number in self._numbers else None

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, at: int) -> Statement: ...

    @overload
    def __getitem__(self, at: slice) -> StatementSequence: ...

    def __getitem__(self, at: int | slice) -> Statement | StatementSequence:
        if isinstance(at, slice):
            return StatementSequence(self._numbers[at], self._collated, self._number)
        return self._collated(self._numbers[at])

    def __iter__(self) -> Iterator[Statement]:
        return map(self._collated, self._numbers)
