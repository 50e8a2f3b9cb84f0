"""Typing errors are looked up completely: whatever is near enough is found."""

import random
import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from alita_tui.corpus.search.edits import one_error
from alita_tui.corpus.search.tables import SearchTables, _backwards
from alita_tui.corpus.search.vocabulary import EXACT, MOST_TERMS, ONE_ERROR, PREFIX, TWO_ERRORS, Vocabulary

LETTERS = "abcde"


def vocabulary(**counts: int) -> Vocabulary:
    connection = sqlite3.connect(":memory:")
    SearchTables(connection).create()
    connection.executemany(
        "INSERT INTO search_terms(term, articles, backwards) VALUES (?, ?, ?)",
        [(term, count, _backwards(term)) for term, count in counts.items()],
    )
    return Vocabulary(connection)


@given(st.text(LETTERS, min_size=1, max_size=7), st.text(LETTERS, min_size=1, max_size=7))
def test_one_error_is_distance_one(word: str, other: str) -> None:
    assert (other in one_error(word)) == (OSA.distance(word, other) == 1)


@settings(max_examples=60)
@given(st.text("abc", min_size=8, max_size=10), st.integers(0, 1_000))
def test_two_errors_are_all_found(word: str, seed: int) -> None:
    chance = random.Random(seed)
    terms = {"".join(chance.choice("abc") for _ in range(chance.randint(6, 12))) for _ in range(200)}
    near = _mutations(word, chance)
    known = vocabulary(**dict.fromkeys(terms | near, 1))
    found = set(known._two_errors(word))
    wanted = {term for term in terms | near if 0 < OSA.distance(word, term) <= 2}
    assert wanted <= found | {word}
    assert all(OSA.distance(word, term) <= 2 for term in found)


def _mutations(word: str, chance: random.Random) -> set[str]:
    once = sorted(one_error(word))
    return {chance.choice(sorted(one_error(chance.choice(once)))) for _ in range(30)}


@pytest.mark.parametrize(
    ("word", "nearest"),
    [
        ("fery", {"ferry": ONE_ERROR}),
        ("frery", {"ferry": ONE_ERROR}),
        ("ferry", {"ferry": EXACT}),
        ("bag", {"bag": EXACT}),
        ("bga", {}),
        ("harbuors", {"harbours": ONE_ERROR}),
        ("hrabuors", {"harbours": TWO_ERRORS}),
        ("2024", {}),
        ("мсква", {"москва": ONE_ERROR}),
    ],
)
def test_what_a_word_may_stand_for(word: str, nearest: dict[str, float]) -> None:
    known = vocabulary(ferry=30, bag=1, harbours=2, москва=1, **{"2025": 3})
    assert known.expand(word) == nearest


def test_a_common_word_is_no_typing_error() -> None:
    known = vocabulary(form=25, from_=1, **{"from": 9_000})
    assert known.expand("form") == {"form": EXACT}


def test_an_unfinished_word_stands_for_the_commonest_that_begin_so() -> None:
    counts = {f"ferr{letter}": number for number, letter in enumerate("abcdefghijklmnop", 1)}
    known = vocabulary(**counts)
    found = known.expand("ferr", unfinished=True)
    assert list(found) == [f"ferr{letter}" for letter in "ponmlkjihgfe"]
    assert len(found) == MOST_TERMS
    assert set(found.values()) == {PREFIX}


def test_what_was_looked_up_is_forgotten_when_the_index_changes() -> None:
    known = vocabulary(ferry=1)
    known.refresh()
    assert known.count("bridge") == 0
    known._connection.execute("INSERT INTO search_terms(term, articles) VALUES ('bridge', 3)")
    known.refresh()
    assert known.count("bridge") == 3
