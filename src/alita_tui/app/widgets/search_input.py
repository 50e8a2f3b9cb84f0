"""The line that a query is typed into."""

from textual.widgets import Input, Static

from alita_tui.app.commands import bindings
from alita_tui.app.widgets.search_pane import HitList, SearchPane


class SearchInput(Input):
    """The query; down goes to the hits, enter opens the first, up takes back an earlier query."""

    BINDINGS = bindings("search")

    def __init__(self) -> None:
        super().__init__(
            placeholder="s: search titles, texts and quotations",
            select_on_focus=False,
            compact=True,
            id="query",
        )

    def action_hits(self) -> None:
        """Go to what was found."""
        self.screen.query_one(HitList).focus()

    def action_open_first(self) -> None:
        """Open the first hit."""
        self.screen.query_one(SearchPane).open_first()

    def action_earlier(self) -> None:
        """Take back an earlier query."""
        self.screen.query_one(SearchPane).take_back()


class Understood(Static):
    """How the query was read: which words were taken for others."""

    DEFAULT_CSS = "Understood { height: auto; color: $text-muted; display: none; }"

    def __init__(self) -> None:
        super().__init__("", id="understood", markup=False)
