"""Says that the terminal is too small, as long as it is."""

from textual.content import Content
from textual.screen import ModalScreen

LEAST = (45, 20)


class TooSmall(ModalScreen[None]):
    """Covers what would not be readable."""

    DEFAULT_CSS = """
    TooSmall { background: $background; color: $foreground; align: center middle; }
    """

    def render(self) -> Content:
        width, height = self.app.size
        return Content(f"alita-tui needs {LEAST[0]}x{LEAST[1]},\nthis is {width}x{height}.\nq quits")

    def key_q(self) -> None:
        self.app.exit(0)
