"""A negation added or dropped and another number are told, each with its words; the same number is none."""

from dataclasses import replace

import pytest

from alita_tui.quotes.model import Flag, Reading
from tests.unit.made_up import collated, documents, statements

OWN = "The keeper of the Selk canal spoke at the old lock of the canal on Friday. "
GRAVE: set[Flag] = {"negation-changed", "number-changed", "limit-changed"}


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


TRAMS = "The line carries 3,400 people a day, and it cost 1.5 billion crowns to build"
DOUBTS = "Only two of the 24 keepers have seen the lock, and some of them will leave before the summer"
LOCK = "The repair of the lock takes {} two hours in most of the cases that we see"


@pytest.mark.parametrize(
    ("base", "words", "flag", "evidence"),
    [
        (TRAMS, TRAMS.replace("billion", "million"), "number-changed", ["1.5 million"]),
        (TRAMS, TRAMS.replace("1.5 billion", "1.5m"), "number-changed", ["1.5m"]),
        (TRAMS, TRAMS.replace("3,400", "thirty-four thousand"), "number-changed", ["thirty-four thousand"]),
        (TRAMS.replace("3,400", "40 thousand"), TRAMS.replace("3,400", "40"), "number-changed", ["40"]),
        (TRAMS, TRAMS.replace("3,400", "up to 3,400"), "limit-changed", ["up to 3,400"]),
        (LOCK.format("at least"), LOCK.format("at most"), "limit-changed", ["at most two"]),
        (LOCK.format("fewer than"), LOCK.format("more than"), "limit-changed", ["more than two"]),
        (LOCK.format("nearly"), LOCK.format(""), "limit-changed", ["two"]),
        (LOCK.format("no more than"), LOCK.format("more than"), "negation-changed", []),
        (DOUBTS, DOUBTS.replace("Only two", "Two"), "limit-changed", []),
        (DOUBTS, DOUBTS.replace("some of", "all of"), "limit-changed", ["all"]),
        (DOUBTS, DOUBTS.replace("before", "after"), "limit-changed", ["after"]),
        (
            "Hardly anyone asked the keepers of the lock what they want",
            "Anyone asked the keepers of the lock what they want",
            "negation-changed",
            [],
        ),
    ],
)
def test_a_number_or_a_limit_that_is_another_is_told(
    base: str, words: str, flag: Flag, evidence: list[str]
) -> None:
    there, text = reading(base, f"“{words},” Mara Lindt said.")
    assert set(there.flags) & GRAVE == {flag}
    [reason] = [one for one in there.reasons if one.flag == flag]
    assert [text[slice(*span)] for span in reason.spans] == evidence
    back, _ = reading(words, f"“{base},” Mara Lindt said.")
    assert set(back.flags) & GRAVE == {flag}


@pytest.mark.parametrize(
    ("base", "words"),
    [
        (TRAMS, TRAMS.replace("3,400", "three thousand four hundred")),
        (TRAMS, TRAMS.replace("1.5 billion", "1.5bn")),
        (TRAMS, TRAMS.replace("1.5 billion", "1,5 billion")),
        (TRAMS.replace("3,400", "40 thousand"), TRAMS.replace("3,400", "40k")),
        (TRAMS.replace("1.5 billion", "40 million"), TRAMS.replace("1.5 billion", "40m")),
        (LOCK.format("more than"), LOCK.format("over")),
        (LOCK.format("no more than"), LOCK.format("at most")),
        (LOCK.format("nearly"), LOCK.format("almost")),
        (LOCK.replace("takes", "will not take").format("more than"), LOCK.format("at most")),
        (DOUBTS, "Only two of the 24 keepers have seen the lock"),
        (DOUBTS, DOUBTS.replace("Only two", "Merely two")),
        (DOUBTS, DOUBTS.replace("some of", "several of")),
        (
            "We talked about two boats in the lock and some kind of wall",
            "We saw two boats in the lock and every kind of wall",
        ),
        ("The lock was built in two years by all of us", "The lock was built over two years by all of us"),
    ],
)
def test_the_same_number_and_the_same_limit_are_no_turn(base: str, words: str) -> None:
    there, _ = reading(base, f"“{words},” Mara Lindt said.")
    assert not set(there.flags) & GRAVE
    back, _ = reading(words, f"“{base},” Mara Lindt said.")
    assert not set(back.flags) & GRAVE


@pytest.mark.parametrize(
    ("words", "other", "flags"),
    [
        ("by up to 12 percent at the lock", "The fee may rise by up to “12 percent at the lock”", set()),
        (
            "by up to 12 percent at the lock",
            "The fee may rise by “12 percent at the lock”",
            {"limit-changed"},
        ),
        ("only by 12 percent at the lock", "The fee may rise “by 12 percent at the lock”", set()),
    ],
)
def test_a_bound_right_before_the_marks_is_kept(words: str, other: str, flags: set[Flag]) -> None:
    there, _ = reading(f"The fee may rise {words} of Selk in April", f"{other}, Mara Lindt said.")
    assert set(there.flags) & GRAVE == flags


def test_a_number_is_the_same_word_however_it_is_written() -> None:
    there, _ = reading(TRAMS, f"“{TRAMS.replace('1.5 billion', '1.5bn')},” Mara Lindt said.")
    assert there.state == "verbatim"
    assert [one.variant for one in there.edits] == ["number"]


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
            {"number-changed": {"2030", "400 million"}},
        ),
        (
            FERRY,
            "Selk ferry will sail in 2030 and bridge cost 40 million crowns",
            {"number-changed": {"2030"}, "limit-changed": {"40 million"}},
        ),
        (
            FERRY,
            "Selk ferry will sail in 2031 and bridge cost 40 million crowns",
            {"limit-changed": {"40 million"}},
        ),
        (FERRY, "Selk bridge to cost no more than 40 million crowns, ferry to sail in 2031", {}),
        (
            FERRY,
            "Selk ferry to sail by 2031 as bridge is to cost 40 million crowns",
            {"limit-changed": {"40 million"}},
        ),
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
