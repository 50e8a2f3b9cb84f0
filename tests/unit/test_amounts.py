"""A number phrase is read into its value, what it counts, and the sides on which it is left open."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alita_tui.quotes.amounts import Amount, amounts
from alita_tui.quotes.numerals import number_in_words
from alita_tui.quotes.tokens import compared, tokens
from alita_tui.quotes.whole_numbers import whole_numbers

SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))


def read(text: str) -> list[Amount]:
    return amounts(text, compared(tokens(text)))


def in_words(value: int, joiner: str) -> str:
    """The number in words; ``joiner`` is what stands before what is left below a hundred."""
    for scale, name in SCALES:
        if value >= scale:
            above, rest = divmod(value, scale)
            tail = f" {joiner if rest < 100 else ''} {in_words(rest, joiner)}" if rest else ""
            return f"{in_words(above, joiner)} {name}{tail}"
    if value >= 100:
        above, rest = divmod(value, 100)
        return f"{in_words(above, joiner)} hundred" + (f" {joiner} {in_words(rest, joiner)}" if rest else "")
    return number_in_words(str(value)) or ""


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("three thousand four hundred", 3400),
        ("3,400", 3400),
        ("1.5bn", 1_500_000_000),
        ("1,5 billion", 1_500_000_000),
        ("$1.5 billion", 1_500_000_000),
        ("£40m", 40_000_000),
        ("40k", 40_000),
        ("40 thousand", 40_000),
        ("half a million", 500_000),
        ("a million and a half", 1_500_000),
        ("one and a half million", 1_500_000),
        ("two dozen", 24),
        ("a dozen", 12),
        ("nineteen hundred", 1900),
        ("one hundred and two thousand", 102_000),
        ("twenty one", 21),
        ("12pc", 12),
        ("5th", 5),
    ],
)
def test_one_number(phrase: str, value: int) -> None:
    [found] = read(f"it was {phrase} of them")
    assert found.values == {Fraction(value)}


@pytest.mark.parametrize(
    ("phrase", "values"),
    [
        ("between one hundred and two hundred", [100, 200]),
        ("between one thousand and two thousand", [1000, 2000]),
        ("five to six hundred", [5, 600]),
        ("two or three", [2, 3]),
        ("one of the first", []),
        ("hundreds of a kind", []),
        ("a man and an ox", []),
    ],
)
def test_several_numbers_and_none(phrase: str, values: list[int]) -> None:
    assert [set(one.values) for one in read(phrase)] == [{Fraction(value)} for value in values]


@pytest.mark.parametrize(
    ("phrase", "bound"),
    [
        ("12 boats", set()),
        ("up to 12 boats", {"upper"}),
        ("no more than 12 boats", {"upper"}),
        ("fewer than twelve boats", {"upper"}),
        ("at least a dozen boats", {"lower"}),
        ("more than 12 boats", {"lower"}),
        ("12 boats or more", {"lower"}),
        ("12+ boats", {"lower"}),
        ("about 12 boats", {"about"}),
        ("nearly 12 boats", {"about", "upper"}),
        ("12 or so boats", {"about"}),
    ],
)
def test_a_bound_is_read_with_its_number(phrase: str, bound: set[str]) -> None:
    [found] = read(phrase)
    assert found.bound == bound
    assert bool(found.bound_span) == bool(bound)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("3,400 people", "three thousand four hundred people", True),
        ("1.5 billion crowns", "1.5bn crowns", True),
        ("1.5 billion crowns", "1.5 million crowns", False),
        ("40 thousand people", "40 people", False),
        ("40m", "40 million", True),
        ("40m", "40 metres", True),
        ("1.500 people", "1,500 people", True),
        ("12 per cent", "12%", True),
        ("12 percent", "12 percentage points", False),
        ("12 percent", "12 patients", False),
        ("10 to 12 percent", "10% to 12%", True),
    ],
)
def test_which_numbers_are_the_same(one: str, other: str, same: bool) -> None:
    assert read(one)[0].is_same(read(other)[0]) == same


@given(st.integers(2, 10**15 - 1), st.sampled_from(("", "and")))
def test_a_number_in_words_has_its_value(value: int, joiner: str) -> None:
    [found] = read(in_words(value, joiner))
    assert found.values == {Fraction(value)}
    [figures] = read(f"{value:,}")
    assert figures.is_same(found)


@given(st.lists(st.integers(1, 10**13), min_size=1, max_size=3), st.data())
def test_a_number_is_one_word_of_a_comparison_however_it_is_written(
    values: list[int], data: st.DataObject
) -> None:
    forms = [
        data.draw(st.sampled_from((f"{value:,}", str(value), in_words(value, "and")))) for value in values
    ]
    text = " boats met ".join(forms)
    words = [one.key for one in whole_numbers(text, tokens(text))]
    plain = " boats met ".join(map(str, values))
    assert words == [one.key for one in tokens(plain)]


PIECES = st.sampled_from(
    "a|and|half|hundred|million|twenty|one|first|3|1.5bn|12%|per cent|k|up to|or more|[|]|…|boats|40m|2,000|-"
    "|+|“|A320|7:30|percentage point|not|more than".split("|")
)


@given(st.lists(PIECES, max_size=12).map(" ".join))
def test_amounts_lie_in_the_text_in_order_and_words_stay_in_place(text: str) -> None:
    found = read(text)
    assert all(0 <= one.span[0] < one.span[1] <= len(text) for one in found)
    assert all(one.span[1] <= after.span[0] for one, after in pairwise(found))
    every = tokens(text)
    merged = whole_numbers(text, every)
    assert {one.start for one in merged} <= {one.start for one in every}
    assert {one.end for one in merged} <= {one.end for one in every}
    assert all(one.end <= after.start for one, after in pairwise(merged))
    assert whole_numbers(text, merged) == merged
