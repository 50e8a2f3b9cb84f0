"""The articles of an index: light objects whose texts are read when they are looked at."""

from __future__ import annotations

import sys
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from threading import Lock
from typing import TYPE_CHECKING, Any, overload

from alita_tui.corpus.model import Article
from alita_tui.corpus.stored import rows
from alita_tui.errors import AlitaError

if TYPE_CHECKING:
    from array import array

    from alita_tui.corpus.store import Store
    from alita_tui.corpus.stored.paths import Paths

_PAGE, _PAGES = 256, 16
_TEXTS, _CHARACTERS = 1_000, 8_000_000
_COLUMNS = "articles.number, id, source, from_folder, about, words, files.path"
_JOINED = "FROM articles JOIN files ON files.number = articles.file"


class Gone(AlitaError):
    """The article is not in the index any more: its file was changed or removed, and somebody noticed."""


class StoredArticle(Article):
    """An article of an index. Its text is read on first use and kept only for a while."""

    __slots__ = ("_count", "_texts", "number")
    number: int

    def __init__(self, number: int, count: int, texts: Texts, found: dict[str, Any]) -> None:
        put = object.__setattr__
        put(self, "number", number)
        put(self, "_count", count)
        put(self, "_texts", texts)
        for name, value in found.items():
            put(self, name, value)

    @property
    def text(self) -> str:
        texts: Texts = self._texts  # type: ignore[attr-defined]
        return texts.of(self)

    @property
    def words(self) -> int:
        count: int = self._count  # type: ignore[attr-defined]
        return count

    def __eq__(self, other: object) -> bool:
        if isinstance(other, StoredArticle) and self._texts is other._texts:  # type: ignore[attr-defined]
            return self.number == other.number
        if not isinstance(other, Article):
            return NotImplemented
        return self.whole() == (other.whole() if isinstance(other, StoredArticle) else other)

    __hash__ = Article.__hash__

    def whole(self) -> Article:
        """The same article with its text in memory."""
        found = {name: getattr(self, name) for name in rows.FIELDS}
        return Article(text=self.text, path=self.path, **found)

    def __reduce__(self) -> tuple[Any, ...]:
        return _whole, (self.path, self.text, {name: getattr(self, name) for name in rows.FIELDS})


def _whole(path: str, text: str, found: dict[str, Any]) -> Article:
    return Article(path=path, text=text, **found)


class Texts:
    """The texts that were looked at last. Before ids are ``settled`` they may change; then rows tell."""

    def __init__(self, store: Store, *, settled: bool = True) -> None:
        self._store = store
        self._settled = settled
        self._kept: OrderedDict[int, str] = OrderedDict()
        self._characters = 0
        self._lock = Lock()

    def of(self, article: StoredArticle) -> str:
        """The text of an article. Raises Gone, Damaged, Unusable."""
        with self._lock:
            text = self._kept.get(article.number)
            if text is not None:
                self._kept.move_to_end(article.number)
                return text
        row = self._store.row(
            "SELECT text FROM texts JOIN articles ON number = article WHERE article = ? AND (id = ? OR ?)",
            (article.number, rows.key(article.id), not self._settled),
        )
        if row is None:
            raise Gone(f"{article.id} has changed since it was listed", "open the corpus again")
        text = rows.name(row[0])
        self.keep(article.number, text)
        return text

    def keep(self, number: int, text: str) -> None:
        """Keep a text for a while."""
        with self._lock:
            if number not in self._kept:
                self._characters += len(text)
            self._kept[number] = text
            while len(self._kept) > 1 and (len(self._kept) > _TEXTS or self._characters > _CHARACTERS):
                self._characters -= len(self._kept.popitem(last=False)[1])

    def forget(self) -> None:
        """Let go of all of them."""
        with self._lock:
            self._kept.clear()
            self._characters = 0


class StoredArticles(Sequence[Article]):
    """The articles of an index in reading order: ``numbers`` are their rows. Reads them page by page."""

    def __init__(self, store: Store, paths: Paths, numbers: array[int], *, settled: bool = True) -> None:
        self._store = store
        self._paths = paths
        self.numbers = numbers
        self.texts = Texts(store, settled=settled)
        self._pages: OrderedDict[int, list[Article]] = OrderedDict()
        self._sources: dict[str, str] | None = None

    def __len__(self) -> int:
        return len(self.numbers)

    @overload
    def __getitem__(self, at: int) -> Article: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Article, ...]: ...

    def __getitem__(self, at: int | slice) -> Article | tuple[Article, ...]:
        if isinstance(at, slice):
            found = self.numbered(list(self.numbers[at]))
            return tuple(found[number] for number in self.numbers[at])
        if at < 0:
            at += len(self.numbers)
        if not 0 <= at < len(self.numbers):
            raise IndexError(at)
        return self._page(at // _PAGE)[at % _PAGE]

    def __iter__(self) -> Iterator[Article]:
        for page in range(-(-len(self.numbers) // _PAGE)):
            yield from self._page(page)

    def _page(self, page: int) -> list[Article]:
        kept = self._pages.get(page)
        if kept is None:
            numbers = list(self.numbers[page * _PAGE : (page + 1) * _PAGE])
            found = self.numbered(numbers)
            kept = self._pages[page] = [found[number] for number in numbers]
            while len(self._pages) > _PAGES:
                self._pages.popitem(last=False)
        return kept

    def numbered(self, numbers: Sequence[int], *, texts: bool = False) -> dict[int, StoredArticle]:
        """The articles with these rows; ``texts``: their texts too. Raises Gone, Damaged, Unusable."""
        query = f"SELECT {_COLUMNS} {_JOINED} WHERE articles.number IN (?)"
        found = {row[0]: self._article(*row) for row in self._store.among(query, numbers)}
        if texts:
            query = "SELECT article, text FROM texts WHERE article IN (?)"
            for number, text in self._store.among(query, numbers):
                self.texts.keep(number, rows.name(text))
        if len(found) < len(set(numbers)):
            raise Gone("articles have changed since they were listed", "open the corpus again")
        return found

    def present(self, numbers: Sequence[int]) -> dict[int, StoredArticle]:
        """Those of the articles that are still there, with their texts."""
        query = "SELECT number FROM articles WHERE number IN (?)"
        there = [row[0] for row in self._store.among(query, numbers)]
        return self.numbered(there, texts=True)

    def _article(
        self, number: int, id_: bytes, source: str | None, from_folder: int, about: str, words: int, file: str
    ) -> StoredArticle:
        found = rows.fields(about, self._paths.shown(file))
        rows.settle(found, id_, source, from_folder=bool(from_folder))
        return StoredArticle(number, words, self.texts, found)

    def count_sources(self, articles: Iterable[str]) -> int:
        """How many sources the articles (their ids) come from; an unknown source counts as one a piece."""
        if self._sources is None:
            self._sources = self._known_sources()
        return len({self._sources.get(one, one) for one in articles})

    def _known_sources(self) -> dict[str, str]:
        """By the id of each article what tells its source from others; an unknown one is one a piece."""
        found = {}
        query = "SELECT number, id, source, from_folder, about FROM articles"
        for _, id_, source, from_folder, about in self._store.each(query):
            fields = rows.fields(about, "")
            rows.settle(fields, id_, source, from_folder=bool(from_folder))
            known = fields["source_known"]
            found[sys.intern(fields["id"])] = sys.intern(fields["source"]) if known else f"\0{fields['id']}"
        return found

    def named(self, name: str) -> Article | None:
        """The article with that id."""
        row = self._store.row("SELECT number FROM articles WHERE id = ?", (rows.key(name),))
        return None if row is None else self.numbered([row[0]])[row[0]]

    def with_prefix(self, prefix: str, most: int) -> list[str]:
        """Up to ``most`` ids that begin with the prefix, sorted."""
        first = rows.key(prefix)
        query = "SELECT id FROM articles WHERE id >= ? AND id < ? ORDER BY id LIMIT ?"
        return [rows.name(row[0]) for row in self._store.rows(query, (first, first + b"\xff", most))]
