"""A word or two shared with a second sentence is no rendition of it; what stands apart is not glued."""

from alita_tui.export.seams import words_of
from tests.unit.made_up import statements

OWN = "The keeper of the Selk canal spoke at the old lock of the canal on Friday. "
WHOLE = f"{OWN}“The old northern lock will perhaps close,” Mara Lindt said. “It is in autumn that we decide.”"


def test_two_words_of_another_sentence_are_an_addition() -> None:
    other = f"{OWN}“The old northern lock will perhaps close in autumn,” Mara Lindt said."
    [found] = statements({"a": WHOLE, "b": other}, base="a")
    rendition = found.rendition("b")
    assert rendition is not None
    assert [one.state for one in rendition.readings] == ["altered", "absent"]
    [edit] = rendition.readings[0].edits
    assert edit.op == "inserted"
    assert edit.rendition is not None
    assert other[slice(*edit.rendition)] == "in autumn"


def test_a_fragment_of_its_own_still_gives_the_sentence() -> None:
    other = f"{OWN}“The old northern lock will perhaps close,” said Mara Lindt, who spoke of “autumn”."
    [found] = statements({"a": WHOLE, "b": other}, base="a")
    rendition = found.rendition("b")
    assert rendition is not None
    assert rendition.readings[0].state == "verbatim"


def test_a_frame_between_two_sentences_is_a_seam() -> None:
    [found] = statements({"a": WHOLE, "b": WHOLE}, base="a")
    assert words_of(found) == "The old northern lock will perhaps close, ⋯ It is in autumn that we decide."


def test_reported_speech_that_keeps_a_hedge_drops_none() -> None:
    said = "“I think the old lock will probably open in May if the ice melts,” Mara Lindt said."
    told = "Mara Lindt said the old lock would probably open in May if the ice melts."
    [found] = statements({"a": OWN + said, "b": OWN + said, "c": OWN + told}, base="a")
    rendition = found.rendition("c")
    assert rendition is not None
    assert "hedge-lost" not in rendition.readings[0].flags
    bare = OWN + told.replace("would probably", "will")
    [found] = statements({"a": OWN + said, "b": OWN + said, "c": bare}, base="a")
    rendition = found.rendition("c")
    assert rendition is not None
    assert "hedge-lost" in rendition.readings[0].flags
