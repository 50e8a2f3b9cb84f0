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
