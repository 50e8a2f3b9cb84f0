"""Every quotation of an article on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from alita_tui.app import overview
from alita_tui.app.citation import citation
from alita_tui.app.messages import OpenPlace
from alita_tui.app.screens.overview import OverviewScreen
from alita_tui.app.widgets.reader_heading import counted_kinds

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from alita_tui.app.overview import Entry
    from alita_tui.corpus.corpus import Corpus
    from alita_tui.corpus.model import Article
    from alita_tui.notebook.entries import Target
    from alita_tui.quotes.model import Quotation


class QuotationsScreen(OverviewScreen):
    """Somebody's words in ``article``; ``sources`` counts who reports each, by its start. Enter reads it."""

    orders = overview.QUOTATION_ORDERS
    asks = "with these words or by this speaker"

    def __init__(self, corpus: Corpus, article: Article, sources: Mapping[int, int]) -> None:
        super().__init__()
        self.corpus = corpus
        self.article = article
        self.sources = sources

    def heading(self, shown: int) -> str:
        count = counted_kinds(cast("Quotation", one.value) for one in self.entries)
        return f"{f'{shown:,} of {count}' if self.words else count} in {self.article.title}"

    def made(self, order: str) -> Sequence[Entry]:
        return overview.quotation_entries(self.corpus.quotations(self.article.id), order, self.sources)

    def nothing(self) -> str:
        return "nobody is quoted in this article"

    def choose(self, entry: Entry) -> None:
        quotation = cast("Quotation", entry.value)
        self.post_message(OpenPlace(self.article.id, quotation.start, quotation.end, (quotation.span,)))

    def target_of(self, entry: Entry) -> Target:
        from alita_tui.notebook.entries import Target

        quotation = cast("Quotation", entry.value)
        return Target.of_place(self.article, quotation.span, quotation.speaker or "")

    def cited(self, entry: Entry) -> str:
        quotation = cast("Quotation", entry.value)
        quoted = quotation.kind != "indirect"
        return citation(self.article, [quotation.span], quotation.speaker, quoted=quoted)
