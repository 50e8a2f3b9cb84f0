"""Whose noun of speech leads to a quotation: ``Lindt’s claim that …``, ``Lindt’s slogan is “…”``."""

import unicodedata

from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.lexicon.function_words import BE_FORMS
from alita_tui.quotes.lexicon.works import CALLS_FOR, CLAUSE_NOUNS, DOCUMENTS, UTTERED
from alita_tui.quotes.phrases import POSSESSIVE, Phrase, PhraseKind, is_capital, name_begin
from alita_tui.quotes.phrases_ahead import phrase_from
from alita_tui.quotes.stream import Stream

_SPOKEN = CLAUSE_NOUNS | DOCUMENTS | UTTERED
_BARS = frozenset((":", "|"))
_PICTURES = frozenset(("Cf", "Cn", "Mn", "Sk", "So"))
_LONGEST_LABEL = 16
_REACH = 14
_NEAR = 3
_MODIFIERS = 2


def owner_of_speech(stream: Stream, at: int) -> Phrase | None:
    """The name that owns the noun of speech which leads to the quotation, the token ``at``."""
    low, _ = stream.sentence(at)
    for noun in range(at - 1, max(low, at - _REACH), -1):
        if stream.tags[noun] & tag.VERB and not stream.tags[noun] & tag.NOUN_LIKE:
            return None
        if stream.lowers[noun] in UTTERED and noun == at - 2 and stream.lowers[at - 1] in BE_FORMS:
            return _owner(stream, noun, low, _MODIFIERS)
        if stream.lowers[noun] in CALLS_FOR and stream.lowers[noun + 1] == "for" and at - noun <= _NEAR:
            return _owner(stream, noun, low, _MODIFIERS)
        if stream.lowers[noun] in CLAUSE_NOUNS:
            return _owner(stream, noun, low) if stream.lowers[noun + 1] in ("that", "to") else None
    return None


def source_of(stream: Stream, phrase: Phrase) -> Phrase | None:
    """Of ``The answer from the mayor’s office`` the office: whom the noun of speech comes from."""
    for at in range(phrase.begin + 1, phrase.end - 1):
        if stream.lowers[at] in ("by", "from"):
            return phrase_from(stream, at + 1, phrase.end) if stream.lowers[at - 1] in _SPOKEN else None
    spoken = any(stream.lowers[at] in _SPOKEN for at in range(phrase.begin + 1, phrase.end))
    return _possessor(stream, phrase.begin, phrase.end) if spoken else None


def label_range(stream: Stream, low: int, end: int) -> tuple[int, int]:
    """The tokens of the label that ends at the colon ``end``: ``BREAKING: Lindt:`` is Lindt's.

    What stands before another colon or a bar is left out, and so are signs and pictures at both ends.
    """
    begin = end
    while begin > max(low, end - _LONGEST_LABEL) and stream.words[begin - 1] not in _BARS:
        begin -= 1
    if begin > low and not (stream.words[begin - 1] in _BARS and _is_label(stream, begin, end)):
        begin = low
    last = end
    while begin < last and _is_picture(stream.words[begin]):
        begin += 1
    while last > begin and _is_picture(stream.words[last - 1]):
        last -= 1
    return begin, last


def _is_label(stream: Stream, begin: int, end: int) -> bool:
    """Whether a label can begin after the bar: a word, as in no time of the day (``at 10:30:``)."""
    return any(stream.words[at][0].isalpha() for at in range(begin, end))


def _is_picture(word: str) -> bool:
    return not word[0].isalnum() and unicodedata.category(word[0]) in _PICTURES


def labelled(stream: Stream, low: int, end: int) -> Phrase:
    """Whom a label before a colon names: ``Lindt``, ``the mayor``, ``she``; of ``Lindt’s reply`` Lindt."""
    if stream.tags[low] & tag.PRONOUN and (end - low == 1 or stream.lowers[low] not in ("it", "one")):
        return Phrase(low, low + 1, "pronoun", ((low, low + 1, "pronoun"),))
    if any(stream.lowers[at] in _SPOKEN for at in range(low + 1, end)):
        owner = _possessor(stream, low, end)
        if owner is not None:
            return owner
    kind: PhraseKind = "name" if is_capital(stream, end - 1) else "nominal"
    return Phrase(low, end, kind, ((low, end, kind),))


def _possessor(stream: Stream, low: int, end: int) -> Phrase | None:
    """Whose the noun of speech in the range is: ``her advice``, ``Mrs Lindt’s advice to the town``."""
    if stream.lowers[low] in ("her", "his"):
        return Phrase(low, low + 1, "pronoun", ((low, low + 1, "pronoun"),))
    for at in range(low, end - 1):
        if stream.words[at].endswith(POSSESSIVE) and is_capital(stream, at):
            begin = name_begin(stream, at, low)
            return Phrase(begin, at + 1, "name", ((begin, at + 1, "name"),))
    return None


def _owner(stream: Stream, noun: int, low: int, modifiers: int = 0) -> Phrase | None:
    """The name in the possessive before the noun, at most so many words between."""
    for owner in range(noun - 1, max(low - 1, noun - 2 - modifiers), -1):
        if stream.words[owner].endswith(POSSESSIVE) and is_capital(stream, owner):
            begin = name_begin(stream, owner, low)
            return Phrase(begin, owner + 1, "name", ((begin, owner + 1, "name"),))
        if stream.tags[owner] & tag.CLOSED or not stream.words[owner][0].isalpha():
            break
    return None
