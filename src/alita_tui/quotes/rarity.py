"""How rare a word is in the outlets' own sentences of a corpus."""

import math
from collections import Counter
from collections.abc import Collection

from alita_tui.quotes.model import Document, Span
from alita_tui.quotes.sentences import sentences
from alita_tui.quotes.stems import content_words

_SAMPLE = 400
_TOPIC_SHARE = 0.06
_TOPIC_LEAST = 4


class Rarity:
    """Inverse sentence frequency of stems, taken outside quotation marks, each sentence counted once.

    Words in marks are left out, so that a quotation which every source prints is not common through its own
    copies. Of a large corpus an even sample of documents is taken. Counted on first use.
    """

    def __init__(self, documents: Collection[Document]) -> None:
        self._documents = documents
        self._counts: Counter[str] | None = None
        self._sentences = 0

    def weight(self, stem: str) -> float:
        """About 4 for a stem of one sentence in a hundred, near 0 for one of every second."""
        count = max(1, self._counted()[stem])
        return max(0.0, math.log((self._sentences + 1) / (count + 0.5)))

    def is_topic(self, stem: str) -> bool:
        """Whether so many sentences hold the stem that it says only what the corpus is about."""
        return self._counted()[stem] >= max(_TOPIC_LEAST, _TOPIC_SHARE * self._sentences)

    def _counted(self) -> Counter[str]:
        if self._counts is None:
            counts: Counter[str] = Counter()
            seen: set[str] = set()
            step = -(-len(self._documents) // _SAMPLE) or 1
            for document in list(self._documents)[::step]:
                for start, end in own_sentences(document):
                    sentence = document.text[start:end]
                    if sentence not in seen:
                        seen.add(sentence)
                        counts.update({word.stem for word in content_words(document.text, start, end)})
            self._sentences = len(seen)
            self._counts = counts
        return self._counts


def own_sentences(document: Document) -> list[Span]:
    """The sentences of the outlet itself; of one that holds a quotation in marks the pieces around it."""
    marked = sorted(one.span for one in document.quotations if one.kind in ("direct", "mixed"))
    found: list[Span] = []
    begin = document.body
    for start, end in [*marked, (len(document.text), len(document.text))]:
        if start > begin:
            found += sentences(document.text, begin, start)
        begin = max(begin, end)
    return found
