"""How rare a word is in the outlets' own sentences of a corpus."""

import math
from collections import Counter
from collections.abc import Collection

from alita_tui.quotes.model import Document
from alita_tui.quotes.sentence_stems import SentenceStems

UNIQUE = 4.0
_SAMPLE = 400
_TOPIC_SHARE = 0.06
_TOPIC_LEAST = 4


class Rarity:
    """Inverse sentence frequency of stems, taken outside quotation marks, each sentence counted once.

    Words in marks are left out, so that a quotation which every source prints is not common through its own
    copies. Of many documents an even sample is taken. Counted on first use.
    """

    def __init__(self, documents: Collection[Document], stems: SentenceStems) -> None:
        self._documents = documents
        self._stems = stems
        self._counts: Counter[str] | None = None
        self._sentences = 0

    def weight(self, stem: str) -> float:
        """4 for a stem of one sentence or none, less the more hold it, near 0 for one of every second."""
        count = max(1, self._counted()[stem])
        scale = math.log((self._sentences + 1) / 1.5)
        return (
            max(0.0, UNIQUE * math.log((self._sentences + 1) / (count + 0.5)) / scale)
            if scale > 0
            else UNIQUE
        )

    def is_topic(self, stem: str) -> bool:
        """Whether so many sentences hold the stem that it says only what the corpus is about."""
        return self._counted()[stem] >= max(_TOPIC_LEAST, _TOPIC_SHARE * self._sentences)

    def _counted(self) -> Counter[str]:
        if self._counts is None:
            counts: Counter[str] = Counter()
            seen: set[int] = set()
            step = -(-len(self._documents) // _SAMPLE) or 1
            for document in list(self._documents)[::step]:
                for printed, stems in self._stems.of(document):
                    if printed not in seen:
                        seen.add(printed)
                        counts.update(stems)
            self._sentences = len(seen)
            self._counts = counts
        return self._counts
