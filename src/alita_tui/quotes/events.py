"""Which articles may give a statement: those that print it, and those that may report the same occasion."""

from collections.abc import Collection, Mapping

from alita_tui.quotes import small
from alita_tui.quotes.cluster import Cluster
from alita_tui.quotes.model import Document
from alita_tui.quotes.nearby import Nearby
from alita_tui.quotes.occasions import Occasions
from alita_tui.quotes.passages import surnames
from alita_tui.quotes.reporters import Reporters, period_of
from alita_tui.quotes.speaker_index import SpeakerIndex

_MOST_QUOTATIONS = 5_000
_FEW = 100
_MOST_NEARBY, _MOST_REPORTED, _MOST_KNOWN = 3_000, 300, 20_000


class Events:
    """The articles of one corpus by statement; each answer is kept."""

    def __init__(
        self, documents: Mapping[str, Document], occasions: Occasions, speakers: SpeakerIndex | None = None
    ) -> None:
        self._places = {id_: at for at, id_ in enumerate(documents)}
        self._occasions = occasions
        self._small = len(documents) <= small.SMALL_CORPUS and _are_few(documents)
        self._speakers = speakers or SpeakerIndex(documents.values())
        self._nearby: dict[tuple[str, int | None], Nearby] = {}
        self._reported: dict[str, Reporters] = {}
        self._known: dict[str, tuple[str, ...]] = {}

    def of(self, cluster: Cluster) -> tuple[str, ...]:
        """The ids of the articles, in the order of the corpus.

        In a small corpus every article of the occasion; else those of them that report a speaker of
        the statement.
        """
        found = self._known.get(cluster.id)
        if found is None:
            given = {utterance.article for utterance in cluster.utterances}
            if self._small:
                given |= self._related(cluster.base, self._places.keys() - given)
            else:
                named = {name for utterance in cluster.utterances for name in surnames(utterance.speakers)}
                for name in sorted(named):
                    given |= self._reporting(name, cluster.base)
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            found = self._known[cluster.id] = tuple(sorted(given, key=self._places.__getitem__))
        return found

    def _reporting(self, name: str, base: str) -> set[str]:
        """The articles of the occasion that report somebody of that surname."""
        reporters, day = self._reporters(name), self._occasions.day(base)
        # Days are cheap to compare; what an article is about costs reading it.
        in_time = reporters.in_time(day)
        if len(in_time) <= _FEW:
            return self._related(base, in_time)
        key = name, period_of(day)
        nearby = self._nearby.pop(key, None)
        if nearby is None:
            articles = sorted(reporters.of_period(key[1]), key=self._places.__getitem__)
            nearby = Nearby(articles, self._occasions)
        self._nearby[key] = nearby  # the last: what was asked for longest ago goes first
        while len(self._nearby) > 1 and sum(map(len, self._nearby.values())) > _MOST_NEARBY:
            del self._nearby[next(iter(self._nearby))]
        return self._related(base, nearby.of(base))

    def _reporters(self, name: str) -> Reporters:
        """The articles that report somebody of that surname."""
        found = self._reported.pop(name, None) or Reporters(self._speakers.articles((name,)), self._occasions)
        self._reported[name] = found
        if len(self._reported) > _MOST_REPORTED:
            del self._reported[next(iter(self._reported))]
        return found

    def _related(self, base: str, articles: Collection[str]) -> set[str]:
        return {one for one in articles if self._occasions.related(base, one)}


def _are_few(documents: Mapping[str, Document]) -> bool:
    """A single article of a hundred thousand quotations is no small corpus, however few stand beside it."""
    return sum(len(document.quotations) for document in documents.values()) <= _MOST_QUOTATIONS
