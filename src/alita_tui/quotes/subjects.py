"""What an article is about, as a vector of its telling words.

The weights know nothing of the corpus: whether two articles are of one subject is a matter of these two, and
stays so whatever else is read beside them.
"""

import math
import re
from collections import Counter
from functools import lru_cache
from sys import intern

from alita_tui.quotes.lexicon.common_words import COMMON_WORDS
from alita_tui.quotes.lexicon.little_words import LITTLE_WORDS
from alita_tui.quotes.model import Document
from alita_tui.quotes.stems import stem

Subject = dict[str, float]
"""The telling stems of an article with their weights, a vector of length 1."""

_WORD = re.compile(r"[^\W\d_]{3,}")
_TELLING = 200
_COMMON_WEIGHT = 0.4
_RARE_LENGTH = 10


def subject(document: Document) -> Subject:
    """The subject of the outlets' own words: what stands in marks is left out, as it may be printed anywhere.

    A stem weighs more the more often it stands there and the longer it is; one of the words that every kind
    of news holds weighs less.
    """
    counts = Counter(map(_telling_stem, _WORD.findall(_own_text(document).casefold())))
    counts.pop("", None)
    weights = [((-1 - math.log(count)) * _weight(one), one) for one, count in counts.items()]
    weights.sort()
    best = weights[:_TELLING]
    length = math.sqrt(sum([weight**2 for weight, _ in best])) or 1.0
    return {one: -weight / length for weight, one in best}


def likeness(one: Subject, other: Subject) -> float:
    """The cosine of two subjects, 0 to 1."""
    if len(other) < len(one):
        one, other = other, one
    return sum(weight * other.get(stem_, 0.0) for stem_, weight in one.items())


def is_rare(word: str) -> bool:
    """Whether the folded word is a telling one, and none that news of every kind holds."""
    return word.isalpha() and len(word) > 3 and word not in LITTLE_WORDS and stem(word) not in _COMMON


_COMMON = frozenset(stem(form) for word in COMMON_WORDS for form in (word, word.removesuffix("y")))


@lru_cache(maxsize=1 << 16)
def _telling_stem(word: str) -> str:
    """The stem of a folded word; nothing for a little one."""
    return "" if word in LITTLE_WORDS else intern(stem(word))


@lru_cache(maxsize=1 << 16)
def _weight(one: str) -> float:
    return _COMMON_WEIGHT if one in _COMMON else min(1.0, (len(one) + 2) / _RARE_LENGTH)


def _own_text(document: Document) -> str:
    pieces, begin = [], document.body
    for one in sorted(document.quotations, key=lambda one: one.start):
        if one.kind in ("direct", "mixed") and one.start >= begin:
            pieces.append(document.text[begin : one.start])
            begin = one.end
    pieces.append(document.text[begin:])
    return " ".join(pieces)
