"""Search: typed words in, ranked places out."""

from collections.abc import Sequence
from threading import Lock

from alita_tui.corpus.model import Article, Hit
from alita_tui.corpus.search.hits import Quotations, hit_of
from alita_tui.corpus.search.inverted import Inverted
from alita_tui.corpus.search.phrases import articles_with, articles_with_all, phrase_answers
from alita_tui.corpus.search.query import Query, parse
from alita_tui.corpus.search.ranking import Answer, candidates, wanted_terms, windows
from alita_tui.corpus.search.refining import refined

# What is this far below the best answer is no answer.
SHARE_OF_BEST = 0.6


class Search:
    """The search over the articles of a corpus. The words are gathered on the first query."""

    def __init__(self, articles: Sequence[Article], quotations: Quotations) -> None:
        self._articles = articles
        self._quotations = quotations
        self._lock = Lock()
        self._index: Inverted | None = None

    def search(self, typed: str, limit: int) -> list[Hit]:
        """Up to ``limit`` places, best first; at most one in the title and one in the text of an article."""
        query = parse(typed)
        if limit < 1 or not query.everything:
            return []
        index = self._gathered()
        excluded = set().union(*(articles_with(phrase, index) for phrase in query.excluded))
        if query.phrases and not query.words:
            answers = phrase_answers(query.phrases, index)
        else:
            answers = self._fuzzy(query, index, excluded, limit)
        hits = []
        for answer in answers:
            unit = index.units[answer.row]
            if unit.article not in excluded:
                hits.append(hit_of(self._articles[unit.article], unit, answer, self._quotations))
            if len(hits) == limit:
                break
        return hits

    def _fuzzy(self, query: Query, index: Inverted, excluded: set[int], limit: int) -> list[Answer]:
        wanted = wanted_terms(query, index)
        # A pasted sentence may hold marks of its own: where no article has the phrase, its words count.
        holding = articles_with_all(query.phrases, index)
        rows = candidates(
            wanted, index, limit, lambda one: one not in excluded and (not holding or one in holding)
        )
        answers = refined(windows(rows, wanted, index), query, index, self._articles, limit)
        least = SHARE_OF_BEST * answers[0].score if answers else 0.0
        return [answer for answer in answers if answer.score >= least]

    def _gathered(self) -> Inverted:
        with self._lock:
            if self._index is None:
                self._index = Inverted(self._articles)
            return self._index
