"""A cluster: the utterances that give one statement, before they are collated, and why each is in it."""

from dataclasses import dataclass
from typing import Literal

from alita_tui.quotes.model import Span, Utterance
from alita_tui.quotes.quotation import Quotation

LinkRule = Literal[
    "fullest",
    "telling-words",
    "one-occasion",
    "one-word",
    "same-words",
    "linked-articles",
    "one-utterance",
    "second-speaker",
    "beside",
]
"""Why a quotation is in a cluster.

``fullest``        no longer rendition holds it: others hang on it
``telling-words``  enough telling words in common, wherever and whenever they were printed
``one-occasion``   words in common, and both articles write about one occasion
``one-word``       a single word by the same speaker, and both articles write about one occasion
``same-words``     the very words, and they are telling, whoever is credited with them
``linked-articles``  credited to two people in articles that share a longer quotation
``one-utterance``  no word in common: a rendition of it stands in one utterance with a rendition of ``parent``
``second-speaker``  the same words, credited to a second person by articles that quote both
``beside``  a sentence of it, found when it was collated, mostly beside another in the article
"""


@dataclass(frozen=True, slots=True)
class Link:
    """Why ``child`` is in its cluster: the one longer quotation, ``parent``, that holds most of it.

    ``parent`` is None for the fullest. ``share`` is how much of the child's words the parent gives, 0 to 1;
    ``telling`` how many different telling words are among them (of a changed rendition: in order).
    """

    child: Quotation
    parent: Quotation | None
    rule: LinkRule
    share: float
    telling: int

    def shared(self) -> tuple[tuple[Span, Span], ...]:
        """The runs of words that both give: in the child's article, and in the parent's.

        In order of both, by a longest common subsequence of words. Computed when asked for; empty for the
        fullest.
        """
        if self.parent is None:
            return ()
        from alita_tui.quotes.shared_spans import shared_spans

        return shared_spans(self.child, self.parent)

    def agreeing(self) -> tuple[int, int]:
        """How many written words of the child agree with the parent's, in order, and how many there are."""
        from alita_tui.quotes.shared_spans import agreeing_words

        return agreeing_words(self.child, [mine for mine, _ in self.shared()])


@dataclass(frozen=True, slots=True)
class Cluster:
    """The utterances that give one statement, one an article, in the order of the documents.

    ``id`` names the statement by the place of its fullest rendition; ``base`` is that article. ``links`` has
    one link for each quotation, in the order of the utterances.
    """

    id: str
    base: str
    utterances: tuple[Utterance, ...]
    links: tuple[Link, ...] = ()

    @property
    def start(self) -> int:
        """Where the fullest rendition begins in the base."""
        return int(self.id.rpartition(":")[2])

    def link_of(self, quotation: Quotation) -> Link | None:
        """Why the quotation is here; None where it is not."""
        return next((one for one in self.links if one.child == quotation), None)
