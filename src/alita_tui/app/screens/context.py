"""Base and source in their whole articles, linked by sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Container

from alita_tui.app.commands import bindings
from alita_tui.app.safe import content, spaced
from alita_tui.app.screens.chosen import ChosenReading
from alita_tui.app.widgets import wording_notes
from alita_tui.app.widgets.comparison_cells import Piece, fit
from alita_tui.app.widgets.comparison_line import PieceLine
from alita_tui.app.widgets.comparison_pane import ContextPane
from alita_tui.app.widgets.key_footer import KeyFooter
from alita_tui.app.widgets.why_panel import WhyPanel
from alita_tui.app.widgets.wording_layout import SIDE_BY_SIDE
from alita_tui.app.widgets.wording_marks import printed_spans
from alita_tui.app.widgets.wording_reasons import reasons
from alita_tui.export.places import place
from alita_tui.export.states import GLYPHS, WORDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events
    from textual.app import ComposeResult

    from alita_tui.app.commands import Place
    from alita_tui.app.widgets.comparison_view import View
    from alita_tui.corpus.corpus import Corpus
    from alita_tui.quotes.model import Rendition

_NAMES = (32, 24, 16, 10)  # cells: a long name is cut before the place is


class Sides(Container):
    """Two articles beside each other, or one below the other where there is no room."""

    DEFAULT_CSS = """
    Sides {
        height: 1fr; layout: horizontal;
        & > Container { height: 1fr; width: 1fr; layout: vertical; }
        &.-stacked { layout: vertical; }
        &.-beside > #source-side { border-left: solid $quiet; }
    }
    """

    def on_resize(self, event: events.Resize) -> None:
        beside = event.size.width >= SIDE_BY_SIDE
        self.set_class(beside, "-beside")
        self.set_class(not beside, "-stacked")


class ContextScreen(ChosenReading):
    """The whole articles of base and chosen source; ``view`` is what is looked at, told to ``moved``."""

    BINDINGS = bindings("context")
    places: ClassVar[tuple[Place, ...]] = ("context", "everywhere")

    def __init__(self, corpus: Corpus, view: View, moved: Callable[[View], None] | None = None) -> None:
        super().__init__(corpus)
        self._view = view
        self._moved = moved

    @property
    def view(self) -> View:
        return self._view

    def compose(self) -> ComposeResult:
        view = self.view
        with Sides(id="context"):
            for side, one in self._sides(view):
                with Container(id=f"{side}-side"):
                    yield PieceLine(id=f"{side}-head", fill="─")
                    yield ContextPane(
                        self.corpus.article(one.article), one, view.segment, id=f"context-{side}"
                    )
        yield PieceLine(id="status", role="plain", most=6)
        yield KeyFooter()

    def on_mount(self) -> None:
        self._show(self.view)

    @staticmethod
    def _sides(view: View) -> tuple[tuple[str, Rendition], ...]:
        base = view.statement.rendition(view.statement.base) or view.rendition
        return ("base", base), ("source", view.rendition)

    def _show(self, view: View) -> None:
        self._view = view
        for side, one in self._sides(view):
            article, reading = self.corpus.article(one.article), one.readings[view.segment]
            self.query_one(f"#context-{side}", ContextPane).show(article, one, view.segment)
            state = "base" if side == "base" else f"{GLYPHS[reading.state]} {WORDS[reading.state]}"
            where = place(article, printed_spans(reading))
            source, title = spaced(view.names[one.article]), spaced(article.title)
            self.query_one(f"#{side}-head", PieceLine).show(
                *(
                    (Piece("─ ", "rule"), Piece(name, "head"), Piece(f" {said} "))
                    for name, said in (
                        (source, f"{state} {where} · {title}"),
                        (source, f"{state} {where}"),
                        *((fit(source, size), f"{state} {where}") for size in _NAMES),
                    )
                )
            )
        label = spaced(view.statement.segments[view.segment].label)
        said = f" sentence {view.segment + 1} of {len(view.statement.segments)} · {label}"
        self.query_one("#status", PieceLine).show((Piece(said, "head"),))
        for panel in self.query(WhyPanel):
            self._fill(panel)
        if self._moved is not None:
            self._moved(view)

    def action_why(self) -> None:
        """Say what decided the verdict on the chosen reading; then the rest of it; then no longer."""
        for panel in self.query(WhyPanel):
            if panel.more:
                panel.page()
            else:
                panel.remove()
            return
        panel = WhyPanel("context.why")
        self._fill(panel)
        self.mount(panel, before="#status")

    def _fill(self, panel: WhyPanel) -> None:
        view = self.view
        at = wording_notes.Place(view.statement, view.rendition, view.segment, view.articles, view.names)
        said = [*reasons(at), *wording_notes.notes(at)]
        name = f"why: sentence {view.segment + 1} in {view.names[view.source]}"
        panel.fill([content(one.text) for one in said], name)

    def action_leave(self) -> None:
        """Leave the reasons, then both articles."""
        if self.query(WhyPanel):
            self.query(WhyPanel).remove()
        else:
            super().action_leave()

    def say(self, *parts: str) -> None:
        """Say something above the keys."""
        said = " · ".join(part for part in parts if part)
        self.query_one("#status", PieceLine).show((Piece(f" {spaced(said)}", "head"),))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        return action not in ("compare", "statement")

    def action_segment(self, step: int) -> None:
        """Go to another sentence in both."""
        self._show(self.view.step_segment(step))

    def action_source(self, step: int) -> None:
        """Show another source beside the base."""
        self._show(self.view.step_source(step))

    def action_page(self, pages: int) -> None:
        """Scroll both."""
        for pane in self.query(ContextPane):
            pane.page(pages)
