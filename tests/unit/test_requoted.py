"""Words that a speaker quotes as another's are that other's, and what stands around them is no base."""

import pytest

from alita_tui.quotes.requoted import requoted
from tests.unit.made_up import rendition_of, statements

TAX = "There will be no new fees at the northern lock next year"
ANGRY = "Bo Ellis, a barge owner, was angry. “Mara Lindt said: ‘{}.’ I do not believe her,” Ellis said."
LINDT = "“{},” Mara Lindt, the keeper of the lock, said."


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        (
            "Mara Lindt said: ‘The crane will stay.’ I do not believe her",
            "Mara Lindt",
            "The crane will stay.",
        ),
        ("Then Lindt told me, “The crane’s arm will stay,” and left", "Lindt", "The crane’s arm will stay,"),
        ('Lindt wrote: "The crane will stay."', "Lindt", "The crane will stay."),
    ],
)
def test_what_is_quoted_inside(text: str, name: str, words: str) -> None:
    [found] = requoted(text)
    assert found.name == name
    assert text[slice(*found.span)] == words


@pytest.mark.parametrize(
    "text",
    [
        "Lindt said it’s the crane’s last year",
        "She called it ‘the last crane of all’",
        "the ‘Old Crane of Selk’ stays",
    ],
)
def test_what_is_not(text: str) -> None:
    assert requoted(text) == []


@pytest.mark.parametrize("others", ["c", "cdef"])
def test_who_quotes_another_is_no_base_and_no_other_speaker(others: str) -> None:
    texts = {"b": ANGRY.format(TAX), **{name: LINDT.format(TAX) for name in others}}
    [found] = statements(texts)
    assert found.base == "c"
    assert found.speakers == ("Mara Lindt",)
    there = rendition_of(found, "b")
    assert [(one.state, one.flags) for one in there.readings] == [("verbatim", ())]
    assert there.speakers == ("Bo Ellis",)


def test_who_is_quoted_at_length_is_the_base() -> None:
    own = "I do not believe her, and nobody at any of the nine barge firms of Selk does"
    whole = f"Ellis was angry. “Mara Lindt said: ‘{TAX}.’ {own},” Bo Ellis said."
    [found] = statements({"a": whole, "b": f"Ellis was angry. “{own},” Bo Ellis said."})
    assert found.base == "a"
