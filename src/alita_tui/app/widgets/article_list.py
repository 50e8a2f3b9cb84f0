"""The list of articles."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.reactive import var
from textual.style import Style

from alita_tui.app.background import Background
from alita_tui.app.commands import bindings
from alita_tui.app.messages import Arranged, ArticleHighlighted, ArticleSelected, Placed
from alita_tui.app.ordering import ORDERS, Group, arrange, place
from alita_tui.app.safe import content, spaced
from alita_tui.app.settings import key_for, settings_of
from alita_tui.app.widgets.line_view import LineView
from alita_tui.app.widgets.short_names import ShortNames
from alita_tui.config import COLUMNS
from alita_tui.export.counting import counted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from alita_tui.app.ordering import Arrangement
    from alita_tui.corpus.model import Article

CURSOR, OPENED = "▸", "›"
_LEGEND = ("~ untitled", "✓ read", "★ bookmark", "✎ note")
_ROOM = 36
_AT_ONCE, _MEASURED = 2_000, 1_000
_ONE_LINE = 76
_SOURCE = 14


def fitted(text: str, width: int) -> str:
    """The text in so many cells, padded; what does not fit is replaced by ``…``."""
    text = spaced(text)
    if cell_len(text) > width:
        text = f"{set_cell_size(text, max(0, width - 1)).rstrip()}…"
    return set_cell_size(text, width)


class ArticleList(LineView):
    """Lists ``articles`` as ordered and filtered (``rows``); ``selected`` is the one under the cursor.

    ``opened`` is the id of the article in the reader, ``order`` one of ``ORDERS``, ``words`` the filter. By
    source, ``lines`` has a group above the articles of each; enter on one folds it (``folded``).
    """

    BINDINGS = bindings("articles")

    articles: var[Sequence[Article]] = var(())
    opened: var[str] = var("")
    order: var[str] = var(ORDERS[0])
    words: var[str] = var("")

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self.border_title = "reading articles…"
        self.rows: Sequence[Article] = ()
        self.lines: Sequence[Article | Group] = ()
        self.folded: frozenset[str] = frozenset()
        self.background = Background(self.post_message)
        self.quotations: Mapping[str, int] = {}
        self.shared: Mapping[str, int] = {}
        self.marks: Mapping[str, str] = {}
        self.columns: Sequence[str] = COLUMNS
        self._source_width = self._signs = 0
        self._short = ShortNames()
        self._last = ""
        self._asked: object = None

    def on_mount(self) -> None:
        self.columns = settings_of(self.app).config.columns

    @property
    def selected(self) -> Article | None:
        """The article under the cursor, or None where none is."""
        line = self._line
        return None if isinstance(line, Group) else line

    @property
    def _line(self) -> Article | Group | None:
        return self.lines[self.cursor] if self.cursor < len(self.lines) else None

    @property
    def row_count(self) -> int:
        return len(self.lines) or bool(self.words)

    def show(self, articles: Sequence[Article], keep: str = "") -> None:
        """List these articles; the cursor on the one with the id ``keep``, else where it stands."""
        self.articles = articles
        sources = {spaced(one.source) for one in articles[:_MEASURED]}
        self._source_width = min(_SOURCE, max(map(cell_len, sources), default=0))
        self._short = ShortNames(sources)
        self.sort(keep)

    def grow(self, articles: Sequence[Article]) -> None:
        """List these: those that are listed and more. The cursor and what is in sight stay."""
        before = len(self.articles)
        if len(articles) == before or self.background.busy:
            return
        plain = self.rows is self.articles and self.lines is self.rows
        if not plain or not before or articles[before - 1].id != self.articles[before - 1].id:
            self.show(articles)
            return
        page = self.scrollable_content_region.height // self.row_height
        seen = self.scroll_offset.y // self.row_height + page + 1
        self.articles = self.rows = self.lines = articles
        self._asked = None
        self.border_title = content(f" {self._title()} ")
        self.rows_added()
        if before <= seen:
            self.refresh()

    def count(self, quotations: Mapping[str, int], shared: Mapping[str, int]) -> None:
        """How many quotations and shared statements each article has, by its id."""
        self.quotations, self.shared = quotations, shared
        self.sort()

    def mark(self, marks: Mapping[str, str]) -> None:
        """Which articles are read, bookmarked or noted, as signs by id."""
        if marks != self.marks:
            self.marks = marks
            self._signs = max(map(len, marks.values()), default=0)
            self.border_title = content(f" {self._title()} ")
            self.forget()

    def sort(self, keep: str = "") -> None:
        """Order and filter anew, of many articles in a thread; the cursor stays on its article."""
        wanted = (self.words, self.order, self.shared, self.folded, keep or self._stood_on())
        arranged = self._asked = partial(arrange, self.articles, *wanted)
        if len(self.articles) <= _AT_ONCE:
            self._take(arranged())
        else:
            self.background.start("arrange", lambda: Arranged(arranged(), arranged))

    def _stood_on(self) -> str:
        """The article under the cursor; where nothing is listed, the one that was there last."""
        selected = self.selected
        if self.lines:
            self._last = selected.id if selected is not None else ""
        return self._last

    def on_arranged(self, message: Arranged) -> None:
        message.stop()
        if message.asked is self._asked:
            self._take(message.arrangement)

    def _take(self, arrangement: Arrangement) -> None:
        self.rows, self.lines = arrangement.rows, arrangement.lines
        self.border_title = content(f" {self._title()} ")
        self.rows_changed()
        if arrangement.at is not None:
            self.cursor = arrangement.at
        self.post_message(ArticleHighlighted(self.selected))

    def _title(self) -> str:
        count = counted(len(self.articles), "article")
        if self.words:
            leave = key_for(self.app, "everywhere.leave")
            count = f"{len(self.rows):,} of {count} with “{self.words}” · {leave} shows all"
        title, signs = f"{count} · {self.order}", "".join(self.marks.values())
        signs += "~" if any(one.title_origin == "derived" for one in self.rows[:_AT_ONCE]) else ""
        for said in (one for one in _LEGEND if one[0] in signs):
            if cell_len(f"{title} · {said}") <= max(self._width - 4, _ROOM):
                title = f"{title} · {said}"
        return title

    def rows_changed(self) -> None:
        self.row_height = 1 if self.scrollable_content_region.width >= _ONE_LINE else 2
        if self.articles:
            self.border_title = content(f" {self._title()} ")
        super().rows_changed()

    def row(self, index: int, width: int) -> Sequence[Content]:
        if not self.lines:
            said = f"  no title, source or date has “{self.words}”"
            return [content(fitted(said, width), self.style_of("line--quiet"))]
        article = self.lines[index]
        if isinstance(article, Group):
            return self._group(article, index, width)
        derived = article.title_origin == "derived"
        sign = CURSOR if index == self.cursor else OPENED if article.id == self.opened else " "
        style = Style(italic=derived, bold=article.id == self.opened)
        lead, signs = f"{sign}{'~' if derived else ' '}", self.marks.get(article.id, "")
        if self.row_height > 1:
            quiet, beside = self.style_of("line--quiet"), f"{signs} "
            return [
                content(lead + fitted(article.title, width - 2), style),
                content(f"{beside:<2}" + self._facts(article, width - max(2, len(beside))), quiet),
            ]
        cells = [f"{signs:<{self._signs}}"] if self.marks else []
        cells += self._cells(article)
        aside = "".join(f"  {cell}" for cell in cells)
        return [
            Content.assemble(
                content(lead + fitted(article.title, width - 2 - cell_len(aside)), style),
                (aside, self.style_of("line--quiet")),
            )
        ]

    def _group(self, group: Group, index: int, width: int) -> Sequence[Content]:
        sign = CURSOR if index == self.cursor else " "
        fold = "+" if group.folded else "-"
        said = f"{sign}{fold} {group.source} · {counted(group.articles, 'article')}"
        return [content(fitted(said, width), Style(bold=True))]

    def _cells(self, article: Article) -> list[str]:
        """What stands beside the title, each column as wide in every row."""
        quotations = self.quotations.get(article.id)
        said = "…" if quotations is None else f"{quotations:,} said"
        shared = "…" if quotations is None else f"{self.shared.get(article.id, 0):,} shared"
        cells = {
            "source": self._source(article, self._source_width) if "source" in self.columns else "",
            "date": f"{article.date or 'undated':<10}",
            "quotations": f"{said:>8}",
            "shared": f"{shared:>9}",
        }
        return [cells[name] for name in self.columns]

    def _facts(self, article: Article, width: int) -> str:
        known, facts = article.id in self.quotations, []
        for name in self.columns:
            if name == "date":
                facts.append(article.date or "undated")
            elif name == "quotations" and known:
                facts.append(f"{self.quotations[article.id]:,} said")
            elif name == "shared" and known:
                facts.append(f"{self.shared.get(article.id, 0)} shared")
        if "source" not in self.columns:
            return fitted(" · ".join(facts), width)
        rest = " · ".join(["", *facts])
        return fitted(self._source(article, max(3, width - cell_len(rest))).rstrip() + rest, width)

    def _source(self, article: Article, width: int) -> str:
        """The source in so many cells, cut so that it is told from the others."""
        return fitted(self._short.of(spaced(article.source), width), width)

    def open(self, article: str) -> None:
        """Mark the article that the reader shows, and go to it."""
        self.opened = article
        self._strips.clear()
        self.refresh()
        if self._stood_on() != article:
            at = place(self.lines[:_AT_ONCE], article)
            if at is not None:
                self.cursor = at
            elif len(self.lines) > _AT_ONCE:
                self.background.start("find", lambda: Placed(article, place(self.lines, article)))

    def on_placed(self, message: Placed) -> None:
        message.stop()
        if message.at is not None and self.opened == message.article:
            self.cursor = message.at

    def on_line_view_moved(self, event: LineView.Moved) -> None:
        event.stop()
        self.post_message(ArticleHighlighted(self.selected))

    def on_line_view_chosen(self, event: LineView.Chosen) -> None:
        event.stop()
        line = self._line
        if isinstance(line, Group):
            self.folded = self.folded ^ {line.source}
            self.sort()
        elif line is not None:
            self.post_message(ArticleSelected(line))

    def action_order(self) -> None:
        """Order the list another way."""
        self.order = ORDERS[(ORDERS.index(self.order) + 1) % len(ORDERS)]
        self.sort()

    def filter(self, words: str) -> None:
        """Show only the articles that contain these words."""
        self.words = words
        self.sort()
