"""One word written in several ways: spoken forms, numerals, spellings, abbreviations, masked letters.

A word is compared by what was said, so that “gonna” meets “going to” and “20%” meets “20 per cent”; what is
printed stays as it is, and each such difference is told.
"""

import re
from functools import lru_cache
from typing import Literal

from alita_tui.quotes.contractions import is_contraction
from alita_tui.quotes.lexicon.quantities import MAGNITUDES
from alita_tui.quotes.lexicon.variants import (
    ABBREVIATED,
    APART,
    ELIDED,
    EXPLETIVES,
    LIKELIEST,
    SPELLINGS,
    SPOKEN,
)
from alita_tui.quotes.numerals import number_in_words

Variant = Literal["abbreviation", "contraction", "masked", "number", "spelling", "spoken"]
"""Why two written forms count as the same words."""

_HYPHENATED = re.compile("[^-]+")
_MASK = re.compile(r"[*#]+|[-_]{2,}|-(?=-)")
_OUR = re.compile(
    r"([a-z]{3,})our(s|ed|ing|ite|ites|able|ably|ful|hood|hoods|er|ers|y|al|ally|less|ism|ist)?$"
)
_ISE = re.compile(r"([a-z]{3,})(?:iz|yz)(e|ed|er|ers|es|ing|ation|ations)$")
_DOUBLED = re.compile(r"([a-z]*[aeiou][a-z]*[^aeiou\W][ae]l)l(ed|er|ers|ing|or|ors)$")

Part = tuple[int, int, str]
"""Where one of the words that a written word stands for begins and ends in it, and how it compares."""


@lru_cache(maxsize=1 << 16)
def word_parts(folded: str) -> tuple[Part, ...]:
    """The words that a folded word stands for, mostly one: “cannot” and “e-mail” are two.

    The parts cover the letters in order; only hyphens and such stand between them.
    """
    if folded.endswith("%") and len(folded) > 1:
        return (*word_parts(folded[:-1]), (len(folded) - 1, len(folded), "percent"))
    if folded in APART:
        return _apart(folded, APART[folded])
    if "-" in folded and number_in_words(folded) is None and not is_masked(folded):
        return tuple((*match.span(), _compared(match[0])) for match in _HYPHENATED.finditer(folded))
    return ((0, len(folded), _compared(folded)),)


def without_beginning(folded: str) -> str | None:
    """What a word stands for that has an apostrophe before it, as in ’cause; None where that says nothing."""
    return ELIDED.get(folded)


def is_masked(folded: str) -> bool:
    """Whether stars or dashes stand for letters of an expletive."""
    return bool(_MASK.search(folded)) and _unmasked(folded) is not None


def variant_of(one: str, other: str) -> Variant:
    """Of which kind the difference is between two written forms (folded) of the same words."""
    both = (one, other)
    if any(_MASK.search(form) for form in both):
        return "masked"
    if any(char.isdigit() for char in one + other) or _is_multiplied(one) or _is_multiplied(other):
        return "number"
    if any(is_contraction(word) for form in both for word in form.split()):
        return "contraction"
    if any(form in ABBREVIATED for form in both):
        return "abbreviation"
    return "spoken" if any(map(_is_spoken, both)) else "spelling"


def _is_multiplied(form: str) -> bool:
    """Whether the words are a number: “two dozen”."""
    return not MAGNITUDES.keys().isdisjoint(form.split())


def _is_spoken(folded: str) -> bool:
    if folded in APART:
        return APART[folded].replace("+", "") != folded
    return folded in SPOKEN or folded in ELIDED


def _apart(folded: str, compared: str) -> tuple[Part, ...]:
    """The written word cut where its words meet, or in the middle where it sounds otherwise."""
    first, second = compared.split("+")
    cut = len(first) if folded == first + second else min(len(first), len(folded) - 2)
    return (0, cut, first), (cut, len(folded), second)


def _compared(folded: str) -> str:
    if folded in SPOKEN:
        return SPOKEN[folded]
    if folded in ABBREVIATED:
        return ABBREVIATED[folded]
    number = number_in_words(folded)
    if number is not None:
        return number
    if "." in folded and folded.replace(".", "").isalpha():
        return folded.replace(".", "")
    if _MASK.search(folded):
        return _unmasked(folded) or folded
    return _spelled(folded)


def _spelled(folded: str) -> str:
    """The American spelling by list or rule; a form that is no word serves to compare all the same."""
    if folded in SPELLINGS:
        return SPELLINGS[folded]
    for pattern, form in ((_OUR, r"\1or\2"), (_ISE, r"\1is\2"), (_DOUBLED, r"\1\2")):
        if pattern.match(folded):
            return pattern.sub(form, folded)
    return folded


@lru_cache(maxsize=1024)
def _unmasked(folded: str) -> str | None:
    """The one expletive that a masked word can stand for, else the likeliest, else None."""
    mask = _MASK.search(folded)
    if mask is None or not folded[: mask.start()]:
        return None
    before, after = folded[: mask.start()], folded[mask.end() :]
    hidden = len(folded) - len(before) - len(after)
    fitting = [
        word
        for word in EXPLETIVES
        if word.startswith(before) and word.endswith(after) and len(word) > len(before) + len(after)
    ]
    exact = [word for word in fitting if len(word) == len(before) + len(after) + hidden]
    ranked = sorted(exact or fitting, key=lambda word: (word not in LIKELIEST, _rank(word), len(word), word))
    return ranked[0] if ranked else None


def _rank(word: str) -> int:
    return LIKELIEST.index(word) if word in LIKELIEST else 0
