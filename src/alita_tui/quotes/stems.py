"""Content words reduced to stems, so that “making” meets “make” and “sequels” meets “sequel”."""

from dataclasses import dataclass
from functools import lru_cache

from alita_tui.quotes.lexicon.little_words import LITTLE_WORDS
from alita_tui.quotes.model import Span
from alita_tui.quotes.tokens import Token, tokens

_ENDINGS = ("ingly", "edly", "ings", "ing", "ied", "ies", "ed", "es", "s", "ly", "e")
_LEAST_STEM = 3


@dataclass(frozen=True, slots=True)
class ContentWord:
    """A word that says something: its stem, where it stands, whether it is capitalised inside a sentence."""

    stem: str
    span: Span
    proper: bool


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The folded word without possessive and ending; crude, the same on both sides."""
    word = word.split("'", 1)[0]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM:
            return word[: -len(ending)]
    return word


def content_word(text: str, token: Token, *, first: bool) -> ContentWord | None:
    """The token as a word of substance, or None for a little word or a single character."""
    if len(token.key) < 2 or token.key in LITTLE_WORDS:
        return None
    return ContentWord(stem(token.key), (token.start, token.end), not first and text[token.start].isupper())


def content_words(text: str, start: int, end: int) -> list[ContentWord]:
    """The words of substance of ``text[start:end]``."""
    found = [token for token in tokens(text, start, end, as_written=True) if token.layer != "ellipsis"]
    words = [content_word(text, token, first=number == 0) for number, token in enumerate(found)]
    return [word for word in words if word]
