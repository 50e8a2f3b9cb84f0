"""A negation added or dropped and another number are told, each with its words; the same number is none."""

from dataclasses import replace

import pytest

from alita_tui.quotes.model import Flag, Reading
from tests.unit.made_up import collated, documents, statements

OWN = "The keeper of the Selk canal spoke at the old lock of the canal on Friday. "
GRAVE: set[Flag] = {"negation-changed", "number-changed"}


def reading(base: str, other: str) -> tuple[Reading, str]:
    """What the second article has for the sentence that Mara Lindt says in the first."""
    texts = {"a": f"{OWN}“{base},” Mara Lindt said.", "b": OWN + other}
    [found] = statements(texts, base="a")
    rendition = found.rendition("b")
    assert rendition is not None
    return rendition.readings[0], texts["b"]


PLAN = "We will probably open the northern lock in April for 40 barges"


@pytest.mark.parametrize(
    ("base", "words", "flag", "evidence"),
    [
        (
            PLAN,
            "We will probably not open the northern lock in April for 40 barges",
            "negation-changed",
            "not",
        ),
        (PLAN, "We will never open the northern lock in April for 40 barges", "negation-changed", "never"),
        (PLAN, "We won’t open the northern lock in April for 40 barges", "negation-changed", "won’t"),
        (PLAN, "We will probably open the northern lock in April for 400 barges", "number-changed", "400"),
        (
            PLAN,
            "We will probably open the northern lock in April for fourteen barges",
            "number-changed",
            "fourteen",
        ),
    ],
)
def test_a_turn_is_told_with_its_words(base: str, words: str, flag: Flag, evidence: str) -> None:
    there, text = reading(base, f"“{words},” Mara Lindt said.")
    assert set(there.flags) & GRAVE == {flag}
    [reason] = [one for one in there.reasons if one.flag == flag]
    assert [text[slice(*span)] for span in reason.spans] == [evidence]
    back, _ = reading(words, f"“{base},” Mara Lindt said.")
    assert set(back.flags) & GRAVE == {flag}


@pytest.mark.parametrize(
    "words",
    [
        "We will probably open the northern lock in April for forty barges",
        "We will probably open the northern lock in April",
        "We will probably open the northern lock in April for 40 barges, not that anybody asked us to do it",
        "We’ll probably open not only the northern lock in April for 40 barges",
    ],
)
def test_the_same_sense_is_no_turn(words: str) -> None:
    there, _ = reading(PLAN, f"“{words},” Mara Lindt said.")
    assert not set(there.flags) & GRAVE


def test_a_negation_before_the_marks_is_no_loss() -> None:
    there, _ = reading(
        "The northern lock is not what the bargemen of Selk wanted",
        "Mara Lindt said the lock was not “what the bargemen of Selk wanted”.",
    )
    assert "negation-changed" not in there.flags


def test_a_report_that_denies_what_was_said_is_told() -> None:
    there, text = reading(
        "The northern lock will close in April",
        "“Good,” she said. Mara Lindt said the northern lock would not close in April.",
    )
    assert "negation-changed" in there.flags
    assert [text[slice(*span)] for one in there.reasons for span in one.spans if one.flag in GRAVE] == ["not"]


def turns(sentence: str, headline: str) -> dict[Flag, set[str]]:
    """The words of the headline, or of the sentence quoted below it, that turn it round."""
    said = f"{OWN}“{sentence},” Mara Lindt said."
    text = f"{headline}\n\n{said}"
    corpus = documents({"a": said, "b": text})
    corpus["b"] = replace(corpus["b"], headline=(0, len(headline)))
    [found] = collated(corpus, "a")
    rendition = found.rendition("b")
    assert rendition is not None
    told: dict[Flag, set[str]] = {}
    for report in rendition.own_reports:
        for one in report.reasons:
            told.setdefault(one.flag, set()).update(
                [text[slice(*span)] for span in one.spans] or [said[slice(*span)] for span in one.base]
            )
    return told


FERRY = "The ferry to Selk will sail in 2031 and the bridge will not cost more than 40 million crowns"


@pytest.mark.parametrize(
    ("sentence", "headline", "expected"),
    [
        (
            FERRY,
            "Selk ferry will sail in 2030, bridge at a cost of 400 million crowns",
            {"number-changed": {"2030", "400"}},
        ),
        (
            FERRY,
            "Selk ferry will sail in 2030 and bridge cost 40 million crowns",
            {"number-changed": {"2030"}},
        ),
        (FERRY, "Selk ferry will sail in 2031 and bridge cost 40 million crowns", {}),
        (FERRY, "Selk bridge to cost no more than 40 million crowns, ferry to sail in 2031", {}),
        (FERRY, "Selk ferry to sail by 2031 as bridge is to cost 40 million crowns", {}),
        (
            FERRY,
            "Selk ferry will not sail in 2031 as bridge cost 40 million crowns",
            {"negation-changed": {"not"}},
        ),
        (
            FERRY,
            "Selk ferry to sail in 2031, bridge to cost more than 40 million crowns",
            {"negation-changed": {"not"}},
        ),
        (
            "The ferry to Selk sailed in 1931 and it will sail in 2031 for the children of Selk",
            "Selk ferry to sail in 2031 for children of Selk",
            {},
        ),
        (
            "We will not sell the ferry to Selk in 2031 or at any other time",
            "Selk ferry: council will sell the ferry in 2031",
            {"negation-changed": {"not"}},
        ),
    ],
)
def test_a_headline_is_held_against_the_years_and_the_bounds_of_the_sentence(
    sentence: str, headline: str, expected: dict[Flag, set[str]]
) -> None:
    assert {flag: words for flag, words in turns(sentence, headline).items() if flag in GRAVE} == expected
