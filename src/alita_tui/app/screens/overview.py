"""A whole-screen list that is ordered and filtered: what statements and quotations have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.message import Message

from alita_tui.app import overview
from alita_tui.app.background import Background
from alita_tui.app.overview import LazyEntries
from alita_tui.app.safe import content
from alita_tui.app.screens.keeping import KeepingScreen
from alita_tui.app.widgets.key_footer import KeyFooter
from alita_tui.app.widgets.overview_list import OverviewList
from alita_tui.app.widgets.status_line import Part, StatusLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from alita_tui.app.commands import Place
    from alita_tui.app.messages import CorpusFailed
    from alita_tui.app.overview import Entry
    from alita_tui.app.widgets.line_view import LineView
    from alita_tui.app.widgets.prompt import Prompt
    from alita_tui.notebook.entries import Target


_AROUND = 25


class OverviewScreen(KeepingScreen):
    """``entries`` are all of them in the present ``order``; ``words`` is the filter.

    Subclasses name the list (``heading``), make its entries (``made``, in a thread), and say what enter does
    (``choose``), what y copies (``cited``) and what stands there when nothing does (``nothing``).
    """

    places: ClassVar[tuple[Place, ...]] = ("overview", "everywhere")
    orders: tuple[str, ...] = ()
    asks: str = "with these words"

    class Arranged(Message):
        """The entries in another order."""

        def __init__(self, order: str, entries: Sequence[Entry]) -> None:
            super().__init__()
            self.order = order
            self.entries = entries

    class Sought(Message):
        """What a search found for the filter of a long list."""

        def __init__(self, words: str, entries: Sequence[Entry]) -> None:
            super().__init__()
            self.words = words
            self.entries = entries

    class Made(Message):
        """More entries of a long list are made."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: Sequence[Entry] = ()
        self.order = self.orders[0]
        self.words = ""
        self._narrowed = "", ""
        self.arranged = False
        self.background = Background(self.deliver)

    def compose(self) -> ComposeResult:
        yield OverviewList()
        yield StatusLine(id="status")
        yield KeyFooter()

    def on_mount(self) -> None:
        self.put_in_order()
        self.list.focus()

    @property
    def list(self) -> OverviewList:
        """The list itself."""
        return self.query_one(OverviewList)

    @property
    def has_flags(self) -> bool:
        """Whether the entries can be chosen by their flags."""
        return False

    @property
    def chosen(self) -> str:
        """Which kind of entries alone is listed; nothing where all are."""
        return ""

    @property
    def ordering(self) -> str:
        """How the entries stand."""
        return self.order

    def heading(self, shown: int) -> str:
        """What the list is called."""
        raise NotImplementedError

    def made(self, order: str) -> Sequence[Entry]:
        """The entries in an order; runs in a thread."""
        raise NotImplementedError

    def nothing(self) -> str:
        """Why nothing is listed, and what to do."""
        raise NotImplementedError

    def choose(self, entry: Entry) -> None:
        """Open what an entry stands for."""
        raise NotImplementedError

    def target_of(self, entry: Entry) -> Target:
        """What a bookmark of an entry would be about."""
        raise NotImplementedError

    def target(self) -> Target | None:
        entry = self.list.selected
        return self.target_of(entry) if entry is not None else None

    def cited(self, entry: Entry) -> str:
        """An entry's words with their citation."""
        raise NotImplementedError

    def say(self, *parts: str) -> None:
        """Tell the user at the foot of the screen, on as many lines as it takes."""
        self.query_one(StatusLine).say(*parts)

    def put_in_order(self) -> None:
        """Make the entries in the present order; they come a moment later."""
        order = self.order
        self.background.start("arrange", lambda: self.Arranged(order, self.made(order)))

    def on_overview_screen_arranged(self, message: Arranged) -> None:
        if message.order == self.order:  # else another was asked for since
            self.entries, self.arranged = message.entries, True
            self.show()

    def on_corpus_failed(self, message: CorpusFailed) -> None:
        """Nothing comes any more; ``KeepingScreen`` says why."""
        message.stop()
        self.arranged = True

    def on_overview_list_wanted(self, message: OverviewList.Wanted) -> None:
        message.stop()
        entries, at = message.entries, message.at

        def make() -> OverviewScreen.Made:
            entries.make(at - _AROUND, at + _AROUND)
            return self.Made()

        self.background.start("make", make)

    def on_overview_screen_made(self) -> None:
        self.list.forget()

    def sought(self, words: str) -> Sequence[Entry]:
        """The entries of a long list that have these words; runs in a thread."""
        return overview.kept(self.entries, words)

    def show(self) -> None:
        """Show what the filter keeps; in a long list that takes a search."""
        words = self.words
        if not words.strip() or not isinstance(self.entries, LazyEntries):
            self._show(overview.kept(self.entries, words))
        else:
            self.background.start("seek", lambda: self.Sought(words, self.sought(words)))

    def on_overview_screen_sought(self, message: Sought) -> None:
        if message.words == self.words:
            self._show(message.entries)

    def _show(self, shown: Sequence[Entry]) -> None:
        among = f" with {self.chosen}" if self.chosen else ""
        every = f"{self.key_for('everywhere.leave')} shows all"
        filtered = f"nothing here{among} has “{self.words}” · {every}" if self.words else self.nothing()
        self.list.show(shown, filtered, filtered=self._narrowed != (self.words, self.chosen))
        self._narrowed = self.words, self.chosen
        ordering = f" · {self.ordering}" if self.entries else ""
        self.list.border_title = content(f" {self.heading(len(shown))}{ordering} ")
        self.refresh_bindings()
        self._stand()

    def _stand(self) -> None:
        """Say how the list stands."""
        every = f"{self.key_for('everywhere.leave')} shows all"
        order = self.key_for("overview.order")
        found = f"{len(self.list.entries):,} of {len(self.entries):,} with “{self.words}”, {every}"
        ordered = f"{self.ordering}, {order} orders another way" if len(self.entries) > 1 else ""
        chosen = f"only {self.chosen}, {every}" if self.chosen else ""
        said = (found,) if self.words else (chosen, ordered)
        self.query_one(StatusLine).stand(*(Part(one, at) for at, one in enumerate(said)))

    def on_line_view_moved(self, event: LineView.Moved) -> None:
        """What was told of another entry has been read."""
        event.stop()
        if not self.query_one(StatusLine).standing:
            self._stand()

    def action_order(self) -> None:
        """Order the list another way."""
        self.order = self.orders[(self.orders.index(self.order) + 1) % len(self.orders)]
        self.put_in_order()

    async def action_filter(self) -> None:
        """Ask for words that what is listed must have."""
        from alita_tui.app.widgets.prompt import Prompt

        prompt = Prompt("overview", self.words, self.asks)
        await prompt.open(self, "#status")

    def on_prompt_typed(self, message: Prompt.Typed) -> None:
        self.words = message.words
        self.show()

    def on_prompt_left(self) -> None:
        self._close_prompt(kept=True)

    def _close_prompt(self, *, kept: bool) -> bool:
        prompt = self.query("#prompt")
        if not prompt:
            return False
        prompt.remove()
        self.list.focus()
        if not kept:
            self.words = ""
            self.show()
        return True

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What would do nothing is not offered."""
        if action == "flags":
            return self.has_flags
        if action in ("order", "filter", "compare", "cite", "statement", "bookmark"):
            return bool(self.entries) and super().check_action(action, parameters)
        return super().check_action(action, parameters)

    def on_line_view_chosen(self, event: LineView.Chosen) -> None:
        event.stop()
        self.action_compare()

    def action_compare(self) -> None:
        """Open what is under the cursor."""
        if (entry := self.list.selected) is not None:
            self.choose(entry)

    def action_statement(self, step: int) -> None:
        """Go to the next or the previous entry."""
        self.list.cursor += step

    def action_cite(self) -> None:
        """Copy what is under the cursor with its citation."""
        if (entry := self.list.selected) is None:
            self.say("nothing to copy here")
            return
        self.app.copy_to_clipboard(self.cited(entry))
        self.say("copied with its citation", *entry.facts[:2], entry.words)

    def action_leave(self) -> None:
        """Leave the prompt, then the filter, then the list."""
        if self._close_prompt(kept=False):
            return
        if self.words:
            self.words = ""
            self.show()
        else:
            super().action_leave()
