"""What testers import: the app on a corpus of their own, driven by Textual's Pilot.

See docs/testing.md for a whole example.
"""

import os
import shutil
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from textual.pilot import Pilot
from textual.widgets import Input

from alita_tui.app.app import AlitaApp
from alita_tui.app.screens.browse import BrowseScreen
from alita_tui.app.widgets.article_list import ArticleList
from alita_tui.app.widgets.reader import Reader
from alita_tui.app.widgets.search_pane import SearchPane
from alita_tui.app.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from alita_tui.corpus.model import Article, Hit, Progress
    from alita_tui.quotes.model import Statement

__all__ = ["OpenApp", "open_app"]

_PATIENCE = 30.0
_STEP = 0.02
_HOME, _CONFIG = "ALITA_TUI_HOME", "ALITA_TUI_CONFIG"


class OpenApp:
    """A running app. Its panes are those of the screen that is on top, else of the browse screen."""

    def __init__(self, app: AlitaApp, pilot: Pilot[int]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def browse(self) -> BrowseScreen:
        """The screen at the root."""
        return self.app.browse

    @property
    def articles(self) -> ArticleList:
        """The article list: ``.rows``, ``.selected``, ``.order``."""
        return self.browse.query_one("#articles", ArticleList)

    @property
    def reader(self) -> Reader:
        """The reader: ``.article``, ``.quotation``, ``.quotations``, ``.found``."""
        return self.browse.query_one("#reader", Reader)

    @property
    def search(self) -> SearchPane:
        """The search pane: ``.hits``, ``.searched``, ``.query_text``."""
        return self.browse.query_one("#search", SearchPane)

    @property
    def status(self) -> StatusLine:
        """The status line: ``.text``."""
        return self.browse.query_one("#status", StatusLine)

    @property
    def progress(self) -> "Progress | None":
        """How far reading, linking and comparing are: ``.step``, ``.done``, ``.total``; None: all is done."""
        return self.browse.progress

    @property
    def why(self) -> Any:  # noqa: ANN401 - the panel's class is loaded only where it is opened
        """Why the current quotation is one: a panel with ``.quotation``, ``.said``, ``.text``; or None."""
        return next(iter(self.browse.query("#why")), None)

    @property
    def comparison(self) -> Any:  # noqa: ANN401 - the whole comparison or the one in short: the same attributes
        """The comparison: ``.statement``, ``.base``, ``.segment``, ``.source``, ``.readings``.

        The whole one where it is open, else the one in short of the browse screen.
        """
        for screen in reversed(self.app.screen_stack):
            if hasattr(screen, "comparison"):
                return screen.comparison
        return self.browse.query_one("#comparison")

    @property
    def overview(self) -> Any:  # noqa: ANN401 - of statements, or of quotations
        """The list that covers the screen: ``.entries``, ``.order``, ``.words``, ``.list.selected``.

        Raises LookupError where none is open.
        """
        for screen in reversed(self.app.screen_stack):
            if hasattr(screen, "entries"):
                return screen
        raise LookupError("no list of statements or quotations is open")

    async def idle(self) -> None:
        """Wait until nothing is read, linked, searched or laid out any more.

        Raises TimeoutError after half a minute, and whatever failed unforeseen in the background.
        """
        await self._done()
        await self.pilot.pause()
        self._complain()

    async def _done(self, busy: "Callable[[], bool] | None" = None) -> None:
        busy = busy or self._busy
        waited = 0.0
        while self.app.is_running and busy():
            await self.pilot.pause(_STEP)
            self._complain()
            waited += _STEP
            if waited > _PATIENCE:
                raise TimeoutError("the app is still at work")

    def _complain(self) -> None:
        for error in (*self.browse.background.errors, *self.articles.background.errors):
            raise error

    def _busy(self) -> bool:
        browse = self.browse
        if not browse.is_mounted or (browse.corpus is None and browse.failure is None):
            return True
        top: Any = self.app.screen
        if hasattr(top, "arranged") and (not top.arranged or top.background.busy):
            return True
        linking = browse.failure is None and browse.statements is None
        screens = (getattr(screen, "background", None) for screen in self.app.screen_stack)
        return (
            linking
            or any(one is not None and one.busy for one in screens)
            or any(not worker.is_finished for worker in self.app.workers)
            or self.search.waiting
            or self.search.partly is not None
            or not self.reader.laid_out
        )

    async def press(self, *keys: str) -> None:
        """Press keys, each when what the one before has begun is done, then wait until the app is idle."""
        for key in keys:
            await self.pilot.press(key)
            await self._done()
        await self.pilot.pause()
        await self.idle()

    async def type(self, text: str) -> None:
        """Type a text into whatever has the focus, then wait until the app is idle."""
        await self.pilot.press(*(_KEYS.get(letter, letter) for letter in text))
        await self.press()

    async def open(self, article: str) -> "Article":
        """Open the article with that id, or with that unique prefix of one, in the reader; the article.

        Raises UnknownArticle.
        """
        await self.idle()
        found = self.browse.article(article)
        await self._to_browse()
        self.browse.open_article(found, visit=True)
        self.browse.activate("reader")
        await self.idle()
        return found

    async def find(self, query: str) -> "tuple[Hit, ...]":
        """Type a query into the search input; what it finds, best first."""
        await self._to_browse()
        self.browse.activate("search")
        self.search.query_one("#query", Input).value = query
        await self._done(lambda: self.search.searched != (query if query.strip() else ""))
        await self.idle()
        return self.search.hits

    async def statements(self) -> "Sequence[Statement]":
        """Open the list of what sources share; its statements, most differently reported first."""
        await self._to_browse()
        self.browse.action_statements()
        await self.pilot.pause()
        await self.idle()
        return [entry.value for entry in self.overview.list.entries]

    async def _to_browse(self) -> None:
        while self.app.screen is not self.browse:
            self.app.pop_screen()
        await self.pilot.pause()

    async def compare(self, words: str) -> "Statement":
        """Open the comparison of the statement nearest to the words; that statement."""
        from alita_tui.app.messages import CompareRequested

        await self.idle()
        corpus = self.browse.corpus
        if corpus is None:
            raise LookupError("no corpus is open")
        statement = corpus.compare(words)
        self.browse.post_message(CompareRequested(statement))
        await self.pilot.pause()
        await self.idle()
        return statement


_KEYS = {" ": "space", "\n": "enter", "\t": "tab"}


@asynccontextmanager
async def open_app(
    paths: Sequence[str | Path] = (),
    *,
    texts: Mapping[str, str] | None = None,
    size: tuple[int, int] = (120, 40),
    remembers: bool = False,
) -> AsyncIterator[OpenApp]:
    """Open the app on paths (none: the shipped articles) or on texts; ``size`` is columns and rows.

    ``texts`` maps file names (``001.txt``, ``a.md``; no suffix: ``.txt``) to what the files hold; they are
    read as files of a folder would be. The app is idle when it is handed over, and closed afterwards.

    What the user keeps (bookmarks, notes, configuration) is neither read nor written: a folder of its own
    stands for it, or the one that the variable ``ALITA_TUI_HOME`` names. ``remembers`` begins where the
    session in that folder ended, and keeps one.
    """
    with TemporaryDirectory() as folder:
        for name, text in (texts or {}).items():
            file = Path(folder, name if Path(name).suffix else f"{name}.txt")
            file.write_bytes(text.encode("utf-8", "surrogatepass"))
        named = [folder] if texts is not None else [str(path) for path in paths]
        with _own_home(Path(folder).with_name(f"{Path(folder).name}-home")):
            app = AlitaApp(named, remembers=remembers)
            async with app.run_test(size=size) as pilot:
                opened = OpenApp(app, pilot)
                await opened.idle()
                yield opened
                app.keep()


@contextmanager
def _own_home(home: Path) -> Iterator[None]:
    """Keep bookmarks, notes, session and configuration away from the user's, if no test has done so."""
    if os.environ.get(_HOME):
        yield
        return
    before = {name: os.environ.pop(name, None) for name in (_HOME, _CONFIG)}
    os.environ[_HOME] = str(home)
    try:
        yield
    finally:
        shutil.rmtree(home, ignore_errors=True)
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value
