"""How much of one quotation another holds, and how telling what they share is."""

from collections.abc import Sequence
from typing import NamedTuple

from alita_tui.quotes.lexicon.little_words import LITTLE_WORDS
from alita_tui.quotes.model import Document
from alita_tui.quotes.passages import Passage, containment, threshold
from alita_tui.quotes.sentences import sentences
from alita_tui.quotes.tokens import Alphabet, keys

_LEAST_SENTENCE = 5
_LITTLE_WORDS_LEEWAY = 0.1


class Shared(NamedTuple):
    """The share of the child's words that the parent holds, 0 to 1, and how many telling words are in it."""

    share: float
    telling: int


NOTHING = Shared(0.0, 0)


class SharedWords:
    """Compares passages of one corpus."""

    def __init__(self, documents: Sequence[Document], alphabet: Alphabet) -> None:
        self._documents = documents
        self._alphabet = alphabet
        self._little = frozenset(map(alphabet.letter, LITTLE_WORDS))
        self._sentences: tuple[Passage | None, list[str]] = None, []

    def of(self, child: Passage, parent: Passage) -> Shared:
        """What the parent holds of the child; nothing where it is too little to be the same words."""
        share = containment(child.spelled, parent.spelled)
        if share < threshold(len(child.words)):
            return self._sentences_of(child, parent)
        if share == 1.0:
            return Shared(share, len(set(child.telling)))
        if not child.telling:
            return NOTHING
        from rapidfuzz.distance import LCSseq

        telling = LCSseq.similarity(child.telling, parent.telling)
        if telling < (threshold(len(child.words)) - _LITTLE_WORDS_LEEWAY) * len(child.telling):
            return NOTHING
        return Shared(share, telling)

    def _sentences_of(self, child: Passage, parent: Passage) -> Shared:
        """What stands in sentences of the child that the parent gives."""
        if child.is_fragment:
            return NOTHING
        held = [
            words
            for words in self._spelled_sentences(child)
            if containment(words, parent.spelled) >= threshold(len(words))
        ]
        telling = {word for words in held for word in words} - self._little
        return Shared(min(1.0, sum(map(len, held)) / len(child.words)), len(telling))

    def _spelled_sentences(self, child: Passage) -> list[str]:
        """The sentences of the passage that are long enough to prove something; the last passage is kept."""
        if self._sentences[0] is not child:
            quotation, text = child.quotation, self._documents[child.document].text
            spans = sentences(text, quotation.start, quotation.end)
            spelled = [self._alphabet.spell(keys(text, *span)) for span in spans] if len(spans) > 1 else []
            self._sentences = child, [words for words in spelled if len(words) >= _LEAST_SENTENCE]
        return self._sentences[1]
