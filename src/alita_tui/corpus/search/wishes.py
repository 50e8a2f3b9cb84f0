"""The groups of a query as the corpus can grant them: the terms that each may stand for, and their weight."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING

from alita_tui.corpus.search.query import Alternative, Group, Query
from alita_tui.corpus.search.vocabulary import EXACT
from alita_tui.corpus.search.windows import Wanted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from alita_tui.corpus.search.vocabulary import Vocabulary

# Of a word given by its start, the terms that are looked at to show where it stands.
MOST_STARTING = 5000
# The weight of a word that no article of many has: that of one in every eleventh.
MISSING = 2.5


@dataclass(frozen=True, slots=True)
class Wish:
    """One group: its terms with how near each is, nearest first; ``weight`` is more for rare words.

    ``expression`` asks FTS5 for any of its terms, or is empty where the corpus has none. A ``strict`` wish
    must be granted.
    """

    terms: Mapping[str, float]
    weight: float
    expression: str
    strict: bool


def wishes(query: Query, vocabulary: Vocabulary) -> list[Wish]:
    """A wish for each group of the query, in order."""
    return [
        _wish(group, vocabulary, unfinished=query.open and at == len(query.groups) - 1)
        for at, group in enumerate(query.groups)
    ]


def quoted(*words: str) -> str:
    """The words one after another, as FTS5 takes them; terms hold no quotation marks."""
    return f'"{" ".join(words)}"'


def any_of(expressions: list[str]) -> str:
    """Any of the expressions."""
    return expressions[0] if len(expressions) == 1 else f"({' OR '.join(expressions)})"


def alternative_expression(one: Alternative) -> str:
    """The words of an alternative as a phrase, its last perhaps only the start of a word."""
    return quoted(*one.words) + (" *" if one.starting else "")


def _wish(group: Group, vocabulary: Vocabulary, *, unfinished: bool) -> Wish:
    if group.strict:
        terms = _strict_terms(group, vocabulary)
        expression = any_of([alternative_expression(one) for one in group.alternatives])
    else:
        terms = vocabulary.expand(group.words[0], unfinished=unfinished)
        expression = any_of([quoted(term) for term in terms]) if terms else ""
    return Wish(terms, _weight(group, terms, vocabulary), expression, group.strict)


def _strict_terms(group: Group, vocabulary: Vocabulary) -> dict[str, float]:
    terms = {word: EXACT for word in group.words if vocabulary.count(word)}
    for one in group.alternatives:
        if one.starting:
            terms.update(dict.fromkeys(vocabulary.beginning(one.words[-1], MOST_STARTING), EXACT))
    return terms


def _weight(group: Group, terms: Mapping[str, float], vocabulary: Vocabulary) -> float:
    own = max(vocabulary.count(word) for word in group.words)
    common = own or sum(vocabulary.count(term) for term in terms)
    most = log(1 + vocabulary.articles / (1 + common))
    # What no article has must not outweigh what is there, but for the commonest words.
    return most if common else min(MISSING, most / 2)


def wanted(query: Query, granted: list[Wish], vocabulary: Vocabulary) -> Wanted:
    """What to look for in an article: each different word typed, or start of one, is a group of terms."""
    numbers: dict[tuple[str, ...], int] = {}
    weights: list[float] = []
    terms: dict[str, tuple[int, float]] = {}
    sequence: list[int] = []
    for group, wish in zip(query.groups, granted, strict=True):
        for words, of_words, weight in _parts(group, wish, vocabulary):
            number = numbers.setdefault(words, len(numbers))
            sequence.append(number)
            if number == len(weights):
                weights.append(weight)
            for term, nearness in of_words.items():
                if term not in terms or terms[term][1] < nearness:
                    terms[term] = (number, nearness)
    return Wanted(terms, weights, frozenset(pairwise(sequence)))


def _parts(
    group: Group, wish: Wish, vocabulary: Vocabulary
) -> list[tuple[tuple[str, ...], Mapping[str, float], float]]:
    """A phrase word by word; a word, and words of which any will do, as one."""
    only = group.alternatives[0]
    if len(group.alternatives) > 1 or len(only.words) == 1:
        return [(group.words, wish.terms, wish.weight)]
    parts: list[tuple[tuple[str, ...], Mapping[str, float], float]] = []
    for at, word in enumerate(only.words):
        one = Group((Alternative((word,), only.starting and at == len(only.words) - 1),), strict=True)
        of_word = _strict_terms(one, vocabulary)
        parts.append(((word,), of_word, _weight(one, of_word, vocabulary)))
    return parts
