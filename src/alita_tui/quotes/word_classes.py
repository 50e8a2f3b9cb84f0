"""Stems that reports change for one another, and stems that say too little to tie two texts."""

from collections.abc import Collection

from alita_tui.quotes.lexicon.alike import ALIKE, TIMES, WEAK
from alita_tui.quotes.model import Span
from alita_tui.quotes.rarity import Rarity
from alita_tui.quotes.stems import ContentWord, content_words, stem

_CLASS_OF = {stem(word): sorted(alike)[0] for alike in ALIKE for word in sorted(alike)}
_WEAK_STEMS = frozenset(map(stem, WEAK - TIMES))
_TIME_STEMS = frozenset(map(stem, TIMES))


def same(stem: str) -> str:
    """One stem for all of a class: “buy” and “purchase” are the same."""
    return _CLASS_OF.get(stem, stem)


def is_weak(stem: str) -> bool:
    """Whether the stem is of a word so general that sharing it says nothing."""
    return stem in _WEAK_STEMS


def is_time(stem: str) -> bool:
    """Whether the stem names a time of the year, or says “soon”."""
    return stem in _TIME_STEMS


def substance(text: str, spans: Collection[Span]) -> set[str]:
    """The stems of the words of substance, one a class."""
    return {same(word.stem) for span in spans for word in content_words(text, *span)}


def telling(text: str, span: Span, rarity: Rarity | None) -> list[ContentWord]:
    """The words of the span that say more than what the corpus is about; all without ``rarity``."""
    return [
        word
        for word in content_words(text, *span)
        if not (rarity and rarity.is_topic(word.stem)) and not is_weak(word.stem)
    ]
