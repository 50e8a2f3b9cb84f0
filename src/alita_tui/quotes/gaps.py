"""Word-by-word alignment of what lies between words that agree already."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby

from alita_tui.quotes.spelling import Spelling

_REACH = 400
_LONG = 6
_LEAST_SHARE = 1 / 3
_NEAR = 8

Pair = tuple[int, int]
"""Place in the rendition, place in the base."""


class GapFiller:
    """Adds to ``pairs`` (rendition place to base place) and ``used`` (base places) what lies between them.

    ``little`` are the words that say nothing when they agree alone.
    """

    def __init__(
        self,
        base: Spelling,
        rendition: Spelling,
        little: Collection[str],
        pairs: dict[int, int],
        used: set[int],
    ) -> None:
        self._base, self._rendition, self._little = base, rendition, little
        self._pairs, self._used = pairs, used

    def fill(self, words: Sequence[int]) -> None:
        """Pair what is free of ``words``, places of the rendition in order, with what the base has there."""
        links: dict[int, set[int]] = {}
        for word in words:
            if word in self._pairs:
                sentence = links.setdefault(self._rendition.sentence_of[word], set())
                sentence.add(self._base.sentence_of[self._pairs[word]])
        for left, ours, right in self._gaps(words):
            theirs = self._free(left, right)
            for piece in _by_sentence(ours, self._rendition):
                linked = links.get(self._rendition.sentence_of[piece[0]], ())
                there = [at for at in theirs if self._base.sentence_of[at] in linked and at not in self._used]
                self._take(self._beside(piece, there))
            self._match_pieces(
                [word for word in ours if word not in self._pairs],
                [at for at in theirs if at not in self._used],
            )

    def _gaps(self, words: Sequence[int]) -> list[tuple[int, list[int], int]]:
        """Runs of free words, each with the base places of the agreeing words around it."""
        found = []
        left = -1
        free: list[int] = []
        for word in words:
            if word not in self._pairs:
                free.append(word)
                continue
            if free:
                found.append((left, free, self._pairs[word]))
                free = []
            left = self._pairs[word]
        return [*found, (left, free, len(self._base.letters))] if free else found

    def _free(self, left: int, right: int) -> list[int]:
        """The free places of the base between two agreeing words, or beside each where they are out of order.

        A few hundred words from either are enough: what is farther off belongs to neither.
        """
        if left < right:
            ahead = range(left + 1, min(right, left + 1 + _REACH))
            behind = range(max(ahead.stop, right - _REACH), right)
            return [at for at in (*ahead, *behind) if at not in self._used]
        ahead = range(left + 1, min(len(self._base.letters), left + 1 + _REACH))
        behind = range(right - 1, max(-1, right - 1 - _REACH), -1)
        return sorted({*self._until_used(ahead), *self._until_used(behind)})

    def _until_used(self, places: Iterable[int]) -> Iterator[int]:
        for at in places:
            if at in self._used:
                return
            yield at

    def _beside(self, ours: Sequence[int], theirs: Sequence[int]) -> list[Pair]:
        """What agrees in two pieces of sentences that agree elsewhere."""
        pairs = self._common(ours, theirs)
        if len(pairs) >= _LEAST_SHARE * min(len(ours), len(theirs)):
            return pairs
        return [pair for pair in pairs if self._touches(*pair)]

    def _match_pieces(self, ours: Sequence[int], theirs: Sequence[int]) -> None:
        """Pair each free sentence, or rest of one, with the piece of the base that holds most of it."""
        pieces = _by_sentence(theirs, self._base)
        mine = _by_sentence(ours, self._rendition)
        for number, piece in enumerate(mine):
            at = number * len(pieces) // len(mine)
            best: list[Pair] = []
            for whole in pieces[max(0, at - _NEAR) : at + _NEAR + 1]:
                there = [place for place in whole if place not in self._used]
                found = self._common(piece, there)
                if len(found) > len(best) and self._is_telling(found, piece, there):
                    best = found
            self._take(best)

    def _is_telling(self, found: Sequence[Pair], ours: Sequence[int], theirs: Sequence[int]) -> bool:
        """Whether two pieces that nothing else ties together share enough to be the same words."""
        shorter, longer = sorted((len(ours), len(theirs)))
        (start, place), (end, last) = found[0], found[-1]
        whole = len(found) == shorter and end - start == last - place == shorter - 1
        if whole and (self._touches(start, place) or self._touches(end, last)):
            return True
        telling = any(self._rendition.letters[word] not in self._little for word, _ in found)
        enough = 2 * len(found) >= shorter and (3 * len(found) >= longer or whole)
        return len(found) > 1 and enough and (telling or 2 * len(found) >= longer)

    def _common(self, ours: Sequence[int], theirs: Sequence[int]) -> list[Pair]:
        """The longest common subsequence, without little words that agree alone in a long piece."""
        if not ours or not theirs:
            return []
        from rapidfuzz.distance import LCSseq

        mine = "".join(self._rendition.letters[at] for at in ours)
        other = "".join(self._base.letters[at] for at in theirs)
        found: list[Pair] = []
        for block in LCSseq.opcodes(other, mine):
            if block.tag != "equal":
                continue
            length = block.src_end - block.src_start
            pairs = [(ours[block.dest_start + at], theirs[block.src_start + at]) for at in range(length)]
            lone = length == 1 and mine[block.dest_start] in self._little
            if not lone or max(len(mine), len(other)) <= _LONG or self._touches(*pairs[0]):
                found += pairs
        return found

    def _touches(self, word: int, place: int) -> bool:
        """Whether the words beside agree too, or both words begin or both end their sentences."""
        if self._pairs.get(word - 1) == place - 1 or self._pairs.get(word + 1) == place + 1:
            return True
        mine = self._rendition.sentences[self._rendition.sentence_of[word]]
        other = self._base.sentences[self._base.sentence_of[place]]
        return (word == mine[0] and place == other[0]) or (word + 1 == mine[1] and place + 1 == other[1])

    def _take(self, pairs: Iterable[Pair]) -> None:
        for word, place in pairs:
            self._pairs[word] = place
            self._used.add(place)


def _by_sentence(places: Sequence[int], spelling: Spelling) -> list[list[int]]:
    return [list(group) for _, group in groupby(places, key=spelling.sentence_of.__getitem__)]
