"""What every place of the app can do with bookmarks and notes: keep, list, open what one is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from alita_tui.app import keeping
from alita_tui.app.commands import commands, keys_of, spoken
from alita_tui.app.screens.place import PlaceScreen
from alita_tui.app.settings import settings_of

if TYPE_CHECKING:
    from textual.events import Key
    from textual.message import Message
    from textual.screen import Screen

    from alita_tui.app.background import Background
    from alita_tui.app.messages import CorpusFailed, MarksReady, Written
    from alita_tui.corpus.corpus import Corpus
    from alita_tui.notebook.entries import Target
    from alita_tui.notebook.marks import Mark, Marks


class KeepingScreen(PlaceScreen):
    """``marks`` are the user's bookmarks and notes, None until they are read or where there are none.

    ``notice`` is what is to be told of their files, until something is kept.

    Subclasses have a ``corpus`` and a ``background``, and say what a bookmark would be about (``target``) and
    what is shown otherwise when marks are others (``show_marks``).
    """

    marks: Marks | None = None
    notice = ""
    background: Background
    _root: Screen[object] | None = None

    def on_mount(self) -> None:
        self._root = self.app.screen_stack[0]

    def deliver(self, message: Message) -> None:
        """Post what a thread brings; where the user has left this screen meanwhile, to that at the root.

        So it is told there what became of a note or a file that was asked for here.
        """
        if not self.post_message(message) and self._root is not None:
            self._root.post_message(message)

    def target(self) -> Target | None:
        """What the user stands on."""
        return None

    def show_marks(self) -> None:
        """Show where bookmarks and notes are."""

    def say(self, *parts: str) -> None:
        """Tell the user."""
        raise NotImplementedError

    @property
    def _corpus(self) -> Corpus | None:
        return cast("Corpus | None", getattr(self, "corpus", None))

    def on_key(self, event: Key) -> None:
        """Of a key that only works beside the articles say so, and how to get there, rather than nothing."""
        steps = len(self.app.screen_stack) - 1
        if not steps:
            return
        own = settings_of(self.app).keys
        key = event.character if event.is_printable and event.character else event.key
        if any(key in keys_of(one, own) for place in self.places for one in commands(place)):
            return
        there = next((one for one in commands("browse") if key in keys_of(one, own)), None)
        if there is not None and not there.priority:
            back = next(one for one in commands("everywhere") if one.action == "back")
            press = spoken(keys_of(back, own)[:1]) + (
                " twice" if steps == 2 else f" {steps} times" * (steps > 2)
            )
            self.say(f"press {press} first: {spoken((key,))} ({there.label}) works at the articles")

    def load_marks(self) -> None:
        """Read what is kept, if anything is; another screen or another process may have changed it."""
        corpus = self._corpus
        if corpus is not None and (self.marks is not None or keeping.anything_kept()):
            self.background.start_in_turn("marks", lambda: keeping.marked(corpus))

    def on_screen_resume(self) -> None:
        self.load_marks()

    def on_marks_ready(self, message: MarksReady) -> None:
        message.stop()
        known, self.marks = self.marks, message.marks
        self.show_marks()
        if message.marks.notice and (known is None or known.notice != message.marks.notice):
            self.notice = message.marks.notice
            self.say(self.notice)
        if message.said:
            self.say(*message.said)
            self.notice = ""

    def on_corpus_failed(self, message: CorpusFailed) -> None:
        """Work that this screen began has failed: say so here, where the user waits for it."""
        message.stop()
        if self._corpus is not None:
            self.say(str(message.error), message.error.hint)

    def action_bookmark(self) -> None:
        """Keep a bookmark of what the user stands on, or take it away."""
        corpus = self._corpus
        target = self.target() if corpus is not None else None
        if corpus is None or target is None:
            self.say("nothing to bookmark here")
        else:
            self.background.start_in_turn("marks", lambda: keeping.bookmarked(corpus, target))

    def action_cite(self) -> None:
        """Copy what the user stands on with its citation."""
        raise NotImplementedError

    def action_write_citation(self) -> None:
        """Copy the citation, and ask for the file that it is written to besides."""
        from alita_tui.app.screens.asking import AskScreen

        app = self.alita
        app.copied = ""
        self.action_cite()
        if text := app.copied:

            def write(name: str | None) -> None:
                if name is not None:
                    app.written_to = name
                    self.background.start_in_turn("write", lambda: keeping.written(name, text))

            self.app.push_screen(AskScreen("add the citation to the file", app.written_to), write)

    def on_written(self, message: Written) -> None:
        message.stop()
        self.say(*message.said)

    def action_bookmarks(self) -> None:
        """List the bookmarks."""
        self._list("bookmarks")

    def action_notes(self) -> None:
        """List the notes."""
        self._list("notes")

    def _list(self, kind: str) -> None:
        from alita_tui.app.screens.kept import KeptScreen

        if (corpus := self._corpus) is not None:
            self.app.push_screen(KeptScreen(corpus, kind), self._open)

    def _open(self, mark: Mark | None) -> None:
        """Let the screen at the root open it."""
        from alita_tui.app.screens.bookmarking import Bookmarking

        root = next((one for one in self.app.screen_stack if isinstance(one, Bookmarking)), None)
        if mark is None or root is None:
            return
        while self.app.screen is not root:
            self.app.pop_screen()
        root.open_mark(mark)
