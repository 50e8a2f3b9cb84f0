"""All passages of a corpus as columns of numbers, in the order of their places."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, NamedTuple

from alita_tui.corpus.stored import rows
from alita_tui.quotes.passages import passages, persons, surnames
from alita_tui.quotes.shingles import text_number

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from alita_tui.quotes.letters import Letters
    from alita_tui.quotes.model import Document, Kind, Quotation
    from alita_tui.quotes.passages import Passage


class Name(NamedTuple):
    """An article before it is read: places sort by these. ``row`` is its row in the index."""

    day: str
    id: str
    row: int


class Traits(NamedTuple):
    """What many passages have in common."""

    kind: Kind
    rule: str
    speakers: tuple[str, ...]
    surnames: frozenset[str]
    persons: frozenset[str]


class Columns:
    """One entry a passage, numbered from 0 in the order of places: by day, article and offset.

    ``article`` is the number of its article in ``names``; those of an article begin at ``first``. ``nth`` is
    which of the quotations of its article it is, ``begin`` and ``size`` are bytes of its text as stored.
    ``text`` numbers its compared words: ``spelled`` has them, a text once, and ``texts`` the numbers by which
    they are known outside, sorted.
    """

    def __init__(self, names: Sequence[Name], letters: Letters) -> None:
        self.names = names
        self.letters = letters
        self.first = array("q", [0])
        self.article, self.start, self.nth = array("i"), array("i"), array("i")
        self.begin, self.size = array("q"), array("q")
        self.utterance, self.trait, self.text = array("i"), array("i"), array("i")
        self.elided = bytearray()
        self.words, self.ends = bytearray(), array("q", [0])
        self.traits: list[Traits] = []
        self.spelled: list[str] = []
        self.texts = array("q")

    def __len__(self) -> int:
        return len(self.start)

    def said(self, at: int) -> str:
        """The words of the passage as printed."""
        return rows.name(bytes(self.words[self.ends[at] : self.ends[at + 1]]))


class Filling:
    """Puts articles into columns, in the order of their names.

    ``new`` hears of each passage whose text was not there before: with the number of its text as long as it
    is being filled. ``finish`` gives the texts their final numbers, and answers them.
    """

    def __init__(self, columns: Columns, new: Callable[[Passage, int], object]) -> None:
        self._columns = columns
        self._new = new
        self._texts: dict[int, int] = {}
        self._traits: dict[tuple[str, str, tuple[str, ...]], int] = {}
        self._sets: dict[frozenset[str], frozenset[str]] = {}

    def put(self, document: Document | None) -> None:
        """Put the next article; None where it is not there."""
        columns = self._columns
        number = len(columns.first) - 1
        if document is not None:
            nth = {id(one): at for at, one in enumerate(document.quotations)}
            plain = document.text.isascii()
            found = {one.place.start: one for one in passages(document, columns.letters)}
            last = begin = 0
            for start in sorted(found):
                begin += start - last if plain else len(rows.key(document.text[last:start]))
                last = start
                self._put(number, nth[id(found[start].quotation)], begin, found[start])
        columns.first.append(len(columns))

    def _put(self, article: int, nth: int, begin: int, one: Passage) -> None:
        columns, words = self._columns, rows.key(one.quotation.text)
        columns.article.append(article)
        columns.start.append(one.place.start)
        columns.nth.append(nth)
        columns.begin.append(begin)
        columns.size.append(len(words))
        columns.words += words
        columns.ends.append(len(columns.words))
        columns.utterance.append(one.quotation.utterance)
        columns.trait.append(self._trait(one.quotation))
        columns.elided.append(one.elided)
        columns.text.append(self._text(one))

    def _text(self, one: Passage) -> int:
        number = text_number(one, self._columns.letters)
        known = self._texts.get(number)
        if known is None:
            known = self._texts[number] = len(self._texts)
            self._columns.spelled.append(one.spelled)
            self._new(one, known)
        return known

    def _trait(self, one: Quotation) -> int:
        key = one.kind, one.rule, one.speakers
        known = self._traits.get(key)
        if known is None:
            known = self._traits[key] = len(self._traits)
            sets = [self._sets.setdefault(each, each) for each in (surnames(key[2]), persons(key[2]))]
            self._columns.traits.append(Traits(one.kind, one.rule, one.speakers, *sets))
        return known

    def finish(self) -> array[int]:
        """Number the texts in the order of the numbers by which they are known; the new number of each."""
        columns = self._columns
        self._traits, self._sets = {}, {}
        numbers = sorted(self._texts)
        order = array("i", map(self._texts.__getitem__, numbers))
        self._texts = {}
        columns.texts = array("q", numbers)
        final = array("i", bytes(4 * len(order)))
        for new, old in enumerate(order):
            final[old] = new
        columns.spelled = [columns.spelled[old] for old in order]
        columns.text = array("i", map(final.__getitem__, columns.text))
        return final
