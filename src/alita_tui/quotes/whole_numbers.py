"""A number written in several words is one word of a comparison: “1.5 billion”, “three thousand”."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from alita_tui.quotes.amounts import amounts
from alita_tui.quotes.lexicon.quantities import MAGNITUDES
from alita_tui.quotes.numerals import number_in_words, value_in_words
from alita_tui.quotes.tokens import Token


def whole_numbers(text: str, tokens: Sequence[Token]) -> list[Token]:
    """The tokens of ``text``, each number one that compares by its value; its unit stays apart.

    Only what has one whole value: “40m” may be metres.
    """
    if not any(token.key in MAGNITUDES or _may_multiply(token.key) for token in tokens):
        return list(tokens)
    found: list[Token] = []
    for (layer, _), run in groupby(tokens, key=lambda token: (token.layer, token.group)):
        words = list(run)
        found += words if layer == "ellipsis" else _merged(text, words)
    return found


def _may_multiply(key: str) -> bool:
    """Whether the word may be figures with what multiplies them (“40k”), or a number that another goes on."""
    return (key[-1:].isalpha() and any(map(str.isdigit, key))) or (value_in_words(key) or 0) >= 20


def _merged(text: str, words: Sequence[Token]) -> list[Token]:
    found: list[Token] = []
    copied = 0
    for one in amounts(text, words):
        last = one.last - one.unit_words
        value = next(iter(one.values)) if len(one.values) == 1 else None
        if value is None or value.denominator > 1 or one.is_ordinal:
            continue
        key = number_in_words(str(value)) or str(value)
        if last - one.first > 1 or words[one.first].key != key:
            end = words[last - 1].end
            found += words[copied : one.first]
            found.append(replace(words[one.first], end=end, key=key, letter=False, whole=None))
            copied = last
    return [*found, *words[copied:]]
