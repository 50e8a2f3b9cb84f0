"""The front page of a corpus: what sources share, the most differently reported first."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.message import Message

from alita_tui.app import overview
from alita_tui.app.citation import citation, credited
from alita_tui.app.overview import LazyEntries
from alita_tui.app.safe import content
from alita_tui.app.screens.overview import OverviewScreen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.timer import Timer

    from alita_tui.app.overview import Entry
    from alita_tui.app.screens.filling import Filling
    from alita_tui.corpus.corpus import Corpus
    from alita_tui.notebook.entries import Target
    from alita_tui.quotes.model import Statement


_EVERY = 0.5
_FOUND = "as they are found"


class StatementsScreen(OverviewScreen):
    """Every statement that two sources or more report; enter compares it.

    ``growing``: whether not all are known yet; until then they stand as they are found.
    """

    orders: tuple[str, ...] = overview.STATEMENT_ORDERS
    asks = "with these words, speaker, source or note"
    _watching: Timer

    class Longer(Message):
        """More statements than ``before`` are known; ``appended``: they all stand behind those."""

        def __init__(self, before: LazyEntries, entries: LazyEntries, *, appended: bool) -> None:
            super().__init__()
            self.before = before
            self.entries = entries
            self.appended = appended

    def __init__(self, corpus: Corpus, statements: Sequence[Statement] | None, filling: Filling) -> None:
        self.corpus = corpus
        self.statements: Sequence[Statement] = statements or ()
        self.filling = filling
        self.growing = not corpus.complete
        self.stored = self.growing or not isinstance(statements, tuple)
        if self.stored:
            self.orders = tuple(overview.STORED_ORDERS)  # those that an index sorts by
            self.asks = "with these words, or of this speaker"
        super().__init__()

    def on_mount(self) -> None:
        super().on_mount()
        if self.growing:
            self._watching = self.set_interval(_EVERY, self.tell)
            self.tell()

    def tell(self) -> None:
        """Show how far the search for statements is, and what it has brought by now."""
        progress = self.filling.progress
        self.show_progress(progress, stops=self.filling.stoppable)
        if self.corpus.complete or progress is None:
            self._watching.stop()
            self.growing = False
            self.put_in_order()
        elif not self.words and isinstance(self.entries, LazyEntries):
            self._look_for_more(self.entries)

    def _look_for_more(self, before: LazyEntries) -> None:
        """Ask beside the screen, as all that are known are looked through; one thread at a time."""

        def look() -> StatementsScreen.Longer:
            longer = overview.entries_so_far(self.corpus, before)
            return self.Longer(before, longer, appended=bool(before) and before.begins(longer))

        if not self.background.at_work("more"):
            self.background.start("more", look)

    def on_statements_screen_longer(self, message: Longer) -> None:
        longer = message.entries
        if message.before is not self.entries or self.words or not self.growing:
            return
        if len(longer) == len(self.entries):
            return
        self.entries = longer
        if message.appended:
            self.list.grow(longer)
            self.list.border_title = content(f" {self.heading(len(longer))} · {self.ordering} ")
        else:
            self.show()

    @property
    def ordering(self) -> str:
        return _FOUND if self.growing else self.order

    def heading(self, shown: int) -> str:
        if self.growing:
            return f"{shown:,} statements so far that sources share"
        if self.stored and not self.corpus.complete:
            return f"{shown:,} statements that sources share, found before it was stopped"
        count = "1 statement" if len(self.statements) == 1 else f"{len(self.statements):,} statements"
        return f"{shown:,} of {count}" if self.words else f"{count} that sources share"

    def made(self, order: str) -> Sequence[Entry]:
        if not self.stored and isinstance(self.statements, tuple):
            return overview.statement_entries(self.statements, order, self.corpus)
        if not self.corpus.complete:
            return overview.entries_so_far(self.corpus, None, None if self.growing else order)
        self.statements = self.corpus.statements_so_far()
        return overview.lazy_entries(order, self.corpus)

    def sought(self, words: str) -> Sequence[Entry]:
        return overview.found_entries(words, self.corpus)

    def nothing(self) -> str:
        if self.growing:
            return "none is known yet: they come as soon as all is read and linked"
        if self.stored and not self.corpus.complete:
            return "none was known when it was stopped: R in the article list goes on"
        return "no statement that two sources share: open a folder with more articles on one event"

    def choose(self, entry: Entry) -> None:
        from alita_tui.app.screens.comparison import ComparisonScreen

        self.app.push_screen(ComparisonScreen(self.corpus, cast("Statement", entry.value)))

    def target_of(self, entry: Entry) -> Target:
        from alita_tui.notebook.entries import Target

        statement = cast("Statement", entry.value)
        return Target.of_reading(statement, 0, statement.base, self.corpus.article)

    def cited(self, entry: Entry) -> str:
        statement = cast("Statement", entry.value)
        base = statement.rendition(statement.base)
        quotations = base.quotations if base else ()
        spans = [one.span for one in quotations]
        return citation(self.corpus.article(statement.base), spans, credited(quotations))
