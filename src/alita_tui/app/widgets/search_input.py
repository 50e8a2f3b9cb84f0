"""The line that a query is typed into."""

from textual.widgets import Input

from alita_tui.app.commands import bindings
from alita_tui.app.widgets.search_pane import HitList, SearchPane


class SearchInput(Input):
    """The query; down goes to the hits, enter opens the first."""

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
