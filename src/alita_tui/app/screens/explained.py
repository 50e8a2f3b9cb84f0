"""Saying of the current quotation, on request, why it is one and whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from alita_tui.app.screens.panes import PaneScreen
from alita_tui.app.widgets.reader import Reader

if TYPE_CHECKING:
    from alita_tui.app.messages import QuotationSelected
    from alita_tui.app.widgets.why_panel import WhyPanel
    from alita_tui.quotes.model import Quotation, Rendition, Statement


class ExplainedQuotation(PaneScreen):
    """Opens a panel under the reader; it follows the current quotation until it is closed."""

    statement: Statement | None

    @property
    def explaining(self) -> bool:
        """Whether the reasons of a quotation are shown."""
        return bool(self.query("#why"))

    def action_why(self) -> None:
        """Say why the current quotation, else the nearest, is one; then the rest of it; then no longer."""
        reader = self.query_one(Reader)
        if self.explaining:
            panel = cast("WhyPanel", self.query_one("#why"))  # its class is loaded when one is opened
            if panel.more:
                panel.page()
            else:
                self.close_why()
            return
        reader.take_nearest()
        if reader.quotation is None:
            self.say("no quotation here to explain")
        else:
            self._explain(reader.quotation)

    def close_why(self) -> None:
        """Take the reasons away."""
        self.query("#why").remove()
        self.query_one(Reader).support = ()
        self.refresh_bindings()

    def on_quotation_selected(self, message: QuotationSelected) -> None:
        """Another quotation: its reasons instead."""
        if not self.explaining:
            return
        if message.quotation is None:
            self.close_why()
        else:
            self._explain(message.quotation)

    def _explain(self, quotation: Quotation) -> None:
        from alita_tui.app.widgets.why_panel import WhyPanel, said_of

        reader = self.query_one(Reader)
        article = reader.article
        if article is None:
            return
        panel = next(iter(self.query(WhyPanel)), None) or WhyPanel("reader.why")
        said = said_of(quotation, article, self._rendition(quotation), lambda name: self.article(name).source)
        panel.show(quotation, said)
        if not panel.is_attached:
            self.query_one("#right").mount(panel, after=reader)
        reader.support = quotation.evidence
        self.refresh_bindings()
        reader.arrive_at(quotation.start)

    def on_why_panel_fitted(self) -> None:
        """The quotation may lie where the panel stands now."""
        reader = self.query_one(Reader)
        if reader.quotation is not None:
            reader.go_to(reader.quotation.start, arrive=True)

    def _rendition(self, quotation: Quotation) -> Rendition | None:
        """What the quotation's article has of the current statement, if two sources give that."""
        if self.statement is None or len(self.statement.present) < 2:
            return None
        return self.statement.rendition(quotation.article)
