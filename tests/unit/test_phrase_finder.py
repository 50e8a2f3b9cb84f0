"""Phrases found word by word are those that one regular expression of them all would find."""

import re

from hypothesis import given
from hypothesis import strategies as st

from alita_tui.quotes.lexicon.hedges import HEDGES
from alita_tui.quotes.lexicon.phrase_finder import PhraseFinder

PHRASES = ["i think", "i", "think", "don't think", "as soon as", "as", "soon", "well-known", "may"]
PIECES = [
    "I",
    "think",
    "don’t",
    "Don't",
    "as",
    "soon",
    "AS",
    "well-known",
    "well",
    "-",
    " ",
    "  ",
    "\n",
    "’",
    ".",
    "é",
    "_",
    "may",
]


def expected(phrases: list[str], text: str, start: int, end: int) -> list[tuple[int, int]]:
    spelled = "|".join(
        one.replace("'", "[’']").replace(" ", r"\s")
        for one in sorted(phrases, key=lambda one: (-len(one), one))
    )
    pattern = re.compile(rf"(?<![\w’'\-])(?:{spelled})(?![\w’'\-])", re.IGNORECASE)
    return [match.span() for match in pattern.finditer(text, start, end)]


@given(st.lists(st.sampled_from(PIECES), max_size=24), st.data())
def test_it_finds_what_a_regular_expression_finds(pieces: list[str], data: st.DataObject) -> None:
    text = "".join(pieces)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = list(PhraseFinder(PHRASES).finditer(text, start, end))
    assert [one.span() for one in found] == expected(PHRASES, text, start, end)
    assert all(one.text == text[one.first : one.after] for one in found)


@given(st.lists(st.sampled_from([*sorted(HEDGES), "we", "the", "IT", ",", "not"]), max_size=12))
def test_every_hedge_of_the_lexicon_is_found(pieces: list[str]) -> None:
    text = " ".join(pieces)
    found = [one.span() for one in PhraseFinder(HEDGES).finditer(text, 0, len(text))]
    assert found == expected(sorted(HEDGES), text, 0, len(text))
