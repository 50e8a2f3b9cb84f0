"""Which pane is seen where there is room for one only."""

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

PANES = ("search", "articles", "reader", "comparison")
_LABELS = ("1 search", "2 articles", "3 reader", "4 in short")


class PaneTabs(Widget):
    """One line naming the panes; a click goes to one."""

    DEFAULT_CSS = """
    PaneTabs { height: 1; width: 1fr; background: $panel; display: none; }
    """

    pane: reactive[str] = reactive("articles")

    class Clicked(Message):
        """Go to this pane."""

        def __init__(self, pane: str) -> None:
            super().__init__()
            self.pane = pane

    def render(self) -> Content:
        chosen, other = Style(reverse=True, bold=True), Style()
        return Content.assemble(
            *(
                (f" {label} ", chosen if pane == self.pane else other)
                for pane, label in zip(PANES, _LABELS, strict=True)
            )
        )

    def on_click(self, event: events.Click) -> None:
        at = 0
        for pane, label in zip(PANES, _LABELS, strict=True):
            at += len(label) + 2
            if event.x < at:
                self.post_message(self.Clicked(pane))
                return
