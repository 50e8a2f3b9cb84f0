"""Bookmarks and notes on the browse screen: kept where the user stands, marked, listed, opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alita_tui.app import keeping
from alita_tui.app.messages import ArticleSelected, OpenPlace
from alita_tui.app.screens.current import CurrentStatement
from alita_tui.app.screens.keeping import KeepingScreen
from alita_tui.app.widgets.article_list import ArticleList
from alita_tui.app.widgets.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Mapping

    from alita_tui.app.messages import PlaceFound
    from alita_tui.notebook.entries import Target
    from alita_tui.notebook.marks import Mark
    from alita_tui.quotes.model import Statement

_LINE = 80


class Bookmarking(CurrentStatement, KeepingScreen):
    """Says what a bookmark here would be about, shows the marks, and opens what they are about."""

    def show_marks(self) -> None:
        """Mark the articles of the list, and the bookmarked places of the one that is open."""
        self.query_one(ArticleList).mark(self.signs())
        reader = self.query_one(Reader)
        article = reader.article
        reader.show_bookmarks(self.marks.starts(article.id) if self.marks and article else ())

    def signs(self) -> Mapping[str, str]:
        """What the list shows beside an article, by its id."""
        return self.marks.signs if self.marks is not None else {}

    def target(self) -> Target | None:
        """What a bookmark here would be about."""
        from alita_tui.notebook.entries import Target

        if self.pane == "comparison":
            view = self.summary.view if self.summary is not None else None
            return (
                Target.of_reading(view.statement, view.segment, view.source, self.article) if view else None
            )
        if self.pane == "articles":
            selected = self.query_one(ArticleList).selected
            return Target.of_article(selected) if selected else None
        return self._hit() if self.pane == "search" else self._place()

    def _hit(self) -> Target | None:
        from alita_tui.app.widgets.search_pane import HitList
        from alita_tui.notebook.entries import Target

        hits = self.query_one(HitList)
        if hits.cursor >= len(hits.hits):
            return None
        hit = hits.hits[hits.cursor]
        article = self.article(hit.article)
        if hit.field == "title":
            return Target.of_article(article)
        return Target.of_place(article, (hit.start, hit.end))

    def _place(self) -> Target | None:
        """The place found, else the current quotation if it is seen, else the top line that is."""
        from alita_tui.notebook.entries import Target

        reader = self.query_one(Reader)
        article, quotation = reader.article, reader.quotation
        if article is None:
            return None
        if reader.match is not None and reader.sees(reader.match[0]):
            return Target.of_place(article, reader.match)
        if quotation is not None and reader.sees(quotation.start):
            return Target.of_place(article, quotation.span, quotation.speaker or "")
        return Target.of_place(article, _line(article.text, max(reader.top, article.body)))

    def open_mark(self, mark: Mark) -> None:
        """Open what a bookmark or note is about."""
        if (corpus := self.corpus) is not None:
            self.say("looking for the place…")
            self.background.start("place", lambda: keeping.place(corpus, mark.entry.target))

    def on_place_found(self, message: PlaceFound) -> None:
        message.stop()
        self.arrive(message)

    def arrive(self, message: PlaceFound) -> None:
        """Open what a bookmark or note is about."""
        target = message.target
        if message.at is None:
            named = target.at.path or target.at.article
            self.say("not in this corpus", f"open it with: alita-tui {named}")
        elif message.statement is not None:
            self._compare(message.statement, message)
        elif target.kind == "article":
            self.post_message(ArticleSelected(self.article(message.at.article)))
        elif message.at.how == "gone":
            self.open_article(self.article(message.at.article), visit=True)
            self.activate("reader")
            self.say("no longer there", f"“{' '.join(target.at.words.split())}”")
        else:
            self.post_message(OpenPlace(message.at.article, *message.at.span))

    def _compare(self, statement: Statement, message: PlaceFound) -> None:
        from alita_tui.app.widgets.comparison_view import View

        view = View.of(statement, self.article, message.source)
        if message.segment is not None:
            view = view.having(segment=message.segment)
        if message.source and view.shows(message.source):
            view = view.having(source=message.source)
        self.compare_as(view)


def _line(text: str, top: int) -> tuple[int, int]:
    """The words that stand on a line from ``top`` on, up to eighty characters of them."""
    start = top + len(text[top:]) - len(text[top:].lstrip())
    if start == len(text):
        return top, top
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    if end > start + _LINE:
        cut = text.rfind(" ", start, start + _LINE)
        end = cut if cut > start else start + _LINE
    return start, end
