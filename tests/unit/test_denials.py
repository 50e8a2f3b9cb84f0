"""What is denied, or only asked about, is nobody's statement; what a denier says himself is his."""

import pytest

from alita_tui.quotes.extraction import extract
from tests.unit.made_up import statements

LOCK = "the lock will be sold by winter"
OWN = "The keeper of the Selk canal spoke at the old lock of the canal on Friday. "


@pytest.mark.parametrize(
    "frame",
    [
        "Bo Ellis denied that he had said “{}”.",
        "Bo Ellis denied that “{}”.",
        "Bo Ellis denied saying “{}”.",
        "Bo Ellis never said “{}”.",
        "Bo Ellis did not say “{}”.",
        "Bo Ellis didn’t even say that “{}”.",
        "Asked whether “{}”, Bo Ellis said nothing.",
        "Reporters asked Bo Ellis whether “{}”.",
        "Bo Ellis would not say whether “{}”.",
        "“{},” Bo Ellis never said.",
    ],
)
def test_a_denial_is_no_statement(frame: str) -> None:
    [found] = extract(frame.format(LOCK))
    assert (found.kind, found.rule, found.speakers) == ("unattributed", "denied", ())


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Bo Ellis denied the sale: “I sold nothing.”", "Bo Ellis"),
        ("Bo Ellis denied the “baseless rumours” of the paper.", "Bo Ellis"),
        ("Bo Ellis did not just say “I might sell the lock”.", "Bo Ellis"),
        ("Bo Ellis did not rule out a sale but called the lock “a wet ruin”.", "Bo Ellis"),
        ("Bo Ellis said he did not think the lock was “a wet ruin”.", "Bo Ellis"),
    ],
)
def test_what_a_denier_says_is_his(text: str, speaker: str) -> None:
    found = [one for one in extract(text) if one.kind in ("direct", "mixed")]
    assert [one.speakers for one in found] == [(speaker,)]


@pytest.mark.parametrize(
    "denial",
    [
        f"Mara Lindt denied that she had said “{LOCK}”.",
        f"Asked whether {LOCK}, Mara Lindt said nothing.",
        f"Mara Lindt never said that {LOCK}.",
    ],
)
def test_a_denial_gives_no_rendition(denial: str) -> None:
    said = OWN + f"“{LOCK.capitalize()},” Mara Lindt said."
    [found] = statements({"a": said, "b": said, "c": OWN + denial})
    rendition = found.rendition("c")
    assert rendition is not None
    assert rendition.form == "absent"
    assert rendition.rejected is not None
    assert rendition.rejected.rule == "same-words"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The lock is shut.” Captain Ada Wren told reporters.", "Ada Wren"),
        ("“The lock is shut.” Ada Wren said on Friday.", "Ada Wren"),
        ("“The lock is shut,” said harbour master Ada Wren.", "Ada Wren"),
        ("“The lock is shut,” said long-serving deputy canal keeper Per Lund, who lives there.", "Per Lund"),
        ("Barge owner Per Lund said: “The lock is shut.”", "Per Lund"),
    ],
)
def test_who_said_it_is_found(text: str, speaker: str) -> None:
    [found] = extract(text)
    assert found.speakers == (speaker,)


@pytest.mark.parametrize(
    "text",
    [
        "“The lock is shut.” Ada Wren walked home.",
        "“The lock is shut.” Ada Wren said that nobody had told her.",
        "Lock “not wanted”\n\nThe keeper counted eels.",
    ],
)
def test_nobody_is_made_a_speaker(text: str) -> None:
    [found] = [one for one in extract(text) if one.kind != "indirect"]
    assert found.speakers == ()
