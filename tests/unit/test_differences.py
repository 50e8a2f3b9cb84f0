"""Edits between a segment and what a rendition prints for it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import LCSseq

from alita_tui.quotes.differences import Side, differences
from alita_tui.quotes.model import Edit
from alita_tui.quotes.tokens import Alphabet, compared, tokens


def found_edits(base: str, rendition: str) -> tuple[Edit, ...]:
    """The edits, the words aligned by their longest common subsequence."""
    theirs, ours = tokens(base), tokens(rendition)
    alphabet = Alphabet()
    spelled = [alphabet.spell(token.key for token in compared(side)) for side in (theirs, ours)]
    agreeing = {
        compared(ours)[block.dest_start + at]: compared(theirs)[block.src_start + at]
        for block in LCSseq.opcodes(*spelled)
        if block.tag == "equal"
        for at in range(block.src_end - block.src_start)
    }
    return differences(Side(base, theirs), Side(rendition, ours), agreeing)


def edits(base: str, rendition: str) -> list[tuple[str, str | None, str | None]]:
    """The edits as (operation, base words, rendition words)."""
    return [
        (edit.op, edit.base and base[slice(*edit.base)], edit.rendition and rendition[slice(*edit.rendition)])
        for edit in found_edits(base, rendition)
    ]


@pytest.mark.parametrize(
    ("base", "rendition", "expected"),
    [
        ("we can make one more.", "We can make one more,", []),
        ("the old crane will stay", "the old crane will go", [("replaced", "stay", "go")]),
        ("the old crane will stay", "the crane will stay", [("omitted", "old", None)]),
        ("the crane will stay", "the old crane will stay", [("inserted", None, "old")]),
        ("the (Avatar) mix here", "the mix [for Avatar] here", [("bracket", "(Avatar)", "[for Avatar]")]),
        ("near [Robert’s] place", "near [Robert’s] place", []),
        ("near his place", "near [Robert’s] place", [("bracket", "his", "[Robert’s]")]),
        ("near [Robert’s] place", "near his place", [("bracket", "[Robert’s]", "his")]),
        ("the crane stays", "the crane [sic] stays", [("bracket", None, "[sic]")]),
        ("the crane will stay here", "the crane … here", [("ellipsis", "will stay", "…")]),
        ("the crane […] here", "the crane will stay here", [("ellipsis", "[…]", "will stay")]),
        ("and We go", "and we go", [("case", "We", "we")]),
        ("we go", "[W]e go", [("bracket", "we", "[W]e")]),
        ("the mainstream media lies", "the Mainstream Media lies", [
            ("case", "mainstream", "Mainstream"),
            ("case", "media", "Media"),
        ]),
        ("we met McCartney and don’t mind", "we met MCCARTNEY and Don't mind", [
            ("case", "McCartney", "MCCARTNEY"),
            ("case", "don’t", "Don't"),
        ]),
        ("he gave us the money, and the people left", "[the mayor] gave us the money", [
            ("bracket", "he", "[the mayor]"),
            ("omitted", "and the people left", None),
        ]),
        ("the crane stays and the hall opens", "the crane stays and [the] hall opens", [
            ("bracket", "the", "[the]"),
        ]),
        ("we rebuld [sic] the crane", "we rebuild the crane", [
            ("replaced", "rebuld", "rebuild"),
            ("bracket", "[sic]", None),
        ]),
        ("near [his] place", "near [her] place", [("bracket", "[his]", "[her]")]),
        ("we love [old] cranes", "they mend [old] ships", [
            ("replaced", "we love", "they mend"),
            ("replaced", "cranes", "ships"),
        ]),
        ("it rained here [all day] and we", "it stopped", [
            ("replaced", "rained here", "stopped"),
            ("bracket", "[all day]", None),
            ("omitted", "and we", None),
        ]),
    ],
)  # fmt: skip
def test_edits(base: str, rendition: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert edits(base, rendition) == expected


@pytest.mark.parametrize("text", ["the old crane", "[for Avatar]", "a … b [sic] (c)"])
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert edits(text, text) == []


_WORDS = st.lists(
    st.sampled_from(["crane", "the", "Stay", "[his]", "[the ship]", "[sic]", "(old)", "…", "not,", "ship"]),
    max_size=9,
)


def _untouched(text: str, spans: list[tuple[int, int]]) -> list[str]:
    """The compared words that no edit covers."""
    return [
        token.key
        for token in compared(tokens(text))
        if not any(start <= token.start < end for start, end in spans)
    ]


@given(_WORDS, _WORDS)
def test_what_no_edit_covers_agrees_word_by_word(base: list[str], rendition: list[str]) -> None:
    first, second = " ".join(base), " ".join(rendition)
    found = found_edits(first, second)
    theirs = [edit.base for edit in found if edit.base and edit.op != "case"]
    ours = [edit.rendition for edit in found if edit.rendition and edit.op != "case"]
    assert _untouched(first, theirs) == _untouched(second, ours)


@given(_WORDS, _WORDS)
def test_edits_never_overlap(base: list[str], rendition: list[str]) -> None:
    found = found_edits(" ".join(base), " ".join(rendition))
    for spans in ([edit.base for edit in found], [edit.rendition for edit in found]):
        ordered = sorted(span for span in spans if span)
        assert all(before[1] <= after[0] for before, after in pairwise(ordered))


def test_no_edit_crosses_from_one_place_to_another() -> None:
    text = "crane new “said Lindt” ship stays"
    theirs, ours = tokens("crane stays"), [*tokens(text, 0, 9), *tokens(text, 23, 33)]
    agreeing = {ours[0]: theirs[0], ours[3]: theirs[1]}
    found = differences(Side("crane stays", theirs), Side(text, ours, [0, 23]), agreeing)
    assert [edit.rendition and text[slice(*edit.rendition)] for edit in found] == ["new", "ship"]


@given(_WORDS)
def test_what_is_left_out_is_said(words: list[str]) -> None:
    plain = " ".join(word for word in words if word[0] not in "[(…")
    assert [edit.op for edit in found_edits(plain, "")] == (["omitted"] if plain else [])
