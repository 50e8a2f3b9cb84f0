"""The best parent of each quotation: the longer one that holds most of it.

The rule of NIFTY (Suen, Huang, Eksombatchai, Sosic and Leskovec, "NIFTY: a system for large scale
information flow tracking and clustering", WWW 2013): each takes a single parent. Plain connected components
would join half a large corpus through common phrases.
"""

from collections.abc import Sequence

from alita_tui.quotes.lexicon.little_words import LITTLE_WORDS
from alita_tui.quotes.model import Document
from alita_tui.quotes.occasions import Occasions
from alita_tui.quotes.passages import FRAGMENT, Passage, candidates, containment, threshold
from alita_tui.quotes.sentences import sentences
from alita_tui.quotes.tokens import Alphabet, keys

_LEAST_SENTENCE = 5
_FEW_WORDS = 3
_LITTLE_WORDS_LEEWAY = 0.1


class Parents:
    """Finds the parents of all passages of a corpus, the longer passages first, then the fragments."""

    def __init__(
        self,
        passages: Sequence[Passage],
        documents: Sequence[Document],
        alphabet: Alphabet,
        occasions: Occasions,
    ) -> None:
        self._passages = passages
        self._documents = documents
        self._alphabet = alphabet
        self._occasions = occasions
        self._linked: set[tuple[int, int]] = set()
        self._sentences: tuple[Passage | None, list[str]] = None, []

    def best(self) -> list[int]:
        """For each passage the position of its best parent, or its own where it has none."""
        parents = list(range(len(self._passages)))
        hanging: list[tuple[int, list[int]]] = []
        for number, others in candidates(self._passages):
            child = self._passages[number]
            if child.is_fragment or not child.attributed:
                hanging.append((number, others))
                continue
            parent = self._best(number, [one for one in others if not self._passages[one].is_fragment])
            if parent is not None:
                parents[number] = parent
                self._link(child.document, self._passages[parent].document)
        for number, others in hanging:
            child = self._passages[number]
            parent = self._best(number, [one for one in others if self._may_hang(child, self._passages[one])])
            parents[number] = number if parent is None else parent
        return parents

    def _link(self, one: int, other: int) -> None:
        self._linked.update(((one, other), (other, one)))

    def _may_hang(self, child: Passage, other: Passage) -> bool:
        """A few words, or words that nobody is credited with, prove nothing alone.

        They need one occasion, and the same speaker or articles that share a longer quotation besides; more
        words need less.
        """
        size = len(child.words)
        one_speaker = bool(child.surnames & other.surnames)
        if not self._occasions.related(
            self._documents[child.document].id, self._documents[other.document].id
        ):
            return one_speaker and size >= FRAGMENT
        if size == 1 or all(word in LITTLE_WORDS for word in child.words):
            return one_speaker and child.words[0] not in LITTLE_WORDS and child.document != other.document
        if size <= _FEW_WORDS:
            return one_speaker or (child.document, other.document) in self._linked
        return True

    def _best(self, number: int, others: Sequence[int]) -> int | None:
        """The longer (or equal and earlier) passage that holds most of this one, if any holds enough."""
        child = self._passages[number]
        rank = len(child.words), -number
        best: tuple[tuple[float, bool, bool, int, int], int] | None = None
        for other in others:
            parent = self._passages[other]
            if not parent.attributed or (child.attributed and (len(parent.words), -other) <= rank):
                continue
            share = self._share(child, parent)
            if share:
                same = bool(child.surnames & parent.surnames)
                score = (round(share, 2), same, parent.document != child.document, len(parent.words), -other)
                if best is None or score > best[0]:
                    best = score, other
        return None if best is None else best[1]

    def _share(self, child: Passage, parent: Passage) -> float:
        """The share of the child that the parent holds, 0 where it is too little to be the same words."""
        share = containment(child.spelled, parent.spelled)
        if share < threshold(len(child.words)):
            return self._shared_sentences(child, parent)
        if share < 1.0:
            if not child.telling:
                return 0.0
            from rapidfuzz.distance import LCSseq

            telling = LCSseq.similarity(child.telling, parent.telling) / len(child.telling)
            if telling < threshold(len(child.words)) - _LITTLE_WORDS_LEEWAY:
                return 0.0
        return share

    def _shared_sentences(self, child: Passage, parent: Passage) -> float:
        """The share of the child that stands in sentences which the parent gives, 0 where it gives none."""
        if child.is_fragment:
            return 0.0
        held = sum(
            len(words)
            for words in self._spelled_sentences(child)
            if containment(words, parent.spelled) >= threshold(len(words))
        )
        return min(1.0, held / len(child.words))

    def _spelled_sentences(self, child: Passage) -> list[str]:
        """The sentences of the passage that are long enough to prove something; the last passage is kept."""
        if self._sentences[0] is not child:
            quotation, text = child.quotation, self._documents[child.document].text
            spans = sentences(text, quotation.start, quotation.end)
            spelled = [self._alphabet.spell(keys(text, *span)) for span in spans] if len(spans) > 1 else []
            self._sentences = child, [words for words in spelled if len(words) >= _LEAST_SENTENCE]
        return self._sentences[1]
