"""The same words written otherwise: aligned, shown, and never counted as changed."""

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from alita_tui.quotes.base_text import base_text
from alita_tui.quotes.model import Edit, Reading
from alita_tui.quotes.numerals import number_in_words
from alita_tui.quotes.printed import Printed, printed
from alita_tui.quotes.tokens import keys
from alita_tui.quotes.variants import is_masked, variant_of
from tests.unit.test_printed import document, prints, read


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("we’re gonna win", "we’re going to win"),
        ("I wanna stay", "I want to stay"),
        ("tell ’em now", "tell them now"),
        ("’cause we can", "because we can"),
        ("nothin’ doin’ here", "nothing doing here"),
        ("it’s okay", "it’s OK"),
        ("three ships", "3 ships"),
        ("twenty-five ships", "25 ships"),
        ("the twenty-first ship", "the 21st ship"),
        ("1,200 ships", "1200 ships"),
        ("20%", "20 percent"),
        ("20 per cent", "twenty percent"),
        ("Dr. Brand", "Doctor Brand"),
        ("the U.S. fleet", "the US fleet"),
        ("the organised labour of the harbour", "the organized labor of the harbor"),
        ("we travelled to the centre", "we traveled to the center"),
        ("an e-mail on health care", "an email on healthcare"),
        ("the long-term plan", "the long term plan"),
        ("we cannot", "we can not"),
        ("this f***ing crane", "this fucking crane"),
        ("this f---ing crane", "this f–––ing crane"),
        ("bulls--- here", "bullshit here"),
        ("cross-\u00adroads", "cross-roads"),
    ],
)
def test_the_same_words_compare_alike(one: str, other: str) -> None:
    assert keys(one) == keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("four", "for"),
        ("hour", "or"),
        ("the cause", "the because"),
        ("25", "27"),
        ("the filled hall", "the filed hall"),
        ("money--that", "money--this"),
        ("prize", "price"),
        ("3", "30"),
        ("d***", "dock"),
        ("won’t", "will"),
    ],
)
def test_other_words_stay_others(one: str, other: str) -> None:
    assert keys(one) != keys(other)


@pytest.mark.parametrize("word", ["one", "forty-two", "ninth", "thirty-first"])
def test_number_words_are_their_own_form(word: str) -> None:
    assert number_in_words(word) == word


@pytest.mark.parametrize("word", ["05", "1.5", "1,20", "²", "second-rate"])
def test_what_is_no_plain_number_is_none(word: str) -> None:
    assert number_in_words(word) is None


@pytest.mark.parametrize(
    ("one", "other", "variant"),
    [
        ("gonna", "going to", "spoken"),
        ("em", "them", "spoken"),
        ("3", "three", "number"),
        ("20%", "20 percent", "number"),
        ("dr", "doctor", "abbreviation"),
        ("f***", "fuck", "masked"),
        ("programme", "program", "spelling"),
        ("long-term", "long term", "spelling"),
    ],
)
def test_a_variant_has_a_kind(one: str, other: str, variant: str) -> None:
    assert variant_of(one, other) == variant_of(other, one) == variant


def test_dashes_between_words_mask_nothing() -> None:
    assert not is_masked("long-term")
    assert not is_masked("word--word")


def edits(reading: Reading, base: str, text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    return [
        (
            edit.op,
            edit.variant,
            edit.base and base[slice(*edit.base)],
            edit.rendition and text[slice(*edit.rendition)],
        )
        for edit in reading.edits
    ]


def test_a_variant_is_shown_and_changes_neither_state_nor_counts() -> None:
    base = document("a", "We’re going to mend 20 per cent of the long-term moorings.")
    other = document("b", "We’re gonna mend 20% of the long term moorings.")
    (reading,) = read(base, other).values()
    assert reading.state == "verbatim"
    assert edits(reading, base.text, other.text) == [
        ("replaced", "spoken", "going to", "gonna"),
        ("replaced", "number", "20 per cent", "20%"),
        ("replaced", "spelling", "long-term", "long term"),
    ]
    given_here = prints(base, other)
    assert given_here.words == len(given_here.agreeing) == 11


def test_half_of_a_written_word_agrees_with_nothing() -> None:
    base = document("a", "We are going home and mend the long-term moorings here.")
    other = document("b", "We are gonna home and mend the long-standing moorings here.")
    (reading,) = read(base, other).values()
    assert [(edit.op, edit.variant) for edit in reading.edits] == [("replaced", None), ("replaced", None)]
    assert reading.state == "altered"


def test_an_expletive_in_brackets_is_the_editors() -> None:
    base = document("a", "This is a fucking disgrace and everybody in the harbour knows it.")
    for remark in ("[expletive]", "(expletive)", "[expletive deleted]", "(Expletive)"):
        other = document("b", f"This is a {remark} disgrace and everybody in the harbour knows it.")
        (reading,) = read(base, other).values()
        assert edits(reading, base.text, other.text) == [("bracket", None, "fucking", remark)]
        assert prints(base, other).words == 11


def test_nested_round_brackets_are_left_out_whole() -> None:
    base = document("a", "He said that it was good (really good (I mean it)) for the harbour.")
    other = document("b", "He said that it was good … for the harbour.")
    (reading,) = read(base, other).values()
    assert edits(reading, base.text, other.text) == [("ellipsis", None, "(really good (I mean it))", "…")]


_WORD = st.sampled_from(
    "gonna going to e-mail e mail email 20% 20 percent per cent can cannot not [his] … crane. long-term Dr. "
    "f***ing fucking ’em them (sic) (old) twenty".split()
)
_LOOSE = st.lists(st.lists(_WORD, min_size=1, max_size=10).map(" ".join), min_size=1, max_size=3)


def both_ways(base: list[str], other: list[str]) -> tuple[Printed, Printed]:
    first, second = document("a", *base), document("b", *other)
    return prints(first, second), prints(second, first)


@given(_LOOSE, _LOOSE)
def test_edits_stay_inside_and_never_overlap(base: list[str], other: list[str]) -> None:
    theirs, ours = document("a", *base), document("b", *other)
    ground = base_text(theirs, theirs.quotations)
    given_here = printed(ground, ours, ours.quotations)
    assert len(set(given_here.agreeing.values())) == len(given_here.agreeing) <= given_here.words
    quoted = [part.span for part in ours.quotations]
    for number, reading in read(theirs, ours).items():
        start, end = ground.spans[number]
        assert all(start <= edit.base[0] < edit.base[1] <= end for edit in reading.edits if edit.base)
        for begin, stop in [edit.rendition for edit in reading.edits if edit.rendition]:
            assert any(first <= begin < stop <= last for first, last in quoted)
        _apart(reading.edits)


def _apart(found: tuple[Edit, ...]) -> None:
    for spans in ([edit.base for edit in found], [edit.rendition for edit in found]):
        held = sorted(span for span in spans if span)
        assert all(before[1] <= after[0] for before, after in pairwise(held))


@given(_LOOSE)
def test_a_rendition_equal_to_the_base_is_verbatim(parts: list[str]) -> None:
    base, other = document("a", *parts), document("b", *parts)
    given_here = prints(base, other)
    for reading in read(base, other).values():
        assert reading.state == "verbatim"
        assert reading.edits == ()
    assert given_here.words == len(given_here.agreeing)
    assert len(base_text(base, base.quotations).words) == given_here.words


@given(_LOOSE, _LOOSE)
def test_collating_twice_gives_the_same(base: list[str], other: list[str]) -> None:
    assert both_ways(base, other) == both_ways(base, other)


_SAID = "We’re gonna mend 20% of the long-term moorings [here] and Dr. Brand cannot stop it … today".split()
_CHANGES = st.lists(
    st.sampled_from(["kept", "kept", "kept", "dropped", "changed"]),
    min_size=len(_SAID),
    max_size=len(_SAID),
)


@given(_CHANGES)
def test_counts_are_symmetric_where_sentences_share_most_of_their_words(changes: list[str]) -> None:
    words = [
        f"crane{at}" if change == "changed" else word
        for at, (word, change) in enumerate(zip(_SAID, changes, strict=True))
        if change != "dropped"
    ]
    other = " ".join(words)
    assume(sum(change == "kept" for change in changes) > len(_SAID) / 2)
    there, back = both_ways([" ".join(_SAID)], [other])
    assert len(there.agreeing) == len(back.agreeing)
    assert back.words == len(keys(" ".join(_SAID)))
