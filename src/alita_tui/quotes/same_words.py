"""Whether equal words in two articles are one statement, though nothing else says that the articles are kin.

An article of a few lines says too little of its own to be of one subject with another, and an outlet that
credits somebody else may tell another story around the words. Stock phrases are equal words too: they say
nothing that the article around them is about.
"""

from alita_tui.quotes.letters import Letters
from alita_tui.quotes.numerals import number_in_words
from alita_tui.quotes.passages import Passage
from alita_tui.quotes.stems import stem
from alita_tui.quotes.subjects import Subject
from alita_tui.quotes.tokens import keys

_LEAST_WORDS, _LEAST_TELLING = 7, 4
_LEAST_WEIGHT = 7
_VERBATIM = 0.95
_LONG_WORD = 3
FEW_STEMS = 6
"""An article with fewer telling stems outside the marks says too little to be of another subject."""


def is_same(
    child: Passage, share: float, telling: int, subjects: tuple[Subject, Subject], letters: Letters
) -> bool:
    """Whether a passage, ``share`` of whose words another holds, ``telling`` ones too, is the same words.

    ``subjects`` are what the two articles say outside the marks. Either is short, or one of them is about
    what the words say, and they are many or special enough: rare ones and numbers count twice.
    """
    if child.size < _LEAST_WORDS or telling < _LEAST_TELLING or share < _VERBATIM:
        return False
    if min(map(len, subjects)) < FEW_STEMS:
        return True
    words = set(keys(child.quotation.text))
    numbers = sum(word.isdigit() or number_in_words(word) is not None for word in words - {"one"})
    if telling + letters.rare(child.telling) + numbers < _LEAST_WEIGHT:
        return False
    said = {stem(word) for word in words if len(word) >= _LONG_WORD}
    return any(not said.isdisjoint(one) for one in subjects)
