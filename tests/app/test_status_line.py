"""The line at the foot of the screen: nothing of it is cut without a sign."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from alita_tui.app.widgets.status_line import Part, StatusLine, shortened, wrapped
from alita_tui.testing import open_app
from tests.app.browse_examples import TEXTS

PARTS = (
    Part("quotation 2 of 9", 4),
    Part("Wren", 3),
    Part("5 sentences", 5),
    Part("3 of 4 sources"),
    Part("2 files skipped, x lists", 2),
    Part("c compares"),
)


@pytest.mark.parametrize("width", [43, 60, 78, 118])
def test_where_parts_give_way_a_sign_stands_for_them(width: int) -> None:
    lines = shortened(PARTS, width)
    text = " ".join(lines)
    assert len(lines) == (2 if width < 60 else 1)
    assert all(cell_len(line) <= width for line in lines)
    assert "3 of 4 sources" in text
    assert text.endswith("c compares")
    missing = [part for part in PARTS if part.text not in text]
    assert bool(missing) == ("…" in text)


def test_what_fits_is_whole() -> None:
    assert shortened((Part("Wren"), Part("2 sentences")), 78) == ["Wren · 2 sentences"]


@given(st.lists(st.text(max_size=30), max_size=8), st.integers(2, 120))
def test_no_line_is_wider_than_the_screen(parts: list[str], width: int) -> None:
    assert all(cell_len(line) <= width for line in shortened([Part(one, len(one)) for one in parts], width))
    assert all(cell_len(line) <= width for line in wrapped(" · ".join(parts), width))


@given(st.lists(st.sampled_from(["harbour", "ice", "港の人々", "a"]), max_size=60), st.integers(10, 120))
def test_every_word_is_said_or_the_last_line_says_that_there_are_more(words: list[str], width: int) -> None:
    lines = wrapped(" ".join(words), width)
    said = "".join("".join(lines).split())
    assert said == "".join(words) or (said.endswith("…") and len(lines) == 6)


async def test_what_was_copied_is_told_in_full_on_a_small_screen() -> None:
    async with open_app(texts=TEXTS, size=(45, 20)) as opened:
        await opened.press("3", "n", "y")
        status = opened.browse.query_one(StatusLine)
        assert len(status.lines) > 1
        assert status.size.height == len(status.lines)
        assert "".join("".join(status.lines).split()) == "".join(status.text.split())
        assert status.text.startswith("copied with its citation")
        await opened.press("j")
        assert not status.text.startswith("copied"), "the next key takes it away"
        assert status.size.height <= 2
