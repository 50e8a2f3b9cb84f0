"""What an index keeps of its linked articles, read by their rows: as they were when they were linked."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from alita_tui.corpus.stored import rows
from alita_tui.quotes.passages import Passage, Place, passage_of
from alita_tui.quotes.quotation import Quotation
from alita_tui.quotes.shelf import Edge

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from alita_tui.quotes.letters import Letters

_PASSAGE = (
    "SELECT nth, substr(texts.text, first + 1, bytes), passages.text, utterance, kind, rule, speakers"
    " FROM passages JOIN texts USING (article) WHERE article = ? AND start = ?"
)
_PASSAGE_THEN = _PASSAGE.replace("texts", "former")


class Shelved(NamedTuple):
    """A passage as it was shelved: its text, and which of the quotations of its article it is."""

    passage: Passage
    text: int
    nth: int


class Linked:
    """Reads the tables of ``schema.SHELF``; nothing else may write them meanwhile. Keeps what it has read."""

    def __init__(self, connection: sqlite3.Connection, letters: Letters) -> None:
        self._ask = connection.execute
        self._letters = letters
        self._names: dict[int, tuple[str, str]] = {}
        self._passages: dict[Place, Shelved] = {}
        self._by_article: dict[int, list[Place]] = {}
        self._of_text: dict[int, Passage] = {}
        self.numbers: dict[str, int] = {}
        self.former: set[int] = {number for (number,) in self._ask("SELECT article FROM former")}

    def name(self, number: int) -> tuple[str, str] | None:
        """The day and the id of the article; None where it is not linked."""
        known = self._names.get(number)
        if known is None:
            row = self._ask("SELECT day, id FROM shelved WHERE article = ?", (number,)).fetchone()
            if row is None:
                return None
            known = self._names[number] = row[0], rows.name(row[1])
            self.numbers[known[1]] = number
        return known

    def number(self, place: Place) -> int | None:
        """The row of the article of a place, which was read before; None where no linked one has its name."""
        number = self.numbers.get(place.article)
        return number if number is not None and self._names[number][0] == place.day else None

    def place(self, number: int, start: int) -> Place:
        """The place that begins there."""
        named = self.name(number)
        assert named is not None
        return Place(*named, start)

    def places(self, number: int) -> Sequence[Place]:
        """The places of an article, in order; none where it is not linked."""
        known = self._by_article.get(number)
        if known is None:
            named = self.name(number)
            query = "SELECT start FROM passages WHERE article = ? ORDER BY start"
            known = (
                [] if named is None else [Place(*named, start) for (start,) in self._ask(query, (number,))]
            )
            self._by_article[number] = known
        return known

    def passage(self, place: Place) -> Shelved:
        """The passage that stands there."""
        known = self._passages.get(place)
        if known is None:
            known = self._passages[place] = self._read(place)
        return known

    def beside(self, place: Place) -> list[Place]:
        """The other passages of its utterance."""
        query = "SELECT start FROM passages WHERE article = ? AND utterance = ? AND start <> ?"
        utterance = self.passage(place).passage.quotation.utterance
        found = self._ask(query, (self.number(place), utterance, place.start))
        return [place._replace(start=start) for (start,) in found]

    def _read(self, place: Place) -> Shelved:
        number = self.number(place)
        query = _PASSAGE_THEN if number in self.former else _PASSAGE
        row = self._ask(query, (number, place.start)).fetchone()
        nth, words, text, utterance, kind, rule, speakers = row
        said = rows.name(words)
        quotation = Quotation(
            article=place.article,
            start=place.start,
            end=place.start + len(said),
            text=said,
            kind=kind,
            paragraph=0,
            utterance=utterance,
            speakers=tuple(json.loads(speakers)) if speakers else (),
            rule=rule,
        )
        passage = passage_of(quotation, place.day, self._letters, self._of_text.get(text))
        self._of_text.setdefault(text, passage)
        return Shelved(passage, text, nth)

    def texts(self, number: int, most: int) -> list[int]:
        """The texts posted under the number, up to so many."""
        query = "SELECT text FROM postings WHERE number = ? LIMIT ?"
        return [text for (text,) in self._ask(query, (number, most))]

    def copies(self, text: int) -> list[tuple[int, Place]]:
        """The article and the place of each passage with that text."""
        query = (
            "SELECT article, start, day, id FROM copies JOIN shelved USING (article) WHERE copies.text = ?"
        )
        found = []
        for number, start, day, id_ in self._ask(query, (text,)):
            known = self._names.get(number)
            if known is None:
                known = self._names[number] = day, rows.name(id_)
                self.numbers[known[1]] = number
            found.append((number, Place(*known, start)))
        return found

    def any_of(self, text: int) -> Passage | None:
        """A passage with that text, if there is one."""
        known = self._of_text.get(text)
        if known is None:
            query = "SELECT article, start FROM copies WHERE text = ? LIMIT 1"
            row = self._ask(query, (text,)).fetchone()
            return None if row is None else self.passage(self.place(*row)).passage
        return known

    def voices(self, surname: int) -> dict[int, int]:
        """The texts credited to a surname (its number), and how often each."""
        return dict(self._ask("SELECT text, times FROM voices WHERE surname = ?", (surname,)).fetchall())

    def times(self, surname: int, text: int) -> int:
        """How many passages with that text are credited to the surname (its number)."""
        query = "SELECT times FROM voices WHERE surname = ? AND text = ?"
        row = self._ask(query, (surname, text)).fetchone()
        return 0 if row is None else int(row[0])

    def is_wanted(self, number: int) -> bool:
        """Whether everybody who says this short run is posted under it."""
        return self._ask("SELECT 1 FROM wanted WHERE number = ?", (number,)).fetchone() is not None

    def edge(self, number: int, start: int) -> Edge | None:
        """The edge of the passage, leading to the place of its parent as that was."""
        query = (
            "SELECT parent_article, parent_start, rule, share, telling, whole FROM edges"
            " WHERE article = ? AND start = ?"
        )
        row = self._ask(query, (number, start)).fetchone()
        if row is None:
            return None
        article, begin, rule, share, telling, whole = row
        return Edge(self.place(article, begin), rule, share, telling, bool(whole))

    def children(self, number: int, start: int) -> list[tuple[int, int]]:
        """The article and the start of each passage whose edge leads there."""
        query = "SELECT article, start FROM edges WHERE parent_article = ? AND parent_start = ?"
        return self._ask(query, (number, start)).fetchall()
