"""Whether equal words in two articles are one statement, though nothing else says that the articles are kin.

An article of a few lines says too little of its own to be of one subject with another, and an outlet that
credits somebody else may tell another story around the words. Stock phrases are equal words too: they say
nothing that the article around them is about, and hold no word that only few talks hold.
"""

from alita_tui.quotes.letters import Letters
from alita_tui.quotes.passages import Passage, containment
from alita_tui.quotes.stems import stem
from alita_tui.quotes.subjects import Subject
from alita_tui.quotes.tokens import keys

LEAST_WORDS = 7
_LEAST_TELLING, _LEAST_OF_COPY = 4, 3
_LEAST_WEIGHT = 7
_VERBATIM, _NEARLY = 0.95, 0.8
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
    if child.size < LEAST_WORDS or telling < _LEAST_TELLING or share < _VERBATIM:
        return False
    particular, stock = len(letters.particular(child.spelled)), letters.stock(child.spelled)
    if (stock and particular <= stock) or letters.holds_saying(child.spelled):
        return False
    if min(map(len, subjects)) < FEW_STEMS:
        return True
    if telling + max(particular, letters.rare(child.telling)) < _LEAST_WEIGHT:
        return False
    said = {stem(word) for word in keys(child.quotation.text) if len(word) >= _LONG_WORD}
    return any(not said.isdisjoint(one) for one in subjects)


def is_telling_copy(words: str, other: str, letters: Letters, *, least: int = 1) -> bool:
    """Whether ``other`` holds these words, up to a word or two, and they are telling enough to be no chance.

    Both are spelled by ``letters``. The words that few talks hold must be at least ``least``, and outnumber
    those of set phrases; where another telling word is changed one more of them is needed.
    """
    if len(words) < LEAST_WORDS or containment(words, other) < _NEARLY:
        return False
    telling = set(letters.telling(words))
    held = telling.intersection(other)
    changed = len(telling) - len(held)
    if changed > 1 or len(held) < _LEAST_OF_COPY:
        return False
    particular = len(letters.particular(words) & held) - changed
    return particular >= least and particular > letters.stock(words) and not letters.holds_saying(words)
