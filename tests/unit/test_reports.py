"""Indirect speech."""

import pytest

from alita_tui.quotes.extraction import extract
from alita_tui.quotes.model import Span


def reports(text: str, headline: Span | None = None) -> list[str]:
    return [one.text for one in extract(text, headline=headline) if one.kind == "indirect"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Wren said that the pier was shut.", ["the pier was shut"]),
        ("Ada Wren said the pier was shut.", ["the pier was shut"]),
        ("Ada Wren has said she wants to leave.", ["she wants to leave"]),
        ("Ada Wren told Radio Nine that the pier was shut.", ["the pier was shut"]),
        ("Ada Wren told reporters on Monday that the pier was shut.", ["the pier was shut"]),
        ("Ada Wren said on Monday the pier was shut.", ["the pier was shut"]),
        ("Ada Wren admitted in May 2031 that the pier was shut.", ["the pier was shut"]),
        ("The pier was shut, Ada Wren said.", ["The pier was shut"]),
        ("The pier was shut, said Ada Wren.", ["The pier was shut"]),
        ("The cafe, Ada Wren said, will stay open.", ["will stay open"]),
        ("According to Ada Wren, the pier was shut.", ["the pier was shut"]),
        ("The pier was shut, according to Ada Wren.", ["The pier was shut"]),
        ("Ada Wren promised to rebuild the pier.", ["to rebuild the pier"]),
        ("Ada Wren spoke on Monday, stating that the pier was shut.", ["the pier was shut"]),
        ("Bo Lind asked whether the pier was shut.", ["whether the pier was shut"]),
        (
            "Ada Wren said the pier was shut, but she also said the cafe would open.",
            ["the pier was shut", "the cafe would open"],
        ),
        (
            "Ada Wren said that the pier was shut, adding that the cafe would stay.",
            ["the pier was shut", "the cafe would stay"],
        ),
        ("Ada Wren and Bo Lind said that they have a “blood oath” to build.", ["they have a"]),
        ("Ada Wren said the pier “is rotten” and old.", []),
    ],
)
def test_content(text: str, expected: list[str]) -> None:
    assert reports(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ada Wren has not disclosed that the pier was shut.",
        "Ada Wren did not say whether the pier was shut.",
        "If Ada Wren says the pier is shut, nobody will come.",
        "Ada Wren would say that the pier was shut.",
        "Ada Wren denied that the pier was shut.",
        "Ada Wren said so again on Monday.",
        "Ada Wren was told that the pier was shut.",
        "Recent claims that the pier was shut were false.",
    ],
)
def test_no_report(text: str) -> None:
    assert reports(text) == []


def test_headline_verbs_are_capitalised() -> None:
    text = "Ada Wren Promises The Pier Is Still Coming\nThe harbour master spoke on Monday."
    assert reports(text, headline=(0, text.index("\n"))) == ["The Pier Is Still Coming"]


def test_a_report_and_its_quotation_are_one_utterance() -> None:
    found = extract("Ada Wren said that the pier was “quite rotten” and old.")
    assert [one.kind for one in found] == ["indirect", "mixed"]
    assert len({one.utterance for one in found}) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Wren called for a ban on fishing.", ["a ban on fishing"]),
        ("Ada Wren called on Bo Lind to close the pier.", ["Bo Lind to close the pier"]),
        ("Ada Wren has accused Bo Lind of selling the pier.", ["Bo Lind of selling the pier"]),
        ("Ada Wren called on Bo Lind.", []),
        ("Has Ada Wren called for a ban on fishing?", []),
        ("Bo Lind was accused of selling the pier.", []),
        ("The rules called for a ban on fishing, Ada Wren said.", ["The rules called for a ban on fishing"]),
    ],
)
def test_what_is_called_for_and_whom_somebody_accuses(text: str, expected: list[str]) -> None:
    assert reports(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Voters who say the pier is dead were evenly divided.", []),
        ("Those who said the pier was dead tended to stay.", []),
        ("There are some fishers who argue that the pier is dead.", ["the pier is dead"]),
        ("Ada Wren, who said the pier was dead, walked away.", ["the pier was dead"]),
        ("Ada Wren said the pier, which was old, was dead.", ["the pier, which was old, was dead"]),
        (
            "Bo Lind vowed to bring back the boats, and Ada Wren is promising to help.",
            ["to bring back the boats"],
        ),
    ],
)
def test_the_clause_of_who_said_it_ends_the_report(text: str, expected: list[str]) -> None:
    assert reports(text)[:1] == expected
