"""The browse screen: list and search, the reader, and the current statement in short."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from alita_tui.app import tasks
from alita_tui.app.commands import Place, bindings
from alita_tui.app.finding import links, runs
from alita_tui.app.messages import OpenPlace
from alita_tui.app.screens.filling import Filling, Opening
from alita_tui.app.widgets.article_list import ArticleList
from alita_tui.app.widgets.reader import Reader
from alita_tui.app.widgets.search_pane import HitList, SearchPane

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual import events
    from textual.screen import Screen

    from alita_tui.app import messages
    from alita_tui.corpus.model import Article
    from alita_tui.quotes.model import Flag, Span

_SOON = 0.1


class BrowseScreen(Filling):
    """Where the app begins: reads the corpus in the background, and opens what is chosen.

    ``returning`` goes back to the hits or to the comparison from which a place was opened.
    """

    BINDINGS = bindings("browse")
    places: ClassVar[tuple[Place, ...]] = ("everywhere", "browse", "articles", "reader", "search", "hits")

    def __init__(self, opener: Opening) -> None:
        super().__init__(opener)
        self.returning: Callable[[], object] | None = None
        self._begun_at_once = False

    def on_mount(self) -> None:
        self.say("reading articles…")

    def on_unmount(self) -> None:
        if self.corpus is not None:
            self.corpus.end_beside()

    def on_resize(self, _event: events.Resize) -> None:
        if not self._begun_at_once:
            self._begun_at_once = True
            self.call_later(self._begin)

    async def _begin(self) -> None:
        """Open the corpus, and mount what the first paint does without.

        A corpus that is there in a moment is waited for: then one layout and one paint show everything.
        """
        opened = self.begin(self.opener)
        with suppress(TimeoutError):
            await asyncio.wait_for(opened.wait(), _SOON)
        from alita_tui.app.widgets.comparison import ComparisonSummary

        with self.app.batch_update():
            await self.query_one(SearchPane).mount_input()
            await self.query_one("#right").mount(ComparisonSummary(id="comparison"))
            self.lay_out()

    # What the workers tell

    def on_quotations_ready(self, message: messages.QuotationsReady) -> None:
        reader = self.query_one(Reader)
        if reader.article is not None and reader.article.id == message.article:
            reader.give(message.framed, self.sources.get(message.article, {}))
            self.refresh_statement()

    # What the panes tell

    def came_from(self, over: Sequence[Screen[object]]) -> None:
        """A place was opened from these screens: going back opens the comparison among them again."""
        from alita_tui.app.screens.comparison import ComparisonScreen

        for screen in over:
            if isinstance(screen, ComparisonScreen):
                self.returning = partial(self.compare_as, screen.view)

    def _to_hits(self) -> None:
        self.activate("search")
        self.query_one(HitList).focus()

    def on_article_selected(self, message: messages.ArticleSelected) -> None:
        self.returning = None
        self.open_article(message.article, visit=True)
        self.activate("reader")

    def on_hit_selected(self, message: messages.HitSelected) -> None:
        hit = message.hit
        self.query_one(SearchPane).remember()
        self.returning = self._to_hits
        if hit.field == "title" or not hit.matches:
            self.open_article(self.article(hit.article), visit=True)
            self.activate("reader")
        else:
            matches = runs(self.article(hit.article).text, hit.matches)
            self.post_message(OpenPlace(hit.article, hit.start, hit.end, matches))

    def on_open_place(self, message: messages.OpenPlace) -> None:
        message.stop()
        article = self.article(message.article)
        self.open_article(article, visit=True)
        self.activate("reader")
        place = (message.start, message.end)
        self.query_one(Reader).show(article, place, message.matches or (place,))
        self.refresh_statement()

    def open_article(
        self, article: Article, *, visit: bool = False, known: messages.QuotationsReady | None = None
    ) -> None:
        """Show an article; its quotations, if they are not ``known``, come a moment later."""
        reader, corpus = self.query_one(Reader), self.corpus
        if corpus is None or article is reader.article:
            return
        if visit and reader.article is not None:
            self.visited.append(reader.article.id)
            self.ahead.clear()
        self.leave_article()
        reader.show(article)
        self.ask_given(article)
        self.show_marks()
        self.query_one(ArticleList).open(article.id)
        if known is None:
            self.background.start("quotations", lambda: tasks.read(corpus, article.id))
        else:
            self.on_quotations_ready(known)
        self.return_to(article)
        self.refresh_statement()

    # Going back

    def action_visited(self) -> None:
        """Go back to the article before."""
        self._travel(self.visited, self.ahead, "no article before this one")

    def action_forward(self) -> None:
        """Go forward to the article that was left by going back."""
        self._travel(self.ahead, self.visited, "no article to go forward to")

    def _travel(self, way: list[str], behind: list[str], ended: str) -> None:
        here = self.query_one(Reader).article
        if not way or here is None:
            self.say(ended)
            return
        behind.append(here.id)
        self.open_article(self.article(way.pop()))
        self.activate("reader")

    def action_back(self) -> None:
        """Go back where the place was opened from, leave zoom or the reader seen alone; else quit."""
        if self.pane == "reader" and self.returning is not None:
            back, self.returning = self.returning, None
            back()
        elif self.query_one(ArticleList).words:
            self.query_one(ArticleList).filter("")
        elif not self.leave_pane():
            self.app.exit(0)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what does something here is offered."""
        if action == "leave":
            inner = bool(self.query("#prompt")) or self.pane == "search"
            inner = inner or self.zoomed or self.explaining or bool(self.query_one(ArticleList).words)
            return inner or self.query_one(Reader).finding or self.narrow_inside
        if action in ("visited", "forward"):
            return bool(self.visited if action == "visited" else self.ahead)
        return super().check_action(action, parameters)

    @property
    def narrow_inside(self) -> bool:
        """Whether one pane is seen, and it is not the list."""
        return self.single and self.pane != "articles"

    def action_leave(self) -> None:
        """Leave the innermost thing: input, places found, search, zoom, pane."""
        reader = self.query_one(Reader)
        if self.close_prompt(kept=False):
            self.refresh_statement()
        elif isinstance(self.focused, HitList):
            self.query_one("#query").focus()
        elif self.pane == "search":
            if not self.query_one(SearchPane).clear():
                self.activate("articles")
        elif self.pane == "reader" and self.explaining:
            self.close_why()
        elif self.pane == "reader" and reader.finding:
            reader.mark((), None)
            self.refresh_statement()
        elif self.pane == "articles" and self.query_one(ArticleList).words:
            self.query_one(ArticleList).filter("")
        else:
            self.leave_pane()

    def leave_pane(self) -> bool:
        """Leave zoom, or go from the only pane seen to the list; whether there was anything to leave."""
        if self.zoomed:
            self.action_zoom()
        elif self.narrow_inside:
            self.activate("articles")
        else:
            return False
        return True

    # Lists over the screen

    def action_statements(self, flag: Flag | None = None) -> None:
        """List every statement that sources share, as far as they are known, or those with a flag."""
        if self.corpus is None or (self.statements is None and self.corpus.complete):
            self.awaited = partial(self.action_statements, flag)
            self.say("the list opens as soon as the statements are found…")
            return
        self.awaited = None
        from alita_tui.app.screens.statements import StatementsScreen

        self.app.push_screen(StatementsScreen(self.corpus, self.statements, self, flag))

    def action_quotations(self) -> None:
        """List the quotations of the article that is open."""
        article = self.query_one(Reader).article
        if self.corpus is None or article is None:
            self.say("no article is open")
            return
        from alita_tui.app.screens.quotations import QuotationsScreen

        self.app.push_screen(QuotationsScreen(self.corpus, article, self.sources.get(article.id, {})))

    def action_links(self) -> None:
        """List the links of the article; the one chosen is copied, and shown in its place."""
        from alita_tui.app.screens.listing import ListingScreen

        article = self.query_one(Reader).article
        if article is None:
            return
        found: list[tuple[str, Span | None]] = [(article.url, None)] if article.url else []
        found += [(article.text[slice(*place)], place) for place in links(article.text, article.body)]
        if not found:
            self.say("no links in this article")
            return
        addresses = [address for address, _ in found]
        keys = "enter copies and goes · "
        self.app.push_screen(ListingScreen("Links", addresses, keys), self._link_chosen(article, found))

    def _link_chosen(
        self, article: Article, found: list[tuple[str, Span | None]]
    ) -> Callable[[int | None], None]:
        def choose(number: int | None) -> None:
            if number is not None:
                address, place = found[number]
                self.app.copy_to_clipboard(address)
                if place is not None:
                    self.query_one(Reader).show(article, place)
                self.say("copied", address)

        return choose

    def action_skipped(self) -> None:
        """List what could not be read."""
        from alita_tui.app.screens.listing import ListingScreen

        skipped = self.corpus.skipped if self.corpus else ()
        texts = [text for one in skipped for text in (one.path, f"  {one.reason}", f"  {one.hint}", "")]
        self.app.push_screen(ListingScreen("Skipped files", texts or ["Nothing was skipped."]))
