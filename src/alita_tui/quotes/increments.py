"""Linking one new, changed or vanished article of a large corpus without touching the rest.

A stored corpus keeps, for each article on its shelf (see ``shelf.Shelf``):

- its quotations, and what it is about: ``subjects.subject(document)``, stems with weights;
- one row a passage: article, ``start``, ``day`` (``passages.day_key``), ``shingles.text_number``;
- one row for each number of ``shingles.posted(passage)`` with that text number: some 50 a quotation of
  20 words. A text that several passages print is posted once for each number;
- one edge a passage, where it has one (``shelf.Edge``);
- the clusters as they stand.

All numbers fit 63 bits and are the same in every process. The statements are a matter of which articles are
on the shelf, not of the order in which they came, went or changed: every decision is made from the passages
that share a run of words with one, from two articles alone, or from edges; whatever a change of one article
may alter is decided again, and is found by the same numbers.

This holds for quotations in marks. Which other articles report a statement without marks depends on the
corpus around them, and is computed when the statement is collated.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from alita_tui.quotes.candidates import COMMON
from alita_tui.quotes.closure import closure
from alita_tui.quotes.cluster import Cluster
from alita_tui.quotes.joining import clusters_of
from alita_tui.quotes.letters import Letters
from alita_tui.quotes.model import Document
from alita_tui.quotes.occasions import MOST_DAYS, are_related, day_of, days_apart
from alita_tui.quotes.parents import Parents, linked_articles
from alita_tui.quotes.passages import Passage, Place, passages
from alita_tui.quotes.shared_words import SharedWords
from alita_tui.quotes.shelf import Edge, Shelf
from alita_tui.quotes.shingles import posted
from alita_tui.quotes.subjects import likeness


@dataclass(frozen=True, slots=True)
class Change:
    """What became of the statements.

    Every cluster that has a quotation at one of ``places`` (article, start) is no more; ``clusters`` stand
    instead, in the order of their bases' places. Some of them may be equal to what was there.
    """

    places: frozenset[tuple[str, int]]
    clusters: tuple[Cluster, ...]


def relink(
    shelf: Shelf,
    articles: Collection[str],
    move: Callable[[], None],
    letters: Letters | None = None,
    *,
    kept: Collection[Place] = (),
) -> Change:
    """Link again after ``move``, which takes away or puts on the shelf nothing but these articles.

    ``move`` is called once, in the middle: before it the shelf must answer as it was, after it as it is. It
    must forget the edges of the passages that it takes away, and leave those that lead to them. Decided edges
    are handed to ``shelf.decide``. Adding many articles in one call is cheaper than one by one.

    ``kept`` are places of these articles where the same passage stands before and after (``is_kept``): of
    them only what they may hold is decided again, as their article may be about something else now.
    """
    letters = letters or Letters()
    before = _places(shelf, articles)
    gone = before.difference(kept)
    near = _near(shelf, gone, letters)
    near.update(child for place in gone for child in shelf.children(place))
    touched = set(articles).union(*(linked_articles(article, shelf) for article in articles))
    stale = closure(shelf, before)
    move()
    come = _places(shelf, articles)
    parted = before - come
    near = (near | _near(shelf, come.difference(kept), letters) | _held(shelf, kept, letters)) - parted
    stale |= _Deciding(shelf, letters).decide(near, touched.union(articles))
    stale |= closure(shelf, (stale | come) - parted)
    places = frozenset((place.article, place.start) for place in stale)
    return Change(places, _clusters(shelf, stale - parted))


def is_kept(before: Passage, after: Passage) -> bool:
    """Whether linking sees the same passage in the same place."""
    one, other = before.quotation, after.quotation
    return (before.place, one.text, one.kind, one.rule, one.speakers) == (
        after.place,
        other.text,
        other.kind,
        other.rule,
        other.speakers,
    )


class _Deciding:
    """Decides the edges of one change, in the order of ``linking.link``: longer passages first."""

    def __init__(self, shelf: Shelf, letters: Letters) -> None:
        self._shelf = shelf
        self._parents = Parents(shelf, letters, _kinship(shelf))
        self._rivals: dict[Place, list[Place]] = {}

    def decide(self, near: Collection[Place], touched: Iterable[str]) -> set[Place]:
        """Decide the passages near the change, and those that hang by articles which it links or parts.

        ``touched`` are the articles that changed or were linked with them. Answers all passages of the trees
        that were, or are on the way, of passages whose edge is another now.
        """
        shelf = self._shelf
        whole = sorted(filter(self._is_whole, near))
        stale, parted = self._replace({place: self._of_whole(place) for place in whole})
        touched = parted.union(touched)
        others = {place for place in near if not self._is_whole(place)}
        for place in (place for article in sorted(touched) for place in shelf.passages_of(article)):
            if not self._is_whole(place):
                others.add(place)
            elif (edge := shelf.edge(place)) is None or not edge.whole:
                self._of_whole(place)
        linked = cache(lambda article: linked_articles(article, shelf))
        hanging = {
            place: self._parents.of_other(shelf.passage(place), linked(place.article))
            for place in sorted(others)
        }
        for place, rivals in self._rivals.items():
            hanging[place] = self._parents.of_rival(shelf.passage(place), rivals, linked(place.article))
        return stale | self._replace(hanging)[0]

    def _is_whole(self, place: Place) -> bool:
        passage = self._shelf.passage(place)
        return passage.attributed and not passage.is_fragment

    def _of_whole(self, place: Place) -> Edge | None:
        """The edge that makes articles linked; one to a rival is decided later, and stands until then."""
        edge, rivals = self._parents.of_whole(self._shelf.passage(place))
        if edge is None:
            self._rivals[place] = rivals
        return edge

    def _replace(self, edges: Mapping[Place, Edge | None]) -> tuple[set[Place], set[str]]:
        """Keep these edges. Answers the trees and the articles of those that changed."""
        known = {place: self._shelf.edge(place) for place in edges}
        changed = {place: edge for place, edge in edges.items() if edge != known[place]}
        stale = closure(self._shelf, changed)
        self._shelf.decide(changed.items())
        ends = [edge.parent for place in changed for edge in (known[place], edges[place]) if edge is not None]
        return stale, {place.article for place in (*changed, *ends)}


def _places(shelf: Shelf, articles: Iterable[str]) -> set[Place]:
    return {place for article in articles for place in shelf.passages_of(article)}


def _near(shelf: Shelf, places: Iterable[Place], letters: Letters) -> set[Place]:
    """The passages that share a run of words with one of these, and their copies.

    Runs that were common before the change and are common after it lead nowhere.
    """
    numbers = {number for place in places for number in posted(shelf.passage(place), letters)}
    texts = {shelf.text(place) for place in places}
    most = COMMON + len(texts)
    for found in shelf.texts(sorted(numbers), most + 1):
        if len(found) <= most:
            texts.update(found)
    return {place for text in texts for place in shelf.copies(text)}


def _held(shelf: Shelf, places: Collection[Place], letters: Letters) -> set[Place]:
    """These passages, and those that one of them may hold, if their articles may report one occasion."""
    shared, found = SharedWords(letters), set(places)
    for parent in map(shelf.passage, places):
        numbers = posted(parent, letters)
        texts = {shelf.text(parent.place)}
        for some in shelf.texts(numbers, COMMON + 1):
            if len(some) <= COMMON:
                texts.update(some)
        for place in (one for text in texts for one in shelf.copies(text)):
            apart = days_apart(place.day, parent.place.day)
            if place in found or (apart is not None and apart > MOST_DAYS):
                continue
            if shared.of(shelf.passage(place), parent).share:
                found.add(place)
    return found


def _kinship(shelf: Shelf) -> Callable[[Place, Place], bool]:
    known: dict[tuple[str, str], bool] = {}
    subjects = cache(shelf.subject)

    def related(one: Place, other: Place) -> bool:
        if one.article == other.article:
            return True
        first, second = (one, other) if one.article < other.article else (other, one)
        pair = first.article, second.article
        if pair not in known:
            alike = likeness(subjects(first.article), subjects(second.article))
            known[pair] = are_related(alike, day_of(first.day), day_of(second.day))
        return known[pair]

    return related


def _clusters(shelf: Shelf, places: Iterable[Place]) -> tuple[Cluster, ...]:
    ordered = sorted(places)
    order: Mapping[str, int] = {place.article: number for number, place in enumerate(ordered)}
    found = list(map(shelf.passage, ordered))
    return tuple(clusters_of(found, list(map(shelf.edge, ordered)), order))


class Linker:
    """A corpus in memory whose statements follow each change of an article: the plain use of ``relink``."""

    def __init__(self) -> None:
        from alita_tui.quotes.memory_shelf import MemoryShelf

        self._letters = Letters()
        self._shelf = MemoryShelf(self._letters)
        self._clusters: dict[tuple[str, int], Cluster] = {}

    def put(self, *documents: Document) -> Change:
        """Take in these documents, instead of those of the same ids."""

        def move() -> None:
            for document in documents:
                self._shelf.drop(document.id)
                self._shelf.put(document)

        kept = [
            after.place
            for document in documents
            for after in passages(document, self._letters)
            if after.place in self._shelf.passages_of(document.id)
            and is_kept(self._shelf.passage(after.place), after)
        ]
        return self._change([document.id for document in documents], move, kept)

    def drop(self, *articles: str) -> Change:
        """Take these articles away; unknown ones are none."""

        def move() -> None:
            for article in articles:
                self._shelf.drop(article)

        return self._change(articles, move)

    def clusters(self) -> tuple[Cluster, ...]:
        """The statements as they stand, by the places of their bases."""
        found = {id(one): one for one in self._clusters.values()}.values()
        return tuple(sorted(found, key=lambda one: (one.base, one.start)))

    def _change(
        self, articles: Collection[str], move: Callable[[], None], kept: Collection[Place] = ()
    ) -> Change:
        change = relink(self._shelf, articles, move, self._letters, kept=kept)
        for place in change.places:
            self._clusters.pop(place, None)
        for one in change.clusters:
            for part in (part for each in one.utterances for part in each.quotations):
                self._clusters[part.article, part.start] = one
        return change
