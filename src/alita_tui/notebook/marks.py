"""Where bookmarks and notes are in a corpus: in which article, at which place, on which reading."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from alita_tui.notebook.finding import Finder, Shelves

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alita_tui.notebook.anchor import Located
    from alita_tui.notebook.entries import Entry
    from alita_tui.notebook.notebook import Notebook
    from alita_tui.quotes.model import Statement
    from alita_tui.quotes.quotation import Span

READ, BOOKMARKED, NOTED = "✓", "★", "✎"


class Mark(NamedTuple):
    """An entry, and where it is in the corpus; None where its article (or that of its base) is not there."""

    entry: Entry
    at: Located | None
    other: Located | None = None

    @property
    def article(self) -> str | None:
        """The id of the article that it is about: of a reading the source's."""
        there = self.other if self.entry.target.kind == "reading" else self.at
        return there.article if there else None


@dataclass(frozen=True, slots=True)
class Own:
    """What the user keeps of one reading: a bookmark, a note, and the state that the reading was in then."""

    bookmarked: bool = False
    note: str = ""
    state: str = ""

    @property
    def signs(self) -> str:
        return f"{BOOKMARKED if self.bookmarked else ''}{NOTED if self.note else ''}"


@dataclass(frozen=True)
class Marks:
    """Every bookmark and every note, latest first; ``notice`` is to be told of their files."""

    bookmarks: tuple[Mark, ...] = ()
    notes: tuple[Mark, ...] = ()
    notice: str = ""

    @classmethod
    def of(cls, notebook: Notebook, corpus: Shelves) -> Marks:
        """Read both files, and find what they name in a corpus."""
        (bookmarks, told), (notes, told_too) = notebook.bookmarks(), notebook.notes()
        finder = Finder(corpus)
        notice = "; ".join(dict.fromkeys(one for one in (told, told_too) if one))
        return cls(_found(bookmarks, finder), _found(notes, finder), notice)

    @cached_property
    def signs(self) -> dict[str, str]:
        """What the list shows beside an article, by its id."""
        bookmarked = {one.article for one in self.bookmarks}
        noted = {one.article for one in self.notes}
        both = {name for name in bookmarked | noted if name is not None}
        return {
            name: f"{BOOKMARKED if name in bookmarked else ''}{NOTED if name in noted else ''}"
            for name in both
        }

    def starts(self, article: str) -> tuple[int, ...]:
        """Where the bookmarked places of an article begin, in order."""
        places = (one.at for one in self.bookmarks if one.entry.target.kind == "place")
        return tuple(sorted(at.start for at in places if at and at.article == article and at.how != "gone"))

    def of_statement(self, statement: Statement) -> dict[tuple[int, str], Own]:
        """What is kept of the readings of a statement, by segment and id of the source's article.

        A note stays with its sentence where another base is chosen, or where sentences are cut otherwise.
        """
        own: dict[tuple[int, str], Own] = {}
        for one in self.notes[::-1]:
            if (key := _reading(one, statement)) is not None:
                own[key] = Own(False, one.entry.text, one.entry.target.state)
        for one in self.bookmarks:
            if (key := _reading(one, statement)) is not None:
                before = own.get(key, Own())
                own[key] = Own(True, before.note, before.state)
        return own


def _found(entries: Iterable[Entry], finder: Finder) -> tuple[Mark, ...]:
    return tuple(
        Mark(
            one,
            finder.find(one.target.at),
            finder.find(one.target.other) if one.target.other is not None else None,
        )
        for one in entries
    )


def _reading(mark: Mark, statement: Statement) -> tuple[int, str] | None:
    if mark.at is None or mark.other is None or mark.at.how == "gone":
        return None
    segment = segment_of(statement, mark.at.article, mark.at.span)
    listed = segment is not None and statement.rendition(mark.other.article) is not None
    return (segment, mark.other.article) if listed and segment is not None else None


def segment_of(statement: Statement, article: str, place: Span) -> int | None:
    """The segment of which an article gives most at a place, or None."""
    rendition = statement.rendition(article)
    shares = [
        (sum(_shared(span, place) for span in reading.spans), -reading.segment)
        for reading in (rendition.readings if rendition else ())
    ]
    most, segment = max(shares, default=(0, 0))
    return -segment if most else None


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))
