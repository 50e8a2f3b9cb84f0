"""Five words that one person is quoted with, one of them another in the second article."""

import pytest

from alita_tui.quotes.model import Statement
from tests.unit.made_up import rendition_of, statements

OWN = "The keeper of the Selk canal, Mara Lindt, spoke at the old lock on Friday about the divers. "


def together(one: str, other: str, speaker: str = "Lindt") -> Statement | None:
    texts = {"a": f"{OWN}“{one},” Lindt said.", "b": f"{OWN}“{other},” {speaker} said."}
    found = statements(texts, "a")
    return next((each for each in found if rendition_of(each, "b").form != "absent"), None)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The divers found eleven eels", "The divers found twelve eels"),
        ("Two divers mended the beam", "Two divers mended the gate"),
    ],
)
def test_one_person_misquoted_by_a_word_is_found(one: str, other: str) -> None:
    found = together(one, other)
    assert found is not None
    assert rendition_of(found, "b").readings[0].state == "altered"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We will meet on Friday", "We will meet on Monday"),
        ("I have never said that", "I have never thought that"),
        ("I started running for office", "I love running for office"),
    ],
)
def test_five_words_of_every_talk_are_not(one: str, other: str) -> None:
    assert together(one, other) is None


def test_nor_are_those_of_somebody_else() -> None:
    assert together("The divers found eleven eels", "The divers found twelve eels", "Otto Brandt") is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("I read what they print with a grain of salt, or not at all", "just with a grain of salt"),
        ("The eels were the elephant in the room at every meeting", "really an elephant in the room"),
    ],
)
def test_a_figure_of_speech_alone_is_no_statement(one: str, other: str) -> None:
    assert together(one, other) is None


def test_a_figure_of_speech_word_by_word_is() -> None:
    assert together("It was the elephant in the room", "It was the elephant in the room") is not None


def test_nor_is_it_beside_another_sentence_of_the_statement() -> None:
    gates = "The rusty gates of the northern lock trouble me more than the beams do"
    texts = {
        "a": f"{OWN}“{gates},” Lindt said. “I read what they print with a grain of salt, or not at all.”",
        "b": f"{OWN}“{gates},” Lindt said. She took the plan “just with a grain of salt,” Lindt said.",
    }
    (found,) = statements(texts, "a")
    assert rendition_of(found, "b").readings[1].state == "absent"
