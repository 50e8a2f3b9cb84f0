"""Which quotations of a corpus give the same statement: trees of best parents, joined by their fullest."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import TypeVar

from alita_tui.quotes.cluster import Cluster
from alita_tui.quotes.joining import clusters_of
from alita_tui.quotes.letters import Letters
from alita_tui.quotes.memory_shelf import MemoryShelf
from alita_tui.quotes.model import Document
from alita_tui.quotes.occasions import Occasions
from alita_tui.quotes.parents import Parents, linked_articles
from alita_tui.quotes.passages import Place

_CHECKED_EVERY = 200
One = TypeVar("One")


def link(
    documents: Sequence[Document],
    occasions: Occasions | None = None,
    check: Callable[[], object] = lambda: None,
) -> tuple[Cluster, ...]:
    """Every statement of the documents, also those that a single one gives, in the order of their bases.

    ``occasions`` says which articles may report one occasion; None: taken from the documents. Which
    quotations are linked, and which is the base, does not depend on the order of the documents. ``check`` is
    called now and then, and may end the work by an exception.
    """
    kin = occasions or Occasions({document.id: document for document in documents})
    letters = Letters()
    shelf = MemoryShelf(letters, documents, growing=False)
    parents = Parents(shelf, letters, lambda one, other: kin.related(one.article, other.article))
    places = shelf.everything
    _decide(shelf, parents, places, check)
    found = list(map(shelf.passage, places))
    order = {document.id: number for number, document in enumerate(documents)}
    return tuple(clusters_of(found, list(map(shelf.edge, places)), order))


def _decide(
    shelf: MemoryShelf, parents: Parents, places: Sequence[Place], check: Callable[[], object]
) -> None:
    """Give every passage its edge: first the longer ones, then what hangs on them."""
    whole, hanging, alone = [], [], []
    # Copies of a text have the same candidates: one after the other they are decided sooner.
    for place in _checked(sorted(places, key=shelf.text), check):
        child = shelf.passage(place)
        if child.is_fragment or not child.attributed:
            hanging.append(child)
            continue
        edge, rivals = parents.of_whole(child)
        whole.append((place, edge))
        if rivals:
            alone.append((child, rivals))
    shelf.decide(whole)

    @cache
    def linked(article: str) -> frozenset[str]:
        return linked_articles(article, shelf)

    others = [
        (child.place, parents.of_other(child, linked(child.article))) for child in _checked(hanging, check)
    ]
    others += [
        (child.place, parents.of_rival(child, rivals, linked(child.article)))
        for child, rivals in _checked(alone, check)
    ]
    shelf.decide(others)


def _checked(each: Sequence[One], check: Callable[[], object]) -> Iterator[One]:
    for at, one in enumerate(each):
        if at % _CHECKED_EVERY == 0:
            check()
        yield one
