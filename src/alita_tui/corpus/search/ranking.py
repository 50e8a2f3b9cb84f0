"""How well the text of each candidate answers, and the best of them first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from alita_tui.corpus.search.windows import Wanted, Window, best_window, coverage, matches_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from alita_tui.corpus.search.query import Query
    from alita_tui.corpus.search.units import Unit

LEAST_COVERAGE, COVERAGE_COUNTS = 0.3, 0.75
# What is this far below the best answer is no answer.
SHARE_OF_BEST = 0.6
# Words that stand close together count whole; in a passage of this many words more, by how far apart they
# are; elsewhere in the article, least.
PASSAGE, PASSAGE_COUNTS, ELSEWHERE_COUNTS = 40, (0.9, 0.6), 0.3
REFINED, MOST_REFINED = 60, 500
ALIGNMENT_COUNTS, TITLE_COUNTS = 0.4, 0.02
_AROUND = 3


@dataclass(frozen=True, slots=True)
class Answer:
    """A stretch that answers, how well (0 to 1), and the places of the words that do.

    ``terms`` are what stands at those places, ``around`` the terms from a little before to a little after.
    """

    unit: Unit
    score: float
    places: tuple[int, ...]
    terms: tuple[str, ...]
    around: str


def answers(candidates: Sequence[Sequence[Unit]], query: Query, wanted: Wanted, limit: int) -> list[Answer]:
    """The answers, best first, of equals the newest: one an article."""
    found = []
    for units in candidates:
        of_article = [answer for unit in units if (answer := _answer(unit, query, wanted))]
        if of_article:
            found.append(max(of_article, key=lambda one: one.score + TITLE_COUNTS * one.unit.of_title))
    found.sort(key=_order)
    refined = _one_an_article(_refined(_one_an_article(found), query, limit))
    least = SHARE_OF_BEST * refined[0].score if refined else 0.0
    return [answer for answer in refined if answer.score >= least]


def _order(answer: Answer) -> tuple[float, int]:
    return (-round(answer.score, 6), -answer.unit.row)


def _one_an_article(found: Sequence[Answer]) -> list[Answer]:
    best: dict[str, Answer] = {}
    for answer in found:
        best.setdefault(answer.unit.article.id, answer)
    return list(best.values())


def _answer(unit: Unit, query: Query, wanted: Wanted) -> Answer | None:
    words = unit.terms()
    phrase = _first_phrase(words, query)
    if phrase is not None:
        return _made(unit, 1.0, phrase, words) if phrase else None
    matches = matches_in(words, wanted)
    if not matches:
        return None
    everywhere = coverage(matches, wanted)
    if everywhere < LEAST_COVERAGE:
        return None
    width = len(wanted.weights) * 3 // 2 + 4
    window = best_window(matches, wanted, width)
    covered = window.coverage
    if everywhere > covered:
        passage = best_window(matches, wanted, width + PASSAGE)
        gained = max(0.0, passage.coverage - covered)
        covered += gained * _closeness(passage, width) + ELSEWHERE_COUNTS * (everywhere - covered - gained)
        if gained:
            window = passage
    if covered < LEAST_COVERAGE:
        return None
    score = covered * COVERAGE_COUNTS + window.order * (1 - COVERAGE_COUNTS)
    return _made(unit, score, window.places, words)


def _closeness(passage: Window, width: int) -> float:
    """How much the words of a passage count that stand further apart than ``width``."""
    beyond = passage.places[-1] - passage.places[0] - width
    nearest, farthest = PASSAGE_COUNTS
    return nearest - (nearest - farthest) * max(0, beyond) / PASSAGE


def _made(unit: Unit, score: float, places: tuple[int, ...], words: Sequence[str]) -> Answer:
    around = " ".join(words[max(0, places[0] - _AROUND) : places[-1] + _AROUND + 1])
    return Answer(unit, score, places, tuple(words[at] for at in places), around)


def _first_phrase(words: Sequence[str], query: Query) -> tuple[int, ...] | None:
    """Where the first phrase of a query of phrases stands, empty if nowhere; None for other queries."""
    if not all(group.strict and len(group.alternatives) == 1 for group in query.groups):
        return None
    first = query.groups[0].alternatives[0]
    if first.starting:
        return None
    length = len(first.words)
    for at, word in enumerate(words):
        if word == first.words[0] and tuple(words[at : at + length]) == first.words:
            return tuple(range(at, at + length))
    return ()


def _refined(found: Sequence[Answer], query: Query, limit: int) -> list[Answer]:
    """The answers, the best of them lined up with what was typed, sign by sign, and put in that order."""
    if len(set(query.words)) == 1 or all(group.strict for group in query.groups):
        return list(found)
    from rapidfuzz.fuzz import partial_ratio, ratio

    typed = " ".join(query.words)
    most = max(REFINED, min(limit, MOST_REFINED))
    lined_up = []
    for answer in found[:most]:
        likeness = max(partial_ratio(typed, answer.around), ratio(typed, " ".join(answer.terms))) / 100
        score = answer.score * (1 - ALIGNMENT_COUNTS) + likeness * ALIGNMENT_COUNTS
        lined_up.append(replace(answer, score=min(1.0, score + TITLE_COUNTS * answer.unit.of_title)))
    lined_up.sort(key=_order)
    return lined_up + [replace(one, score=min(one.score, lined_up[-1].score)) for one in found[most:]]
