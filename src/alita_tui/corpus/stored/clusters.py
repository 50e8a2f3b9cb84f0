"""The clusters of an index, read when they are asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from sys import intern
from typing import TYPE_CHECKING

from alita_tui.corpus.building.documents import documents_of
from alita_tui.corpus.stored import rows
from alita_tui.quotes.cluster import Cluster, Link
from alita_tui.quotes.model import Document, Utterance
from alita_tui.quotes.speaker_index import SpeakerIndex

if TYPE_CHECKING:
    from collections.abc import Collection

    from alita_tui.corpus.store import Store
    from alita_tui.corpus.stored.articles import StoredArticles

_KEPT = 2_000


class StoredDocuments(Mapping[str, Document]):
    """What the engine sees of each article, by id, in reading order; few are in memory at once.

    ``unlisted`` are the rows of the articles that the index holds besides.
    """

    def __init__(self, store: Store, articles: StoredArticles) -> None:
        self._store = store
        query = "SELECT number, id FROM articles"
        ids = {number: intern(rows.name(id_)) for number, id_ in store.each(query)}
        self.ids = {number: ids[number] for number in articles.numbers if number in ids}
        self.unlisted = sorted(ids.keys() - self.ids.keys())
        self.numbers = {id_: number for number, id_ in self.ids.items()}
        self.places = {number: at for at, number in enumerate(self.ids)}
        self.of_number = lru_cache(maxsize=_KEPT)(self._read)

    def __getitem__(self, id_: str) -> Document:
        return self.of_number(self.numbers[id_])

    def __iter__(self) -> Iterator[str]:
        return iter(self.numbers)

    def __len__(self) -> int:
        return len(self.numbers)

    @cached_property
    def dates(self) -> dict[str, str | None]:
        """The day of each article, by id."""
        query = f"SELECT number, json_extract(about, '$[{rows.PLACES['date']}]') FROM articles"
        found = {number: day and intern(day) for number, day in self._store.each(query)}
        return {id_: found.get(number) for number, id_ in self.ids.items()}

    def _read(self, number: int) -> Document:
        from alita_tui.corpus.stored.articles import Gone

        found = documents_of(self._store, [number])
        if not found or found[0].id != self.ids[number]:
            raise Gone(f"{self.ids[number]} has changed since it was listed", "open the corpus again")
        return found[0]


class StoredSpeakers(SpeakerIndex):
    """Which articles of an index report something by whom."""

    def __init__(self, store: Store, ids: Mapping[int, str]) -> None:
        super().__init__(())
        self._store = store
        self._ids = ids

    def articles(self, names: Collection[str]) -> set[str]:
        """The ids of the articles with a report of a speaker with one of these surnames."""
        query = "SELECT article FROM reporters WHERE surname = ?"
        found = {number for name in names for (number,) in self._store.rows(query, (rows.key(name),))}
        return {self._ids[number] for number in found if number in self._ids}


def cluster_of(store: Store, number: int, documents: StoredDocuments) -> Cluster | None:
    """The cluster in that row; None where its articles have changed."""
    head = store.row("SELECT base, start FROM clusters WHERE number = ?", (number,))
    query = (
        "SELECT article, nth, parent_article, parent_nth, rule, share, telling FROM members WHERE cluster = ?"
    )
    members = store.rows(query, (number,))
    if head is None or head[0] not in documents.ids or any(one[0] not in documents.ids for one in members):
        return None
    members.sort(key=lambda one: (documents.places[one[0]], one[1]))
    by_article: dict[int, list[int]] = defaultdict(list)
    for article, nth, *_ in members:
        by_article[article].append(nth)
    utterances = []
    for article, said in by_article.items():
        quotations = documents.of_number(article).quotations
        if said[-1] >= len(quotations):
            return None
        parts = tuple(quotations[nth] for nth in said)
        utterances.append(Utterance(article=documents.ids[article], quotations=parts))
    links = tuple(_link(documents, *one) for one in members)
    base = documents.ids[head[0]]
    return Cluster(f"{base}:{head[1]}", base, tuple(utterances), links)


def _link(  # noqa: PLR0913, PLR0917 - the columns of a row
    documents: StoredDocuments,
    article: int,
    nth: int,
    parent_article: int | None,
    parent_nth: int | None,
    rule: str,
    share: float,
    telling: int,
) -> Link:
    parent = None
    if parent_article in documents.ids and parent_nth is not None:
        said = documents.of_number(parent_article).quotations
        parent = said[parent_nth] if parent_nth < len(said) else None
    child = documents.of_number(article).quotations[nth]
    return Link(child, parent, rule, share, telling)  # type: ignore[arg-type]
