"""Whole articles with the statement's sentences marked."""

from hypothesis import given
from hypothesis import strategies as st

from alita_tui.app.screens.comparison import ComparisonScreen
from alita_tui.app.screens.context import ContextScreen
from alita_tui.app.widgets.comparison_cells import plain, width_of
from alita_tui.app.widgets.comparison_context import GUTTER, context_lines, gutter, line_of, marks_of
from alita_tui.app.widgets.why_panel import WhyPanel
from alita_tui.quotes.model import Reading, Rendition
from alita_tui.testing import open_app
from tests.app.comparison_examples import BASE, article, base_rendition, shelf, statement

TEXT = "One “two three”, four.\n\n  Five six seven, 潮が満ちた。\nEight “nine\n\nten”."
SPANS = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(sorted)


@given(st.lists(SPANS, max_size=5), st.integers(4, 40))
def test_every_character_of_the_article_is_printed_and_fits(spans: list[list[int]], width: int) -> None:
    readings = tuple(
        Reading(segment=number, state="verbatim", spans=((start, end),))
        for number, (start, end) in enumerate(spans)
    )
    rendition = Rendition(article="x", form="direct", readings=readings)
    lines = context_lines(article("x", TEXT), rendition, width)
    printed = "".join(plain(one.line) for one in lines)
    assert [one for one in printed if not one.isspace() and one not in "‹›"] == [
        one for one in TEXT if not one.isspace()
    ]
    assert all(width_of(one.line) <= width for one in lines)
    for mark in marks_of(rendition):
        if TEXT[mark.start : mark.end].strip():
            assert line_of(lines, mark.segments[0]) is not None


def test_the_gutter_numbers_sentences_and_marks_the_chosen_one() -> None:
    lines = context_lines(article("a-base", BASE), base_rendition(), 60)
    assert plain(gutter(lines[0], 0)) == f"{' 2≈':<{GUTTER}}"
    at = line_of(lines, 1)
    assert at is not None
    assert at > 0
    assert plain(gutter(lines[at], 1)).startswith("▸2█")
    assert plain(gutter(lines[1], 1)) == " " * GUTTER


def test_an_article_that_is_silent_has_no_line_of_it() -> None:
    silent = statement().rendition("d-silent")
    assert silent is not None
    lines = context_lines(shelf().article("d-silent"), silent, 60)
    assert line_of(lines, 0) is None
    assert len(lines) == 3


async def test_w_says_why_of_the_sentence_that_is_chosen_and_follows_it() -> None:
    async with open_app(size=(80, 24)) as opened:
        await opened.press("c", "v", "w")
        panel = opened.app.screen.query_one(WhyPanel)
        said = str(panel._lines.content)
        assert "why verbatim: all 8 words agree" in said
        assert "linked: " in said
        assert "sentence 1 in 001" in str(panel.border_title)
        await opened.press("j", "l")
        assert "sentence 2 in 002" in str(panel.border_title)
        assert "why fragment" in str(panel._lines.content)
        while panel.more:
            await opened.press("w")
        await opened.press("w")
        assert not opened.app.screen.query(WhyPanel)
        await opened.press("w", "escape")
        assert not opened.app.screen.query(WhyPanel)
        assert isinstance(opened.app.screen, ContextScreen)
        await opened.press("escape")
        assert isinstance(opened.app.screen, ComparisonScreen)
