"""What linking asks of a corpus: the passages, found by numbers, and the links decided so far."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple, Protocol

from alita_tui.quotes.cluster import LinkRule
from alita_tui.quotes.passages import Passage, Place
from alita_tui.quotes.subjects import Subject


class Edge(NamedTuple):
    """The best parent of a passage: why, the share of words, the telling words in it; plain data.

    ``whole`` says that both are longer than fragments and that their words alone, or their articles, decided:
    only such an edge makes its two articles linked.
    """

    parent: Place
    rule: LinkRule
    share: float
    telling: int
    whole: bool


class Shelf(Protocol):
    """A corpus as linking asks it: in memory (``MemoryShelf``), or stored.

    A text is the number of a passage's compared words, equal for exact copies. Every answer must be about
    what is on the shelf now; the order of an answer means nothing unless it is said.
    """

    def passage(self, place: Place) -> Passage:
        """The passage that stands there."""

    def size(self, place: Place) -> int:
        """How many words are compared of the passage that stands there."""

    def text(self, place: Place) -> int:
        """The text of the passage that stands there."""

    def passages_of(self, article: str) -> Sequence[Place]:
        """The places of the article, in order; none where it is not on the shelf."""

    def beside(self, place: Place) -> Collection[Place]:
        """The other passages of the utterance that the passage there is a part of."""

    def texts(self, numbers: Sequence[int], most: int) -> Sequence[Collection[int]]:
        """For each number the texts of the passages posted under it; of more than ``most``, any ``most``.

        Where a passage looks up its own numbers none means: no other text than its own.
        """

    def copies(self, text: int) -> Sequence[Place]:
        """The places of all passages with that text, sorted."""

    def edge(self, place: Place) -> Edge | None:
        """The edge decided last for the passage."""

    def children(self, place: Place) -> Collection[Place]:
        """The passages whose edge leads there."""

    def decide(self, edges: Iterable[tuple[Place, Edge | None]]) -> None:
        """Keep these edges instead of those decided before."""

    def subject(self, article: str) -> Subject:
        """What the article is about (``subjects.subject`` of its document)."""
