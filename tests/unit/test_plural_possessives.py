"""``the builders’ boss``: the apostrophe after a plural is part of the word, and no mark."""

import pytest

from alita_tui.quotes.extraction import extract

BEFORE = "“We shall win,” Ines Falk said.\n\n"


def credited(text: str) -> tuple[str, ...]:
    return extract(text)[-1].speakers


@pytest.mark.parametrize("mark", ["'", "’"])
@pytest.mark.parametrize(
    "frame",
    [
        "“Nobody saw a bill,” the builders{} boss Bo Lind said.",
        "“Nobody saw a bill,” the builders{} boss Bo Lind told reporters on Monday.",
        "“Nobody saw a bill,” teachers{} leader Bo Lind said.",
        "“Nobody saw a bill,” said the builders{} boss Bo Lind.",
        "“Nobody saw a bill,” the Rovers{} coach Bo Lind said.",
        "The dockers{} leader Bo Lind said: “Nobody saw a bill.”",
        "The dockers{} leader Bo Lind said nobody had seen the bill.",
        "The dockers{} leader, Bo Lind, said none of the ships had come.",
        "Nobody had seen the bill, the dockers{} leader Bo Lind said.",
        "Nobody had seen the bill, dockers{} leader Bo Lind said on Monday.",
    ],
)
def test_the_name_after_a_plural_owner(frame: str, mark: str) -> None:
    assert credited(BEFORE + frame.format(mark)) == ("Bo Lind",)


@pytest.mark.parametrize("mark", ["'", "’"])
def test_a_name_in_s_is_one_person(mark: str) -> None:
    text = f"Ada Hastings{mark} claim that the pier is “safe and sound” was false. Hastings said it was safe."
    first = extract(text)[0]
    assert first.speakers == ("Ada Hastings",)
    assert first.speaker_span is not None
    assert text[slice(*first.speaker_span)] == "Ada Hastings"


@pytest.mark.parametrize(
    "text",
    [
        "‘We shall sell the ships’ Bo Lind said.",
        "Bo Lind said: 'We shall sell the ships' and left.",
        "'We shall sell the ships,' Bo Lind said.",
    ],
)
def test_closing_marks_stay_marks(text: str) -> None:
    (one,) = extract(text)
    assert one.speakers == ("Bo Lind",)
    assert one.text.rstrip(",") == "We shall sell the ships"


def test_nothing_said_is_no_report() -> None:
    assert [one for one in extract("Bo Lind said nothing when asked.") if one.kind == "indirect"] == []
    assert [one.text for one in extract("Bo Lind said nothing was decided.")] == ["nothing was decided"]
