"""What the command palette finds in the corpus: articles, speakers, statements, bookmarks.

Everything is matched in a thread, a slice at a time: of a hundred thousand titles the screen feels nothing.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, cast
from weakref import WeakKeyDictionary

from textual.command import Hit, Hits, Provider

from alita_tui.app.entry_texts import about, excerpt, standing
from alita_tui.app.messages import ArticleSelected, CompareRequested
from alita_tui.app.safe import content
from alita_tui.app.screens.browse import BrowseScreen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from alita_tui.corpus.corpus import Corpus
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


class CorpusProvider(Provider):
    """Finds among ``entries`` of the corpus that is open."""

    made: ClassVar[WeakKeyDictionary[Corpus, tuple[list[Entry], list[str]]]]

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.made = WeakKeyDictionary()

    def entries(self, browse: BrowseScreen, corpus: Corpus) -> Iterable[Entry]:
        """All that may be found; made in a thread."""
        raise NotImplementedError

    @property
    def browse(self) -> BrowseScreen | None:
        """The screen at the root."""
        return next((one for one in self.app.screen_stack if isinstance(one, BrowseScreen)), None)

    def _found(self, query: str, browse: BrowseScreen, corpus: Corpus) -> list[tuple[float, Entry]]:
        if corpus not in self.made:
            entries = list(self.entries(browse, corpus))
            self.made[corpus] = entries, [one.label[:_LONGEST].casefold() for one in entries]
        entries, labels = self.made[corpus]
        return [(score, entries[at]) for score, at in matching(query, labels)]

    async def search(self, query: str) -> Hits:
        browse = self.browse
        if browse is None or browse.corpus is None:
            return
        for score, entry in await asyncio.to_thread(self._found, query, browse, browse.corpus):
            label, said = content(entry.label[:_LONGEST]), cast("str", content(entry.help))
            yield Hit(score, label, lambda one=entry: self._choose(browse, one), label.plain, said)

    def _choose(self, browse: BrowseScreen, entry: Entry) -> None:
        while self.app.screen is not browse:
            self.app.pop_screen()
        entry.act(browse)


class ArticleProvider(CorpusProvider):
    """Every article by its title."""

    def entries(self, browse: BrowseScreen, corpus: Corpus) -> Iterable[Entry]:  # noqa: ARG002
        for one in corpus.articles:
            said = f"article · {one.source} · {one.date or 'undated'}"
            yield Entry(one.title, said, lambda browse, one=one: browse.post_message(ArticleSelected(one)))  # type: ignore[misc]


class SpeakerProvider(CorpusProvider):
    """Everybody who is quoted; choosing one searches for what they are quoted with."""

    def entries(self, browse: BrowseScreen, corpus: Corpus) -> Iterable[Entry]:  # noqa: ARG002
        for one in corpus.speakers():
            times = "quotation" if one.quotations == 1 else "quotations"
            said = f"speaker · {one.quotations:,} {times}"
            yield Entry(one.name, said, lambda browse, name=one.name: _search(browse, name))  # type: ignore[misc]


def _search(browse: BrowseScreen, name: str) -> None:
    from textual.widgets import Input

    browse.activate("search")
    quoted = name.replace('"', " ")
    browse.query_one("#query", Input).value = f'speaker:"{quoted}"'


class StatementProvider(CorpusProvider):
    """What sources share; choosing a statement compares it."""

    def entries(self, browse: BrowseScreen, corpus: Corpus) -> Iterable[Entry]:  # noqa: ARG002
        return [_entry(one) for one in browse.statements or ()]

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
        return [(0.9 - 0.2 * rank / MOST, _entry(one)) for rank, one in enumerate(found)]


def _entry(statement: Statement) -> Entry:
    words = excerpt(" ".join(segment.text for segment in statement.segments))
    said = f"statement · {statement.speaker or 'speaker not named'} · {len(statement.present)} articles"
    return Entry(f"“{words}”", said, lambda browse: browse.post_message(CompareRequested(statement)))


class BookmarkProvider(CorpusProvider):
    """The bookmarks; choosing one opens its place."""

    def entries(self, browse: BrowseScreen, corpus: Corpus) -> Iterable[Entry]:  # noqa: ARG002
        for one in browse.marks.bookmarks if browse.marks else ():
            said = " · ".join(
                part for part in ("bookmark", one.entry.target.at.source, standing(one)) if part
            )
            label = f"★ {about(one.entry.target)}"
            yield Entry(label, said, lambda browse, one=one: browse.open_mark(one))  # type: ignore[misc]

    def _found(self, query: str, browse: BrowseScreen, corpus: Corpus) -> list[tuple[float, Entry]]:
        self.made.pop(corpus, None)  # bookmarks come and go
        # What the user keeps comes before what the corpus has.
        return [(score + 0.05, one) for score, one in super()._found(query, browse, corpus)]
