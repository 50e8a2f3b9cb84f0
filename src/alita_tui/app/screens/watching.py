"""The files of the corpus under watch: what has changed is said, and read when the user says so."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from alita_tui.app import tasks
from alita_tui.app.phrases import told
from alita_tui.app.screens.remembering import Remembering
from alita_tui.corpus.changes import Changes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.timer import Timer

    from alita_tui.app.messages import FilesChanged
    from alita_tui.app.screens.filling import Opening
    from alita_tui.corpus.beside import Begun, Told
    from alita_tui.corpus.corpus import Corpus
    from alita_tui.corpus.differences import Differences
    from alita_tui.corpus.model import Article, Progress
    from alita_tui.corpus.watching import State, Watch


@runtime_checkable
class HearsOfFiles(Protocol):
    """A screen over the articles that tells of files which have changed beneath it."""

    def hear_of_files(self) -> None:
        """Other files than before have changed."""


_EVERY = 15.0  # seconds
_REST = 50  # times as long as the look took
_READING = ("looking at files", "reading articles")


class Watching(Remembering):
    """``reading`` says how far the reading of the corpus is, where that takes long."""

    def __init__(self) -> None:
        super().__init__()
        self._watch: Watch | None = None
        self._left: Corpus | None = None
        self._resting: Timer | None = None
        self.reading: Progress | None = None
        self._differences: Differences | None = None

    def hear(self, progress: Progress) -> None:
        """How far the reading is; called from the thread that reads, and from others at work beside it."""
        if progress.step in _READING:
            self.reading = progress

    @property
    def paths(self) -> Sequence[str]:
        """What the corpus was opened from."""
        return self.alita.paths

    def watch_files(self) -> None:
        """Begin to look at the files now and then; a look that takes long is followed by a long rest."""
        self.changed, self._watch = Changes(), None
        self.look()

    def look(self) -> None:
        """Look at the files, in a thread."""
        if self._resting is not None:
            self._resting.stop()
        paths, watch = self.paths, self._watch
        self.background.start("watch", lambda: tasks.looked(paths, watch))

    def on_files_changed(self, message: FilesChanged) -> None:
        self._watch = message.watch
        if message.files != self.changed:
            self.changed = message.files
            self.refresh_bindings()
            self.refresh_statement()
            if isinstance(self.app.screen, HearsOfFiles):
                self.app.screen.hear_of_files()
        self._resting = self.set_timer(max(_EVERY, _REST * message.seconds), self.look)

    def file_state(self, path: str) -> State:
        """What has become of a file since it was read."""
        return "same" if self._watch is None else self._watch.state(path)

    def left_behind(self, corpus: Corpus) -> None:
        """Another corpus stands in the place of this one, from which threads may still read."""
        self.close_left_behind()
        self._left = corpus

    def close_left_behind(self) -> None:
        """Close the corpus that was left, now that all is read from the new one."""
        if self._left is not None:
            self._left.close()
            self._left = None

    def action_reload(self) -> None:
        """Read the files again, say what is other than before, and stay where the user is."""
        if self.corpus is None or self.statements is None or self.progress is not None:
            again, stop = self.key_for("browse.read-again"), self.key_for("browse.stop")
            said = f"still reading: {again} reads again once the statements are found"
            self.say(said + (f", {stop} stops" if self.stoppable else ""))
            return
        self.alita.last = self.session()
        self.statements, self.given, self.sources = None, {}, {}
        self.say("reading articles…")
        self.begin(partial(self._again, self.corpus))

    def _again(self, corpus: Corpus, told: Told, begun: Begun | None) -> Corpus:
        from alita_tui.corpus.differences import differences

        before = corpus.digests()
        opened = self.alita.read_corpus(told, begun)
        self._differences = differences(before, opened.digests())
        return opened

    def follow(self) -> None:
        """What was read again may have other names now; where the user was is kept under these."""
        found = self._differences
        if found is not None:
            self.rename(found.moved, found.gone)
            last = self.last
            article = found.moved.get(last.article, last.article)
            self.alita.last = replace(last, article=article)

    def tell_differences(self, before: Article | None) -> None:
        """Say what is other after reading again; ``before`` is the article that was open."""
        found, self._differences = self._differences, None
        if found is not None:
            self.news = told(found, before)
            self.tell_status()

    @property
    def progress(self) -> Progress | None:
        """How far the work is, None when nothing is to be done any more."""
        raise NotImplementedError

    @property
    def stoppable(self) -> bool:
        """Whether the user can stop the work."""
        raise NotImplementedError

    def begin(self, opener: Opening) -> object:
        """Open a corpus in a thread."""
        raise NotImplementedError
