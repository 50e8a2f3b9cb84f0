"""Queries whose answer is known: words of a passage, mistyped, dropped, swapped, quoted otherwise."""

import random
import string
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alita_tui import Article
from benchmarks.resampled import sentences

MUTATED = ("typo_each", "dropped", "swapped", "quotes")


@dataclass(frozen=True, slots=True)
class Asked:
    """A query, the article that it should find (its id) if that is known, and the passage it was made of."""

    kind: str
    query: str
    article: str | None = None
    passage: str | None = None


def queries(articles: Sequence[Article], each: int, seed: int = 2) -> list[Asked]:
    """``each`` queries of every kind, from passages of the articles; the same for the same seed."""
    chance = random.Random(seed)
    passages = [
        (article.id, sentence)
        for article in articles
        for sentence in sentences(article.text)
        if 12 <= len(sentence.split()) <= 60
    ]
    chosen = chance.sample(passages, min(len(passages), 6 * each))
    made = [
        _asked(chance, kind, *chosen.pop()) for kind in (*MUTATED, "exact", "quote25") for _ in range(each)
    ]
    made += [one for passage in made[:: each // 4 or 1] for one in _keys(passage)]
    return made


def _asked(chance: random.Random, kind: str, article: str, passage: str) -> Asked:
    words = passage.split()
    size = min(25, len(words)) if kind == "quote25" else chance.randint(4, 7)
    at = chance.randrange(len(words) - size + 1)
    words = words[at : at + size]
    if kind == "typo_each":
        words = [_mistyped(chance, word) for word in words]
    elif kind == "dropped":
        del words[chance.randrange(1, len(words) - 1)]
    elif kind == "swapped":
        place = chance.randrange(len(words) - 1)
        words[place : place + 2] = reversed(words[place : place + 2])
    elif kind == "quotes":
        words = ["“" + words[0], *(word.replace("-", "–").replace("'", "’") for word in words[1:])]
    elif kind == "quote25":
        for place in chance.sample(range(size), size // 5):
            words[place] = "".join(chance.choice(string.ascii_lowercase) for _ in range(6))
    return Asked(kind, " ".join(words), article, passage)


def _mistyped(chance: random.Random, word: str) -> str:
    if len(word) < 4:
        return word
    at = chance.randrange(len(word) - 1)
    letter = chance.choice(string.ascii_lowercase)
    return chance.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + letter + word[at + 1 :],
            word[:at] + letter + word[at:],
        ]
    )


def _keys(asked: Asked) -> Iterator[Asked]:
    typed = asked.query[:16]
    for end in range(1, len(typed) + 1):
        yield Asked("keys", typed[:end])
