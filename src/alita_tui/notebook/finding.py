"""Finding the article of an anchor in a corpus, and the place in it."""

from __future__ import annotations

from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING, Protocol

from alita_tui.errors import UnknownArticle
from alita_tui.notebook.anchor import Anchor, Located, locate, path_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from alita_tui.corpus.model import Article

_TELLING = 20


class Shelves(Protocol):
    """What is asked of a corpus."""

    @property
    def articles(self) -> Sequence[Article]: ...

    def article(self, name: str, /) -> Article: ...


class Finder:
    """Finds anchors in a corpus."""

    def __init__(self, corpus: Shelves) -> None:
        self.corpus = corpus

    def find(self, anchor: Anchor) -> Located | None:
        """Where the anchor is in the corpus, or None where its article is not there.

        The article is the one of the same path and id; else one of the same id, or of the same path, that
        holds the words: an id alone may be another corpus's.
        """
        named = self._named(anchor.article)
        if named is not None and (named.path == anchor.path != "" or anchor.same_file(named)):
            return locate(anchor, named)
        for article in (named, *self._of_path(anchor.path)):
            if article is not None and (located := locate(anchor, article)).how != "gone":
                return located
        return None

    def seek(self, anchor: Anchor) -> Located | None:
        """As ``find``; where that fails, any article that holds the words: a file may be renamed.

        Reads every text of the corpus; words too few to tell are not looked for.
        """
        found = self.find(anchor)
        if found is not None or len(anchor.words) < _TELLING:
            return found
        holding = (one for one in self.corpus.articles if anchor.words in one.text)
        return next((locate(anchor, one) for one in holding), None)

    def _named(self, name: str) -> Article | None:
        try:
            article = self.corpus.article(name)
        except UnknownArticle:
            return None
        return article if article.id == name else None

    def _of_path(self, path: str) -> list[Article]:
        near = self._by_file_name.get(PurePath(path).name, ()) if path else ()
        return [one for one in near if path_of(one) == path]

    @cached_property
    def _by_file_name(self) -> dict[str, list[Article]]:
        named: dict[str, list[Article]] = {}
        for one in self.corpus.articles:
            named.setdefault(PurePath(one.path).name, []).append(one)
        return named
