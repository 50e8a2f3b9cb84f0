"""Signed block quotations are direct; unsigned ones, as mail has them, are not."""

import pytest

from alita_tui.quotes.extraction import extract

WORDS = "The old lock will perhaps open in spring. Nobody should wait for it."


@pytest.mark.parametrize(
    "text",
    [
        f"# Lock\n\n> {WORDS}\n>\n> — Ada Wren, keeper\n\nShe went home.\n",
        f"# Lock\n\n> {WORDS}\n> -- keeper Ada Wren\n",
        f"# Lock\n\n> {WORDS}\n\n— Ada Wren\n\nShe went home.\n",
    ],
)
def test_a_signed_block_is_direct(text: str) -> None:
    [found] = [one for one in extract(text) if one.kind != "indirect"]
    assert (found.text, found.kind, found.rule, found.speakers) == (
        WORDS,
        "direct",
        "signature",
        ("Ada Wren",),
    )
    assert text[slice(*found.span)] == WORDS
    assert found.speaker_span is not None
    assert text[slice(*found.speaker_span)] == "Ada Wren"


@pytest.mark.parametrize(
    "text", [f"> {WORDS}\n\nFine with me.\n", "> \n> — Ada Wren\n", ">\n>\n>", "a > b — Ada Wren"]
)
def test_what_nobody_signed_is_no_quotation(text: str) -> None:
    assert not [one for one in extract(text) if one.kind != "indirect"]


def test_marks_inside_a_block_stay_what_they_are() -> None:
    text = f"> “{WORDS}”\n>\n> — Ada Wren\n"
    assert [one.text for one in extract(text) if one.kind == "direct"] == [WORDS]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ada Wren wrote in a letter:\n\n> The lock is old.\n>\n> It goes.\n\nShe went home.\n", 2),
        ("On Monday Ada Wren wrote:\n> The lock is old.\n\nFine with me.\n", 1),
        ("Ada Wren said this:\n\n> The lock is old, Bo Lind said.\n", 1),
    ],
)
def test_a_block_behind_a_word_of_saying_and_a_colon_is_direct(text: str, said: int) -> None:
    found = extract(text)
    assert [(one.kind, one.rule, one.speaker) for one in found] == [("direct", "colon", "Ada Wren")] * said
    assert {one.utterance for one in found} == {1}


def test_a_block_behind_a_colon_alone_is_no_quotation() -> None:
    assert extract("The rules are these:\n\n> No boats. No dogs.\n\nShe went home.\n") == ()


def test_all_paragraphs_of_a_block_are_one_utterance() -> None:
    text = "> The lock is old.\n>\n> It goes.\n>\n> Nobody weeps.\n>\n> — Ada Wren\n"
    found = extract(text)
    assert len(found) == 3
    assert {one.utterance for one in found} == {1}
