"""Words as letters and as numbers: letters to compare them fast, numbers to find them again later."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import islice

from alita_tui.quotes.contractions import contracted
from alita_tui.quotes.lexicon.little_words import LITTLE_WORDS
from alita_tui.quotes.lexicon.sayings import SAYINGS
from alita_tui.quotes.set_phrases import is_particular, is_stock
from alita_tui.quotes.subjects import is_rare
from alita_tui.quotes.tokens import Alphabet, keys

_MASK = (1 << 63) - 1
_STEP = 0x5851F42D4C957F2D


class Letters:
    """An alphabet that knows the little words, and for each letter the number of its word.

    Letters differ from process to process; numbers are the same everywhere: 63 bits of the word's BLAKE2b.
    """

    def __init__(self) -> None:
        self._alphabet = Alphabet()
        self._little = frozenset(map(self._alphabet.letter, sorted(LITTLE_WORDS)))
        self._rare: set[str] = set()
        self._particular: set[str] = set()
        self._stock: set[str] = set()
        self._numbers: dict[str, int] = {
            self._alphabet.letter(word): number_of(word) for word in sorted(LITTLE_WORDS)
        }
        self._sayings = tuple(self.spell(contracted(keys(saying))) for saying in SAYINGS)

    def particular(self, spelled: str) -> set[str]:
        """The different words of these that few talks hold."""
        return self._particular.intersection(spelled)

    def stock(self, spelled: str) -> int:
        """How many different words of these set phrases are made of."""
        return len(self._stock.intersection(spelled))

    def holds_saying(self, spelled: str) -> bool:
        """Whether a run of these words is one that everybody knows."""
        return any(saying in spelled for saying in self._sayings)

    def is_saying(self, spelled: str) -> bool:
        """Whether these words are one that everybody knows, and little words around it."""
        return any(
            saying in spelled and not self.telling(spelled.replace(saying, "", 1)) for saying in self._sayings
        )

    def rare(self, spelled: str) -> int:
        """How many different words of these are none that news of every kind holds."""
        return len(self._rare.intersection(spelled))

    def spell(self, words: Iterable[str]) -> str:
        """A string with one code point a word."""
        found = []
        for word in words:
            letter = self._alphabet.letter(word)
            if letter not in self._numbers:
                self._numbers[letter] = number_of(word)
                self._weigh(word, letter)
            found.append(letter)
        return "".join(found)

    def words(self, first: int = 0) -> list[str]:
        """The words that have letters, in the order in which they got them, from that number on."""
        return list(islice(self._alphabet, first, None))

    def _weigh(self, word: str, letter: str) -> None:
        if is_rare(word):
            self._rare.add(letter)
        if is_particular(word):
            self._particular.add(letter)
        elif is_stock(word):
            self._stock.add(letter)

    def telling(self, spelled: str) -> str:
        """The same without the little words."""
        little = self._little
        return "".join([letter for letter in spelled if letter not in little])

    def numbers(self, spelled: str) -> list[int]:
        """The number of each word."""
        return list(map(self._numbers.__getitem__, spelled))


@lru_cache(maxsize=1 << 14)
def number_of(word: str) -> int:
    """A number for the word, 0 to 2⁶³-1, the same in every process."""
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest()) & _MASK


def numbers_of_threes(numbers: Sequence[int]) -> list[int]:
    """The numbers of all runs of three words, in order: those of ``number_of_run``, faster."""
    first, second = _STEP * _STEP, _STEP * _STEP * _STEP
    return [
        (second + one * first + two * _STEP + three) & _MASK
        for one, two, three in zip(numbers, numbers[1:], numbers[2:], strict=False)
    ]


def number_of_run(numbers: Iterable[int]) -> int:
    """A number for a run of words, 0 to 2⁶³-1, from those of the words."""
    found = 1
    for number in numbers:
        found = (found * _STEP + number) & _MASK
    return found
