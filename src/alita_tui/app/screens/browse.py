"""The browse screen: list and search, the reader, and the current statement in short."""

from __future__ import annotations

import asyncio
import gc
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from alita_tui.app import phrases, tasks
from alita_tui.app.commands import Place, bindings
from alita_tui.app.finding import runs
from alita_tui.app.messages import OpenPlace
from alita_tui.app.screens.watching import Watching
from alita_tui.app.widgets.article_list import ArticleList
from alita_tui.app.widgets.reader import Reader
from alita_tui.app.widgets.search_pane import HitList, SearchPane

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual import events
    from textual.screen import Screen
    from textual.timer import Timer

    from alita_tui.app import messages
    from alita_tui.app.messages import CorpusReady
    from alita_tui.app.widgets.comparison_view import View
    from alita_tui.corpus.beside import Told
    from alita_tui.corpus.corpus import Corpus
    from alita_tui.corpus.model import Article
    from alita_tui.errors import AlitaError
    from alita_tui.quotes.model import Span


_STARTED, _TOLD_EVERY, _SOON = 1.0, 0.5, 0.1


def _collect_again() -> None:
    """Let the collector look at what comes from now on; what start-up made stays."""
    gc.freeze()
    gc.enable()


class BrowseScreen(Watching):
    """Where the app begins: reads the corpus in the background, and opens what is chosen.

    ``visited`` are the ids of articles that backspace returns to, ``ahead`` of those that it left;
    ``returning`` goes back to the hits or to the comparison from which a place was opened;
    ``failure`` is why no corpus could be opened.
    """

    BINDINGS = bindings("browse")
    places: ClassVar[tuple[Place, ...]] = ("everywhere", "browse", "articles", "reader", "search", "hits")

    def __init__(self, opener: Callable[[Told], Corpus]) -> None:
        super().__init__()
        self.opener = opener
        self.visited: list[str] = []
        self.ahead: list[str] = []
        self._telling: Timer | None = None
        self.returning: Callable[[], object] | None = None
        self.failure: AlitaError | None = None
        self._begun = False

    def on_mount(self) -> None:
        self.say("reading articles…")

    def on_unmount(self) -> None:
        if self.corpus is not None:
            self.corpus.end_beside()

    def on_resize(self, _event: events.Resize) -> None:
        if not self._begun:
            self._begun = True
            self.call_later(self._begin)

    async def _begin(self) -> None:
        """Open the corpus, and mount what the first paint does without.

        A corpus that is there in a moment is waited for: then one layout and one paint show everything.
        """
        opened, loop = asyncio.Event(), asyncio.get_running_loop()

        def opening() -> CorpusReady:
            try:
                return tasks.opened(partial(self.opener, self.hear))
            finally:
                with suppress(RuntimeError):  # the app has gone
                    loop.call_soon_threadsafe(opened.set)

        self.background.start("open", opening)
        self._telling = self.set_interval(_TOLD_EVERY, self._tell)
        with suppress(TimeoutError):
            await asyncio.wait_for(opened.wait(), _SOON)
        from alita_tui.app.widgets.comparison import ComparisonSummary

        with self.app.batch_update():
            await self.query_one(SearchPane).mount_input()
            await self.query_one("#right").mount(ComparisonSummary(id="comparison"))
            self.lay_out()

    # What the workers tell

    def on_corpus_ready(self, message: messages.CorpusReady) -> None:
        if not gc.isenabled():
            self.set_timer(_STARTED, _collect_again)
        with self.app.batch_update():
            before, corpus = self.corpus, message.corpus
            self.corpus = corpus
            if before is not None:
                self.left_behind(before)
                self.visited.clear()
                self.ahead.clear()
            self.query_one(ArticleList).show(corpus.articles)
            first, known = self.first_article(corpus), message.quotations
            if first is not None:
                self.open_article(first, known=known if known and known.article == first.id else None)
            if message.statements is None:
                self.background.start("link", lambda: tasks.linked(corpus))
                self._tell()
            else:
                self.on_statements_ready(message.statements)
            self.load_marks()
            self.watch_files()

    def _tell(self) -> None:
        """Say how far the reading, then the search for statements is."""
        if self.corpus is None:
            if self.reading is not None:
                self.say(*phrases.of_progress(self.reading))
        elif self.statements is None:
            self.say(*phrases.of_progress(self.corpus.progress))
        elif self._telling is not None:
            self._telling.stop()

    def on_corpus_failed(self, message: messages.CorpusFailed) -> None:
        error = message.error
        if self.corpus is None:
            self.failure = error
            self.app.exit(error.exit_code, error.exit_code)
        else:
            self.statements = self.statements or ()
            self.say(str(error), error.hint)

    def on_statements_ready(self, message: messages.StatementsReady) -> None:
        self.query_one(ArticleList).count(message.quotations, message.shared)
        self.take(message)
        self.close_left_behind()
        self.reopen()

    def on_quotations_ready(self, message: messages.QuotationsReady) -> None:
        reader = self.query_one(Reader)
        if reader.article is not None and reader.article.id == message.article:
            reader.give(message.framed, self.sources.get(message.article, {}))
            self.refresh_statement()

    def on_hits_ready(self, message: messages.HitsReady) -> None:
        self.query_one(SearchPane).give(message.query, message.found)

    # What the panes tell

    def came_from(self, over: Sequence[Screen[object]]) -> None:
        """A place was opened from these screens: going back opens the comparison among them again."""
        from alita_tui.app.screens.comparison import ComparisonScreen

        for screen in over:
            if isinstance(screen, ComparisonScreen):
                self.returning = partial(self._reopen, screen.view)

    def _reopen(self, view: View) -> None:
        from alita_tui.app.screens.comparison import ComparisonScreen

        if self.corpus is not None:
            screen = ComparisonScreen(self.corpus, view.statement, view.source)
            screen.comparison.change(view)
            self.app.push_screen(screen)

    def _to_hits(self) -> None:
        self.activate("search")
        self.query_one(HitList).focus()

    def on_article_selected(self, message: messages.ArticleSelected) -> None:
        self.returning = None
        self.open_article(message.article, visit=True)
        self.activate("reader")

    def on_search_typed(self, message: messages.SearchTyped) -> None:
        if (corpus := self.corpus) is not None:
            corpus.stop_searching()
            self.background.start("search", lambda: tasks.searched(corpus, message.query, message.most))

    def on_hit_selected(self, message: messages.HitSelected) -> None:
        hit = message.hit
        self.query_one(SearchPane).remember()
        self.returning = self._to_hits
        if hit.field == "title":
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

    def action_statements(self) -> None:
        """List every statement that sources share."""
        if self.corpus is None or self.statements is None:
            self.say("the statements are still being looked for…")
            return
        from alita_tui.app.screens.statements import StatementsScreen

        self.app.push_screen(StatementsScreen(self.corpus, self.statements))

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
        from alita_tui.app.finding import links
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
        keys = "enter copies it and goes there · "
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
