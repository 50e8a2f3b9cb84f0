"""Sources and speakers as a query names them: as they are called or, where nobody is, with typing errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alita_tui.corpus.found import Expansion, Remark
from alita_tui.corpus.search.folding import terms
from alita_tui.corpus.search.likeness import like
from alita_tui.corpus.search.remarks import no_source, no_speaker
from alita_tui.corpus.search.tables import SOURCE_SIGN
from alita_tui.corpus.search.wishes import any_of, quoted

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from alita_tui.corpus.search.query import Named
    from alita_tui.corpus.search.vocabulary import Vocabulary


class Naming:
    """Whom the names in a query mean. ``expansions`` and ``remarks`` gather what is said about that."""

    def __init__(self, connection: sqlite3.Connection, vocabulary: Vocabulary) -> None:
        self._connection = connection
        self._vocabulary = vocabulary
        self._names: list[tuple[int, list[str]]] | None = None
        self.expansions: list[Expansion] = []
        self.remarks: list[Remark] = []

    def speaker(self, named: Named) -> str:
        """An expression for those whose names hold the words; where there are none, words like these."""
        exact = starting(named)
        if self._speaks(exact):
            return exact
        words, expansions = [], []
        for word in named.words:
            speakers = [one for one in self._vocabulary.expand(word) if self._speaks(quoted(one))]
            if not speakers:
                self.remarks.append(no_speaker(" ".join(named.words)))
                return exact
            words.append(any_of([quoted(one) for one in speakers]))
            if word not in speakers:
                expansions.append(Expansion(word, tuple(speakers)))
        self.expansions += expansions
        return f"({' AND '.join(words)})"

    def _speaks(self, expression: str) -> bool:
        query = "SELECT 1 FROM search_quotes WHERE search_quotes MATCH ? LIMIT 1"
        return self._connection.execute(query, (f"speaker : {expression}",)).fetchone() is not None

    def sources(self, named: Named) -> list[str]:
        """The tokens of the sources whose names hold the words, the last perhaps only begun."""
        found = self._called([[word] for word in named.words])
        if found:
            return found
        alternatives, expansions = self._alternatives(named.words)
        found = self._called(alternatives) if expansions else []
        if found:
            self.expansions += expansions
        else:
            self.remarks.append(no_source(" ".join(named.words)))
        return found

    def _alternatives(self, words: Sequence[str]) -> tuple[list[list[str]], list[Expansion]]:
        """For each word what it may stand for: itself where a source is called so, else what is like it."""
        there = {word for _, name in self._sources() for word in name}
        alternatives, expansions = [], []
        for word in words:
            near = [word] if word in there else like(word, sorted(there))
            alternatives.append(near)
            if near and word not in there:
                expansions.append(Expansion(word, tuple(near)))
        return alternatives, expansions

    def _called(self, words: Sequence[Sequence[str]]) -> list[str]:
        """The tokens of the sources in whose names the words, one of each, stand one after another."""
        *lead, last = words
        found = []
        for number, name in self._sources():
            for at in range(len(name) - len(words) + 1):
                *before, end = name[at : at + len(words)]
                if all(one in some for one, some in zip(before, lead, strict=True)) and any(
                    end.startswith(one) for one in last
                ):
                    found.append(quoted(f"{SOURCE_SIGN}{number}"))
                    break
        return found

    def _sources(self) -> list[tuple[int, list[str]]]:
        """The number of each source, and the words of its name."""
        if self._names is None:
            rows = self._connection.execute("SELECT number, name FROM search_sources")
            self._names = [(number, terms(name)) for number, name in rows]
        return self._names


def starting(named: Named) -> str:
    """A phrase whose last word may be only begun, where that is not too short to be of use."""
    return quoted(*named.words) + (" *" if len(named.words[-1]) > 2 else "")
