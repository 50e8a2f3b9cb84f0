"""``chaos after mayor X promised``: who acts in a clause of time, and who lives in a town."""

import pytest

from alita_tui.quotes.extraction import extract


def credited(text: str) -> list[tuple[str, str]]:
    return [(one.text, ", ".join(one.speakers)) for one in extract(text) if one.kind == "indirect"]


@pytest.mark.parametrize("opening", ["Port Tern drivers face chaos", "Snowfield drivers wait", "Shares fell"])
@pytest.mark.parametrize("subject", ["Ada Wren", "mayor Ada Wren", "Mayor Ada Wren", "fire chief Ada Wren"])
def test_who_promised_after_a_word_of_time(opening: str, subject: str) -> None:
    for word in ("after", "before", "until"):
        text = f"{opening} {word} {subject} promised to shut the road."
        assert credited(text) == [("to shut the road", "Ada Wren")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shares fell after the mayor said the road would shut.", "the mayor"),
        ("Shares fell after the council said the road would shut.", "the council"),
        ("Protesters marching after the game said the road would shut.", "Protesters"),
        ("The man arrested after the riot said the road would shut.", "The man"),
        ("Snowfield drivers marching through the streets said the road would shut.", "Snowfield drivers"),
        ("Witnesses who testified before the council said the road would shut.", "Witnesses"),
        ("Lawyers who appeared before Judge Bo Lind said the road would shut.", "Lawyers"),
    ],
)
def test_whose_verb_it_is(text: str, expected: str) -> None:
    assert [speaker for _, speaker in credited(text)] == [expected]


def test_a_leading_clause_of_time_ends_the_report() -> None:
    text = "After Ada Wren promised to shut the road, drivers faced chaos."
    assert credited(text) == [("to shut the road", "Ada Wren")]
    text = "After the storm, Ada Wren said the road would shut, and stay shut."
    assert credited(text) == [("the road would shut, and stay shut", "Ada Wren")]


def test_nobody_speaks_through_a_ship_named_after_her() -> None:
    assert credited("The ferry named after Ada Wren said that it would be late.") != [
        ("it would be late", "Ada Wren")
    ]
