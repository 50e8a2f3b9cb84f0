"""What a list draws anew when its place on the screen changes."""

from collections.abc import Sequence

from textual.app import App, ComposeResult
from textual.content import Content

from alita_tui.app.themes import THEMES, variables
from alita_tui.app.widgets.line_view import LineView


class Counted(LineView):
    """Ten rows; ``asked`` are those that were made."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[int] = []

    @property
    def row_count(self) -> int:
        return 10

    def row(self, index: int, width: int) -> Sequence[Content]:  # noqa: ARG002
        self.asked.append(index)
        return [Content(f"row {index}")]


class OneList(App[None]):
    def compose(self) -> ComposeResult:
        yield Counted()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return variables(THEMES[0])


async def test_another_height_makes_no_row_again_and_another_width_all() -> None:
    app = OneList()
    async with app.run_test(size=(60, 20)) as pilot:
        view = app.query_one(Counted)
        await pilot.pause()
        assert set(view.asked) == set(range(10))
        view.asked.clear()
        await pilot.resize_terminal(60, 15)
        await pilot.pause()
        assert view.asked == []
        await pilot.resize_terminal(50, 15)
        await pilot.pause()
        assert set(view.asked) == set(range(10))


async def test_fewer_lines_than_rows_keep_the_cursor_in_sight() -> None:
    app = OneList()
    async with app.run_test(size=(60, 20)) as pilot:
        view = app.query_one(Counted)
        view.focus()
        view.action_end()
        await pilot.resize_terminal(60, 5)
        await pilot.pause()
        assert view.scroll_offset.y + view.size.height >= 10
