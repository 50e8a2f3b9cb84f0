"""Search as you type: the input, and below it what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from rich.cells import cell_len
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.reactive import var
from textual.style import Style

from alita_tui.app.commands import bindings
from alita_tui.app.messages import HitSelected, SearchTyped
from alita_tui.app.safe import content, spaced
from alita_tui.app.snippets import snippet
from alita_tui.app.widgets.article_list import CURSOR, fitted
from alita_tui.app.widgets.line_view import LineView
from alita_tui.app.widgets.short_names import ShortNames
from alita_tui.export.counting import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult
    from textual.timer import Timer
    from textual.widgets import Input, Static

    from alita_tui.corpus.found import Expansion, Found
    from alita_tui.corpus.model import Article, Hit

_MOMENT, _LONG = 0.06, 0.4
# So many hits come at first, and so many times more whenever the last is reached.
_FIRST_HITS, _MORE = 50, 4
_SOURCE = 12


class HitList(LineView):
    """What was found: title and source, and the words around the match."""

    BINDINGS = bindings("hits")
    row_height = 2

    hits: var[tuple[Hit, ...]] = var(())

    class LastReached(Message):
        """The cursor stands on the last hit."""

    def __init__(self, article: Callable[[str], Article]) -> None:
        super().__init__(id="hits")
        self._article = article
        self._short = ShortNames()

    def watch_hits(self, hits: tuple[Hit, ...]) -> None:
        self._short = ShortNames(spaced(self._article(hit.article).source) for hit in hits)

    @property
    def row_count(self) -> int:
        return len(self.hits)

    def row(self, index: int, width: int) -> Sequence[Content]:
        hit = self.hits[index]
        article = self._article(hit.article)
        source = self._short.of(spaced(article.source), max(_SOURCE, width // 3))
        aside = f" {source} {hit.field}"
        lead = f"{CURSOR} " if index == self.cursor else "  "
        quiet = self.style_of("line--quiet")
        matched = self.style_of("line--match")
        return [
            Content.assemble(
                content(lead + fitted(article.title, max(0, width - 2 - cell_len(aside))), Style(bold=True)),
                content(aside, quiet),
            ),
            Content.assemble("  ", snippet(hit, max(8, width - 2), matched, Style())),
        ]

    def place(self, found: Sequence[Hit]) -> int:
        """Where the hit that the cursor stands on stands among others; 0 where it does not."""
        if not self.cursor or self.cursor >= len(self.hits):
            return 0
        here = self.hits[self.cursor]
        same = (at for at, one in enumerate(found) if (one.article, one.start) == (here.article, here.start))
        return next(same, 0)

    def action_cursor(self, rows: int) -> None:
        """Move through the hits; before the first stands the input."""
        if rows < 0 and self.cursor == 0:
            self.screen.query_one("#query").focus()
        else:
            super().action_cursor(rows)
            if self.cursor == len(self.hits) - 1:
                self.post_message(self.LastReached())

    def on_line_view_chosen(self, event: LineView.Chosen) -> None:
        event.stop()
        if event.row < len(self.hits):
            self.post_message(HitSelected(self.hits[event.row]))


class SearchPane(Vertical):
    """``query_text`` is what is typed; ``hits`` is what was found for ``searched``, best first.

    ``asked`` is the query that was asked for last; another may be typed by now.
    ``expansions`` are the words of the query that were taken for others, ``history`` the queries that
    led to an article, the last one last. ``partly`` is in how many articles of how many was searched, while
    not all are known to the search; else None.
    """

    def __init__(self, article: Callable[[str], Article], *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._article = article
        self.searched = self.asked = ""
        self.partly: tuple[int, int] | None = None
        self.expansions: tuple[Expansion, ...] = ()
        self.history: list[str] = []
        self._taken_back = 0
        self._more: int | None = None
        self._pause: Timer | None = None
        self._late: Timer | None = None
        self._eager = False

    def compose(self) -> ComposeResult:
        yield HitList(self._article)

    async def mount_input(self) -> None:
        """Put the input in its place; it costs too much for the first paint."""
        from alita_tui.app.widgets.search_input import SearchInput, Understood

        await self.mount(SearchInput(), Understood(), before=0)

    @property
    def hits(self) -> tuple[Hit, ...]:
        """What was found, best first."""
        return self.query_one(HitList).hits

    @property
    def query_text(self) -> str:
        """What is typed."""
        return self._input.value

    @property
    def _input(self) -> Input:
        return cast("Input", self.query_one("#query"))  # its class is loaded after the first paint

    @property
    def waiting(self) -> bool:
        """Whether something was typed that is not searched for yet."""
        return self._pause is not None

    def on_mount(self) -> None:
        self.query_one(HitList).display = False
        self.border_title = " search "

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(_MOMENT, self._typed)

    def _typed(self) -> None:
        self._pause = None
        self.asked = self.query_text
        if self.asked.strip():
            self.post_message(SearchTyped(self.asked, _FIRST_HITS))
            self._late = self._late or self.set_timer(_LONG, self._say_late)
        else:
            from alita_tui.corpus.found import Found

            self.give("", Found())

    def _say_late(self) -> None:
        self.border_title = " search · searching "

    def again(self) -> None:
        """Search for the same again, in more articles."""
        if self.searched == self.query_text and not self.waiting:
            most = _FIRST_HITS if self._more is None else max(_FIRST_HITS, self._more // _MORE)
            self.post_message(SearchTyped(self.searched, most))

    def give(self, query: str, found: Found, articles: int = 0) -> None:
        """Show what was found for a query; earlier hits stay until then. More of the same keep the place.

        ``articles`` is how many there are, or will be.
        """
        if self._late is not None:
            self._late.stop()
            self._late = None
        if query.strip() and not self.query_text.strip():
            return  # the input was emptied meanwhile
        view = self.query_one(HitList)
        continued = (
            self._more is not None and query == self.searched and found[: len(view.hits)] == [*view.hits]
        )
        at = view.place(found) if query == self.searched and self.partly else 0
        self.partly = None if found.searched is None or not query.strip() else (found.searched, articles)
        self.searched, self.expansions = query, found.expansions
        self._more = _MORE * len(found) if found.more else None
        view.hits = tuple(found)
        view.display = bool(query.strip())
        if at:
            view.cursor = at
        elif not continued:
            view.cursor = 0
            view.scroll_to(y=0, animate=False)
        view.rows_changed()
        line = cast("Static", self.query_one("#understood"))
        line.update(content(understood(found)))
        line.display = bool(understood(found))
        if self._eager and query == self.query_text:
            self.open_first()
        self.border_title = content(
            f" search · {_how_many(found, self.partly)} " if query.strip() else " search "
        )

    def on_hit_list_last_reached(self, event: HitList.LastReached) -> None:
        """Ask for more hits, if there are."""
        event.stop()
        if self._more is not None and self.searched == self.query_text:
            self.post_message(SearchTyped(self.searched, self._more))

    def remember(self) -> None:
        """Keep the query that was searched for in the history, as its last."""
        if self.searched.strip():
            self.history = [*(one for one in self.history if one != self.searched), self.searched]
            self._taken_back = 0

    def take_back(self) -> None:
        """Put an earlier query into the empty input, the last one first; again: the one before."""
        taken = self.history[-self._taken_back] if self._taken_back else ""
        if self.query_text != taken:
            self._taken_back = 0
        if (not self.query_text or self._taken_back) and self._taken_back < len(self.history):
            self._taken_back += 1
            self._input.value = self.history[-self._taken_back]
            self._input.cursor_position = len(self._input.value)

    def clear(self) -> bool:
        """Empty the input; whether there was anything to empty."""
        had = bool(self.query_text)
        self._input.value = ""
        return had

    def select_all(self) -> None:
        """Select what is typed, so that the next letter begins another query."""
        if self.query("#query"):
            self._input.action_select_all()

    def open_first(self) -> None:
        """Open the first hit, as soon as what is typed was searched for."""
        self._eager = self.searched != self.query_text
        if not self._eager:
            self.query_one(HitList).action_choose()


def understood(found: Found) -> str:
    """How the query was read, where that is not plain."""
    read = [f"{one.typed} → {', '.join(one.terms)}" for one in found.expansions]
    read += [one.said for one in found.remarks]
    return " · ".join(read)


def _how_many(found: Found, partly: tuple[int, int] | None) -> str:
    if partly:
        where = f"in {partly[0]:,} of {partly[1]:,}"
        if not found:
            return f"nothing {where} so far"
        return f"{len(found)}+ hits {where}" if found.more else f"{counted(len(found), 'hit')} {where}"
    if not found:
        return "nothing found: try fewer or other words"
    return f"the first {len(found)} hits" if found.more else counted(len(found), "hit")
