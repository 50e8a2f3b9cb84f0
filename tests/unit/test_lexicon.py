"""The word lists: sorted, free of duplicates, lower case."""

import ast
from pathlib import Path

import pytest

from alita_tui.quotes import lexicon
from alita_tui.quotes.lexicon import tags
from alita_tui.quotes.lexicon.inflection import forms
from alita_tui.quotes.lexicon.sayings import SAYINGS

MODULES = sorted(Path(next(iter(lexicon.__path__))).glob("*.py"))


def listings() -> list[tuple[str, list[str]]]:
    found = []
    for module in MODULES:
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "words":
                argument = node.args[0]
                assert isinstance(argument, ast.Constant)
                assert isinstance(argument.value, str)
                found.append((f"{module.name}:{node.lineno}", argument.value.split()))
    return found


@pytest.mark.parametrize(("place", "words"), listings(), ids=[place for place, _ in listings()])
def test_listing_is_sorted_lower_case_and_without_duplicates(place: str, words: list[str]) -> None:
    assert words == sorted(set(words)), place
    assert all(word == word.lower() for word in words), place


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        ("say", ("says", "said", "said", "saying")),
        ("declare", ("declares", "declared", "declared", "declaring")),
        ("reply", ("replies", "replied", "replied", "replying")),
        ("stress", ("stresses", "stressed", "stressed", "stressing")),
        ("admit", ("admits", "admitted", "admitted", "admitting")),
        ("write", ("writes", "wrote", "written", "writing")),
        ("agree", ("agrees", "agreed", "agreed", "agreeing")),
        ("portray", ("portrays", "portrayed", "portrayed", "portraying")),
    ],
)
def test_forms(base: str, expected: tuple[str, str, str, str]) -> None:
    assert forms(base) == expected


def test_one_word_can_be_several_things() -> None:
    assert tags.TAGS["claims"] & tags.SPEECH
    assert tags.TAGS["claims"] & tags.NOUN_LIKE
    assert not tags.TAGS["said"] & tags.NOUN_LIKE


def test_sayings_are_sorted_lower_case_and_without_duplicates() -> None:
    assert list(SAYINGS) == sorted(set(SAYINGS))
    assert all(saying == saying.lower() for saying in SAYINGS)
