"""Which words make a sentence telling, and which are those of set phrases that everybody says.

Counts of a corpus say nothing where it holds three articles; that “crane” is a particular word and
“condolences” one of set phrases is true of every corpus.
"""

from collections.abc import Sequence
from functools import lru_cache

from alita_tui.quotes.lexicon.little_words import LITTLE_WORDS
from alita_tui.quotes.lexicon.sayings import SAYINGS
from alita_tui.quotes.lexicon.stock_words import PLAIN_WORDS, STOCK_WORDS
from alita_tui.quotes.numerals import number_in_words
from alita_tui.quotes.stems import stem
from alita_tui.quotes.subjects import is_rare

_STOCK = frozenset(map(stem, STOCK_WORDS))
_SAYINGS = tuple(f" {saying} " for saying in SAYINGS)
_NO_NUMBERS = frozenset(("zero", "one", "two", "first", "second"))
"""Numbers that count nothing: “one of those things”, “a second chance”."""


@lru_cache(maxsize=1 << 14)
def is_particular(word: str) -> bool:
    """Whether the folded word is one of few talks: a number, or rare and no word of set phrases."""
    if word in _NO_NUMBERS:
        return False
    if word.isdigit() or number_in_words(word) is not None:
        return True
    return is_rare(word) and not word.endswith("ly") and word not in PLAIN_WORDS and not is_stock(word)


def is_stock(word: str) -> bool:
    """Whether set phrases are made of the folded word."""
    return stem(word) in _STOCK


def is_figure_of_speech(words: Sequence[str]) -> bool:
    """Whether the folded words are a saying that everybody knows, and little words around it."""
    said = f" {' '.join(words)} "
    return any(
        saying in said and LITTLE_WORDS.issuperset(said.replace(saying, " ", 1).split())
        for saying in _SAYINGS
    )
