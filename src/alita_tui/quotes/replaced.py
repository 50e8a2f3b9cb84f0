"""Whether an editor's bracket explains what a speaker said, or stands in the place of it."""

from collections.abc import Collection

from alita_tui.quotes.lexicon.irregular_verbs import IRREGULAR_VERBS
from alita_tui.quotes.lexicon.little_words import LITTLE_WORDS
from alita_tui.quotes.negations import is_negation
from alita_tui.quotes.stems import stem

_EXPLETIVE_REMARKS = frozenset(("expletive", "expletives", "deleted", "bleep", "bleeped", "inaudible"))

_LEMMAS = {form: forms[0] for forms in IRREGULAR_VERBS for form in forms}


def is_gone(words: Collection[str], bracket: Collection[str]) -> bool:
    """Whether a word of substance, or one that denies, is missing where the bracket stands for these words.

    A pronoun that the bracket explains (“[the mayor]” for “he”) is not, nor a word in another form.
    """
    if not _EXPLETIVE_REMARKS.isdisjoint(bracket):
        return False
    kept = set(map(_lemma, bracket))
    denied = any(map(is_negation, words)) and not any(map(is_negation, bracket))
    return denied or any(key not in LITTLE_WORDS and _lemma(key) not in kept for key in words)


def _lemma(key: str) -> str:
    """One form for all of a verb: “sold” and “selling” are “sell”."""
    return _LEMMAS.get(key) or _LEMMAS.get(stem(key)) or stem(key)
