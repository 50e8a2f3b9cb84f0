"""Whom a mention stands for."""

import pytest

from alita_tui.quotes.extraction import extract

ADA = "Ada Wren, the harbour master, and Bo Lind, a spokesman for the trust, met on Monday.\n\n"


def speakers(text: str) -> list[str | None]:
    return [one.speaker for one in extract(text) if one.kind in ("direct", "mixed")]


def mentions(text: str) -> list[str | None]:
    return [
        None if one.speaker_span is None else text[slice(*one.speaker_span)]
        for one in extract(text)
        if one.kind in ("direct", "mixed")
    ]


@pytest.mark.parametrize(
    ("frame", "mention", "speaker"),
    [
        ("Wren said.", "Wren", "Ada Wren"),
        ("Ms. Wren said.", "Ms. Wren", "Ada Wren"),
        ("said Wren.", "Wren", "Ada Wren"),
        ("the harbour master said.", "the harbour master", "Ada Wren"),
        ("she said.", "she", "Ada Wren"),
        ("he said.", "he", "Bo Lind"),
        ("the spokesman said.", "the spokesman", "Bo Lind"),
        ("Wren and Lind said.", "Wren and Lind", "Ada Wren and Bo Lind"),
        ("a passer-by said.", "a passer-by", "a passer-by"),
        ("the Harbour Trust said.", "the Harbour Trust", "Harbour Trust"),
        ("they said.", "they", None),
    ],
)
def test_resolution(frame: str, mention: str, speaker: str | None) -> None:
    text = f"{ADA}“The pier will open,” {frame}"
    assert mentions(text) == [mention]
    assert speakers(text) == [speaker]


def test_title_decides_between_namesakes() -> None:
    text = "Ada Wren and Carl Wren met. “We won,” Mr. Wren said. “We did,” Mrs. Wren said."
    assert speakers(text) == ["Carl Wren", "Ada Wren"]


def test_pronoun_takes_the_one_who_spoke_last() -> None:
    text = (
        "Ada Wren met Mary Lind.\n\n“The pier is shut,” Lind said. “It was old.”\n\n"
        "“We will build another,” she added."
    )
    assert speakers(text) == ["Mary Lind"] * 3


def test_pronoun_never_takes_a_place_or_an_organisation() -> None:
    text = "Ada Wren runs the Harbour Trust in Ohio. The Harbour Trust is old. “We won,” she said."
    assert speakers(text) == ["Ada Wren"]


def test_the_plural_goes_back_to_several_speakers() -> None:
    text = "Ada Wren and Bo Lind said they would build a pier. “We have the money,” they said."
    assert speakers(text) == ["Ada Wren and Bo Lind"]


def test_three_speakers() -> None:
    text = "“We won,” Ada Wren, Bo Lind and Carl Holm said in a letter."
    (quotation,) = extract(text)
    assert quotation.speakers == ("Ada Wren", "Bo Lind", "Carl Holm")
    assert quotation.speaker == "Ada Wren, Bo Lind and Carl Holm"


def test_a_name_after_a_preposition_is_no_speaker() -> None:
    text = "Protesters marching through Eastport with Ada Wren chanted “No pier!”"
    assert mentions(text) == ["Protesters"]


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        ("Ada Wren told Radio Nine: “We won.”", "Radio Nine"),
        ("“We won,” Ada Wren told the Harbour Gazette on Monday.", "Harbour Gazette"),
        ("“We won,” Ada Wren said in an interview with Radio Nine.", "Radio Nine"),
        ("In an interview with Radio Nine, Ada Wren said: “We won.”", "Radio Nine"),
        ("Ada Wren told him: “We won.”", None),
        ("Ada Wren said: “We won.”", None),
    ],
)
def test_venue(text: str, venue: str | None) -> None:
    assert [one.venue for one in extract(text)] == [venue]
