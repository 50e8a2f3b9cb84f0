"""Which of many names somebody means who types a part of one, perhaps with typing errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alita_tui.corpus.found import Expansion
from alita_tui.corpus.search.folding import fold, terms
from alita_tui.corpus.search.likeness import like

if TYPE_CHECKING:
    from collections.abc import Iterable


class Called:
    """Names that hold what was typed; case, accents and kinds of marks do not count."""

    def __init__(self, typed: str) -> None:
        self._typed = fold(typed.strip())
        self._words: list[list[str]] | None = None
        self._known: dict[str, bool] = {}

    def fits(self, name: str) -> bool:
        """Whether this name is meant."""
        if name not in self._known:
            folded = fold(name)
            self._known[name] = (
                self._typed in folded
                if self._words is None
                else all(any(one in folded for one in alternatives) for alternatives in self._words)
            )
        return self._known[name]

    def forgive(self, names: Iterable[str]) -> list[Expansion]:
        """From here on mean names whose words are like the typed ones; which were taken for which.

        Nothing changes, and nothing is given, where a typed word is like no word of the names.
        """
        there = sorted({word for name in names for word in terms(name)})
        alternatives, expansions = [], []
        for word in terms(self._typed):
            near = [word] if any(word in one for one in there) else like(word, there)
            if not near:
                return []
            alternatives.append(near)
            if near != [word]:
                expansions.append(Expansion(word, tuple(near)))
        if expansions:
            self._words = alternatives
            self._known.clear()
        return expansions
