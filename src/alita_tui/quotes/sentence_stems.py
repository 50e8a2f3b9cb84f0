"""The stems of each of an outlet's own sentences, in little space: what rarity is counted from."""

import re

from alita_tui.quotes.lexicon.little_words import LITTLE_WORDS
from alita_tui.quotes.model import Document
from alita_tui.quotes.own_words import own_sentences
from alita_tui.quotes.stems import stem

_WORD = re.compile(r"[$€£¥#@]?[^\W_]+(?:['&/@.,-][^\W_]+)*%?")
_ONE_KIND = str.maketrans("’‘ʼ‐‑‒–−", "'''-----")
_KEPT = 4_000

Sheet = tuple[tuple[int, tuple[str, ...]], ...]
"""For each sentence a number that tells its wording from others, and its stems, each once."""


class SentenceStems:
    """The stems of the own sentences of a corpus' documents, those of the last few thousand kept."""

    def __init__(self) -> None:
        self._kept: dict[str, Sheet] = {}

    def of(self, document: Document) -> Sheet:
        """The sentences of the outlet itself, as ``OwnWords`` has them."""
        found = self._kept.get(document.id)
        if found is None:
            found = tuple(_read(document.text[start:end]) for start, end in own_sentences(document))
            if len(self._kept) >= _KEPT:
                self._kept.pop(next(iter(self._kept)))
            self._kept[document.id] = found
        return found


def _read(sentence: str) -> tuple[int, tuple[str, ...]]:
    words = _WORD.findall(sentence.translate(_ONE_KIND).casefold())
    stems = dict.fromkeys(stem(word) for word in words if len(word) > 1 and word not in LITTLE_WORDS)
    return hash(sentence), tuple(stems)
