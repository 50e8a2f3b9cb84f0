"""Several lines to write a note into, at the foot of the screen: as many as it takes, up to a few."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import Binding, BindingType
from textual.strip import Strip
from textual.widgets import TextArea

from alita_tui.app.widgets.prompt import Prompt

if TYPE_CHECKING:
    from textual import events
    from textual.geometry import Region
    from textual.screen import Screen

_MOST_LINES = 6


class NotePrompt(TextArea):
    """Asks for a note of so many characters (``most``); says, as ``Prompt`` does, when it is left.

    Enter keeps it, ctrl+j begins a new line; what is longer than the lines shown scrolls.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "keep", show=False, priority=True),
        Binding("ctrl+j", "break_line", show=False),
    ]
    DEFAULT_CSS = """
    NotePrompt { height: 1; background: $panel; scrollbar-size-vertical: 1; overflow-x: hidden; }
    """

    def __init__(self, words: str, asks: str, most: int) -> None:
        super().__init__(words, placeholder=asks, id="prompt", compact=True, highlight_cursor_line=False)
        self.most = most

    async def open(self, screen: Screen[Any], before: str) -> None:
        """Put it on a screen and give it the focus at once, the cursor behind what is written."""
        await screen.query("#prompt").remove()
        await screen.mount(self, before=before)
        screen.set_focus(self)
        self.move_cursor(self.document.end)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines in a region; blank once it has been taken away, for then it has no styles any more."""
        if not self.is_attached:
            return [Strip.blank(crop.width) for _ in range(crop.height)]
        return super().render_lines(crop)

    def action_keep(self) -> None:
        """Keep what is written."""
        self.post_message(Prompt.Left(self.text))

    def action_break_line(self) -> None:
        """Begin a new line."""
        self.insert("\n")

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        event.stop()
        if len(self.text) > self.most:
            self.load_text(self.text[: self.most])
            self.move_cursor(self.document.end)
        self._fit()

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 - Textual passes it
        self._fit()

    def _fit(self) -> None:
        """Take as many lines as what is written, up to a few."""
        lines = min(max(self.wrapped_document.height, 1), _MOST_LINES)
        if self.styles.height is None or self.styles.height.value != lines:
            self.styles.height = lines
