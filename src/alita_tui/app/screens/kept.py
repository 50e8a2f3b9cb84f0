"""The bookmarks or the notes over the screen: enter opens, delete takes away."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from alita_tui.app import keeping
from alita_tui.app.background import Background
from alita_tui.app.entry_texts import lines
from alita_tui.app.safe import content
from alita_tui.app.screens.listing import ListingLines
from alita_tui.app.settings import key_for

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from alita_tui.app.messages import CorpusFailed, MarksReady
    from alita_tui.app.widgets.line_view import LineView
    from alita_tui.corpus.corpus import Corpus
    from alita_tui.notebook.marks import Mark

_EMPTY = {
    "bookmarks": (
        "No bookmarks yet.",
        "  {} keeps one: in the list, in the reader, in a comparison.",
        "everywhere.bookmark",
    ),
    "notes": (
        "No notes yet.",
        "  {} in a comparison writes one on the reading chosen there.",
        "comparison.note",
    ),
}


class KeptScreen(ModalScreen["Mark | None"]):
    """``shown`` are the bookmarks or the notes (``kind``), latest first; gives the one to open, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,backspace,?", "close", show=False),
        Binding("d,delete", "forget", show=False),
    ]
    DEFAULT_CSS = """
    KeptScreen { align: center middle; background: $background 60%; }
    KeptScreen > ListingLines { max-width: 100; }
    """

    def __init__(self, corpus: Corpus, kind: str) -> None:
        super().__init__()
        self.corpus = corpus
        self.kind = kind
        self.shown: tuple[Mark, ...] = ()
        self.background = Background(self.post_message)

    def compose(self) -> ComposeResult:
        view = ListingLines(("reading…",), choice=True)
        view.border_title = content(self.kind.capitalize())
        view.border_subtitle = content("esc closes")
        yield view

    def on_mount(self) -> None:
        self.background.start_in_turn("marks", lambda: keeping.marked(self.corpus))

    @property
    def view(self) -> ListingLines:
        return self.query_one(ListingLines)

    def on_marks_ready(self, message: MarksReady) -> None:
        message.stop()
        self.shown = message.marks.bookmarks if self.kind == "bookmarks" else message.marks.notes
        told = (" · ".join(message.said), message.marks.notice)
        texts = [text for one in self.shown for text in lines(one)] or self._nothing()
        number = f" · {len(self.shown):,}" if self.shown else ""
        self.view.border_title = content(self.kind.capitalize() + number)
        self._list([*texts, *(f"  {one}" for one in told if one)])
        keys = "enter opens · d takes away · " if self.shown else ""
        self.view.border_subtitle = content(f"{keys}esc closes")

    def _nothing(self) -> list[str]:
        said, how, command = _EMPTY[self.kind]
        return [said, how.format(key_for(self.app, command))]

    def on_corpus_failed(self, message: CorpusFailed) -> None:
        """They could not be read, or one could not be taken away: say so instead of waiting."""
        message.stop()
        known = self.view.texts if self.shown else ()
        self._list([*known, str(message.error), f"  {message.error.hint}"])

    def _list(self, texts: list[str]) -> None:
        self.view.texts = texts
        self.view.rows_changed()

    def chosen(self, row: int) -> Mark | None:
        """The bookmark or note that a row belongs to."""
        number = self.view.number(row)
        belonging = (one for one in self.shown for _ in lines(one))
        return next(islice(belonging, number, None), None)

    def on_line_view_chosen(self, event: LineView.Chosen) -> None:
        event.stop()
        if self.shown and (mark := self.chosen(event.row)) is not None:
            self.dismiss(mark)

    def action_forget(self) -> None:
        """Take away the one under the cursor."""
        if self.shown and (mark := self.chosen(self.view.cursor)) is not None:
            self.background.start_in_turn(
                "marks", lambda: keeping.forgotten(self.corpus, self.kind, mark.entry.key)
            )

    def action_close(self) -> None:
        self.dismiss(None)
