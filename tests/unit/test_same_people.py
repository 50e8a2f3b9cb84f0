"""Whether two credits name the same people: a relation that knows no first and no second."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alita_tui.quotes.same_people import are_others, is_same_person
from tests.unit.made_up import rendition_of, statements

NAMES = ["Mara Lindt", "Lindt", "Otto Brandt", "M. Lindt", "Otto Lindt", "the mayor", "Bo Ellis"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Mara Lindt", "Lindt", True),
        ("Mara Lindt", "Mara E. Lindt", True),
        ("Mara Lindt", "M. Lindt", True),
        ("Bill Ferris", "William Ferris", True),
        ("Chris Ferris", "Christopher Ferris", True),
        ("Mara Lindt", "Otto Lindt", False),
        ("Mara Lindt", "Mark Lindt", False),
        ("Mara Lindt", "Mara Brandt", False),
        ("Vicentia Ferris", "Vincentia Ferris", True),
        ("Bo Hennigsen", "Bo Henningsen", True),
        ("Bo Ferris", "Bo Farris", True),
        ("Bo Añe", "Bo Ane", True),
        ("Bo Hansen", "Bo Hanseat", False),
        ("Maria Ferris", "Marie Ferris", False),
        ("Mara Lindt", "", False),
    ],
)
def test_one_name_in_several_forms(one: str, other: str, same: bool) -> None:
    assert is_same_person(one, other) is same
    assert is_same_person(other, one) is same


@pytest.mark.parametrize(
    ("these", "those", "others"),
    [
        (["Mara Lindt"], ["Mara Lindt"], False),
        (["Mara Lindt"], ["Otto Brandt"], True),
        (["Mara Lindt"], ["Mara Lindt", "Otto Brandt"], True),
        (["Mara Lindt"], ["the mayor"], False),
        (["Mara Lindt"], [], False),
        (["Mara Lindt", "the mayor"], ["Otto Brandt"], True),
        (["Mara Lindt", "the mayor"], ["Mara Lindt", "Otto Brandt"], False),
        (["Mara Lindt", "the mayor"], ["Mara Lindt"], False),
        (["Otto Lindt"], ["Mara Lindt"], True),
    ],
)
def test_credits(these: list[str], those: list[str], others: bool) -> None:
    assert are_others(these, those) is others
    assert are_others(those, these) is others


@given(st.lists(st.sampled_from(NAMES), max_size=3), st.lists(st.sampled_from(NAMES), max_size=3))
def test_differing_is_mutual_and_nobody_differs_from_himself(one: list[str], other: list[str]) -> None:
    assert are_others(one, other) is are_others(other, one)
    assert not are_others(one, one)


def test_a_sentence_that_the_base_credits_to_another_differs_from_there_too() -> None:
    one, two = (
        "The old crane will stay for as long as the herring come to Selk",
        "The hall may reopen in spring",
    )
    texts = {
        "a": f"The harbour opens again.\n\n“{one}. {two}. Nobody will lose a mooring,” Mara Lindt said.",
        "b": f"The harbour opens again.\n\n“{one},” Mara Lindt said.\n\n“{two},” said Otto Brandt.",
    }
    for base, name in (("a", "b"), ("b", "a")):
        [statement] = [each for each in statements(texts, base=base) if len(each.segments) > 1]
        assert statement.base == base
        readings = rendition_of(statement, name).readings
        assert [one.flags for one in readings[:2]] == [(), ("other-speaker",)]
        [reason] = readings[1].reasons
        here, there = ("Mara Lindt", "Otto Brandt") if base == "b" else ("Otto Brandt", "Mara Lindt")
        assert reason.why == f"credited to {here} here, in the base to {there}"


CRANE = "“The old crane will stay for as long as the herring come to Selk,”"


@pytest.mark.parametrize(
    ("one", "other"),
    list(
        product(
            ["Mara Lindt"],
            ["Otto Brandt", "Otto Lindt", "Mara Lindt and Otto Brandt", "Otto Brandt and the mayor"],
        )
    ),
)
def test_whichever_is_the_base_the_other_is_another_speaker(one: str, other: str) -> None:
    texts = {
        "a": f"The harbour of Selk opens again.\n\n{CRANE} {one} said.",
        "b": f"The harbour of Selk opens again.\n\n{CRANE} said {other}.",
    }
    for base, name in (("a", "b"), ("b", "a")):
        [statement] = statements(texts, base=base)
        assert statement.base == base
        assert rendition_of(statement, name).flags == ("other-speaker",)
        assert rendition_of(statement, base).flags == ()
