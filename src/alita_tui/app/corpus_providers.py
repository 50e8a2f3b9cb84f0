"""What the command palette finds in the corpus: articles, speakers, statements, bookmarks.

Everything is matched in a thread, a slice at a time: of a hundred thousand titles the screen feels nothing.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar, NamedTuple
from weakref import WeakKeyDictionary

from textual.command import Hit, Hits, Provider

from alita_tui.app.entry_texts import about, excerpt, standing
from alita_tui.app.messages import ArticleSelected, CompareRequested
from alita_tui.app.providers import help_text
from alita_tui.app.safe import content
from alita_tui.app.screens.browse import BrowseScreen
from alita_tui.export.counting import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from alita_tui.corpus.corpus import Corpus
    from alita_tui.corpus.model import Article
    from alita_tui.corpus.speakers import Speaker
    from alita_tui.notebook.marks import Mark
    from alita_tui.quotes.model import Statement

MOST = 20
_SLICE, _LEAST = 2000, 72.0
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the palette: what it says, what stands under it, what it does on the browse screen."""

    label: str
    help: str
    act: Callable[[BrowseScreen], object]


def matching(query: str, labels: Sequence[str]) -> list[tuple[float, int]]:
    """The labels that fit a query best, as score (0 to 1) and index; runs in a thread.

    Those that hold every word come first; only where they are few, those with typing errors follow, by
    rapidfuzz's partial ratio. ``labels`` are in lower case.
    """
    words = query.casefold().split()
    if not words:
        return []
    whole = [at for at, label in enumerate(labels) if all(word in label for word in words)]
    whole.sort(key=lambda at: (labels[at].find(words[0]), len(labels[at]), at))
    found = [(0.9 - 0.2 * rank / MOST, at) for rank, at in enumerate(whole[:MOST])]
    if len(found) < MOST:
        found += _alike(" ".join(words), labels, set(whole), MOST - len(found))
    return found


def _alike(query: str, labels: Sequence[str], known: set[int], most: int) -> list[tuple[float, int]]:
    from rapidfuzz import fuzz, process

    alike: list[tuple[float, int]] = []
    for first in range(0, len(labels) if len(query) > 2 else 0, _SLICE):
        part = labels[first : first + _SLICE]
        near = process.extract(query, part, scorer=fuzz.partial_ratio, limit=most, score_cutoff=_LEAST)
        alike += [(0.3 * score / 100, first + at) for _, score, at in near if first + at not in known]
        alike = sorted(alike, key=lambda one: (-one[0], one[1]))[:most]
    return alike


class _Made(NamedTuple):
    """Entries, what of each is searched, and the articles that they were made of."""

    entries: list[Entry]
    labels: list[str]
    articles: Sequence[Article]
    complete: bool

    def is_of(self, corpus: Corpus) -> bool:
        """Whether the corpus is as it was: one that is being read grows."""
        return self.articles is corpus.articles and self.complete == corpus.complete


class CorpusProvider(Provider):
    """Finds among ``entries`` of the corpus that is open."""

    _known: ClassVar[WeakKeyDictionary[Corpus, _Made]]

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls._known = WeakKeyDictionary()

    def entries(self, browse: BrowseScreen, corpus: Corpus) -> Iterable[Entry]:
        """All that may be found; made in a thread."""
        raise NotImplementedError

    def _made(self, browse: BrowseScreen, corpus: Corpus) -> _Made:
        """The entries, kept as long as the corpus stays as it is."""
        made = self._known.get(corpus)
        if made is None or not made.is_of(corpus):
            made = self._known[corpus] = self._make(browse, corpus)
        return made

    def _make(self, browse: BrowseScreen, corpus: Corpus) -> _Made:
        articles, complete = corpus.articles, corpus.complete  # first: it may grow meanwhile
        entries = list(self.entries(browse, corpus))
        return _Made(entries, [one.label[:_LONGEST].casefold() for one in entries], articles, complete)

    @property
    def browse(self) -> BrowseScreen | None:
        """The screen at the root."""
        return next((one for one in self.app.screen_stack if isinstance(one, BrowseScreen)), None)

    def _found(self, query: str, browse: BrowseScreen, corpus: Corpus) -> list[tuple[float, Entry]]:
        made = self._made(browse, corpus)
        return [(score, made.entries[at]) for score, at in matching(query, made.labels)]

    async def search(self, query: str) -> Hits:
        browse = self.browse
        if browse is None or browse.corpus is None:
            return
        for score, entry in await asyncio.to_thread(self._found, query, browse, browse.corpus):
            label = content(entry.label[:_LONGEST])
            choose = partial(self._choose, browse, entry)
            yield Hit(score, label, choose, label.plain, help_text(entry.help))

    def _choose(self, browse: BrowseScreen, entry: Entry) -> None:
        while self.app.screen is not browse:
            self.app.pop_screen()
        entry.act(browse)


class ArticleProvider(CorpusProvider):
    """Every article by its title."""

    def entries(self, browse: BrowseScreen, corpus: Corpus) -> Iterable[Entry]:  # noqa: ARG002 - for others
        return map(_of_article, corpus.articles)


def _of_article(article: Article) -> Entry:
    said = f"article · {article.source} · {article.date or 'undated'}"
    return Entry(article.title, said, lambda browse: browse.post_message(ArticleSelected(article)))


class SpeakerProvider(CorpusProvider):
    """Everybody who is quoted; choosing one searches for what they are quoted with."""

    def entries(self, browse: BrowseScreen, corpus: Corpus) -> Iterable[Entry]:  # noqa: ARG002 - for others
        return map(_of_speaker, corpus.speakers())


def _of_speaker(speaker: Speaker) -> Entry:
    said = f"speaker · {counted(speaker.quotations, 'quotation')}"
    return Entry(speaker.name, said, lambda browse: _search(browse, speaker.name))


def _search(browse: BrowseScreen, name: str) -> None:
    from textual.widgets import Input

    browse.activate("search")
    quoted = name.replace('"', " ")
    browse.query_one("#query", Input).value = f'speaker:"{quoted}"'


class StatementProvider(CorpusProvider):
    """What sources share; choosing a statement compares it."""

    def entries(self, browse: BrowseScreen, corpus: Corpus) -> Iterable[Entry]:  # noqa: ARG002 - for others
        return map(_of_statement, browse.statements or ())

    def _found(self, query: str, browse: BrowseScreen, corpus: Corpus) -> list[tuple[float, Entry]]:
        if browse.statements is None:
            return []
        if isinstance(browse.statements, tuple):
            return super()._found(query, browse, corpus)
        from alita_tui.app.overview import found_statements
        from alita_tui.corpus.found import Overtaken

        try:  # those of an index are collated one by one: only what the search names
            found = found_statements(query, corpus, MOST)
        except Overtaken:
            return []
        return [(0.9 - 0.2 * rank / MOST, _of_statement(one)) for rank, one in enumerate(found)]


def _of_statement(statement: Statement) -> Entry:
    words = excerpt(" ".join(segment.text for segment in statement.segments))
    said = f"statement · {statement.speaker or 'speaker not named'} · {len(statement.present)} articles"
    return Entry(f"“{words}”", said, lambda browse: browse.post_message(CompareRequested(statement)))


class BookmarkProvider(CorpusProvider):
    """The bookmarks; choosing one opens its place."""

    def entries(self, browse: BrowseScreen, corpus: Corpus) -> Iterable[Entry]:  # noqa: ARG002 - for others
        return map(_of_bookmark, browse.marks.bookmarks if browse.marks else ())

    def _made(self, browse: BrowseScreen, corpus: Corpus) -> _Made:
        """Made anew for every letter: bookmarks come and go."""
        return self._make(browse, corpus)

    def _found(self, query: str, browse: BrowseScreen, corpus: Corpus) -> list[tuple[float, Entry]]:
        # What the user keeps comes before what the corpus has.
        return [(score + 0.05, one) for score, one in super()._found(query, browse, corpus)]


def _of_bookmark(mark: Mark) -> Entry:
    target = mark.entry.target
    said = " · ".join(part for part in ("bookmark", target.at.source, standing(mark)) if part)
    return Entry(f"★ {about(target)}", said, lambda browse: browse.open_mark(mark))
