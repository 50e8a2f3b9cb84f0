"""A bracket discloses that an editor speaks; a word of substance that it stands for is gone all the same."""

import pytest

from alita_tui.quotes.model import Operation
from tests.unit.test_printed import document, read


def operations(base: str, other: str) -> tuple[str, list[tuple[Operation, str | None, str | None]]]:
    one, two = document("a", base), document("b", other)
    [reading] = read(one, two).values()
    said = [
        (
            edit.op,
            edit.base and one.text[slice(*edit.base)],
            edit.rendition and two.text[slice(*edit.rendition)],
        )
        for edit in reading.edits
    ]
    return reading.state, said


@pytest.mark.parametrize(
    ("base", "other", "gone", "bracket"),
    [
        ("The grey crane stays in Selk.", "The [old] crane stays in Selk.", "grey", "[old]"),
        (
            "My brother sold the ferry.",
            "[Otto Brandt] sold the ferry.",
            "My brother",
            "[Otto Brandt]",
        ),
        ("We sold 40 boats to the bank.", "We sold [many] boats to the bank.", "40", "[many]"),
        ("We will never sell the boats.", "We will [rarely] sell the boats.", "never", "[rarely]"),
    ],
)
def test_a_word_of_the_speaker_is_gone(base: str, other: str, gone: str, bracket: str) -> None:
    state, said = operations(base, other)
    assert state == "cut"
    assert said == [("omitted", gone, None), ("bracket", None, bracket)]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("He sold the ferry to the bank of Selk.", "[Brandt] sold the ferry to the bank of Selk."),
        ("We sold them to the bank of Selk.", "We sold [the boats] to the bank of Selk."),
        ("It is there that the crane stands.", "It is [in Selk] that the crane stands."),
        ("I sell boats to the bank of Selk.", "I [sold] boats to the bank of Selk."),
        ("We will never sell boats to the bank of Selk.", "We will [not] sell boats to the bank of Selk."),
        ("We sold 40 boats to the bank of Selk.", "We sold [forty] boats to the bank of Selk."),
        ("The (grey) crane stays in Selk.", "The crane [grey] stays in Selk."),
        ("The grey crane stays in Selk.", "The [very] grey crane stays in Selk."),
        ("The grey crane stays in Selk.", "The grey crane stays [sic] in Selk."),
        ("The [grey] crane stays in Selk.", "The old crane stays in Selk."),
    ],
)
def test_what_clarifies_or_repeats_leaves_nothing_out(base: str, other: str) -> None:
    state, said = operations(base, other)
    assert state in ("bracketed", "verbatim")
    assert {op for op, _, _ in said} <= {"bracket"}
