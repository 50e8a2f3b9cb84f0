"""One line that says what stands under the user's eye, and what to press for more."""

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from alita_tui.app.safe import content
from alita_tui.app.widgets.article_list import fitted

_JOIN = " · "


class StatusLine(Widget):
    """Says its ``parts``; where they do not fit, those in the middle give way. ``text`` is all of them."""

    DEFAULT_CSS = """
    StatusLine { height: 1; width: 1fr; padding: 0 1; color: $accent; text-style: bold; }
    """

    parts: reactive[tuple[str, ...]] = reactive(())

    @property
    def text(self) -> str:
        """Everything that there is to say."""
        return _JOIN.join(part for part in self.parts if part)

    def render(self) -> Content:
        parts = [part for part in self.parts if part]
        for spare in (-3, 1, 0, 1):
            if len(parts) > 3 and cell_len(_JOIN.join(parts)) > self.size.width:
                del parts[spare]
        return content(fitted(_JOIN.join(parts), self.size.width))
