"""What a user types: words, ``"exact phrases"`` and ``-words`` to leave out. No typed query is an error."""

import re
from dataclasses import dataclass
from itertools import islice

from alita_tui.corpus.search.folding import WORD, fold_word

# A phrase opens and closes at the edge of a word; other marks are part of what was pasted.
_PHRASE = re.compile(r'(?<!\S)(-?)"([^"]*)"(?!\S)')
_EXCLUDED = re.compile(r"(?<!\S)-(?=\w)(\S+)")
MOST_WORDS = 60


@dataclass(frozen=True, slots=True)
class Query:
    """Folded words in the order typed; ``open`` where the last is perhaps still being typed."""

    words: tuple[str, ...]
    phrases: tuple[tuple[str, ...], ...]
    excluded: tuple[tuple[str, ...], ...]
    open: bool

    @property
    def everything(self) -> tuple[str, ...]:
        """The words and those of the phrases."""
        return (*self.words, *(word for phrase in self.phrases for word in phrase))


def parse(typed: str) -> Query:
    """Read what was typed; of the words, and of each phrase, the first sixty."""
    phrases: list[tuple[str, ...]] = []
    excluded: list[tuple[str, ...]] = []

    def phrase(found: re.Match[str]) -> str:
        (excluded if found[1] else phrases).append(_words(found[2]))
        return " "

    def exclusion(found: re.Match[str]) -> str:
        excluded.append(_words(found[1]))
        return " "

    rest = _EXCLUDED.sub(exclusion, _PHRASE.sub(phrase, typed))
    words = _words(rest)
    still_typing = bool(words) and rest == rest.rstrip() and typed.endswith(rest[-1:])
    return Query(words, tuple(filter(None, phrases)), tuple(filter(None, excluded)), still_typing)


def _words(text: str) -> tuple[str, ...]:
    found = islice(WORD.finditer(text), MOST_WORDS)
    return tuple(fold_word(word.group()) for word in found)
