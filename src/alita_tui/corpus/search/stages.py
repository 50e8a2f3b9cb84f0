"""From wishes to candidates: the likeliest rows first, by questions that grow laxer while there are few.

The index is never asked to rank: each question gives its newest rows and stops; how well a row answers is
seen in its text.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations, pairwise, product
from typing import TYPE_CHECKING

from alita_tui.corpus.search.wishes import Wish, any_of, quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from alita_tui.corpus.search.rows import Rows

# Candidates beyond the hits that are wanted: of so many one can choose; of fewer where the best is known.
ENOUGH, ENOUGH_BESIDE = 40, 10
# Who wants more hits than this wants all.
MANY = 500
# A lone word that weighs less stands in every sixth article: its newest are the answer, wherever it stands.
COMMON = 2.0
# A phrase of more words is looked for by its rarest part, of so many; one whose last word is only begun is
# looked for with every word that it may be, unless so many stand before it.
WHOLE_PHRASE, PART, PHRASE_BEGUN = 8, 5, 3
_NEAR_WORDS = 8
_PAIRS, _TERMS_OF_PAIR, _ROWS_OF_PAIR = 16, 4, 4000
# The least chosen of many words may all be left out; of few, one.
_WORDS_OF_SUBSETS = 6


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask: ``rows`` gives as many rows as it is told, the newest.

    What answers a decisive question answers best: where there are enough of them, no other is asked, and
    those that have it in the title, ``titles``, come besides.
    """

    rows: Callable[[int], list[int]]
    titles: Callable[[int], list[int]] | None = None
    decisive: bool = False


def gather(wishes: Sequence[Wish], rows: Rows, limit: int, *, unfinished: bool) -> list[int]:
    """Rows that may answer, likeliest first: as many as are needed to find the best ``limit``."""
    found: dict[int, None] = {}
    spare = ENOUGH
    for question in _questions(wishes, rows, limit, unfinished=unfinished):
        found.update(dict.fromkeys(question.rows(limit if question.decisive else limit + spare)))
        if len(found) >= (limit if question.decisive else limit + spare):
            if question.titles:
                found.update(dict.fromkeys(question.titles(limit)))
            break
        if question.decisive and found:
            spare = ENOUGH_BESIDE
    return list(found)


def _questions(wishes: Sequence[Wish], rows: Rows, limit: int, *, unfinished: bool) -> Iterator[Question]:
    strict = [wish.expression for wish in wishes if wish.strict]
    soft = [wish for wish in wishes if not wish.strict]
    known = [wish for wish in soft if wish.expression]

    def ask(expression: str) -> Question:
        return Question(lambda most: rows.matching(_with_strict(expression, strict), most))

    def ask_first(expression: str, *, titles: bool = True) -> Question:
        whole = _with_strict(expression, strict)
        in_titles = (lambda most: rows.in_titles(whole, most)) if titles else None
        return Question(lambda most: rows.matching(whole, most), in_titles, decisive=True)

    if not known:
        if strict:
            yield ask_first("")
        return
    if len(soft) == 1:
        for expression in _by_nearness(soft[0]):
            yield ask_first(expression, titles=soft[0].weight >= COMMON)
        return
    if len(known) == len(soft):
        if len(soft) <= WHOLE_PHRASE:
            yield from map(ask_first, _phrases(soft, unfinished=unfinished))
        if len(soft) > PHRASE_BEGUN:
            yield ask(_part_of_phrase(soft, unfinished=unfinished))
    yield from map(ask, _near_words(known))
    yield Question(lambda most: _by_pairs(soft, lambda one: ask(one).rows, most))
    yield ask(" AND ".join(wish.expression for wish in known))
    if len(known) > 2:
        yield ask(_all_but_one(known))
    rarest = sorted(known, key=lambda wish: -wish.weight)
    yield ask(any_of([wish.expression for wish in rarest[: 2 if limit <= MANY else None]]))


def _with_strict(expression: str, strict: Sequence[str]) -> str:
    return " AND ".join([*([f"({expression})"] if expression else []), *strict])


def _by_nearness(wish: Wish) -> list[str]:
    """A question for the word itself, then for those that it may stand for, by how near they are."""
    by_nearness: dict[float, list[str]] = defaultdict(list)
    for term, nearness in wish.terms.items():
        by_nearness[nearness].append(quoted(term))
    return [any_of(by_nearness[nearness]) for nearness in sorted(by_nearness, reverse=True)]


def _phrases(wishes: Sequence[Wish], *, unfinished: bool) -> list[str]:
    """The likeliest terms one after another; of few words, the last may be any that is being typed."""
    lead = [next(iter(wish.terms)) for wish in wishes[:-1]]
    last = list(wishes[-1].terms)
    return [
        any_of(
            [quoted(*lead, term) for term in (last if unfinished and len(lead) < PHRASE_BEGUN else last[:1])]
        )
    ]


def _part_of_phrase(wishes: Sequence[Wish], *, unfinished: bool) -> str:
    """A part of a longer phrase: before the word that is being typed, and of many words the rarest run."""
    within = list(wishes[:-1] if unfinished else wishes)
    starts = range(max(1, len(within) - PART + 1))
    start = max(starts, key=lambda at: sum(wish.weight for wish in within[at : at + PART]))
    part = quoted(*(next(iter(wish.terms)) for wish in within[start : start + PART]))
    return f"{part} AND {wishes[-1].expression}" if unfinished else part


def _near_words(wishes: Sequence[Wish]) -> list[str]:
    """The likeliest terms not far from one another, where they are not too many."""
    if len(wishes) > _NEAR_WORDS:
        return []
    return [_near([next(iter(wish.terms)) for wish in wishes], len(wishes) + 3)]


def _near(terms: Sequence[str], within: int) -> str:
    return f"NEAR({' '.join(map(quoted, terms))}, {within})"


def _by_pairs(
    wishes: Sequence[Wish], rows: Callable[[str], Callable[[int], list[int]]], most: int
) -> list[int]:
    """The rows that hold most pairs of neighbouring words, rare ones counting more."""
    neighbours = [
        (one.weight + other.weight, at, one, other)
        for at, (one, other) in enumerate(pairwise(wishes))
        if one.terms and other.terms
    ]
    neighbours.sort(key=lambda pair: (-pair[0], pair[1]))
    votes: dict[int, float] = defaultdict(float)
    for weight, _, one, other in neighbours[:_PAIRS]:
        both = product(list(one.terms)[:_TERMS_OF_PAIR], list(other.terms)[:_TERMS_OF_PAIR])
        expression = any_of([_near(pair, 2) for pair in both])
        for row in rows(expression)(max(most, _ROWS_OF_PAIR // min(len(neighbours), _PAIRS))):
            votes[row] += weight
    return sorted(votes, key=lambda row: (-votes[row], -row))[:most]


def _all_but_one(wishes: Sequence[Wish]) -> str:
    """All of the rarest words but one."""
    rarest = sorted(wishes, key=lambda wish: -wish.weight)[:_WORDS_OF_SUBSETS]
    subsets = combinations([wish.expression for wish in rarest], len(rarest) - 1)
    return any_of([f"({' AND '.join(subset)})" for subset in subsets])
