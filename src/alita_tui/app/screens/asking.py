"""A question over the screen, answered on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from alita_tui.app.safe import content
from alita_tui.app.widgets.prompt import Prompt

if TYPE_CHECKING:
    from textual.app import ComposeResult


class AskScreen(ModalScreen["str | None"]):
    """Asks for words, ``answer`` being there already; gives them, or None where the user gives up."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", show=False)]
    DEFAULT_CSS = """
    AskScreen { align: center bottom; background: $background 0%; }
    AskScreen > Prompt { width: 1fr; border-title-color: $accent; height: 3; border: round $primary; }
    """

    def __init__(self, question: str, answer: str) -> None:
        super().__init__()
        self.question = question
        self.answer = answer

    def compose(self) -> ComposeResult:
        prompt = Prompt("ask", self.answer, self.question)
        prompt.border_title = content(self.question)
        prompt.border_subtitle = "enter · esc leaves it"
        prompt.compact = False
        yield prompt

    def on_prompt_typed(self, message: Prompt.Typed) -> None:
        message.stop()

    def on_prompt_left(self, message: Prompt.Left) -> None:
        message.stop()
        self.dismiss(message.words.strip() or None)

    def action_close(self) -> None:
        self.dismiss(None)
