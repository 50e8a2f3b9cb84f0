"""Hedges and conditions: which words are some, what they bear on, and what keeps them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alita_tui.quotes.lexicon import alike, hedges
from alita_tui.quotes.lexicon.certainty import (
    asserts,
    conditions_in,
    hedges_in,
    intentions_in,
    keeps_condition,
    keeps_hedge,
    temporal_conditions_in,
    temporal_echo,
)
from alita_tui.quotes.model import Span
from alita_tui.quotes.scopes import conditioned_span, hedged_spans, is_hedged_fact
from alita_tui.quotes.word_classes import is_weak, same


def texts(text: str, spans: list[Span]) -> list[str]:
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I think we’ll probably sail", ["I think", "probably"]),
        ("It may rain in May", ["may"]),
        ("May is warm", ["May"]),
        ("By May 3 the snow melts", []),
        ("could you close the gate", []),
        ("you may close the gate", []),
        ("we could not close the gate", []),
        ("we could have closed the gate", []),
        ("as fast as we could", []),
        ("I wish I could sing", []),
        ("we might as well sing", []),
        ("the likely winner", []),
        ("it is likely to rain", ["likely"]),
        ("that is kind of you, I mean it", []),
        ("what kind of boat is it, roughly", []),
        ("I don't think it floats", ["I don't think"]),
        ("I don’t think it floats", ["I don’t think"]),
        ("as soon as possible", []),
        ("a perhapsless maybe-ish day", []),
    ],
)
def test_hedges(text: str, found: list[str]) -> None:
    assert texts(text, hedges_in(text, 0, len(text))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("if it floats, we sail", ["if"]),
        ("unless it sinks", ["unless"]),
        ("we see if it floats", []),
        ("she asked if it floats", []),
        ("even if it sinks", []),
        ("as if it sank", []),
        ("what if it sinks", []),
        ("odd, if not mad", []),
        ("if you will, a boat", []),
        ("if I may say so", []),
        ("only if it floats", ["only if"]),
        ("given that it floats", []),
        ("she provided a boat", []),
        ("provided that it floats", ["provided that"]),
    ],
)
def test_conditions(text: str, found: list[str]) -> None:
    assert texts(text, conditions_in(text, 0, len(text))) == found


@pytest.mark.parametrize(
    "text",
    [
        "it might rain",
        "she hopes to sail",
        "he plans to sail",
        "they expect rain",
        "is considering a toll",
        "it aims to sail",
        "the city is weighing a toll",
        "in his opinion",
    ],
)
def test_what_keeps_a_hedge(text: str) -> None:
    assert keeps_hedge(text, 0, len(text))


@pytest.mark.parametrize(
    "text", ["it will rain", "she would sail", "he said so in May", "they are sailing soon"]
)
def test_what_keeps_none(text: str) -> None:
    assert not keeps_hedge(text, 0, len(text))


def test_conditions_are_kept_in_any_form() -> None:
    assert keeps_condition("pending a vote", 0, 14)
    assert not keeps_condition("it sails", 0, 8)
    assert temporal_echo("about to sail", 0, 13)
    assert texts("once it floats", temporal_conditions_in("once it floats", 0, 14)) == ["once"]


def test_intentions_and_assertions() -> None:
    assert texts("we plan to sail", intentions_in("we plan to sail", 0, 15)) == ["plan to"]
    assert asserts("she’ll sail", 0, 11)
    assert asserts("it is set to sail", 0, 17)
    assert not asserts("it sails", 0, 8)


@pytest.mark.parametrize(
    ("text", "hedge", "scope"),
    [
        ("I think we will sail, and the fog lifts", "I think", ["we will sail"]),
        ("We will sail because it may rain", "may", ["rain"]),
        ("It may rain because the fog lifts", "may", ["rain"]),
        ("We will sail, I think", "I think", ["We will sail"]),
        ("The boat, I think, will sail", "I think", ["The boat", "will sail"]),
    ],
)
def test_what_a_hedge_bears_on(text: str, hedge: str, scope: list[str]) -> None:
    at = text.index(hedge)
    found = hedged_spans(text, (at, at + len(hedge)), (0, len(text)))
    assert [words.strip() for words in texts(text, found)] == scope


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I think it is a shame", False),
        ("I think we must sail", False),
        ("I think it will rain", True),
        ("I think nine boats sank", True),
        ("I think the boat is ugly", False),
        ("I think 9 boats are missing", True),
        ("I think it left on Tuesday", True),
    ],
)
def test_an_opinion_hedges_a_fact_or_a_forecast_only(text: str, expected: bool) -> None:
    hedge = (0, len("I think"))
    assert is_hedged_fact(text, hedge, hedged_spans(text, hedge, (0, len(text)))) is expected


@pytest.mark.parametrize(
    ("text", "condition", "main"),
    [
        ("We sail if it floats", "if", "We sail"),
        ("If it floats, we sail", "If", "we sail"),
        ("We row, and if it floats, we sail", "if", "we sail"),
        ("We sail, if it floats", "if", "We sail"),
    ],
)
def test_which_clause_a_condition_restricts(text: str, condition: str, main: str) -> None:
    at = text.index(condition)
    found = conditioned_span(text, (at, at + len(condition)), (0, len(text)))
    assert found is not None
    assert text[slice(*found)].strip() == main


def test_phrase_lists_are_sorted_and_free_of_duplicates() -> None:
    for phrases in (hedges.OPINIONS, hedges.INTENTIONS, hedges.ASSERTIONS, hedges.KEPT_PHRASES):
        assert list(phrases) == sorted(set(phrases))
    assert set(hedges.OPINIONS) <= set(hedges.HEDGES)


def test_no_word_is_in_two_classes() -> None:
    every = [word for alike_words in alike.ALIKE for word in alike_words]
    assert len(every) == len(set(every))
    assert same("promis") == same("swear") != same("purchas") == same("buy")
    assert is_weak("peopl")
    assert not is_weak("spring")


WORDS = st.lists(
    st.sampled_from("I think may May could you if when , . not the likely we will plan to sail".split())
)


@given(WORDS)
def test_spans_stand_in_the_text_in_order(chosen: list[str]) -> None:
    text = " ".join(chosen)
    for find in (hedges_in, conditions_in, intentions_in, temporal_conditions_in):
        found = find(text, 0, len(text))
        assert found == sorted(found)
        assert all(text[start:end].strip() == text[start:end] != "" for start, end in found)
    for hedge in hedges_in(text, 0, len(text)):
        for start, end in hedged_spans(text, hedge, (0, len(text))):
            assert 0 <= start < end <= len(text)
            assert end <= hedge[0] or hedge[1] <= start
