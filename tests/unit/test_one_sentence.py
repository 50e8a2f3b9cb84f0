"""What stands in one sentence is compared with one sentence, and never said to be spliced."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alita_tui.app.widgets.wording_notes import Place, _moves
from alita_tui.quotes.alignment import align
from alita_tui.quotes.model import Statement
from alita_tui.quotes.one_sentence import of_one_sentence
from tests.unit.made_up import rendition_of, statements
from tests.unit.test_alignment import spelled

OWN = "The keeper of the Selk canal spoke at the old lock of the canal on Friday. "
FERRY = "The ferry will sail again in 2031 and it will not cost more than 40 crowns each"
CREW = "We have asked the crews to paint the hull in winter"
GARBLED = (
    f"{OWN}“The ferry will sail again on Friday. We have asked the crews … it will not cost "
    "more than 40 crowns each,” Mara Lindt said. “The ferry will sail again in 2031 and it will never cost "
    "more than forty crowns each.”"
)
TEXTS = {
    "garbled": GARBLED,
    "full": f"{OWN}“{FERRY}. {CREW},” Mara Lindt said.",
    "part": f"{OWN}“{FERRY},” Mara Lindt said.",
}


def shared(base: str | None = None) -> Statement:
    [found] = statements(TEXTS, base)
    return found


def test_a_garbled_rendition_is_no_base_where_others_print_it_whole() -> None:
    assert shared().base == "full"
    part = rendition_of(shared(), "part")
    assert [one.state for one in part.readings] == ["verbatim", "absent"]
    assert part.flags == ()


def test_of_about_equal_ones_the_shorter_ones_decide_which_wording_is_the_base() -> None:
    full, odd = f"{FERRY}. {CREW}", f"{FERRY.replace('not', 'never')}. {CREW}, God help us"
    texts = {"odd": odd, "full": full, "one": FERRY, "two": FERRY}
    [found] = statements({name: f"{OWN}“{words},” Mara Lindt said." for name, words in texts.items()})
    assert found.base == "full"


def test_measured_by_it_a_faithful_sentence_is_neither_moved_nor_spliced() -> None:
    part = rendition_of(shared("garbled"), "part")
    assert [one.state for one in part.readings] == ["absent", "absent", "altered"]
    assert not {"moved", "spliced"} & set(part.flags)
    assert part.readings[
        2
    ].why == "16 of 17 words agree; “not” for “never”; “40” for “forty”, the same number" or (
        "“not” for “never”" in part.readings[2].why
    )


@pytest.mark.parametrize("base", sorted(TEXTS))
def test_what_is_changed_is_not_said_to_agree(base: str) -> None:
    for rendition in shared(base).renditions:
        for one in rendition.readings:
            changed = [edit for edit in one.edits if edit.base and edit.changes_words]
            assert not (changed and one.why.startswith("all ")), one.why


def test_a_sentence_made_of_two_is_still_said_to_be() -> None:
    said = "The old crane will stay where it is. The hall may open in May. Nobody will lose a boat"
    whole = f"{OWN}“{said},” Mara Lindt said."
    other = f"{OWN}“The old crane will stay where it is and nobody will lose a boat,” Mara Lindt said."
    [found] = statements({"a": whole, "b": other}, "a")
    assert "spliced" in rendition_of(found, "b").readings[2].flags


WORDS = st.text("abcdefgh", min_size=1, max_size=9)
TEXT = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)


@given(TEXT, TEXT)
def test_pairs_stay_one_to_one_and_equal(base: str, other: str) -> None:
    theirs, ours = spelled(base), spelled(other)
    pairs = align(theirs, ours)
    found = of_one_sentence(pairs, theirs, ours)
    assert len(set(found.values())) == len(found)
    assert all(ours.letters[at] == theirs.letters[place] for at, place in found.items())


@given(WORDS, WORDS)
def test_of_one_sentence_nothing_changes(base: str, other: str) -> None:
    pairs = align(spelled(base), spelled(other))
    assert of_one_sentence(pairs, spelled(base), spelled(other)) == pairs


SENTENCES = [FERRY, CREW, "Nobody will lose a boat because of this", "The old crane will stay where it is"]
ORDERS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5, unique=True)


def article(order: list[str]) -> str:
    return (
        OWN + " ".join(f"“{one}.”" for one in order[:1]) + " Mara Lindt said. " + f"“{'. '.join(order[1:])}.”"
    )


@given(ORDERS, ORDERS)
def test_no_place_is_said_to_be_another_than_itself(one: list[str], other: list[str]) -> None:
    for statement in statements({"a": article(one), "b": article(other)}, "a"):
        for rendition in statement.renditions:
            for number, reading in enumerate(rendition.readings):
                changed = [edit for edit in reading.edits if edit.changes_words]
                assert reading.state != "altered" or changed
                for note in _moves(Place(statement, rendition, number, lambda _: None)):  # type: ignore[arg-type,return-value]
                    here = re.findall(r"no\. \d+", note.text)
                    assert len(here) != 2 or here[0] != here[1], note.text
