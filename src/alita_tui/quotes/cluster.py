"""A cluster: the utterances that give one statement, before they are collated."""

from dataclasses import dataclass

from alita_tui.quotes.model import Utterance


@dataclass(frozen=True, slots=True)
class Cluster:
    """The utterances that give one statement, one an article, in the order of the documents.

    ``id`` names the statement by the place of its fullest rendition; ``base`` is that article.
    """

    id: str
    base: str
    utterances: tuple[Utterance, ...]
