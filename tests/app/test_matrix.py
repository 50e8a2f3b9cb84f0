"""The matrix on the screen: what is in sight, and what a click picks."""

from typing import Any

from textual.pilot import Pilot

from alita_tui.app.widgets.matrix import Matrix
from tests.app.comparison_examples import crowd, shelf, statement
from tests.app.comparison_stage import Stage


def matrix(app: Stage) -> Matrix:
    return app.comparison_screen.query_one(Matrix)


async def press(pilot: Pilot[Any], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


async def test_lines_show_header_meta_and_sentences_with_the_chosen_one_marked() -> None:
    app = Stage(shelf(), statement())
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "j")
        lines = matrix(app).lines
        assert lines[0].split() == ["a", "▾b", "The", "Mixed", "Pap…", "d"]
        assert lines[2].strip().startswith("form")
        assert [line for line in lines if line.startswith("▸")] == [lines[6]]
        assert lines[6].startswith("▸2 east lock")
        assert "▸▓ 1 altered" in lines[6]
        assert matrix(app).cell(0, "b-split") == "█ 2 ⇅ moved"


async def test_a_click_on_a_cell_chooses_sentence_and_source() -> None:
    app = Stage(shelf(), statement())
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        at = matrix(app).lines[6].index("░ reported")
        await pilot.click(Matrix, offset=(at, 6))
        pane = app.comparison_screen.comparison
        assert (pane.segment, pane.source) == (1, "c-mixed-paper-of-a-very-long-name")


async def test_a_click_on_a_source_chooses_it_and_leaves_the_sentence() -> None:
    app = Stage(shelf(), statement())
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "j", "j")
        at = matrix(app).lines[0].rindex("d")
        await pilot.click(Matrix, offset=(at, 0))
        pane = app.comparison_screen.comparison
        assert (pane.segment, pane.source) == (2, "d-silent")


async def test_going_right_scrolls_the_columns_under_frozen_labels_and_base() -> None:
    shelf_, told = crowd()
    app = Stage(shelf_, told)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *["l"] * 20)
        seen = matrix(app).glance
        assert seen is not None
        assert seen.columns[0] == 0
        assert app.comparison_screen.view.column in seen.columns
        header = matrix(app).lines[0]
        assert "p00" in header
        assert "←" in header
        assert "→" in header


async def test_a_low_pane_keeps_the_header_and_says_how_much_is_out_of_sight() -> None:
    app = Stage(shelf(), statement())
    async with app.run_test(size=(45, 20)) as pilot:
        await press(pilot, "j", "j", "j")
        lines = matrix(app).lines
        assert "▾b" in lines[0]
        assert any(line.startswith("▸4") for line in lines)
        assert "↑" in lines[0]
        await press(pilot, "k", "k", "k")
        assert "dated" in matrix(app).lines[1]
        assert "↓" in matrix(app).lines[0]
