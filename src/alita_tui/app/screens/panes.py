"""How the panes share the screen: side by side where there is room, else one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alita_tui.app.screens.place import PlaceScreen
from alita_tui.app.settings import settings_of
from alita_tui.app.widgets.article_list import ArticleList
from alita_tui.app.widgets.ground import Pile, Row
from alita_tui.app.widgets.key_footer import KeyFooter
from alita_tui.app.widgets.pane_tabs import PANES, PaneTabs
from alita_tui.app.widgets.reader import Reader
from alita_tui.app.widgets.search_pane import SearchPane
from alita_tui.app.widgets.status_line import Part, StatusLine
from alita_tui.app.widgets.tour import Tour

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.widget import Widget

    from alita_tui.app.widgets.prompt import Prompt
    from alita_tui.corpus.model import Article

SIDE_BY_SIDE = 100
_LEFT_LEAST, _LEFT_MOST = 42, 64


def _display(widget: Widget, *, shown: bool) -> None:
    """Show or hide a widget; one that is so already is not laid out again."""
    if widget.display != shown:
        widget.display = shown


class PaneScreen(PlaceScreen):
    """Lays out the panes; ``pane`` is the one that the user is in, ``zoomed`` gives it the whole screen.

    ``purpose`` is what the prompt asks for (``find``, ``filter``), None where there is no prompt."""

    AUTO_FOCUS = "#articles"
    pane = "articles"
    zoomed = False
    purpose: str | None = None

    def __init__(self) -> None:
        super().__init__()
        self.status, self.tour = StatusLine(id="status"), Tour(id="tour")

    def compose(self) -> ComposeResult:
        yield PaneTabs()
        with Row(id="panes"):
            with Pile(id="left") as left:
                left.styles.width = self._left_width
                yield SearchPane(self.article, id="search")
                yield ArticleList(id="articles")
            with Pile(id="right"):
                yield Reader(id="reader")
        with Pile(id="foot"):
            yield self.status
            yield self.tour
            yield KeyFooter()

    def article(self, name: str) -> Article:
        """The article with that id."""
        raise NotImplementedError

    @property
    def _narrow(self) -> bool:
        chosen = settings_of(self.app).config.layout == "single"
        return chosen or self.app.size.width < SIDE_BY_SIDE

    @property
    def single(self) -> bool:
        """Whether one pane is seen at a time."""
        return self.zoomed or self._narrow

    def on_resize(self, _event: events.Resize) -> None:
        self.lay_out()

    def lay_out(self) -> None:
        """Show the panes that there is room for."""
        single, left = self.single, self.pane in ("search", "articles")
        self.set_class(single, "-single")
        _display(self.query_one(PaneTabs), shown=self._narrow)
        self.query_one(PaneTabs).pane = self.pane
        _display(self.query_one("#left"), shown=not single or left)
        _display(self.query_one("#right"), shown=not single or not left)
        self.query_one("#left").styles.width = self._left_width
        self.refresh_bindings()
        for name in PANES:
            for widget in self.query(f"#{name}"):
                _display(widget, shown=(not single or name == self.pane) and self.has_something(name))

    @property
    def _left_width(self) -> str | int:
        if self.single:
            return "1fr"
        return max(_LEFT_LEAST, min(_LEFT_MOST, self.app.size.width * 2 // 5))

    def refresh_statement(self) -> None:
        """Say anew what stands under the user's eye."""

    def has_something(self, name: str) -> bool:  # noqa: ARG002 - for subclasses
        """Whether a pane has anything to show."""
        return True

    def activate(self, pane: str) -> None:
        """Go to a pane; what was said of the one before goes."""
        if pane != self.pane:
            self.pane = pane
            self.refresh_statement()
        self.lay_out()
        for widget in self.query(f"#{pane}"):
            inside = [widget, *widget.query("*")]
            target = next((one for one in inside if one.focusable), None)
            if target is not None and self.focused not in inside:
                target.focus(scroll_visible=False)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        pane = self.pane_of(event.widget)
        if pane is not None and pane != self.pane:
            self.pane = pane
            self.refresh_statement()
            self.lay_out()

    @staticmethod
    def pane_of(widget: Widget | None) -> str | None:
        """The name of the pane that a widget stands in."""
        nodes = widget.ancestors_with_self if widget is not None else []
        return next((str(one.id) for one in nodes if one.id in PANES), None)

    def on_pane_tabs_clicked(self, message: PaneTabs.Clicked) -> None:
        self.action_pane(message.pane)

    def action_pane(self, pane: str) -> None:
        """Go to a pane, if it has anything to show."""
        if self.has_something(pane):
            self.activate(pane)
            if pane == "search":
                self.query_one(SearchPane).select_all()
        else:
            self.say("nothing to compare here: no quotation that two sources share")

    def action_next_pane(self, step: int) -> None:
        """Go to the next pane that has anything to show."""
        shown = [name for name in PANES if self.has_something(name)]
        self.close_prompt(kept=True)
        self.activate(shown[(shown.index(self.pane) + step) % len(shown)] if self.pane in shown else shown[0])

    def action_zoom(self) -> None:
        """Give the pane the whole screen, or take it back."""
        self.zoomed = not self.zoomed
        self.lay_out()

    def say(self, *parts: str) -> None:
        """Tell the user at the foot of the screen, on as many lines as it takes."""
        self.status.say(*parts)

    def stand(self, *parts: Part) -> None:
        """Say what stands under the user's eye, on one line."""
        self.status.stand(*parts)

    def hide_tour(self) -> None:
        """Take the tour away."""
        _display(self.tour, shown=False)

    # Find and filter

    async def action_find(self) -> None:
        """Ask for words to find in the article."""
        names = ("reader.next", "reader.previous-quotation", "everywhere.leave")
        following, before, leave = (self.key_for(name) for name in names)
        await self.open_prompt("find", "", f"find in this article; then {following}, {before}; {leave} ends")

    async def action_filter(self) -> None:
        """Ask for words that articles must contain."""
        words = self.query_one(ArticleList).words
        await self.open_prompt("filter", words, "words in title, source or date")

    async def open_prompt(self, purpose: str, words: str, asks: str) -> None:
        """Ask for words at the foot of the screen."""
        self.close_prompt(kept=True)
        from alita_tui.app.widgets.prompt import Prompt

        prompt = Prompt(purpose, words, asks)
        self.purpose = purpose
        await prompt.open(self, "#foot")

    def close_prompt(self, *, kept: bool) -> bool:
        """Take the prompt away; whether there was one. What it asked for is undone unless ``kept``."""
        purpose, self.purpose = self.purpose, None
        if purpose is None:
            return False
        if not kept:
            self.asked(purpose, "")
        self.query("#prompt").remove()
        self.query_one(Reader if purpose == "find" else ArticleList).focus()
        return True

    def asked(self, purpose: str, words: str) -> None:
        """Do what the prompt asks for."""
        if purpose == "filter":
            self.query_one(ArticleList).filter(words)
            return
        reader = self.query_one(Reader)
        count = reader.find(words)
        if words:
            self.say(
                f"{reader.found_at + 1} of {count} places" if count else f"“{words}” is not in this article"
            )

    def on_prompt_typed(self, message: Prompt.Typed) -> None:
        self.asked(message.purpose, message.words)

    def on_prompt_left(self) -> None:
        self.close_prompt(kept=True)
