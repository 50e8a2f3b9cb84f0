"""The comparison under Pilot: keys, and what is shown as attributes."""

from dataclasses import replace
from threading import Event
from typing import Any

import pytest
from textual.pilot import Pilot

from alita_tui.app.screens.context import ContextScreen
from alita_tui.app.widgets.comparison import ComparisonSummary
from alita_tui.app.widgets.comparison_line import PieceLine
from alita_tui.app.widgets.comparison_pane import ContextPane
from alita_tui.corpus.corpus import Corpus
from alita_tui.errors import AlitaError
from alita_tui.quotes.model import STATES, Reading, Rendition, Segment, Statement
from tests.app.comparison_examples import BASE, Shelf, article, crowd, find, shelf, statement
from tests.app.comparison_stage import Stage, settle

SIZES = [(45, 20), (80, 24), (120, 40), (200, 60)]


async def press(pilot: Pilot[Any], *keys: str) -> None:
    await pilot.press(*keys)
    assert isinstance(pilot.app, Stage)
    await settle(pilot, pilot.app.comparison_screen)


def stage(article: str | None = None) -> Stage:
    return Stage(shelf(), statement(), article)


@pytest.mark.parametrize("size", SIZES)
async def test_the_pane_says_what_it_shows(size: tuple[int, int]) -> None:
    app = stage()
    async with app.run_test(size=size) as pilot:
        await press(pilot)
        pane = app.comparison_screen.query_one("#comparison")
        assert pane is app.comparison_screen.comparison
        pane = app.comparison_screen.comparison
        assert pane.statement == statement()
        assert (pane.base, pane.segment, pane.source) == ("a-base", 0, "b-split")
        assert {name: one.state for name, one in pane.readings.items()} == {
            "a-base": "verbatim",
            "b-split": "verbatim",
            "c-mixed-paper-of-a-very-long-name": "fragment",
            "d-silent": "absent",
        }
        assert "3 of 4 sources" in pane.title


@pytest.mark.parametrize("size", SIZES)
async def test_no_word_of_the_chosen_sentence_is_missing_and_no_line_too_wide(size: tuple[int, int]) -> None:
    app = stage()
    async with app.run_test(size=size) as pilot:
        await press(pilot, "j")
        text = app.comparison_screen.comparison.wording.text
        bare = text.replace("‹", "").replace("›", "")
        for word in "I THINK we’ll soon close lock [the east one] when tide turns,”".split():
            assert word in bare
        width = app.comparison_screen.comparison.wording.size.width
        assert all(len(line) <= width for line in text.splitlines() if line.isascii())


async def test_sentences_and_sources_by_letters_and_arrows() -> None:
    app = stage()
    async with app.run_test() as pilot:
        pane = app.comparison_screen.comparison
        await press(pilot, "j", "down", "k")
        assert pane.segment == 1
        await press(pilot, "l", "right", "h")
        assert pane.source == "c-mixed-paper-of-a-very-long-name"
        await press(pilot, "h", "left", "left")
        assert pane.source == "a-base"


async def test_side_by_side_at_eighty_columns_one_below_the_other_under_it() -> None:
    app = stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot)
        wording = app.comparison_screen.comparison.wording
        assert wording.sources == ("a-base", "b-split")
        assert not wording.shape.stacked
        await pilot.resize_terminal(79, 24)
        await press(pilot)
        assert wording.shape.stacked
        await pilot.resize_terminal(200, 24)
        await press(pilot)
        assert len(wording.sources) == 4


async def test_the_wording_scrolls_to_the_chosen_sentence() -> None:
    app = stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "j", "j")
        wording = app.comparison_screen.comparison.wording
        line = wording.text.splitlines()[wording.scroll_offset.y]
        assert "3 Nobody hurt" in line or wording.scroll_offset.y == wording.max_scroll_y


async def test_b_collates_with_the_chosen_source_and_keeps_the_former_base_in_sight() -> None:
    told: Shelf = shelf()
    app = Stage(told, statement())
    async with app.run_test() as pilot:
        await press(pilot, "b")
        pane = app.comparison_screen.comparison
        assert told.rebased == ["b-split"]
        assert (pane.base, pane.source) == ("b-split", "a-base")
        assert "b is the base now" in app.comparison_screen.said


@pytest.mark.parametrize(("keys", "reason"), [(["h", "b"], "base already"), (["l", "l", "b"], "in marks")])
async def test_b_says_why_a_source_cannot_be_the_base(keys: list[str], reason: str) -> None:
    told = shelf()
    app = Stage(told, statement())
    async with app.run_test() as pilot:
        await press(pilot, *keys)
        assert reason in app.comparison_screen.said
        assert told.rebased == []


async def test_d_leaves_only_what_differs_and_says_so() -> None:
    shelf_, told = crowd(present=3, silent=0)
    app = Stage(shelf_, told)
    async with app.run_test() as pilot:
        await press(pilot, "d")
        pane = app.comparison_screen.comparison
        assert app.comparison_screen.view.segments == (1,)
        assert pane.segment == 1
        said = "1 sentence the same in p00 and The Long and Wi… is hidden, d shows all"
        shown = "\n".join((pane.title, *pane.matrix.lines, pane.wording.text, app.comparison_screen.said))
        assert shown.count(said) == shown.count("hidden") == 1
        await press(pilot, "d")
        assert len(app.comparison_screen.view.segments) == 2


async def test_d_stays_off_where_nothing_differs() -> None:
    shelf_, told = crowd(present=3, silent=0)
    app = Stage(shelf_, told, "p02")
    async with app.run_test() as pilot:
        await press(pilot, "d")
        assert not app.comparison_screen.view.differences
        assert "nothing differs" in app.comparison_screen.said


async def test_equal_groups_by_date_orders_f_folds() -> None:
    shelf_, told = crowd()
    app = Stage(shelf_, told)
    async with app.run_test() as pilot:
        screen = app.comparison_screen
        await press(pilot, "equals_sign")
        assert len(screen.view.columns) == 2
        assert "same words" in screen.comparison.wording.text or "same words" in screen.said
        await press(pilot, "equals_sign", "t")
        assert screen.view.by_date
        await press(pilot, "f")
        assert len(screen.view.columns) == 50
        assert "20 sources without it shown" in screen.said


async def test_w_says_why_and_takes_it_back() -> None:
    app = stage("d-silent")
    async with app.run_test() as pilot:
        await press(pilot, "w")
        text = app.comparison_screen.comparison.wording.text
        assert "nearest place, not taken: ¶2 [63:76]" in text
        await press(pilot, "w")
        assert "nearest" not in app.comparison_screen.comparison.wording.text


async def test_y_copies_the_reading_and_says_what() -> None:
    app = stage()
    async with app.run_test() as pilot:
        await press(pilot, "y")
        screen = app.comparison_screen
        assert app.clipboard == screen.copied
        assert screen.copied.startswith("“We kept the gate open,”\n— Ada Wren, b, ")
        assert screen.said.startswith("copied b, sentence 1, with its citation")
        await press(pilot, "j")
        assert screen.said == ""


async def test_enter_opens_the_article_at_the_place_even_where_it_is_silent() -> None:
    app = stage()
    async with app.run_test() as pilot:
        await press(pilot, "enter")
        await press(pilot, "l", "l", "enter")
        await press(pilot, "v", "enter")
        assert app.opened == [("b-split", 133, 155), ("d-silent", 63, 76), ("d-silent", 63, 76)]


async def test_next_statement_goes_round_and_says_where_there_is_but_one() -> None:
    shelf_, told = crowd(present=3, silent=0)
    both = Shelf((*shelf().articles, *shelf_.articles), (statement(), told))
    app = Stage(both, statement())
    async with app.run_test() as pilot:
        await press(pilot, "J")
        assert app.comparison_screen.comparison.statement == told
        await press(pilot, "K")
        assert app.comparison_screen.comparison.statement == statement()
    alone = stage()
    async with alone.run_test() as pilot:
        await press(pilot, "J")
        assert "only statement" in alone.comparison_screen.said


async def test_of_two_statements_asked_for_the_last_is_shown_though_it_comes_first() -> None:
    shelf_, told = crowd(present=3, silent=0)
    go_on = Event()

    class Slow(Shelf):
        def rebase(self, statement: Statement, base_article_id: str) -> Statement:
            go_on.wait(60)
            return super().rebase(statement, base_article_id)

    app = Stage(Slow((*shelf().articles, *shelf_.articles), (statement(), told)), statement())
    async with app.run_test() as pilot:
        screen = app.comparison_screen
        await pilot.press("b", "J")
        while screen.comparison.statement != told:
            await pilot.pause(0.01)
        go_on.set()
        await press(pilot)
        assert screen.comparison.statement == told


async def test_what_cannot_be_compared_is_said_where_the_user_waits_for_it() -> None:
    class Lost(Shelf):
        def statements(self, min_sources: int = 2, absent: bool | None = None) -> tuple[Statement, ...]:  # noqa: ARG002
            raise AlitaError("the index is gone", "R reads again")

    app = Stage(Lost(shelf().articles, ()), statement())
    async with app.run_test() as pilot:
        await press(pilot, "J")
        assert app.comparison_screen.said == "the index is gone · R reads again"


async def test_zoom_goes_to_wording_and_back_where_the_matrix_is_in_sight_whole() -> None:
    app = stage()
    async with app.run_test(size=(80, 60)) as pilot:
        pane = app.comparison_screen.comparison
        assert not pane.matrix.is_cut
        await press(pilot, "z")
        assert not pane.matrix.display
        assert app.comparison_screen.said == ""
        await press(pilot, "z")
        assert pane.zoom == ""
        assert pane.matrix.display
        assert pane.wording.display


async def test_zoom_goes_to_wording_then_matrix_then_both_and_escape_leaves_it_first() -> None:
    app = stage()
    async with app.run_test(size=(80, 16)) as pilot:
        assert app.comparison_screen.comparison.matrix.is_cut
        pane = app.comparison_screen.comparison
        before = pane.wording.size.height
        await press(pilot, "z")
        assert pane.wording.size.height > before
        assert not pane.matrix.display
        await press(pilot, "z")
        assert pane.matrix.display
        assert not pane.wording.display
        await press(pilot, "escape")
        assert pane.zoom == ""
        assert app.screen is app.comparison_screen
        await press(pilot, "escape")
        assert app.screen is not app.comparison_screen


@pytest.mark.parametrize("key", ["q", "backspace", "escape"])
async def test_back(key: str) -> None:
    app = stage()
    async with app.run_test() as pilot:
        await press(pilot, key)
        assert app.screen is not app.comparison_screen


@pytest.mark.parametrize("size", SIZES)
async def test_both_in_full_context_linked_by_sentence(size: tuple[int, int]) -> None:
    app = stage()
    async with app.run_test(size=size) as pilot:
        await press(pilot, "v", "j")
        screen = app.screen
        assert isinstance(screen, ContextScreen)
        base, source = (
            screen.query_one("#context-base", ContextPane),
            screen.query_one("#context-source", ContextPane),
        )
        assert (base.article.id, source.article.id) == ("a-base", "b-split")
        assert base.segment == source.segment == 1
        printed = " ".join("".join(piece.text for piece in one.line) for one in source.printed)
        assert "‹I THINK we’ll soon close the lock [the east one] … when tide turns,›" in " ".join(
            printed.split()
        )
        assert (base.size.width > size[0] // 2) == (size[0] < 80)
        await press(pilot, "l")
        assert source.article.id == "c-mixed-paper-of-a-very-long-name"
        await press(pilot, "v")
        pane = app.comparison_screen.comparison
        assert (pane.segment, pane.source) == (1, "c-mixed-paper-of-a-very-long-name")


async def test_context_opens_scrolled_to_the_chosen_sentence() -> None:
    """The sentence stands below the first screen of its article."""
    text = "Before it.\n" * 60 + "“We kept it open,” Wren said.\n" + "After it.\n" * 60
    span = find(text, "We kept it open,")
    one = Rendition(
        article="x", form="direct", readings=(Reading(segment=0, state="verbatim", spans=(span,)),)
    )
    told = replace(crowd(1, 0)[1], base="x", segments=(Segment("We", *span, "kept"),), renditions=(one,))
    app = Stage(Shelf((article("x", text),), (told,)), told)
    async with app.run_test() as pilot:
        await press(pilot, "v")
        pane = app.screen.query_one("#context-base", ContextPane)
        at = next(number for number, line in enumerate(pane.printed) if 0 in line.segments)
        assert pane.scroll_offset.y <= at < pane.scroll_offset.y + pane.size.height


async def test_context_cites_and_opens() -> None:
    app = stage()
    async with app.run_test() as pilot:
        await press(pilot, "v", "y")
        assert "We kept the gate open" in app.clipboard
        await press(pilot, "h", "j", "enter")
        assert app.opened == [
            ("a-base", *find(BASE, "I think we’ll probably close (the east) lock when the tide turns."))
        ]


async def test_help_lists_every_key_of_the_comparison() -> None:
    app = stage()
    async with app.run_test(size=(100, 50)) as pilot:
        await press(pilot, "question_mark")
        said = "\n".join(app.screen.texts)  # type: ignore[attr-defined]
        for about in (
            "Fold the sources without",
            "Next sentence",
            "Say what decided",
            "Scroll the wording down",
        ):
            assert about in said


async def test_brackets_of_a_text_are_shown_as_they_are() -> None:
    app = stage()
    async with app.run_test() as pilot:
        await press(pilot, "j", "j")
        assert "Nobody was hurt [/] in the end." in app.comparison_screen.comparison.wording.text


async def test_the_summary_shows_chooses_and_asks_for_the_whole() -> None:
    app = stage()
    async with app.run_test() as pilot:
        await press(pilot)
        summary = ComparisonSummary(id="short")
        await app.screen.mount(summary)
        corpus = Corpus.from_articles(shelf().articles)
        summary.show(None, corpus, None)
        assert (summary.statement, summary.readings) == (None, {})
        summary.show(statement(), corpus, corpus.article("d-silent"))
        assert (summary.base, summary.source, summary.segment) == ("a-base", "d-silent", 0)
        await press(pilot)
        assert summary.title.startswith("─")
        summary.focus()
        await press(pilot, "j", "h")
        assert summary.title.startswith("━")
        assert (summary.source, summary.segment) == ("c-mixed-paper-of-a-very-long-name", 1)
        await press(pilot, "enter")
        assert app.asked == [("s1", "c-mixed-paper-of-a-very-long-name")]


@pytest.mark.parametrize("state", STATES)
def test_a_line_has_a_colour_for_every_state(state: str) -> None:
    assert f"wording--{state}" in PieceLine.COMPONENT_CLASSES


def status(app: Stage) -> str:
    return app.comparison_screen.query_one("#status", PieceLine).text


@pytest.mark.parametrize("size", SIZES)
async def test_the_signs_of_the_chosen_cell_are_said_in_words(size: tuple[int, int]) -> None:
    app = stage()
    async with app.run_test(size=size) as pilot:
        await press(pilot)
        assert "absent" in status(app)  # the legend first
        await press(pilot, "h", "j")
        assert "⚠ hedge lost" in status(app)
        await press(pilot, "k")
        assert "absent" in status(app)


@pytest.mark.parametrize("size", [(45, 20), (80, 24)])
async def test_w_brings_the_reasons_into_sight(size: tuple[int, int]) -> None:
    app = stage()
    async with app.run_test(size=size) as pilot:
        await press(pilot, "j", "w")
        wording = app.comparison_screen.comparison.wording
        shown = "\n".join(wording.render_line(y).text for y in range(wording.size.height))
        assert "why " in shown


@pytest.mark.parametrize("key", ["S", "Q", "s", "R"])
async def test_a_key_of_the_articles_says_where_it_works(key: str) -> None:
    app = stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, key)
        assert app.comparison_screen.said.startswith(f"press q first: {key}")
        await press(pilot, "j")
        assert app.comparison_screen.said == ""


async def test_what_is_typed_into_a_note_is_no_key_of_the_articles() -> None:
    app = stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "e", "S")
        assert "press q first" not in app.comparison_screen.said


@pytest.mark.parametrize("size", SIZES)
async def test_at_the_end_of_sentences_and_of_sources_it_says_so(size: tuple[int, int]) -> None:
    app = stage()
    async with app.run_test(size=size) as pilot:
        await press(pilot, "k")
        assert "this is the first sentence" in status(app)
        await press(pilot, "j")
        assert "first sentence" not in status(app)
        for _ in range(9):
            await press(pilot, "l")
        assert "is the last source shown: o lists them" in " ".join(status(app).split())
