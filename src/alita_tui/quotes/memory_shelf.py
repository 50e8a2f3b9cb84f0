"""A corpus in memory, as linking asks it."""

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence

from alita_tui.quotes.letters import Letters
from alita_tui.quotes.model import Document
from alita_tui.quotes.passages import SHINGLE, Passage, Place, passages
from alita_tui.quotes.shelf import Edge
from alita_tui.quotes.shingles import long_runs, looked_up, of_speaker, short_runs, text_number
from alita_tui.quotes.subjects import Subject, subject

_NOTHING: tuple[int, ...] = ()


class MemoryShelf:
    """Passages, postings and edges in dictionaries.

    With ``documents`` it is filled at once and, unless it is ``growing``, posts only those short runs that
    somebody prints alone: a third of the memory, and nothing can be added.
    """

    def __init__(self, letters: Letters, documents: Sequence[Document] = (), *, growing: bool = True) -> None:
        self._letters = letters
        self._documents: dict[str, Document] = {}
        self._passages: dict[Place, Passage] = {}
        self._texts: dict[Place, int] = {}
        self._places: dict[str, list[Place]] = {}
        self._copies: dict[int, list[Place]] = {}
        self._credited: Counter[tuple[int, str]] = Counter()
        self._postings: dict[int, int | list[int]] = {}
        self._edges: dict[Place, Edge] = {}
        self._children: dict[Place, set[Place]] = defaultdict(set)
        self._subjects: dict[str, Subject] = {}
        self._wanted: set[int] | None = None
        self._wanted_by: set[str] = set()
        read = [(document, passages(document, letters)) for document in documents]
        if not growing:
            short = [one for _, found in read for one in found if one.size < SHINGLE]
            self._wanted_by = {name for one in short for name in one.surnames}
            self._wanted = {number for one in short for number in looked_up(one, letters)}
        for document, found in read:
            self._put(document, found)

    def put(self, document: Document) -> None:
        """Take in a document that is not on the shelf."""
        self._put(document, passages(document, self._letters))

    def drop(self, article: str) -> None:
        """Take the article away with its edges; those that lead to it are left as they are."""
        for place in self._places.pop(article, ()):
            passage, text = self._passages.pop(place), self._texts.pop(place)
            self._forget(place)
            copies = self._copies[text]
            del copies[bisect_left(copies, place)]
            for number in self._short_runs(passage, text, -1):
                self._unpost(number, text)
            if not copies:
                del self._copies[text]
                for number in long_runs(passage, self._letters):
                    self._unpost(number, text)
        self._documents.pop(article, None)
        self._subjects.pop(article, None)

    def passage(self, place: Place) -> Passage:
        return self._passages[place]

    def size(self, place: Place) -> int:
        return len(self._passages[place].spelled)

    def text(self, place: Place) -> int:
        return self._texts[place]

    def passages_of(self, article: str) -> Sequence[Place]:
        return self._places.get(article, ())

    def beside(self, place: Place) -> Collection[Place]:
        utterance = self._passages[place].quotation.utterance
        return [
            one
            for one in self._places[place.article]
            if one != place and self._passages[one].quotation.utterance == utterance
        ]

    def texts(self, numbers: Sequence[int], most: int) -> Sequence[Collection[int]]:
        found: list[Collection[int]] = []
        for number in numbers:
            texts = self._postings.get(number, _NOTHING)
            found.append((texts,) if isinstance(texts, int) else texts[:most] if texts else texts)
        return found

    def copies(self, text: int) -> Sequence[Place]:
        return self._copies.get(text, ())

    def edge(self, place: Place) -> Edge | None:
        return self._edges.get(place)

    def children(self, place: Place) -> Collection[Place]:
        return self._children.get(place, ())

    def decide(self, edges: Iterable[tuple[Place, Edge | None]]) -> None:
        for place, edge in edges:
            self._forget(place)
            if edge is not None:
                self._edges[place] = edge
                self._children[edge.parent].add(place)

    def subject(self, article: str) -> Subject:
        found = self._subjects.get(article)
        if found is None:
            found = self._subjects[article] = subject(self._documents[article])
        return found

    @property
    def everything(self) -> list[Place]:
        """The places of all passages, sorted."""
        return sorted(self._passages)

    def _forget(self, place: Place) -> None:
        edge = self._edges.pop(place, None)
        if edge is not None:
            self._children[edge.parent].discard(place)
            if not self._children[edge.parent]:
                del self._children[edge.parent]

    def _put(self, document: Document, found: Iterable[Passage]) -> None:
        self._documents[document.id] = document
        places = self._places[document.id] = []
        for passage in found:
            place, text = passage.place, text_number(passage, self._letters)
            self._passages[place] = passage
            self._texts[place] = text
            places.append(place)
            copies = self._copies.setdefault(text, [])
            insort(copies, place)
            if len(copies) == 1:
                for number in long_runs(passage, self._letters):
                    self._post(number, text)
            for number in self._short_runs(passage, text, 1):
                self._post(number, text)

    def _short_runs(self, passage: Passage, text: int, change: int) -> list[int]:
        """The short runs by speakers whom the first copy comes to be credited to, or the last ceases to."""
        names = []
        for name in passage.surnames:
            count = self._credited[text, name]
            if count + change:
                self._credited[text, name] = count + change
            else:
                del self._credited[text, name]
            if not count or not count + change:
                names.append(name)
        if not names or (self._wanted is not None and self._wanted_by.isdisjoint(names)):
            return []
        short = short_runs(passage, self._letters)
        found = [of_speaker(name, run) for name in names for run in short]
        return found if self._wanted is None else [run for run in found if run in self._wanted]

    def _post(self, number: int, text: int) -> None:
        known = self._postings.get(number)
        if known is None:
            self._postings[number] = text
        elif isinstance(known, int):
            self._postings[number] = [known, text]
        else:
            known.append(text)

    def _unpost(self, number: int, text: int) -> None:
        known = self._postings[number]
        if isinstance(known, int):
            del self._postings[number]
        elif len(known) == 2:
            known.remove(text)
            self._postings[number] = known[0]
        else:
            known.remove(text)
