"""What came nearest to a sentence is what its speaker is quoted with, not a sentence of the outlet."""

import pytest

from alita_tui.quotes.model import Rejected
from tests.unit.made_up import rendition_of, statements

OWN = "The keeper of the Selk canal spoke at the old lock of the canal on Friday. "
GATES = "The rusty gates of the northern lock trouble me more than the beams do"
KNOW = "We will probably know more by Friday, if the divers are quick"


def nearest(said: str, behind: str = "") -> tuple[str, Rejected] | None:
    texts = {
        "a": f"{OWN}“{GATES},” Mara Lindt said. “{KNOW}.”",
        "b": f"{OWN}“{GATES},” Mara Lindt said. {behind}“{said}.”",
    }
    [found] = [one for one in statements(texts, "a") if len(one.segments) > 1]
    rejected = rendition_of(found, "b").readings[1].rejected
    return (texts["b"][slice(*rejected.span)], rejected) if rejected else None


@pytest.mark.parametrize("said", ["We must know more by Sunday", "Then we will know more by Monday"])
def test_the_misquoted_sentence_is_the_nearest(said: str) -> None:
    found = nearest(said, "She promised to know more by Friday. ")
    assert found is not None
    assert found[0].rstrip(".") == said
    assert found[1].rule == "too-little-shared"
    assert "know more by" in found[1].why


@pytest.mark.parametrize(
    "said", ["We will all be there by then", "The eels will be quick", "We will sell the barge by Sunday"]
)
def test_another_sentence_of_little_words_is_not(said: str) -> None:
    found = nearest(said)
    assert found is None or found[0].rstrip(".") != said


def test_what_another_says_is_not() -> None:
    found = nearest("We will know more by Sunday", "Otto Brandt, the mayor of Selk, told reporters: ")
    assert found is None or "Sunday" not in found[0]
