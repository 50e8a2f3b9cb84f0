"""What stands beside a sentence of a statement, in its very words or nearly, is never absent."""

import pytest

from alita_tui.quotes.model import Reading
from tests.unit.made_up import rendition_of, statements

OWN = "The keeper of the Selk canal spoke at the old lock of the canal on Friday. "
LOCK = "The lock may cut the wait by up to 12 percent for some barges over 65 feet"
SAFE = "We do not yet know whether it is safe for children"
TERMS = "If the barge firms refuse, we may have to think again about it"


def readings(first: str, second: str) -> tuple[Reading, ...]:
    [found] = statements({"a": OWN + first, "b": second}, base="a")
    return rendition_of(found, "b").readings


def test_the_very_words_beside_another_sentence_are_found_whoever_is_credited() -> None:
    there = readings(
        f"“{LOCK},” Mara Lindt said. “{SAFE}.”",
        f"Bo Ellis, the deputy keeper, hailed a new lock. “{LOCK},” Ellis said. “{SAFE}.”",
    )
    assert [one.state for one in there] == ["verbatim", "verbatim"]
    assert [one.flags for one in there] == [("other-speaker",), ("other-speaker",)]


def test_what_is_taken_in_says_why() -> None:
    fees = "There will be no new fees next year"
    texts = {
        "a": f"Budget\n\n“{fees},” Mara Lindt said. “If the banks refuse, we may have to think again.”",
        "b": f"Lindt and the banks\n\n“We will have to think again,” Mara Lindt said. “{fees}.”",
    }
    [found] = statements(texts, base="a")
    there = rendition_of(found, "b")
    assert [one.child for one in there.links] == list(there.quotations)
    assert there.links[0].rule == "beside"
    assert there.links[0].parent is not None
    assert texts["a"][slice(*there.links[0].parent.span)].startswith("If the banks refuse")


def test_a_sentence_that_a_frame_parts_is_taken_whole() -> None:
    left = "I never said I would leave the old lock"
    there = readings(
        f"“{left},” Mara Lindt said. “{LOCK}.”",
        f"“{LOCK},” Mara Lindt said.\n\n“I never said,” she went on, “I would leave the old lock.”",
    )
    assert [one.state for one in there] == ["verbatim", "verbatim"]
    assert "negation-changed" not in there[0].flags
    assert len(there[0].spans) == 2


def test_nearly_the_words_of_the_same_speaker_are_altered() -> None:
    there = readings(
        f"“{LOCK},” Mara Lindt said. “{TERMS}.”",
        f"Mara Lindt spoke. “We will have to think again about it,” she said. “{LOCK}.”",
    )
    assert [one.state for one in there] == ["verbatim", "altered"]
    assert set(there[1].flags) == {"moved", "hedge-lost", "condition-lost"}


def test_another_day_in_the_words_of_the_same_speaker_is_altered() -> None:
    know = "We will probably know more by Friday, if the divers are quick"
    there = readings(
        f"“{LOCK},” Mara Lindt said. “{know}.”",
        f"“{LOCK},” Mara Lindt said. “We will know more by Sunday.”",
    )
    assert there[1].state == "altered"


@pytest.mark.parametrize(
    "other",
    [
        f"“{LOCK},” Mara Lindt said. Bo Ellis said: “We will have to think again about that lock of ours.”",
        f"“{LOCK},” Mara Lindt said. “We will have to talk to all of the barge firms about it.”",
        f"“{LOCK},” Mara Lindt said. She denied that she had said “{TERMS.lower()}”.",
    ],
)
def test_other_words_are_none(other: str) -> None:
    there = readings(f"“{LOCK},” Mara Lindt said. “{TERMS}.”", other)
    assert [one.state for one in there] == ["verbatim", "absent"]


def test_one_statement_credited_to_a_firm_and_its_spokeswoman() -> None:
    stop, fault = (
        "Customers should stop driving the car immediately",
        "The fault does {}affect models built before 2024",
    )
    texts = {
        "a": f"Recall\n\n“{stop},” spokeswoman Lena Quist said. “{fault.format('not ')}.”",
        "b": f"Recalls\n\n“{fault.format('')},” Corvane Motors said in a statement. “{stop}.”",
    }
    [found] = statements(texts)
    assert all(one.state != "absent" for one in rendition_of(found, "b").readings)
