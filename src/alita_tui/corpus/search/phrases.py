"""Exact phrases: words that stand one after another."""

from collections.abc import Iterable, Sequence

from alita_tui.corpus.search.inverted import Inverted
from alita_tui.corpus.search.ranking import Answer


def articles_with(phrase: Sequence[str], index: Inverted) -> set[int]:
    """The articles that hold the phrase in title or text."""
    return {index.units[row].article for row in rows_with(phrase, index)}


def articles_with_all(phrases: Sequence[Sequence[str]], index: Inverted) -> set[int]:
    """The articles that hold each of the phrases; none where there is no phrase."""
    holding = [articles_with(phrase, index) for phrase in phrases]
    return set.intersection(*holding) if holding else set()


def phrase_answers(phrases: Sequence[Sequence[str]], index: Inverted) -> list[Answer]:
    """Where the first phrase stands first, in each unit of the articles that hold all of them."""
    holding = articles_with_all(phrases, index)
    rows = [row for row in rows_with(phrases[0], index) if index.units[row].article in holding]
    rows.sort(key=index.newness.__getitem__)
    return [Answer(row, 1.0, next(iter(places(phrases[0], row, index)))) for row in rows]


def rows_with(phrase: Sequence[str], index: Inverted) -> set[int]:
    """The units that hold the phrase."""
    numbers = _numbers(phrase, index)
    if numbers is None:
        return set()
    rows = sorted((index.rows[number] for number in set(numbers)), key=len)
    found = set(rows[0]).intersection(*rows[1:])
    if len(numbers) == 1:
        return found
    return {row for row in found if any(places(phrase, row, index))}


def places(phrase: Sequence[str], row: int, index: Inverted) -> Iterable[tuple[int, ...]]:
    """Where in the unit the words of the phrase stand, each time they do."""
    numbers = _numbers(phrase, index)
    if not numbers:
        return
    words = index.units[row].words
    length = len(numbers)
    wanted = tuple(numbers)
    for at, number in enumerate(words):
        if number == wanted[0] and tuple(words[at : at + length]) == wanted:
            yield tuple(range(at, at + length))


def _numbers(phrase: Sequence[str], index: Inverted) -> list[int] | None:
    numbers = [index.vocabulary.number(word) for word in phrase]
    return None if None in numbers else [number for number in numbers if number is not None]
