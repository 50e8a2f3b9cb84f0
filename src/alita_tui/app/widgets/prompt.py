"""A line to type into, at the foot of the screen: find here, filter the list."""

from typing import Any, ClassVar

from textual.binding import BindingType
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input


class Prompt(Input):
    """Asks for words; says what is typed, and when it is left with enter."""

    BINDINGS: ClassVar[list[BindingType]] = []
    DEFAULT_CSS = """
    Prompt { height: 1; background: $panel; }
    """

    class Typed(Message):
        """The words changed."""

        def __init__(self, purpose: str, words: str) -> None:
            super().__init__()
            self.purpose = purpose
            self.words = words

    class Left(Message):
        """The prompt was left with enter: these are its words."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    def __init__(self, purpose: str, words: str, asks: str) -> None:
        super().__init__(words, placeholder=asks, id="prompt", compact=True)
        self.purpose = purpose

    async def open(self, screen: Screen[Any], before: str) -> None:
        """Put it on a screen, when a prompt that was left is gone, and give it the focus at once."""
        await screen.query("#prompt").remove()
        screen.mount(self, before=before)
        screen.set_focus(self)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Typed(self.purpose, self.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Left(self.value))
