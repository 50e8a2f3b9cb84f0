"""The front page of a corpus: what sources share, the most differently reported first."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.message import Message

from alita_tui.app import overview
from alita_tui.app.citation import citation, credited
from alita_tui.app.flags import choices, titled
from alita_tui.app.overview import LazyEntries
from alita_tui.app.safe import content
from alita_tui.app.screens.overview import OverviewScreen
from alita_tui.corpus.flagged import flag_counts, having
from alita_tui.export.counting import counted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.timer import Timer

    from alita_tui.app.overview import Entry
    from alita_tui.app.screens.filling import Filling
    from alita_tui.corpus.corpus import Corpus
    from alita_tui.notebook.entries import Target
    from alita_tui.quotes.model import Flag, Statement


_EVERY = 0.5
_FOUND = "as they are found"


class StatementsScreen(OverviewScreen):
    """Every statement that two sources or more report; enter compares it.

    ``growing``: whether not all are known yet; until then they stand as they are found. ``flag``: only those
    that it stands on are listed.
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

    class FlagsCounted(Message):
        """How many statements have each flag."""

        def __init__(self, counts: Mapping[Flag, int]) -> None:
            super().__init__()
            self.counts = counts

    def __init__(
        self,
        corpus: Corpus,
        statements: Sequence[Statement] | None,
        filling: Filling,
        flag: Flag | None = None,
    ) -> None:
        self.corpus = corpus
        self.flag = flag
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

        flag = self.flag

        def look() -> StatementsScreen.Longer:
            longer = overview.entries_so_far(self.corpus, before, flag)
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

    @property
    def has_flags(self) -> bool:
        return self.growing or bool(self.statements)

    @property
    def chosen(self) -> str:
        return titled(self.flag) if self.flag else ""

    def heading(self, shown: int) -> str:
        flagged = f" with {self.chosen}" if self.chosen else ""
        if self.growing:
            return f"{counted(shown, 'statement')} so far that sources share{flagged}"
        if self.stored and not self.corpus.complete:
            return f"{counted(shown, 'statement')} that sources share{flagged}, found before it was stopped"
        count = counted(len(self.statements), "statement")
        some = f"{shown:,} of {count}{flagged}"
        return some if self.words or flagged else f"{count} that sources share"

    def made(self, order: str) -> Sequence[Entry]:
        flag = self.flag
        if not self.stored and isinstance(self.statements, tuple):
            return overview.statement_entries(having(flag, self.statements), order, self.corpus)
        if not self.corpus.complete:
            return overview.entries_so_far(self.corpus, None, flag, None if self.growing else order)
        self.statements = self.corpus.statements_so_far()
        return overview.lazy_entries(order, self.corpus, flag)

    def sought(self, words: str) -> Sequence[Entry]:
        return overview.found_entries(words, self.corpus, self.flag)

    def choose_flag(self, flag: Flag | None) -> None:
        """List only the statements that this flag stands on, or all."""
        self.flag = flag
        self.put_in_order()

    def action_flags(self) -> None:
        """Ask for a flag, of those that any statement has."""
        statements = self.statements

        def count() -> StatementsScreen.FlagsCounted:
            held = isinstance(statements, tuple)
            return self.FlagsCounted(flag_counts(statements) if held else self.corpus.count_flags())

        self.background.start("flags", count)

    def on_statements_screen_flags_counted(self, message: FlagsCounted) -> None:
        if not message.counts:
            self.say("no statement here has a flag" + (" so far" if self.growing else ""))
            return
        from alita_tui.app.screens.listing import ListingScreen

        offered = choices(message.counts, len(self.statements))

        def chosen(number: int | None) -> None:
            if number is not None:
                self.choose_flag(offered[number][0])

        texts = [text for _, text in offered]
        self.app.push_screen(ListingScreen("Statements with a flag", texts, "enter lists them · "), chosen)

    def action_leave(self) -> None:
        """Leave the prompt, then the filter, then the flag, then the list."""
        if self.flag is None or self.words or self.query("#prompt"):
            super().action_leave()
        else:
            self.choose_flag(None)

    def nothing(self) -> str:
        if self.flag is not None:
            so_far, leave = " so far" if self.growing else "", self.key_for("everywhere.leave")
            return f"no statement with {self.chosen}{so_far} · {leave} shows all"
        if self.growing:
            return "none is known yet: they come as soon as all is read and linked"
        if self.stored and not self.corpus.complete:
            again = self.key_for("browse.read-again")
            return f"none was known when it was stopped: {again} in the article list goes on"
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
