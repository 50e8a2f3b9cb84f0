"""How much of one quotation another holds, and how telling what they share is."""

from math import ceil
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from alita_tui.quotes.contractions import contracted
from alita_tui.quotes.letters import Letters
from alita_tui.quotes.passages import FRAGMENT, Passage, containment, pieces, threshold
from alita_tui.quotes.sentences import sentences
from alita_tui.quotes.tokens import keys

_LEAST_SENTENCE = 5
_SENTENCE_SHARE = 0.75
_LITTLE_WORDS_LEEWAY = 0.1
_ALL_BUT_ONE = 0.8
"""Of the five words that one person is quoted with one may be another."""


class Shared(NamedTuple):
    """The share of the child's words that the parent holds, 0 to 1, and how many telling words are in it."""

    share: float
    telling: int


NOTHING = Shared(0.0, 0)
_LEAST_RUN, _TELLING_OF_RUN = 10, 4


class SharedWords:
    """Compares passages of one corpus; what was found of the last child, and of copies of it, is kept."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters
        self._sentences: tuple[Passage | None, list[str]] = None, []
        self._child: Passage | None = None
        self._whole: dict[tuple[str, float], Shared | None] = {}
        self._parts: dict[str, Shared] = {}

    def of(self, child: Passage, parent: Passage) -> Shared:
        """What the parent holds of the child; nothing where it is too little to be the same words."""
        if child is not self._child:
            if self._child is None or child.spelled != self._child.spelled:
                self._whole = {}
            self._child, self._parts = child, {}
        least = _least_share(child, parent)
        sought = parent.spelled, least
        if sought not in self._whole:
            self._whole[sought] = _whole_of(child, parent, least)
        whole = self._whole[sought]
        if whole is not None:
            return whole
        if parent.spelled not in self._parts:
            self._parts[parent.spelled] = self._part_of(child, parent)
        return self._parts[parent.spelled]

    def _part_of(self, child: Passage, parent: Passage) -> Shared:
        found = self._sentences_of(child, parent)
        return found if found.share else self._run_of(child, parent)

    def run(self, child: Passage, parent: Passage) -> str:
        """The longest run of words in a row that both give, spelled; nothing where it is short."""
        words, best, at = child.spelled, "", 0
        while at + max(_LEAST_RUN, len(best) + 1) <= len(words):
            end = at + max(_LEAST_RUN, len(best) + 1)
            while end <= len(words) and words[at:end] in parent.spelled:
                best = words[at:end]
                end += 1
            at += 1
        return best

    def _run_of(self, child: Passage, parent: Passage) -> Shared:
        """What stands in the longest run of words in a row."""
        run = self.run(child, parent)
        telling = len(set(self._letters.telling(run)))
        return Shared(len(run) / child.size, telling) if telling >= _TELLING_OF_RUN else NOTHING

    def _sentences_of(self, child: Passage, parent: Passage) -> Shared:
        """What stands in sentences of the child that the parent gives."""
        if child.is_fragment:
            return NOTHING
        spelled = self.sentences(child)
        if not spelled:
            return NOTHING
        held = [
            words
            for words in spelled
            if _held(words, parent.spelled, max(_SENTENCE_SHARE, threshold(len(words))))
        ]
        if not held:
            return NOTHING
        telling = set(self._letters.telling("".join(held)))
        return Shared(min(1.0, sum(map(len, held)) / child.size), len(telling))

    def sentences(self, child: Passage) -> list[str]:
        """The sentences of the passage that are long enough to prove something; the last passage is kept."""
        if self._sentences[0] is not child:
            text = child.quotation.text.replace("\n", " ")  # it stands in one paragraph
            spans = pieces(text) if child.elided else sentences(text)
            spelled = (
                [self._letters.spell(contracted(keys(text, *span))) for span in spans]
                if len(spans) > 1
                else []
            )
            self._sentences = child, [words for words in spelled if len(words) >= _LEAST_SENTENCE]
        return self._sentences[1]


def _least_share(child: Passage, parent: Passage) -> float:
    """How much of the child's words must be held to be the same words."""
    if child.size == FRAGMENT and not child.persons.isdisjoint(parent.persons):
        return _ALL_BUT_ONE
    return threshold(child.size)


def _whole_of(child: Passage, parent: Passage, least: float) -> Shared | None:
    """What the parent holds of all words of the child; None where that is too little."""
    share = _held(child.spelled, parent.spelled, least)
    if not share:
        return None
    if share == 1.0:
        return Shared(share, len(set(child.telling)))
    if not child.telling:
        return NOTHING
    telling = LCSseq.similarity(child.telling, parent.telling)
    if telling < (least - _LITTLE_WORDS_LEEWAY) * len(child.telling):
        return NOTHING
    return Shared(share, telling)


def _held(short: str, long: str, least: float) -> float:
    """The containment of ``short`` in ``long``, 0 where it is less than ``least``.

    The longest common subsequence of the two is no shorter than that of any window: most pairs end there.
    """
    if not LCSseq.similarity(short, long, score_cutoff=ceil(least * len(short) - 1e-9)):
        return 0.0
    share = containment(short, long)
    return share if share >= least else 0.0
