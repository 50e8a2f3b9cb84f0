"""Where the words of a sentence begin and end in an outlet's own text, and when they are a report instead."""

from hypothesis import given
from hypothesis import strategies as st

from alita_tui.quotes.model import Reading
from alita_tui.quotes.unmarked_words import placed
from tests.unit.made_up import rendition_of, statements

OWN = "The keeper of the Selk canal spoke at the old lock of the canal on Friday. "
SPAN = "It could be approved by the council before the end of 2027"
RULED = "I cannot rule out cuts to the subsidies of the Selk barges"


def reading(said: str, other: str) -> tuple[Reading, str]:
    texts = {"a": f"{OWN}“{said},” Mara Lindt said.", "b": OWN + other}
    [found] = statements(texts, base="a")
    return rendition_of(found, "b").readings[0], texts["b"]


def test_a_little_word_far_before_the_others_does_not_draw_them() -> None:
    there, text = reading(
        SPAN,
        "It was safe for all of the eels, and it would be approved by the council before the end of 2027.",
    )
    assert [text[slice(*span)] for span in there.spans] == [
        "it would be approved by the council before the end of 2027"
    ]


def test_a_denial_in_other_words_is_not_said_to_be_left_out() -> None:
    there, text = reading(
        RULED, "Mara Lindt said she could not rule out cuts to the subsidies of the Selk barges."
    )
    assert there.state == "reported"
    assert "negation-changed" not in there.flags
    there, text = reading(
        RULED, "It could not rule out cuts to the subsidies of the Selk barges, the city hinted."
    )
    assert text[slice(*there.spans[0])].startswith("could not rule out")
    assert not {"negation-changed", "hedge-lost"} & set(there.flags)


def test_a_denial_left_out_is_told() -> None:
    there, _ = reading(RULED, "She would rule out cuts to the subsidies of the Selk barges.")
    assert "negation-changed" in there.flags


@given(st.text("abcd", max_size=12), st.text("abcd", max_size=12))
def test_what_is_placed_agrees_in_order(theirs: str, mine: str) -> None:
    pairs = placed(theirs, mine, {"a"})
    assert all(mine[here] == theirs[there] for here, there in pairs.items())
    assert sorted(pairs.values()) == [pairs[here] for here in sorted(pairs)]
    assert len(set(pairs.values())) == len(pairs)
