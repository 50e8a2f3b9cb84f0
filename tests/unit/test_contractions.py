"""A contraction and its words in full are the same words written otherwise; a possessive is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alita_tui.quotes.contractions import contracted, expansions
from alita_tui.quotes.model import Edit
from alita_tui.quotes.tokens import keys
from tests.unit.made_up import only_statement, rendition_of, statements
from tests.unit.test_printed import document, prints, read

PAIRS = [
    ("We won’t sign until the crane is paid", "We will not sign until the crane is paid"),
    ("We cannot sign until the crane is paid", "We can’t sign until the crane is paid"),
    ("I’m sure the crane will stay here", "I am sure the crane will stay here"),
    ("It’s a grey crane with nine ropes", "It is a grey crane with nine ropes"),
    ("It’s been a grey crane since the war", "It has been a grey crane since the war"),
    ("They’d paid for the crane in spring", "They had paid for the crane in spring"),
    ("They’d pay for the crane in spring", "They would pay for the crane in spring"),
    ("You’ve seen the crane and the nine ropes", "You have seen the crane and the nine ropes"),
    ("We’re not going to move the old crane", "We are not going to move the old crane"),
    ("We’re not going to move the old crane", "We aren’t going to move the old crane"),
    ("Let’s mend the crane before the herring come", "Let us mend the crane before the herring come"),
    ("The crane’s rusty and the ropes are gone", "The crane is rusty and the ropes are gone"),
    ("The crane’ll stay and the ropes are gone", "The crane will stay and the ropes are gone"),
    ("There’s a crane that nobody wants to mend", "There is a crane that nobody wants to mend"),
    ("We should’ve mended the crane in spring", "We should have mended the crane in spring"),
    ("I don’t know who’s mending the grey crane", "I do not know who is mending the grey crane"),
    ("It’s old, and it’s rusty, and it isn’t ours", "It is old, and it is rusty, and it is not ours"),
]


@pytest.mark.parametrize(("one", "other"), [pair for each in PAIRS for pair in (each, each[::-1])])
def test_a_contraction_agrees_with_its_words_in_full(one: str, other: str) -> None:
    base, rendition = document("a", one + "."), document("b", other + ".")
    [reading] = read(base, rendition).values()
    assert reading.state == "verbatim"
    assert [edit.op for edit in reading.edits] == ["replaced"] * len(reading.edits)
    assert {edit.variant for edit in reading.edits} == {"contraction"}
    given_here = prints(base, rendition)
    assert given_here.words == len(given_here.agreeing) == prints(base, base).words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It’s a grey crane with nine ropes", "It was a grey crane with nine ropes"),
        ("We won’t sign until the crane is paid", "We will sign until the crane is paid"),
        ("They’d pay for the crane in spring", "They could pay for the crane in spring"),
        ("The harbour’s crane has to be mended", "The harbour has a crane to be mended"),
    ],
)
def test_other_words_are_altered(one: str, other: str) -> None:
    for base, rendition in ((one, other), (other, one)):
        [reading] = read(document("a", base + "."), document("b", rendition + ".")).values()
        assert reading.state in ("altered", "cut")
        assert "contraction" not in {edit.variant for edit in reading.edits}


def test_a_possessive_beside_a_verb_stays_one() -> None:
    base = document("a", "Lindt is angry about Brandt’s crane and Lindt’s rope.")
    rendition = document("b", "Lindt’s angry about Brandt’s crane and Lindt’s rope.")
    [reading] = read(base, rendition).values()
    assert [(edit.base, edit.variant) for edit in reading.edits] == [((1, 9), "contraction")]


def test_both_forms_in_one_base_each_meet_their_own() -> None:
    base = document("a", "We will not sign in May, and we won’t pay in June.")
    same = document("b", "We will not sign in May, and we won’t pay in June.")
    [reading] = read(base, same).values()
    assert reading.edits == ()
    crossed = document("b", "We won’t sign in May, and we will not pay in June.")
    [reading] = read(base, crossed).values()
    assert [edit.variant for edit in reading.edits] == ["contraction"] * 2
    assert reading.state == "verbatim"


def test_the_edit_spans_the_written_words() -> None:
    one, other = "We won’t sign.", "We will not sign."
    [reading] = read(document("a", one), document("b", other)).values()
    assert reading.edits == (Edit("replaced", (4, 9), (4, 12), "contraction"),)
    assert "“will not” for “won’t”, the same words contracted or in full" in reading.why


def test_contractions_count_nowhere() -> None:
    texts = {
        "a": "Harbour of Selk.\n\n“We will not sign until the last crane is paid for,” said Mara Lindt.",
        "b": "Harbour of Selk.\n\n“We won’t sign until the last crane’s paid for,” said Mara Lindt.",
    }
    for base in texts:
        [statement] = statements(texts, base=base)
        for name in texts:
            assert rendition_of(statement, name).fidelity == 1.0


def test_many_contractions_do_not_keep_words_from_being_linked() -> None:
    statement = only_statement(
        a="“We’re not paying while they’re late,” said Mara Lindt.",
        b="“We are not paying while they are late,” said Mara Lindt.",
    )
    assert len(statement.present) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("we are not late", "we're not late"),
        ("we are not late", "we aren't late"),
        ("it is not ours", "it's not ours"),
        ("I will not go", "I won't go"),
        ("I'll not go", "I won't go"),
        ("that is what they have", "that's what they've"),
        ("you cannot go", "you can't go"),
        ("I am not here", "I'm not here"),
    ],
)
def test_one_form_for_linking(one: str, other: str) -> None:
    assert contracted(keys(one)) == contracted(keys(other))


@given(st.lists(st.sampled_from("we it is are not will i am the crane won't it's cannot had has".split())))
def test_contracting_is_done_once_and_for_all(words: list[str]) -> None:
    once = contracted(words)
    assert contracted(once) == once
    assert len(once) <= len(words)


def test_expansions() -> None:
    assert expansions("won't") == (("will", "not"),)
    assert set(expansions("it's")) == {("it", "is"), ("it", "has")}
    assert set(expansions("he'd")) == {("he", "had"), ("he", "would")}
    assert expansions("o'clock") == expansions("rock'n'roll") == expansions("crane") == ()
