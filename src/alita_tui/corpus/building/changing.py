"""Linked articles of an index while some of them change: what is stored, and what is different, in memory."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from alita_tui.quotes.increments import is_kept
from alita_tui.quotes.letters import number_of, number_of_run
from alita_tui.quotes.passages import SHINGLE, Passage, Place, passages
from alita_tui.quotes.shingles import long_runs, looked_up, short_runs, text_number
from alita_tui.quotes.subjects import subject

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from alita_tui.corpus.stored.linked import Linked
    from alita_tui.quotes.letters import Letters
    from alita_tui.quotes.model import Document
    from alita_tui.quotes.shelf import Edge
    from alita_tui.quotes.subjects import Subject


class ChangingShelf:
    """A shelf (``quotes.shelf.Shelf``) from which the articles with the rows ``gone`` are taken away, and on
    which the documents ``come`` are put, by their rows, when ``move`` is called.

    ``subject_of`` tells what a stored article is about; ``check`` may end the work by an exception.
    Nothing is written. Afterwards ``posted``, ``unposted``, ``voices``, ``wanted`` and ``decided`` say what
    is different: texts by number, counts by surname and text, numbers, edges.
    """

    def __init__(
        self,
        linked: Linked,
        letters: Letters,
        gone: Collection[int],
        come: Mapping[int, Document],
        subject_of: Callable[[int], Subject],
        check: Callable[[], None],
    ) -> None:
        self._linked = linked
        self._letters = letters
        self._gone = frozenset(gone)
        self._come = come
        self._subject_of = subject_of
        self._check = check
        self._moved = False
        self.numbers = {document.id: number for number, document in come.items()}
        self._new: dict[Place, tuple[Passage, int]] = {}
        self._of_new: dict[str, list[Place]] = {}
        for document in come.values():
            found = passages(document, letters)
            self._of_new[document.id] = [one.place for one in found]
            self._new.update({one.place: (one, text_number(one, letters)) for one in found})
        self._old = {place for number in gone for place in linked.places(number)}
        self._copies: dict[int, list[Place]] = {}
        self._texts: dict[tuple[int, int], list[int]] = {}
        self._edges: dict[Place, Edge | None] = {}
        self._subjects: dict[str, Subject] = {}
        self._children: dict[Place, set[Place]] = defaultdict(set)
        self.decided: dict[Place, Edge | None] = {}
        self.posted: dict[int, set[int]] = defaultdict(set)
        self.unposted: dict[int, set[int]] = defaultdict(set)
        self.voices: Counter[tuple[int, int]] = Counter()
        self.wanted: set[int] = set()

    @property
    def articles(self) -> set[str]:
        """The ids of what changes, before and after."""
        names = [self._linked.name(number) for number in self._gone]
        return {one[1] for one in names if one is not None} | self.numbers.keys()

    @property
    def kept(self) -> list[Place]:
        """The places where the same passage stands before and after."""
        return [
            one
            for one in self._old & self._new.keys()
            if self._linked.number(one) == self.numbers[one.article]
            and is_kept(self._linked.passage(one).passage, self._new[one][0])
        ]

    def number(self, place: Place) -> int:
        """The row of the article of a place that is on the shelf now."""
        if self._moved and place.article in self.numbers:
            return self.numbers[place.article]
        number = self._linked.number(place)
        assert number is not None
        return number

    def move(self) -> None:
        """Take away, and put on."""
        texts = {self._linked.passage(one).text for one in self._old}
        texts.update(text for _, text in self._new.values())
        before = {text for text in texts if self._linked.any_of(text) is not None}
        self._moved = True
        for known in (self._copies, self._texts, self._edges):
            known.clear()
        for text in texts:
            after = bool(self.copies(text))
            if after != (text in before):
                for number in long_runs(self._any(text), self._letters):
                    (self.posted if after else self.unposted)[number].add(text)
        self._credit()
        self._want()
        self._follow()

    def _follow(self) -> None:
        """Where another row has a place now, the edges that lead there lead to that row."""
        for place in self._old & self._new.keys():
            number = self._linked.number(place)
            if number is not None and number != self.numbers[place.article]:
                self.decide([(child, self.edge(child)) for child in self.children(place)])

    def _credit(self) -> None:
        """Count who is credited with which text; where anybody comes or goes, post or take back."""
        for change, found in ((-1, map(self._shelved, self._old)), (1, self._new.values())):
            for passage, text in found:
                for name in passage.surnames:
                    self.voices[number_of(name), text] += change
        for (surname, text), change in self.voices.items():
            times = self._linked.times(surname, text)
            if (times > 0) != (times + change > 0):
                changed = self.posted if times + change else self.unposted
                for run in short_runs(self._any(text), self._letters):
                    number = number_of_run((surname, run))
                    if self._linked.is_wanted(number):
                        changed[number].add(text)

    def _want(self) -> None:
        """Post everybody under the short runs by which nobody was looked for until now."""
        for passage, text in self._new.values():
            if passage.size < SHINGLE:
                for name, number in zip(
                    sorted(passage.surnames), looked_up(passage, self._letters), strict=False
                ):
                    if number not in self.wanted and not self._linked.is_wanted(number):
                        self.wanted.add(number)
                        self.posted[number].update(self._saying(number_of(name), text))

    def _saying(self, surname: int, run: int) -> Iterator[int]:
        """The texts credited to the surname that hold the short run."""
        times = Counter(self._linked.voices(surname))
        times.update({text: change for (name, text), change in self.voices.items() if name == surname})
        for text, count in times.items():
            if count > 0 and run in short_runs(self._any(text), self._letters):
                yield text

    def _any(self, text: int) -> Passage:
        """A passage with that text, before or after."""
        stored = self._linked.any_of(text)
        return stored or next(one for one, number in self._new.values() if number == text)

    def _shelved(self, place: Place) -> tuple[Passage, int]:
        found = self._linked.passage(place)
        return found.passage, found.text

    def _at(self, place: Place) -> tuple[Passage, int]:
        return self._new[place] if self._moved and place in self._new else self._shelved(place)

    def _has_gone(self, number: int) -> bool:
        return self._moved and number in self._gone

    def passage(self, place: Place) -> Passage:
        return self._at(place)[0]

    def size(self, place: Place) -> int:
        return self.passage(place).size

    def text(self, place: Place) -> int:
        return self._at(place)[1]

    def passages_of(self, article: str) -> Sequence[Place]:
        if self._moved and article in self._of_new:
            return self._of_new[article]
        number = self._linked.numbers.get(article)
        return () if number is None or self._has_gone(number) else self._linked.places(number)

    def beside(self, place: Place) -> Collection[Place]:
        if self._moved and place in self._new:
            said = self._new[place][0].quotation
            others = self._of_new[place.article]
            return [
                one
                for one in others
                if one != place and self._new[one][0].quotation.utterance == said.utterance
            ]
        return self._linked.beside(place)

    def texts(self, numbers: Sequence[int], most: int) -> Sequence[Collection[int]]:
        self._check()
        return [self._texts_of(number, most) for number in numbers]

    def _texts_of(self, number: int, most: int) -> list[int]:
        known = self._texts.get((number, most))
        if known is None:
            gone = self.unposted.get(number, ())
            known = [one for one in self._linked.texts(number, most + len(gone)) if one not in gone]
            known.extend(self.posted.get(number, ()))
            known = self._texts[number, most] = known[:most]
        return known

    def copies(self, text: int) -> Sequence[Place]:
        known = self._copies.get(text)
        if known is None:
            stored = self._linked.copies(text)
            known = [place for number, place in stored if not self._has_gone(number)]
            if self._moved:
                known += [place for place, (_, number) in self._new.items() if number == text]
            known.sort()
            self._copies[text] = known
        return known

    def edge(self, place: Place) -> Edge | None:
        if place in self.decided:
            return self.decided[place]
        if place not in self._edges:
            number = self._linked.number(place)
            known = number is not None and not self._has_gone(number)
            self._edges[place] = self._linked.edge(number, place.start) if known else None  # type: ignore[arg-type]
        return self._edges[place]

    def children(self, place: Place) -> Collection[Place]:
        found = set(self._children.get(place, ()))
        number = self._linked.number(place)
        if number is not None:
            for article, start in self._linked.children(number, place.start):
                child = self._linked.place(article, start)
                if not self._has_gone(article) and child not in self.decided:
                    found.add(child)
        return found

    def decide(self, edges: Iterable[tuple[Place, Edge | None]]) -> None:
        for place, edge in edges:
            before = self.decided.get(place)
            if before is not None:
                self._children[before.parent].discard(place)
            self.decided[place] = edge
            if edge is not None:
                self._children[edge.parent].add(place)

    def subject(self, article: str) -> Subject:
        known = self._subjects.get(article)
        if known is None:
            number = self.numbers.get(article)
            if number is None:
                known = self._subject_of(self._linked.numbers[article])
            else:
                known = subject(self._come[number])
            self._subjects[article] = known
        return known
