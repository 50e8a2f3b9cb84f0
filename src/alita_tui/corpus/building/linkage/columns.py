"""All passages of a corpus as columns of numbers, in the order of their places."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, NamedTuple

from alita_tui.corpus.stored import rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from alita_tui.quotes.letters import Letters
    from alita_tui.quotes.model import Kind


ELIDED, REQUOTING = 1, 2
"""Bits of what is ``joined`` in a passage, as in ``Passage``."""


class Name(NamedTuple):
    """An article before it is read: places sort by these. ``row`` is its row in the index."""

    day: str
    id: str
    row: int


class Credit(NamedTuple):
    """Who is credited with some passages; ``surnames`` and ``persons`` as in ``Passage``."""

    speakers: tuple[str, ...]
    surnames: frozenset[str]
    persons: frozenset[str]


class Columns:
    """One entry a passage, numbered from 0 in the order of places: by day, article and offset.

    ``article`` is the number of its article in ``names``; those of an article begin at ``first``. ``nth`` is
    which of the quotations of its article it is, ``begin`` and ``size`` are bytes of its text as stored,
    ``sort`` numbers its kind and rule in ``sorts``, ``credit`` its speakers in ``credits``.
    ``text`` numbers its compared words: ``spelled`` has them, a text once, and ``texts`` the numbers by which
    they are known outside, sorted.
    """

    def __init__(self, names: Sequence[Name], letters: Letters) -> None:
        self.names = names
        self.letters = letters
        self.first = array("q", [0])
        self.article, self.start, self.nth = array("i"), array("i"), array("i")
        self.begin, self.size = array("q"), array("q")
        self.utterance, self.sort, self.credit = array("i"), array("H"), array("i")
        self.text = array("i")
        self.joined = bytearray()
        self.words, self.ends = bytearray(), array("q", [0])
        self.sorts: list[tuple[Kind, str]] = []
        self.credits: list[Credit] = []
        self.spelled: list[str] = []
        self.texts = array("q")

    def __len__(self) -> int:
        return len(self.start)

    def said(self, at: int) -> str:
        """The words of the passage as printed."""
        return rows.name(bytes(self.words[self.ends[at] : self.ends[at + 1]]))
