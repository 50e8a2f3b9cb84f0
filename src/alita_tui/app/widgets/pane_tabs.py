"""Which pane is seen where there is room for one only."""

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from alita_tui.app.commands import BY_NAME, keys_of, spoken
from alita_tui.app.settings import settings_of

PANES = ("search", "articles", "reader", "comparison")
_COMMANDS = ("browse.search", "browse.articles", "browse.reader", "browse.in-short")


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

    @property
    def labels(self) -> list[str]:
        """``1 search``: of each pane the last of its keys, and its name; the name alone where not all fit."""
        own = settings_of(self.app).keys
        every = [BY_NAME[name] for name in _COMMANDS]
        labels = [f"{spoken(keys_of(one, own)[-1:])} {one.label}" for one in every]
        fits = sum(len(label) + 2 for label in labels) <= self.size.width
        return labels if fits else [one.label for one in every]

    def render(self) -> Content:
        chosen, other = Style(reverse=True, bold=True), Style()
        return Content.assemble(
            *(
                (f" {label} ", chosen if pane == self.pane else other)
                for pane, label in zip(PANES, self.labels, strict=True)
            )
        )

    def on_click(self, event: events.Click) -> None:
        at = 0
        for pane, label in zip(PANES, self.labels, strict=True):
            at += len(label) + 2
            if event.x < at:
                self.post_message(self.Clicked(pane))
                return
