"""The best parent of each quotation: the longer one that holds most of it.

The rule of NIFTY (Suen, Huang, Eksombatchai, Sosic and Leskovec, "NIFTY: a system for large scale
information flow tracking and clustering", WWW 2013): each takes a single parent. Plain connected components
would join half a large corpus through common phrases.
"""

from collections.abc import Sequence
from typing import NamedTuple

from alita_tui.quotes.cluster import LinkRule
from alita_tui.quotes.lexicon.little_words import LITTLE_WORDS
from alita_tui.quotes.model import Document
from alita_tui.quotes.occasions import Occasions
from alita_tui.quotes.passages import FRAGMENT, Passage, candidates
from alita_tui.quotes.rivals import are_rivals
from alita_tui.quotes.shared_words import Shared, SharedWords
from alita_tui.quotes.tokens import Alphabet

_FEW_WORDS = 3
_PROOF = 8
_TELLING_ELSEWHERE = 4
_TELLING_OF_ONE_SPEAKER = 2
_TELLING_OF_RIVALS = 3
_WHOLE_OF_RIVALS = 0.75


class Parent(NamedTuple):
    """The position of the longer passage, why it may be the parent, and what it shares with the child."""

    number: int
    rule: LinkRule
    shared: Shared


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
        self._occasions = occasions
        self._shared = SharedWords(documents, alphabet)
        self._linked: set[tuple[int, int]] = set()

    def best(self) -> dict[int, Parent]:
        """The best parent of each passage that has one, by the position of the passage."""
        parents: dict[int, Parent] = {}
        hanging: list[tuple[int, list[int]]] = []
        alone: list[tuple[int, list[int]]] = []
        for number, others in candidates(self._passages):
            child = self._passages[number]
            if child.is_fragment or not child.attributed:
                hanging.append((number, others))
                continue
            whole = [one for one in others if not self._passages[one].is_fragment]
            parent = self._best(number, whole)
            if parent is not None:
                parents[number] = parent
                self._link(child.document, self._passages[parent.number].document)
            elif rivals := [one for one in whole if are_rivals(child, self._passages[one])]:
                alone.append((number, rivals))
        for number, others in alone:
            child = self._passages[number]
            hanging.append((number, [one for one in others if self._are_linked(child, self._passages[one])]))
        for number, others in hanging:
            parent = self._best(number, others)
            if parent is not None:
                parents[number] = parent
        return parents

    def _link(self, one: int, other: int) -> None:
        self._linked.update(((one, other), (other, one)))

    def _are_linked(self, child: Passage, other: Passage) -> bool:
        """Whether their articles share a longer quotation."""
        return (child.document, other.document) in self._linked

    def _rule(self, child: Passage, other: Passage, shared: Shared) -> LinkRule | None:
        """Which of speaker, occasion and the words that they share leaves no room for chance; None: none.

        Many telling words prove themselves. Fewer, or words that nobody is credited with, need the same
        speaker or one occasion; two people need one occasion, most of the words, and telling ones among these
        or articles that share a longer quotation.
        """
        share, telling = shared
        rivals = are_rivals(child, other)
        one_speaker = bool(child.surnames & other.surnames)
        size = len(child.words)
        if size > FRAGMENT and telling >= _enough(one_speaker=one_speaker, rivals=rivals):
            return "telling-words"
        if not self._are_of_one_occasion(child, other):
            return None
        if size == 1 or not telling:
            telling_word = child.words[0] not in LITTLE_WORDS
            return "one-word" if one_speaker and telling_word and child.document != other.document else None
        if rivals and (share < _WHOLE_OF_RIVALS or telling < _TELLING_OF_RIVALS):
            return "linked-articles" if share >= _WHOLE_OF_RIVALS and self._are_linked(child, other) else None
        return "one-occasion"

    def _cannot_join(self, child: Passage, other: Passage) -> bool:
        """What no words can mend: two people of one article, a title in more words, a few words alone."""
        if child.document == other.document and are_rivals(child, other):
            return True
        if child.is_title and child.spelled != other.spelled:
            return True
        few = len(child.words) <= _FEW_WORDS
        return few and child.surnames.isdisjoint(other.surnames) and not self._are_linked(child, other)

    def _are_of_one_occasion(self, child: Passage, other: Passage) -> bool:
        return self._occasions.related(self._documents[child.document].id, self._documents[other.document].id)

    def _best(self, number: int, others: Sequence[int]) -> Parent | None:
        """The longer (or equal and earlier) passage that holds most of this one, if any holds enough."""
        child = self._passages[number]
        rank = len(child.words), -number
        best: tuple[tuple[float, bool, bool, int, int], Parent] | None = None
        for other in others:
            parent = self._passages[other]
            if not parent.attributed or (child.attributed and (len(parent.words), -other) <= rank):
                continue
            if self._cannot_join(child, parent):
                continue
            shared = self._shared.of(child, parent)
            rule = self._rule(child, parent, shared) if shared.share else None
            if rule is None:
                continue
            same = bool(child.surnames & parent.surnames)
            size = len(parent.words) if same else -len(parent.words)
            score = (round(shared.share, 2), same, parent.document != child.document, size, -other)
            if best is None or score > best[0]:
                best = score, Parent(other, rule, shared)
        return None if best is None else best[1]


def _enough(*, one_speaker: bool, rivals: bool) -> int:
    """How many telling words need neither a near date nor a shared subject."""
    if one_speaker:
        return _TELLING_OF_ONE_SPEAKER
    return _PROOF if rivals else _TELLING_ELSEWHERE
