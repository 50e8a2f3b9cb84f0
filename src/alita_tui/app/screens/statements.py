"""The front page of a corpus: what sources share, the most differently reported first."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from alita_tui.app import overview
from alita_tui.app.citation import citation
from alita_tui.app.screens.overview import OverviewScreen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from alita_tui.app.overview import Entry
    from alita_tui.corpus.corpus import Corpus
    from alita_tui.notebook.entries import Target
    from alita_tui.quotes.model import Statement


class StatementsScreen(OverviewScreen):
    """Every statement that two sources or more report; enter compares it."""

    orders: tuple[str, ...] = overview.STATEMENT_ORDERS
    asks = "with these words, speaker, source or note"

    def __init__(self, corpus: Corpus, statements: Sequence[Statement]) -> None:
        self.corpus = corpus
        self.statements = statements
        if not isinstance(statements, tuple):
            self.orders = tuple(overview.STORED_ORDERS)  # those that an index sorts by
            self.asks = "with these words"
        super().__init__()

    def heading(self, shown: int) -> str:
        count = "1 statement" if len(self.statements) == 1 else f"{len(self.statements):,} statements"
        return f"{shown:,} of {count}" if self.words else f"{count} that sources share"

    def made(self, order: str) -> Sequence[Entry]:
        if isinstance(self.statements, tuple):
            return overview.statement_entries(self.statements, order, self.corpus)
        return overview.lazy_entries(order, self.corpus)

    def sought(self, words: str) -> Sequence[Entry]:
        return overview.found_entries(words, self.corpus)

    def nothing(self) -> str:
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
        spans = [one.span for one in base.quotations] if base else []
        return citation(self.corpus.article(statement.base), spans, statement.speaker)
