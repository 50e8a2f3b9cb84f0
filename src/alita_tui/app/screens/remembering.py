"""Where the user was: kept for each article, and from one start of the app to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alita_tui.app import keeping
from alita_tui.app.screens.bookmarking import Bookmarking
from alita_tui.app.widgets.reader import Reader
from alita_tui.app.widgets.search_pane import SearchPane
from alita_tui.errors import UnknownArticle
from alita_tui.session import Session

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from alita_tui.app.messages import PlaceFound
    from alita_tui.corpus.corpus import Corpus
    from alita_tui.corpus.model import Article
    from alita_tui.notebook.entries import Target
    from alita_tui.session import Position


class Remembering(Bookmarking):
    """``positions`` says for each article that was read (its id) where the user was when it was left.

    ``visited`` are the ids of articles that backspace returns to, ``ahead`` of those that it left; ``left``
    are all articles left since the corpus was begun, by the ids that they had then.
    """

    def __init__(self) -> None:
        super().__init__()
        self.positions: dict[str, Position] = {}
        self.left: dict[str, Article] = {}
        self.visited: list[str] = []
        self.ahead: list[str] = []
        self._touched = False
        self._seen = False
        self._loaded = False
        self._reopening: Target | None = None

    def hide_tour(self) -> None:
        """A key was pressed: from now on the user leads, and what was told before has been read."""
        self._touched = True
        super().hide_tour()
        self.news = ""
        typing = self.purpose is not None or self.pane == "search"
        if not self.status.standing and self.corpus is not None and not typing:
            self.tell_status()

    @property
    def touched(self) -> bool:
        """Whether the user has pressed a key."""
        return self._touched

    @property
    def last(self) -> Session:
        """Where the user was when the app was left."""
        return self.alita.last

    def load_session(self) -> None:
        """Take up what was kept when the app was left; only once, as from then on the user adds to it."""
        if not self._loaded:
            self._loaded, session = True, self.last
            self.positions = dict(session.positions)
            self.query_one(SearchPane).history = list(session.searches)

    def last_article(self, corpus: Corpus) -> Article | None:
        """The article that was open last, None where the corpus does not have it."""
        wanted = self.last.article
        try:
            article = corpus.article(wanted) if wanted else None
        except UnknownArticle:
            return None
        return article if article is not None and article.id == wanted else None

    def first_article(self, corpus: Corpus) -> Article | None:
        """The article that was open last, else the first."""
        return self.last_article(corpus) or (corpus.articles[0] if corpus.articles else None)

    def rename(self, names: Mapping[str, str], gone: Container[str]) -> None:
        """Articles that were read are called otherwise now, by their former names; to others leads no way."""
        self.positions = {names.get(name, name): at for name, at in self.positions.items()}
        self.visited = [names.get(name, name) for name in self.visited if name not in gone]
        self.ahead = [names.get(name, name) for name in self.ahead if name not in gone]

    def leave_article(self) -> None:
        """Remember where the user is in the article that is open, if the reader was seen."""
        reader = self.query_one(Reader)
        seen, self._seen = self._seen or not self.single, False
        if reader.article is not None:
            self.left[reader.article.id] = reader.article
        if reader.article is not None and seen:
            quotation = reader.quotation.start if reader.quotation else reader.again
            self.positions.pop(reader.article.id, None)
            self.positions[reader.article.id] = reader.resting, quotation

    def activate(self, pane: str) -> None:
        """Go to a pane; who goes to the reader reads."""
        self._seen = self._seen or pane == "reader"
        super().activate(pane)

    def signs(self) -> Mapping[str, str]:
        """What the list shows beside an article: whether it was read, too."""
        marks = super().signs()
        from alita_tui.notebook.marks import READ

        read = {name: f"{READ}{marks.get(name, '')}" for name in self.positions}
        return {**marks, **read}

    def return_to(self, article: Article) -> None:
        """Go where the user was in the article that was opened."""
        if (position := self.positions.get(article.id)) is not None:
            top, quotation = position
            self.query_one(Reader).return_to(min(top, len(article.text)), quotation)

    def reopen(self) -> None:
        """Open the comparison that was open last, unless the user does something else already."""
        corpus, session = self.corpus, self.last
        if corpus is None or not session.statement or self._touched:
            return
        from alita_tui.notebook.entries import Target

        try:
            target = Target.read(dict(session.statement))
        except ValueError:
            return
        self._reopening = target
        self.background.start("place", lambda: keeping.place(corpus, target))

    def arrive(self, message: PlaceFound) -> None:
        """Open what a bookmark or note is about; what was open last only if the user waits for it."""
        if message.target is not self._reopening or (message.statement is not None and not self._touched):
            super().arrive(message)

    def session(self) -> Session:
        """Where the user is now."""
        from alita_tui.app.screens.comparison import ComparisonScreen

        self.leave_article()
        article = self.query_one(Reader).article
        comparison = next((one for one in self.app.screen_stack if isinstance(one, ComparisonScreen)), None)
        return Session(
            article=article.id if article else "",
            positions=self.positions,
            statement=comparison.target().record if comparison else {},
            searches=self.query_one(SearchPane).history,
        )
