"""The shelf (``quotes.shelf.Shelf``) of a whole corpus, made of columns; objects only while they are used."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, overload

from alita_tui.corpus.building.linkage.columns import ELIDED, REQUOTING
from alita_tui.corpus.building.linkage.edges import RULES
from alita_tui.quotes.passages import Passage, Place, credited_in
from alita_tui.quotes.passages import persons as persons_of
from alita_tui.quotes.passages import surnames as surnames_of
from alita_tui.quotes.quotation import Quotation

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from alita_tui.corpus.building.linkage.columns import Columns
    from alita_tui.corpus.building.linkage.edges import Decided, Edges
    from alita_tui.corpus.building.linkage.postings import Postings
    from alita_tui.quotes.occasions import Occasions
    from alita_tui.quotes.shelf import Edge
    from alita_tui.quotes.subjects import Subject

_KEPT = 40_000
_FEW = 40


class ShelvedPassage(Passage):
    """A passage whose quotation and telling words are made when somebody looks at them."""

    __slots__ = ("_at", "_attributed", "_quotation", "_shelf", "_telling")
    _shelf: CompactShelf
    _at: int
    _attributed: bool
    _quotation: Quotation | None
    _telling: str | None

    def __init__(self, shelf: CompactShelf, at: int, place: Place) -> None:
        columns = shelf.columns
        speakers, surnames, persons = columns.credits[columns.credit[at]]
        joined = columns.joined[at]
        if joined & REQUOTING:
            names = credited_in(speakers, columns.said(at))
            surnames, persons = surnames_of(names), persons_of(names)
        put = object.__setattr__
        put(self, "_shelf", shelf)
        put(self, "_at", at)
        put(self, "_quotation", None)
        put(self, "_telling", None)
        put(self, "place", place)
        put(self, "spelled", columns.spelled[columns.text[at]])
        put(self, "surnames", surnames)
        put(self, "persons", persons)
        put(self, "elided", bool(joined & ELIDED))
        put(self, "requoting", bool(joined & REQUOTING))
        put(self, "_attributed", columns.sorts[columns.sort[at]][0] != "unattributed")

    @property
    def quotation(self) -> Quotation:
        made = self._quotation
        if made is None:
            made = self._shelf.quotation(self._at)
            object.__setattr__(self, "_quotation", made)
        return made

    @property
    def telling(self) -> str:
        made = self._telling
        if made is None:
            made = self._shelf.columns.letters.telling(self.spelled)
            object.__setattr__(self, "_telling", made)
        return made

    @property
    def attributed(self) -> bool:
        return self._attributed


class CompactShelf:
    """Answers from columns. A place is also a number, that of its passage.

    A text is known by its number in the columns, which orders texts as their own numbers do.
    """

    def __init__(self, columns: Columns, postings: Postings, edges: Edges, occasions: Occasions) -> None:
        self.columns = columns
        self.edges = edges
        self._postings = postings
        self._occasions = occasions
        self._days, self._ids = [one.day for one in columns.names], [one.id for one in columns.names]
        self._numbers = {id_: at for at, id_ in enumerate(self._ids)}
        self._article, self._start = columns.article, columns.start
        self._kept: dict[Place, Passage] = {}
        counts = array("q", bytes(8 * (len(columns.texts) + 1)))
        for text in columns.text:
            counts[text + 1] += 1
        self._starts = array("q", accumulate(counts))
        self.by_text = array("i", sorted(range(len(columns)), key=columns.text.__getitem__))

    def of(self, article: str, start: int) -> int:
        """The number of the passage that begins there."""
        columns, number = self.columns, self._numbers[article]
        return bisect_left(columns.start, start, columns.first[number], columns.first[number + 1])

    def at(self, place: Place) -> int:
        """The number of a place."""
        return self.of(place.article, place.start)

    def place(self, at: int) -> Place:
        """The place with that number."""
        article = self._article[at]
        return Place(self._days[article], self._ids[article], self._start[at])

    def quotation(self, at: int) -> Quotation:
        """The quotation with that number, as far as linking looks at it."""
        columns = self.columns
        kind, rule = columns.sorts[columns.sort[at]]
        said, start = columns.said(at), columns.start[at]
        return Quotation(
            article=columns.names[columns.article[at]].id,
            start=start,
            end=start + len(said),
            text=said,
            kind=kind,
            paragraph=0,
            utterance=columns.utterance[at],
            speakers=columns.credits[columns.credit[at]].speakers,
            rule=rule,
        )

    def passage(self, place: Place) -> Passage:
        known = self._kept.get(place)
        if known is None:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            known = self._kept[place] = ShelvedPassage(self, self.at(place), place)
        return known

    def size(self, place: Place) -> int:
        return len(self.columns.spelled[self.text(place)])

    def text(self, place: Place) -> int:
        return self.columns.text[self.at(place)]

    def passages_of(self, article: str) -> Sequence[Place]:
        first, number = self.columns.first, self._numbers[article]
        return [self.place(at) for at in range(first[number], first[number + 1])]

    def beside(self, place: Place) -> Collection[Place]:
        utterance = self.columns.utterance
        mine = utterance[self.at(place)]
        others = self.passages_of(place.article)
        return [one for one in others if one != place and utterance[self.at(one)] == mine]

    def texts(self, numbers: Sequence[int], most: int) -> Sequence[Collection[int]]:
        of = self._postings.of
        return [of(number, most) for number in numbers]

    def copies(self, text: int) -> Sequence[Place]:
        begin, end = self._starts[text], self._starts[text + 1]
        if end - begin <= _FEW:
            return list(map(self.place, self.by_text[begin:end]))
        return _Copies(self, range(begin, end))

    def copies_at(self, text: int) -> Sequence[int]:
        """The numbers of the passages with that text."""
        return self.by_text[self._starts[text] : self._starts[text + 1]]

    def copy(self, at: int) -> Place:
        """The place of the copy with that number among all."""
        return self.place(self.by_text[at])

    def edge(self, place: Place) -> Edge | None:
        return self.edges.of(self.at(place), self.place)

    def children(self, place: Place) -> Collection[Place]:
        return [self.place(at) for at in self.edges.children(self.at(place))]

    def decide(self, edges: Iterable[tuple[Place, Edge | None]]) -> None:
        decided = (self.decided(self.at(place), edge) for place, edge in edges if edge is not None)
        self.edges.take(list(decided))

    def decided(self, at: int, edge: Edge) -> Decided:
        """The edge of the passage with that number as plain data."""
        return at, self.at(edge.parent), RULES.index(edge.rule), edge.share, edge.telling, edge.whole

    def subject(self, article: str) -> Subject:
        return self._occasions.profile(article)


class _Copies(Sequence[Place]):
    """Very many copies, looked at one by one: a search among them makes few places."""

    def __init__(self, shelf: CompactShelf, copies: range) -> None:
        self._shelf = shelf
        self._range = copies

    def __len__(self) -> int:
        return len(self._range)

    @overload
    def __getitem__(self, at: int) -> Place: ...

    @overload
    def __getitem__(self, at: slice) -> list[Place]: ...

    def __getitem__(self, at: int | slice) -> Place | list[Place]:
        found = self._range[at]
        return self._shelf.copy(found) if isinstance(found, int) else [self._shelf.copy(one) for one in found]
