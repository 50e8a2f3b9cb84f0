"""Hostile texts: the work grows with the length, not with its square."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any, cast

import pytest

from alita_tui.quotes.extraction import extract
from alita_tui.quotes.sentences import sentences

SIZE = 3000
ROOM = 2.7
"""Twice the text may cost this much; a square would cost four times as much."""

PIECES = [
    *('"', '" ', "“", "“a", "“a” ", "“a\n", "'", "' a", "‘a ", "’ ", "«", "''", "``", '1" '),
    *("said ", "he said ", "he said, ", "“a” he said. ", "“a” he said ", "he said: “a” ", "who said "),
    *("A ", "Ab", "Ab, ", "Ab and ", "Ada Wren, ", "Ada Wren said, and ", "A: ", "A: b\n", "Ab: c\n"),
    *("according to ", "the man of ", "Mr. ", ", adding ", "on Monday ", "May ", "that ", "if ", "very "),
    *(". ", ".", "…", "(", ") ", "—", "x, ", "\n", "a\n", " ", "\u200b"),
    *("in the words of ", "put it ", "interview with "),
]


def operations(work: Callable[[str], object], text: str) -> int:
    """How many lines of Python the work runs through."""
    count = 0

    def trace(_frame: FrameType, _event: str, _argument: object) -> Callable[..., object]:
        nonlocal count
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(cast("Any", trace))
    try:
        work(text)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("work", [extract, sentences])
def test_linear(work: Callable[[str], object], piece: str) -> None:
    text = piece * (2 * SIZE // len(piece))
    half = operations(work, text[: len(text) // 2])
    assert operations(work, text) <= ROOM * half + 2000


def test_many_namesakes() -> None:
    def crowd(size: int) -> str:
        names = (f"X{chr(97 + at % 26)}{chr(97 + at // 26 % 26)} Wren" for at in range(size))
        return " and ".join(names) + " said so."

    assert operations(extract, crowd(400)) <= ROOM * operations(extract, crowd(200)) + 2000


@pytest.mark.parametrize("opening", ["Ab ", "very ", "he said ", "of the man ", "1 "])
def test_many_quotations_after_a_long_opening(opening: str) -> None:
    def text(size: int) -> str:
        return opening * size + "“a b” and " * size

    assert operations(extract, text(400)) <= ROOM * operations(extract, text(200)) + 2000
