"""A corpus that is being read, entered, linked and compared: what is there by now is shown and used."""

from __future__ import annotations

import asyncio
import gc
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Protocol

from alita_tui.app import tasks
from alita_tui.app.messages import CorpusBegun, MoreStatements
from alita_tui.app.screens.watching import Watching
from alita_tui.app.widgets.article_list import ArticleList
from alita_tui.app.widgets.reader import Reader
from alita_tui.app.widgets.search_pane import SearchPane
from alita_tui.app.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from textual.timer import Timer

    from alita_tui.app import messages
    from alita_tui.app.messages import CorpusReady
    from alita_tui.corpus.beside import Begun, Told
    from alita_tui.corpus.corpus import Corpus
    from alita_tui.corpus.model import Article, Progress
    from alita_tui.errors import AlitaError

_STARTED, _TOLD_EVERY = 1.0, 0.5
_OF_THE_CORPUS = ("open", "link")


class Opening(Protocol):
    """Gives a corpus; see ``Corpus.open`` for what it tells."""

    def __call__(self, told: Told, begun: Begun | None) -> Corpus: ...


def _collect_again() -> None:
    """Let the collector look at what comes from now on; what start-up made stays."""
    gc.freeze()
    gc.enable()


class Filling(Watching):
    """``progress`` is how far the work is, None when nothing is to be done any more.

    ``stopped``: whether the user stopped it; ``failure`` is why no corpus could be opened.
    """

    def __init__(self, opener: Opening) -> None:
        super().__init__()
        self.opener = opener
        self.failure: AlitaError | None = None
        self.stopped = False
        self._telling: Timer | None = None
        self._at_work: Corpus | None = None
        self._opening = False

    @property
    def progress(self) -> Progress | None:
        """How far the reading is, then the search for statements."""
        if self._opening:
            return self.reading
        return self._at_work.progress if self._at_work is not None else None

    @property
    def stoppable(self) -> bool:
        """Whether X stops the work: not while files are read into memory."""
        return self._at_work is not None

    def begin(self, opener: Opening) -> asyncio.Event:
        """Open a corpus in a thread. The event is set when it is open, or could not be opened."""
        self._opening, self.reading, self.stopped = True, None, False
        opened, loop = asyncio.Event(), asyncio.get_running_loop()

        def opening() -> CorpusReady:
            try:
                return tasks.opened(partial(opener, self.hear, self._begun))
            finally:
                with suppress(RuntimeError):  # the app has gone
                    loop.call_soon_threadsafe(opened.set)

        self.background.start("open", opening)
        if self._telling is not None:
            self._telling.stop()
        self._telling = self.set_interval(_TOLD_EVERY, self.tell)
        return opened

    def _begun(self, corpus: Corpus) -> None:
        self.post_message(CorpusBegun(corpus))

    def on_corpus_begun(self, message: messages.CorpusBegun) -> None:
        self._at_work = message.corpus
        if self.corpus is None:
            with self.app.batch_update():
                self._show(message.corpus)
                self.tell()

    def on_corpus_ready(self, message: messages.CorpusReady) -> None:
        if not gc.isenabled():
            self.set_timer(_STARTED, _collect_again)
        with self.app.batch_update():
            before, corpus = self.corpus, message.corpus
            self._opening, self._at_work = False, corpus
            if before is corpus:
                self._all_read(corpus)
            else:
                was = self.query_one(Reader).article
                if before is not None:
                    self.left_behind(before)
                    self.follow()
                self._show(corpus, message.quotations)
                self.tell_differences(was)
            if corpus.cancelled:
                self.on_stopped(message)
            elif message.statements is not None:
                self.on_statements_ready(message.statements)
            else:
                self.background.start("link", lambda: tasks.filled(corpus, self.post_message))
                self.tell()
            self.load_marks()
            self.watch_files()

    def _show(self, corpus: Corpus, known: messages.QuotationsReady | None = None) -> None:
        """List the articles, and open the one that was open last, or the first."""
        self.corpus = corpus
        self.query_one(ArticleList).show(corpus.articles)
        self.load_session()
        first = self.first_article(corpus)
        if first is not None:
            self.open_article(first, known=known if known and known.article == first.id else None)

    def _all_read(self, corpus: Corpus) -> None:
        """Only now is it known how each article is called: the user stays where the user is."""
        reader, articles = self.query_one(Reader), self.query_one(ArticleList)
        kept = corpus.now(articles.selected) if articles.selected is not None else None
        articles.show(corpus.articles, keep=kept.id if kept is not None else "")
        self.leave_article()
        names = {name: corpus.now(one) for name, one in self.left.items()}
        self.left.clear()
        gone = [name for name, article in names.items() if article is None]
        self.rename({name: article.id for name, article in names.items() if article is not None}, gone)
        here = reader.article
        if here is None:
            return
        now, last = corpus.now(here), self.last_article(corpus)
        shown = last if last is not None and not self.touched else now
        if shown is not None and shown.id != here.id:
            self.open_article(shown)
            if now is not None and now.id != here.id:
                self.positions.pop(here.id, None)  # leaving it has noted it under the old name again

    def tell(self) -> None:
        """Show how far the work is, and what it has brought by now."""
        self.show_progress(self.progress, stops=self.stoppable)
        corpus = self.corpus
        if corpus is None:
            return
        if self._opening and self._at_work is corpus:
            self.query_one(ArticleList).grow(corpus.articles)
        elif self.statements is not None and self._at_work is corpus:
            self._take_more(corpus)
        self._search_more(corpus)
        if self._telling is not None and self.progress is None and not self.query_one(SearchPane).partly:
            self._telling.stop()
            self._telling = None

    def _take_more(self, corpus: Corpus) -> None:
        if not self.background.at_work("more"):
            self.background.start("more", lambda: MoreStatements(corpus, corpus.statements_so_far()))

    def on_more_statements(self, message: messages.MoreStatements) -> None:
        """Take what was found, unless the search has ended meanwhile: then all are known, or none comes."""
        if message.corpus is self._at_work and self.statements is not None:
            self.statements = message.statements

    def _search_more(self, corpus: Corpus) -> None:
        """Let the search know more, and search again, where it has not searched all."""
        search = self.query_one(SearchPane)
        if search.partly:
            if not self.background.at_work("words"):
                self.background.start("words", lambda: tasks.worded(corpus))
            if not self.background.at_work("search"):
                search.again()

    def on_search_typed(self, message: messages.SearchTyped) -> None:
        if (corpus := self.corpus) is not None:
            corpus.stop_searching()
            self.background.start("search", lambda: tasks.searched(corpus, message.query, message.most))

    def on_hits_ready(self, message: messages.HitsReady) -> None:
        search, corpus = self.query_one(SearchPane), self.corpus
        if message.query != search.asked:
            return
        files = self.reading.total if self._opening and self.reading is not None else 0
        search.give(message.query, message.found, max(files, len(corpus.articles) if corpus else 0))
        if search.partly and self._telling is None:
            self._telling = self.set_interval(_TOLD_EVERY, self.tell)

    def on_quotations_counted(self, message: messages.QuotationsCounted) -> None:
        if message.corpus is self.corpus:
            self.query_one(ArticleList).count(message.quotations, {})

    def on_statements_begun(self, message: messages.StatementsBegun) -> None:
        """From now on each article tells what it shares; the list of all fills."""
        if message.corpus is self.corpus:
            self.close_left_behind()
            self.begin_statements(message.corpus.statements_so_far())

    def on_statements_ready(self, message: messages.StatementsReady) -> None:
        self._at_work = None
        self.query_one(ArticleList).count(message.quotations, message.shared)
        self.take(message)
        self.close_left_behind()
        self.reopen()
        self.tell()

    def on_stopped(self, message: messages.Stopped | messages.CorpusReady) -> None:
        """What is there is used as it is."""
        if message.corpus is self.corpus:
            self._at_work, self.stopped = None, True
            self.close_left_behind()
            self.begin_statements(message.corpus.statements_so_far())
            self.tell()

    def on_corpus_failed(self, message: messages.CorpusFailed) -> None:
        message.prevent_default()
        error = message.error
        self.query_one(StatusLine).hold(str(error), error.hint)
        if message.work not in _OF_THE_CORPUS:
            return
        self._opening, self._at_work = False, None
        if self.corpus is None:
            self.failure = error
            self.app.exit(error.exit_code, error.exit_code)
        else:
            self.statements = self.statements or ()
        self.tell()

    def action_stop(self) -> None:
        """Stop the work that goes on; what is done by then stays."""
        if self.progress is None:
            self.say("nothing is being read or compared")
        elif self._at_work is None:
            self.say("what is read into memory is read to its end")
        else:
            self._at_work.stop()
            self.say("stopping…")

    def open_article(
        self, article: Article, *, visit: bool = False, known: messages.QuotationsReady | None = None
    ) -> None:
        """Show an article; its quotations, if they are not ``known``, come a moment later."""
        raise NotImplementedError
