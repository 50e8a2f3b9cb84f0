"""An app of the comparison alone, on a made-up shelf of articles or on a real corpus."""

from typing import Any

from textual.app import App
from textual.pilot import Pilot

from alita_tui.app import themes
from alita_tui.app.messages import CompareRequested, OpenPlace
from alita_tui.app.screens.comparison import ComparisonScreen
from alita_tui.quotes.model import Statement


class Stage(App[None]):
    """Shows one comparison; ``opened`` are the places it asked to open, ``asked`` the statements."""

    def __init__(self, corpus: Any, statement: Statement, article: str | None = None) -> None:  # noqa: ANN401
        super().__init__()
        self.comparison_screen = ComparisonScreen(corpus, statement, article)
        self.opened: list[tuple[str, int, int]] = []
        self.asked: list[tuple[str, str | None]] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return themes.variables(self.current_theme)

    def on_mount(self) -> None:
        self.push_screen(self.comparison_screen)

    def on_open_place(self, message: OpenPlace) -> None:
        self.opened.append((message.article, message.start, message.end))

    def on_compare_requested(self, message: CompareRequested) -> None:
        self.asked.append((message.statement.id, message.article))


async def settle(pilot: Pilot[Any], screen: ComparisonScreen) -> None:
    """Wait until nothing is at work beside the comparison, and what it brought is shown."""
    await pilot.pause()
    while screen.background.busy:
        await pilot.pause(0.01)
    await pilot.pause()
