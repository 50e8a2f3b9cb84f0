"""Which passages a statement may hang together with."""

from collections.abc import Iterable, Iterator

from alita_tui.quotes.joining import HELD_BY_BASE, longest_whole
from alita_tui.quotes.passages import Passage, Place
from alita_tui.quotes.rivals import are_rivals
from alita_tui.quotes.shelf import Shelf


def closure(shelf: Shelf, places: Iterable[Place]) -> set[Place]:
    """The passages of all trees that these are in, and of the trees whose fullest stand beside theirs."""
    found: set[Place] = set()
    waiting = list(places)
    while waiting:
        place = waiting.pop()
        if place not in found:
            tree = _tree(shelf, _root(shelf, place))
            found.update(tree)
            waiting.extend(one for full in _full(shelf, tree) for one in shelf.beside(full.place))
    return found


def _root(shelf: Shelf, place: Place) -> Place:
    """The fullest of its tree; the passages of a tree whose fullest has gone are trees of their own."""
    while (edge := shelf.edge(place)) is not None and edge.parent in shelf.passages_of(edge.parent.article):
        place = edge.parent
    return place


def _tree(shelf: Shelf, root: Place) -> list[Place]:
    found = [root]
    for place in found:
        found.extend(shelf.children(place))
    return found


def _full(shelf: Shelf, tree: list[Place]) -> Iterator[Passage]:
    """The members that may join trees; where a second speaker may be set apart, every member."""
    root, *others = map(shelf.passage, tree)
    longest = longest_whole((root, *others))
    divided = any(are_rivals(root, one) for one in others)
    for one in (root, *others):
        if divided or one.size >= HELD_BY_BASE * longest:
            yield one
