"""Sentence boundaries."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alita_tui.quotes.sentences import sentences


def parts(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pier is shut. It was old.", ["The pier is shut.", "It was old."]),
        ("Is it shut? Yes! It is.", ["Is it shut?", "Yes!", "It is."]),
        ("Mr. Lind met Dr. Wren at 5 p.m. on Monday.", ["Mr. Lind met Dr. Wren at 5 p.m. on Monday."]),
        ("He lives in the U.S. The pier is shut.", ["He lives in the U.S.", "The pier is shut."]),
        ("The U.S. Navy left.", ["The U.S. Navy left."]),
        ("J. R. Lind paid $3.50 for it.", ["J. R. Lind paid $3.50 for it."]),
        ("“We won.” They left.", ["“We won.”", "They left."]),
        ("We won . . . and left. Then we ate.", ["We won . . . and left.", "Then we ate."]),
        ("It was … odd. It was late…", ["It was … odd.", "It was late…"]),
        ("A line\nAnother line.\r\n\r\nA third", ["A line", "Another line.", "A third"]),
        ("閉めます。明日です。", ["閉めます。", "明日です。"]),
        ("  ", []),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


def test_a_range_is_respected() -> None:
    text = "One. Two. Three."
    assert [text[a:b] for a, b in sentences(text, 5, 11)] == ["Two.", "T"]


@given(st.text(alphabet="ab .!?…”\"\n'A1", max_size=80))
def test_spans_are_trimmed_ordered_and_complete(text: str) -> None:
    spans = sentences(text)
    covered = "".join(text[start:end] for start, end in spans)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(start < end and text[start:end] == text[start:end].strip() for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
