"""Edits between a segment and what a rendition prints for it."""

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
    ],
)  # fmt: skip
def test_edits(base: str, rendition: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert edits(base, rendition) == expected


@pytest.mark.parametrize("text", ["the old crane", "[for Avatar]", "a … b [sic] (c)"])
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert edits(text, text) == []


_WORDS = st.lists(
    st.sampled_from(["crane", "the", "Stay", "[his]", "(old)", "…", "not,", "ship"]), max_size=9
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


@given(_WORDS)
def test_what_is_left_out_is_said(words: list[str]) -> None:
    plain = " ".join(word for word in words if word[0] not in "[(…")
    assert [edit.op for edit in found_edits(plain, "")] == (["omitted"] if plain else [])
