"""The comparison as widgets: in short (the matrix) on the browse screen, whole on its own screen."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, Final, Literal

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.css.query import NoMatches

from alita_tui.app.commands import Command, bindings, commands
from alita_tui.app.messages import CompareRequested
from alita_tui.app.safe import spaced
from alita_tui.app.widgets.comparison_cells import Piece
from alita_tui.app.widgets.comparison_line import PieceLine
from alita_tui.app.widgets.comparison_view import Articles, View, segment_at
from alita_tui.app.widgets.comparison_words import title_texts
from alita_tui.app.widgets.how_many import how_many
from alita_tui.app.widgets.matrix import Matrix
from alita_tui.quotes.model import Reading, Statement

if TYPE_CHECKING:
    from alita_tui.app.widgets.wording import Wording
    from alita_tui.corpus.corpus import Corpus
    from alita_tui.corpus.model import Article

LOW: Final = 20  # lines; a lower pane gives the wording the larger part
Zoom = Literal["", "wording", "matrix"]


def _title(view: View) -> tuple[str, ...]:
    def count_sources(articles: Iterable[str]) -> int:
        return len({view.articles(one).source for one in articles})

    return title_texts(view.statement, how_many(view.statement, count_sources))


class Comparison(Vertical):
    """A statement compared; ``statement``, ``base``, ``segment``, ``source``, ``readings`` say what is shown.

    ``base`` and ``source`` are ids of articles, ``segment`` counts from 0. ``readings`` are those of the
    chosen sentence, by article, absent ones included.
    """

    DEFAULT_CSS = """
    Comparison {
        height: 1fr;
        & > Matrix { max-height: 55%; }
        &.-low > Matrix { max-height: 40%; }
        &.-wording > Matrix { display: none; }
        &.-matrix > Wording, &.-matrix > #wording-head { display: none; }
        &.-matrix > Matrix { max-height: 100%; height: 1fr; }
    }
    """

    def __init__(self, *, id: str | None = "comparison", whole: bool = True) -> None:  # noqa: A002
        super().__init__(id=id)
        self.view: View | None = None
        self.zoom: Zoom = ""
        self._cut = False
        self._whole = whole
        self._edge = "─"

    def compose(self) -> ComposeResult:
        yield PieceLine(id="comparison-title", fill="─")
        yield Matrix(id="matrix")
        if self._whole:
            yield PieceLine(id="wording-head", fill="─")
            from alita_tui.app.widgets.wording import Wording  # the summary does without

            yield Wording(id="wording")

    def on_mount(self) -> None:
        self.change(self.view)

    @property
    def statement(self) -> Statement | None:
        return self.view.statement if self.view else None

    @property
    def base(self) -> str | None:
        return self.view.statement.base if self.view else None

    @property
    def segment(self) -> int | None:
        return self.view.segment if self.view else None

    @property
    def source(self) -> str | None:
        return self.view.source if self.view else None

    @property
    def readings(self) -> dict[str, Reading]:
        if self.view is None or self.view.segment >= len(self.view.statement.segments):
            return {}
        return {one.article: one.readings[self.view.segment] for one in self.view.statement.renditions}

    @property
    def matrix(self) -> Matrix:
        return self.query_one(Matrix)

    @property
    def wording(self) -> "Wording":
        from alita_tui.app.widgets.wording import Wording

        return self.query_one(Wording)

    @property
    def title(self) -> str:
        return self.query_one("#comparison-title", PieceLine).text

    def open(
        self, statement: Statement, articles: Articles, source: str = "", offset: int | None = None
    ) -> None:
        """Show a statement from the article where the user stands, at the sentence given at ``offset``."""
        view = View.of(statement, articles, source)
        found = None if offset is None else segment_at(statement, source, offset)
        self.change(view if found is None else view.having(segment=found))

    def change(self, view: View | None) -> None:
        """Show this view."""
        self.view = view
        try:
            self.matrix.show(view)
        except NoMatches:
            return  # shown once it is mounted
        self._show_title(view)
        if self._whole:
            self.wording.show(view)
            self._show_head()

    def _show_title(self, view: View | None) -> None:
        ways = [spaced(text) for text in _title(view)] if view else ["no statement here"]
        modes = view.modes if view else ()
        if modes:
            ways = [" · ".join((way, *modes)) for way in ways] + [" · ".join((*modes, ways[-1]))]
        self.query_one("#comparison-title", PieceLine).show(
            *((Piece(f"{self._edge} ", "rule"), Piece(way, "head"), Piece(" ", "rule")) for way in ways)
        )

    def _show_head(self) -> None:
        self.query_one("#wording-head", PieceLine).show(self.wording.head)

    def on_resize(self) -> None:
        self.set_class(self._whole and self.size.height < LOW, "-low")
        if self._whole:
            self.call_after_refresh(self._show_head)

    def step_zoom(self) -> None:
        """Wording alone, then both again; in between matrix alone, if rows of it are out of sight."""
        if not self.zoom:
            self._cut = self.matrix.is_cut
            self.set_zoom("wording")
        else:
            self.set_zoom("matrix" if self.zoom == "wording" and self._cut else "")

    def set_zoom(self, zoom: Zoom) -> None:
        """Give matrix or wording all the room, or both their own."""
        self.zoom = zoom
        self.set_class(zoom == "wording", "-wording")
        self.set_class(zoom == "matrix", "-matrix")

    def on_matrix_picked(self, event: Matrix.Picked) -> None:
        event.stop()
        self._pick(event.segment, event.source)

    def on_wording_picked(self, event: "Wording.Picked") -> None:
        event.stop()
        self._pick(event.segment, event.source)

    def _pick(self, segment: int | None, source: str) -> None:
        if self.view is not None:
            view = self.view.having(source=source)
            self.change(view if segment is None else view.having(segment=segment))

    def step_segment(self, step: int) -> None:
        if self.view is not None:
            self.change(self.view.step_segment(step))

    def step_source(self, step: int) -> None:
        if self.view is not None:
            self.change(self.view.step_source(step))


_MOVES = ("segment(", "source(", "choose")


def _moves(command: Command) -> bool:
    return command.action.startswith(_MOVES)


class ComparisonSummary(Comparison, can_focus=True):
    """The matrix of the current quotation's statement, on the browse screen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding
        for command, binding in zip(
            (one for one in commands("comparison") if one.keys), bindings("comparison"), strict=True
        )
        if _moves(command)
    ]
    DEFAULT_CSS = """
    ComparisonSummary {
        height: 1fr;
        & > Matrix { max-height: 100%; }
        &:focus > PieceLine > .wording--rule { color: $primary; }
        &:focus > PieceLine > .wording--head { color: $accent; text-style: bold reverse; }
    }
    """

    def __init__(self, *, id: str | None = "comparison") -> None:  # noqa: A002
        super().__init__(id=id, whole=False)
        self._shown: tuple[Statement | None, str] = None, ""

    def show(self, statement: Statement | None, corpus: "Corpus", article: "Article | None") -> None:
        """Show the statement from the article where the user stands; nothing where there is none.

        What is shown already stays as it is, with the sentence and the source that the user has chosen.
        """
        here = article.id if article is not None else ""
        if self._shown == (statement, here):
            return
        self._shown = statement, here
        self.change(View.of(statement, corpus.article, here) if statement else None)

    def on_focus(self) -> None:
        self._draw_edge("━")

    def on_blur(self) -> None:
        self._draw_edge("─")

    def _draw_edge(self, edge: str) -> None:
        self._edge = edge
        self.query_one("#comparison-title", PieceLine).set_fill(edge)
        self._show_title(self.view)

    def action_segment(self, step: int) -> None:
        """Go to another sentence."""
        self.step_segment(step)

    def action_source(self, step: int) -> None:
        """Go to another source."""
        self.step_source(step)

    def action_choose(self) -> None:
        """Open the whole comparison."""
        if self.view is not None:
            self.post_message(CompareRequested(self.view.statement, self.view.source))
