"""Whichever rendition is the base, a fuller one is no distortion of it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alita_tui.corpus.disagreement import disagreement
from alita_tui.export.readings import reading_texts
from alita_tui.quotes.model import Statement
from tests.unit.made_up import only_statement, rendition_of, statements

OPENING = "The harbour of Selk opened on Monday.\n\n"
FULL = (
    "The old crane will stay where it is for as long as I live in the harbour. "
    "We think the market hall may reopen in spring, when the roof is mended. "
    "Nobody will lose a mooring because of this"
)


def by_lindt(*quoted: str) -> str:
    return OPENING + " She smiled. ".join(f"“{words},” Mara Lindt said." for words in quoted)


def swapped(base: str, other: str = by_lindt(FULL)) -> Statement:
    """The statement of two articles by the shorter one, ``b``."""
    [found] = statements({"a": other, "b": base}, base="b")
    assert found.base == "b"
    return found


def test_a_fuller_source_gives_the_segment_and_more_words() -> None:
    statement = swapped(by_lindt("The market hall may reopen in spring"))
    [reading] = rendition_of(statement, "a").readings
    assert (reading.state, reading.flags) == ("verbatim", ())
    assert reading.gives_more
    assert [edit.op for edit in reading.edits] == ["inserted"] * len(reading.edits)
    assert all(edit.base is None for edit in reading.edits)
    added = [FULL_TEXT[slice(*edit.rendition)] for edit in reading.edits if edit.rendition]
    assert added[:2] == ["We think", "when the roof is mended"]
    assert reading.why.startswith("all 7 words agree; “We think” only here")
    assert reading_texts(reading, (1,), (), spelled=True) == ("█ 1 verbatim +more",)
    assert 0 < disagreement(statement) < 0.5


FULL_TEXT = by_lindt(FULL)


def test_seen_from_the_fuller_source_the_same_words_are_cut() -> None:
    statement = only_statement(a=FULL_TEXT, b=by_lindt("The market hall may reopen in spring"))
    assert statement.base == "a"
    assert [one.state for one in rendition_of(statement, "b").readings] == ["absent", "cut", "absent"]


@pytest.mark.parametrize(
    "fuller",
    [
        "I don’t believe that the market hall may reopen in spring",
        "I doubt the market hall may reopen in spring",
        "The market hall may not reopen in spring",
        "The old market hall may reopen in spring",
    ],
)
def test_words_that_deny_or_stand_inside_alter_the_segment(fuller: str) -> None:
    statement = swapped(by_lindt("The market hall may reopen in spring"), by_lindt(fuller))
    [reading] = rendition_of(statement, "a").readings
    assert reading.state == "altered"
    assert not reading.gives_more


@pytest.mark.parametrize(
    "parts",
    [
        ("Nobody will lose a mooring", "The old crane will stay where it is"),
        ("because of this nobody", "The old crane will stay", "the market hall may reopen"),
    ],
)
def test_a_base_in_parts_of_one_sentence_splices_nothing(parts: tuple[str, ...]) -> None:
    whole = FULL.replace(". ", ", ").replace("Nobody", "nobody").replace("We", "we")
    statement = swapped(by_lindt(*parts), by_lindt(whole))
    assert "spliced" not in rendition_of(statement, "a").flags


def test_a_splice_of_a_whole_base_is_still_one() -> None:
    joined = "The old crane will stay where it is and nobody will lose a mooring because of this"
    statement = only_statement(a=by_lindt(FULL), b=by_lindt(joined))
    assert statement.base == "a"
    assert "spliced" in rendition_of(statement, "b").flags


def test_the_fragment_as_base_has_both_differing_credits() -> None:
    texts = {
        "a": by_lindt(FULL),
        "b": OPENING + "Mara Lindt and Otto Brandt promised a “mooring” and said the “old crane” stays.",
    }
    for base, other in (("a", "b"), ("b", "a")):
        [statement] = statements(texts, base=base)
        assert statement.base == base
        assert "other-speaker" in rendition_of(statement, other).flags


SENTENCES = [sentence.strip(" .").replace(",", "").split() for sentence in FULL.split(". ")]


@given(st.sampled_from(SENTENCES), st.integers(0, 8), st.integers(7, 14))
@settings(max_examples=60, deadline=None)
def test_any_run_of_words_as_base_is_given_whole_by_the_fuller_source(
    sentence: list[str], start: int, length: int
) -> None:
    quoted = " ".join(sentence[start : start + length])
    for statement in statements({"a": FULL_TEXT, "b": by_lindt(quoted)}, base="b"):
        rendition = rendition_of(statement, "a")
        assert rendition.words.aligned == rendition.words.base
        assert "spliced" not in rendition.flags
        denied = sentence[0] == "Nobody" and start > 0
        assert rendition.readings[0].state == ("altered" if denied else "verbatim")


def test_words_that_a_shorter_source_adds_alter_the_segment() -> None:
    statement = only_statement(
        a=FULL_TEXT, b=by_lindt("Nobody will lose a mooring because of this in summer")
    )
    assert statement.base == "a"
    assert [one.state for one in rendition_of(statement, "b").readings] == ["absent", "absent", "altered"]
