"""Which words of a rendition are which words of the base.

Whole sentences that are equal come first, then the longest common runs of words inside sentences (greedy
string tiling), then what lies beside them, word by word. No run crosses the end of a sentence or an ellipsis:
words on both sides of such a border agree by chance more often than by descent.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from alita_tui.quotes.gaps import GapFiller
from alita_tui.quotes.model import Span
from alita_tui.quotes.spelling import Spelling
from alita_tui.quotes.tiling import Run, common_runs, tiles

_SAME_AGAIN = 0.9
_PLACES = 64


def align(
    base: Spelling,
    rendition: Spelling,
    little: Collection[str] = (),
    *,
    later: Collection[int] = (),
    never: Collection[int] = (),
) -> dict[int, int]:
    """The words of the rendition that are words of the base, as rendition place to base place, one to one.

    ``little`` are words that say nothing when they agree alone. The parts numbered ``later`` take only what
    the others leave, and of that whole sentences only; those numbered ``never`` take nothing.
    """
    alignment = _Alignment(base, rendition, little)
    held_back = {*later, *never}
    alignment.add([span for number, span in enumerate(rendition.parts) if number not in held_back])
    rest = [rendition.parts[number] for number in sorted({*later} - {*never})]
    alignment.add(rest)
    for start, end in alignment.sentences(rest):
        given = [at for at in range(start, end) if at in alignment.pairs]
        if len(given) < _SAME_AGAIN * (end - start):
            alignment.drop(given)
    return alignment.pairs


class _Alignment:
    def __init__(self, base: Spelling, rendition: Spelling, little: Collection[str]) -> None:
        self._base, self._rendition = base, rendition
        self._words = [frozenset(base.letters[start:end]) for start, end in base.sentences]
        self._used: set[int] = set()
        self.pairs: dict[int, int] = {}
        self._drift = _Drift(len(rendition.letters), len(base.letters))
        self._filler = GapFiller(base, rendition, little, self.pairs, self._used)

    def add(self, parts: Sequence[Span]) -> None:
        """Align the words of these parts with what is free of the base."""
        words = [at for start, end in parts for at in range(start, end)]
        sentences = self.sentences(parts)
        self._pair_equal_sentences(sentences)
        self._tile(sentences)
        self._find_parts(parts)
        self._filler.fill(words)

    def sentences(self, parts: Sequence[Span]) -> list[Span]:
        """The sentences of these parts of the rendition."""
        numbers = (self._rendition.sentence_of[at] for start, end in parts for at in range(start, end))
        return [self._rendition.sentences[number] for number in dict.fromkeys(numbers)]

    def drop(self, words: Iterable[int]) -> None:
        for word in words:
            self._used.discard(self.pairs.pop(word))

    def _take(self, run: Run) -> None:
        start, place, length = run
        self._drift.add(start, place)
        self._drift.add(start + length - 1, place + length - 1)
        for at in range(length):
            self.pairs[start + at] = place + at
            self._used.add(place + at)

    def _pair_equal_sentences(self, sentences: Sequence[Span]) -> None:
        """Sentences as often in the one as in the other first; then each copy where its place suits best."""
        mine: dict[str, list[int]] = defaultdict(list)
        theirs: dict[str, list[int]] = defaultdict(list)
        for start, end in sentences:
            mine[self._rendition.letters[start:end]].append(start)
        for start, end in self._base.sentences:
            if self._used.isdisjoint(range(start, end)):
                theirs[self._base.letters[start:end]].append(start)
        ambiguous = []
        for words, starts in mine.items():
            if len(starts) == len(theirs[words]):
                for start, place in zip(starts, theirs[words], strict=True):
                    self._take((start, place, len(words)))
            elif theirs[words]:
                ambiguous.append(words)
        for words in ambiguous:
            for start, place in self._drift.nearest(mine[words], theirs[words]):
                self._take((start, place, len(words)))

    def _tile(self, sentences: Sequence[Span]) -> None:
        runs = common_runs(
            self._rendition.letters,
            self._base.letters,
            self._rendition.free(sentences, self.pairs),
            self._base.free(self._base.sentences, self._used),
        )
        words: dict[int, frozenset[str]] = {}

        def rank(run: Run) -> tuple[int, int]:
            number = self._rendition.sentence_of[run[0]]
            if number not in words:
                words[number] = frozenset(self._rendition.letters[slice(*self._rendition.sentences[number])])
            shared = words[number] & self._words[self._base.sentence_of[run[1]]]
            return -len(shared), self._drift.of(run[0], run[1])

        for run in tiles(runs, rank):
            self._take(run)

    def _find_parts(self, parts: Sequence[Span]) -> None:
        """Parts too short, or of words too common, for a run: where the base holds them whole."""
        for start, end in parts:
            if start == end or any(at in self.pairs for at in range(start, end)):
                continue
            words = self._rendition.letters[start:end]
            found: list[int] = []
            place = self._base.letters.find(words)
            while place >= 0 and len(found) < _PLACES:
                if self._used.isdisjoint(range(place, place + len(words))):
                    found.append(place)
                place = self._base.letters.find(words, place + 1)
            for pair in self._drift.nearest([start], found):
                self._take((*pair, len(words)))


class _Drift:
    """How far two places lie from where the words around them, those that agree, would put them."""

    def __init__(self, words: int, base_words: int) -> None:
        self._words = [-1, words]
        self._shifts = [0, base_words - words]

    def add(self, word: int, place: int) -> None:
        at = bisect_left(self._words, word)
        self._words.insert(at, word)
        self._shifts.insert(at, place - word)

    def of(self, word: int, place: int) -> int:
        after = bisect_left(self._words, word)
        shift = place - word
        return min(abs(shift - self._shifts[after - 1]), abs(shift - self._shifts[after]))

    def nearest(self, words: Sequence[int], places: Sequence[int]) -> list[tuple[int, int]]:
        """As many pairs of a word and a place as there can be, those that suit each other best first.

        Where there are very many of both they are taken in order.
        """
        if len(words) * len(places) > _PLACES**2:
            return list(zip(words, places, strict=False))
        ranked = sorted((self.of(word, place), word, place) for word in words for place in places)
        taken: dict[int, int] = {}
        free = set(places)
        for _, word, place in ranked:
            if word not in taken and place in free:
                taken[word] = place
                free.discard(place)
        return sorted(taken.items())
