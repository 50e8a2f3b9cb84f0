"""How each source reports one statement: the matrix over the wording, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.message import Message

from alita_tui.app.commands import Place, bindings
from alita_tui.app.phrases import of_stale
from alita_tui.app.safe import spaced
from alita_tui.app.screens.handing_on import HandingOnScreen
from alita_tui.app.widgets.comparison import Comparison
from alita_tui.app.widgets.comparison_cells import Piece
from alita_tui.app.widgets.comparison_legend import legend
from alita_tui.app.widgets.comparison_line import PieceLine
from alita_tui.app.widgets.comparison_view import View
from alita_tui.app.widgets.comparison_words import told_texts
from alita_tui.app.widgets.key_footer import KeyFooter
from alita_tui.corpus.listing import position
from alita_tui.errors import NothingFound
from alita_tui.export.counting import counted
from alita_tui.export.own_reports import flags_at

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from textual.app import ComposeResult

    from alita_tui.corpus.corpus import Corpus
    from alita_tui.notebook.marks import Own
    from alita_tui.quotes.model import Segment, Statement


class ComparisonScreen(HandingOnScreen):
    """Compares a statement, from the article where the user stood.

    ``comparison`` holds what is shown; ``said`` is what the line above the keys says besides the legend and
    what the signs of the chosen reading stand for.
    """

    BINDINGS = bindings("comparison")
    places: ClassVar[tuple[Place, ...]] = ("comparison", "everywhere")

    class Collated(Message):
        """A statement to show instead: of the same sources with another base, or the next one."""

        def __init__(self, statement: Statement, source: str, place: Segment | None = None) -> None:
            super().__init__()
            self.statement = statement
            self.source = source
            self.place = place

    def __init__(
        self, corpus: Corpus, statement: Statement, article: str | None = None, offset: int | None = None
    ) -> None:
        super().__init__(corpus)
        self.said = ""
        self.comparison = Comparison()
        self.comparison.styles.height = "1fr"  # here, since a screen's own CSS costs a parse of all rules
        self.comparison.styles.max_height = "100%"
        self._owned, self._moved = statement, False
        self.comparison.open(statement, corpus.article, article or "", offset)

    def compose(self) -> ComposeResult:
        yield self.comparison
        yield PieceLine(id="status", role="plain", most=6)
        yield KeyFooter()

    def on_mount(self) -> None:
        self.say("")
        self.hear_of_files()
        self.load_marks()

    def hear_of_files(self) -> None:
        """Say which of these articles have other words in their files by now."""
        view, state = self.view, getattr(getattr(self.app, "browse", None), "file_state", None)
        if state is None:
            return
        present = [one.article for one in view.statement.present]
        stale = of_stale({view.names[one]: state(self.corpus.article(one).path) for one in present})
        if stale:
            back, again = self.key_for("everywhere.back"), self.key_for("browse.read-again")
            self.say(f"{stale}: {back}, then {again} reads again")

    @property
    def view(self) -> View:
        assert self.comparison.view is not None
        return self.comparison.view

    def say(self, *parts: str) -> None:
        """Say something above the keys; nothing brings the legend back."""
        self.said = " · ".join(part for part in parts if part)
        if self.said:
            self.query_one("#status", PieceLine).show((Piece(" " + spaced(self.said), "head"),))
        else:
            self.say_signs()

    def on_resize(self) -> None:
        """The legend names the signs that are in sight."""
        self.call_after_refresh(self._say_legend_again)

    def _say_legend_again(self) -> None:
        if not self.said:
            self.say_signs()

    def say_signs(self) -> None:
        """Say in words what the signs of the chosen reading stand for; of one without, show the legend."""
        view = self.view
        told = flags_at(view.rendition, view.segment, view.statement.segments)
        label = f"{view.segment + 1} {view.statement.segments[view.segment].label}"
        ways = told_texts(view.names[view.source], label, view.reading, told) if self._moved else ()
        self.said, line = "", self.query_one("#status", PieceLine)
        if ways:
            line.show(*((Piece(" " + spaced(way), view.reading.state),) for way in ways))
        else:
            line.show_blocks(*legend(view, self.comparison.matrix.cells))

    def show_marks(self) -> None:
        """Show what the user keeps of these readings."""
        view = self.view
        self.comparison.change(view.having(own=self.own(view)))

    def own(self, view: View) -> Mapping[tuple[int, str], Own]:
        """What the user keeps of the readings of a view."""
        return self.marks.of_statement(view.statement) if self.marks else {}

    def _change(self, view: View, *said: str) -> None:
        if view is self.view and not said and not self.said:
            return
        if self._owned is not view.statement:
            self._owned, view = view.statement, view.having(own=self.own(view))
        self.comparison.change(view)
        self._moved = True
        self.say(*said)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return action != "compare" and super().check_action(action, parameters)  # it is compared already

    def action_segment(self, step: int) -> None:
        """Go to another sentence."""
        view = self.view.step_segment(step)
        if view is self.view:
            after, before = map(self.key_for, ("everywhere.next-statement", "everywhere.previous-statement"))
            self.say(f"this is the {_end(step)} sentence shown: {after} and {before} go to other statements")
        else:
            self._change(view)

    def action_source(self, step: int) -> None:
        """Go to another source."""
        view = self.view.step_source(step)
        if view is self.view:
            sources = self.key_for("comparison.sources")
            self.say(f"{view.names[view.source]} is the {_end(step)} source shown: {sources} lists them")
        else:
            self._change(view)

    def action_page(self, pages: int) -> None:
        """Scroll the wording."""
        self.comparison.wording.page(pages)

    def action_differences(self) -> None:
        """Only the sentences that differ, or all."""
        view = self.view.having(differences=not self.view.differences)
        if view.differences and not view.segments:
            source = view.names[view.source]
            self.say(f"{source} gives every sentence as the base does: nothing differs")
            return
        self._change(view, "every sentence differs" if view.differences and not view.alike else "")

    def action_group(self) -> None:
        """Sources of the same words in one column, or each in its own."""
        view = self.view.having(grouped=not self.view.grouped)
        said = (
            f"same words together: {counted(len(view.columns), 'column')}" if view.grouped else "each source"
        )
        self._change(view, said)

    def action_by_date(self) -> None:
        """By date, or in the order of the corpus."""
        view = self.view.having(by_date=not self.view.by_date)
        self._change(view, "by date, undated last" if view.by_date else "in the order of the corpus")

    def action_fold(self) -> None:
        """Sources without the statement in one line, or each in its column."""
        absent = counted(sum(one.form == "absent" for one in self.view.statement.renditions), "source")
        view = self.view.having(folded=not self.view.folded)
        self._change(view, f"{absent} without it {'folded' if view.folded else 'shown'}")

    def action_sources(self) -> None:
        """List the sources, and go to the one that is chosen."""
        from alita_tui.app.screens.listing import ListingScreen
        from alita_tui.app.widgets.comparison_words import source_texts

        view = self.view
        members = [column.members[0] for column in view.columns]
        texts = source_texts(view.labels, [column.rendition for column in view.columns], view.statement)
        self.app.push_screen(ListingScreen("Sources", texts, "enter goes there · "), self._chosen(members))

    def _chosen(self, members: list[str]) -> Callable[[int | None], None]:
        def choose(number: int | None) -> None:
            if number is not None:
                self._change(self.view.having(source=members[number]))

        return choose

    def action_why(self) -> None:
        """Say what decided each verdict, or no longer."""
        view = self.view.having(why=not self.view.why)
        page, zoom = self.key_for("comparison.page"), self.key_for("comparison.zoom")
        self._change(view, f"{page} scrolls the reasons, {zoom} gives them all the room" if view.why else "")

    def action_zoom(self) -> None:
        """Wording alone, matrix alone where it is cut, both."""
        self.comparison.step_zoom()

    def action_leave(self) -> None:
        """Leave the note that is being written, else the reasons, else the zoom, else the comparison."""
        if self.close_note():
            return
        if self.view.why:
            self._change(self.view.having(why=False))
            return
        if self.comparison.zoom:
            self.comparison.set_zoom("")
        else:
            super().action_leave()

    def action_base(self) -> None:
        """Make the chosen source the base."""
        view = self.view
        source = view.names[view.source]
        if view.source == view.statement.base:
            before, after = map(self.key_for, ("comparison.previous-source", "comparison.source"))
            self.say(f"{source} is the base already: {before} {after} choose another source")
        elif view.rendition.form not in ("direct", "mixed"):
            self.say(f"{source} prints nothing of it in marks: it cannot be the base")
        else:
            self.background.start("collate", lambda: self._rebased(view))

    def _rebased(self, view: View) -> Collated:
        statement = self.corpus.rebase(view.statement, view.source)
        return self.Collated(statement, view.statement.base, view.statement.segments[view.segment])

    def action_statement(self, step: int) -> None:
        """Go to the next statement that sources share."""
        name = self.view.statement.id
        self.background.start("collate", lambda: self._neighbour(name, step))

    def _neighbour(self, name: str, step: int) -> Collated:
        statements = self.corpus.statements()
        here = position(statements, name)
        if len(statements) < (1 if here is None else 2):
            raise NothingFound("this is the only statement that sources share here")
        at = (here + step) % len(statements) if here is not None else 0
        return self.Collated(statements[at], "")

    def on_comparison_screen_collated(self, message: Collated) -> None:
        message.stop()
        before, statement = self.view, message.statement
        view = View.of(statement, self.corpus.article, message.source)
        if message.place is not None:
            view = before.having(statement=statement, source=message.source, segment=0, differences=False)
            view = view.having(segment=_same_place(statement, message.source, message.place))
            base = view.names[statement.base]
            self._change(view, f"{base} is the base now: the others are compared with it")
        else:
            self._change(view)

    def action_context(self) -> None:
        """Show base and source in their whole articles."""
        from alita_tui.app.screens.context import ContextScreen

        self.app.push_screen(ContextScreen(self.corpus, self.view, self._change))


def _end(step: int) -> str:
    return "last" if step > 0 else "first"


def _same_place(statement: Statement, source: str, place: Segment) -> int:
    """The sentence of the new base at the place where the former base's chosen sentence stands."""
    rendition = statement.rendition(source)
    for reading in rendition.readings if rendition else ():
        if any(start < place.end and place.start < end for start, end in reading.spans):
            return reading.segment
    return 0
