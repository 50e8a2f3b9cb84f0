"""The best parent of each quotation: the longer one that holds most of it.

The rule of NIFTY (Suen, Huang, Eksombatchai, Sosic and Leskovec, "NIFTY: a system for large scale
information flow tracking and clustering", WWW 2013): each takes a single parent. Plain connected components
would join half a large corpus through common phrases.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from heapq import heapify, heappop, heapreplace
from itertools import chain

from alita_tui.quotes.candidates import Candidates
from alita_tui.quotes.cluster import LinkRule
from alita_tui.quotes.letters import Letters
from alita_tui.quotes.occasions import MOST_DAYS, days_apart
from alita_tui.quotes.passages import FRAGMENT, SHINGLE, Passage, Place, containment, threshold
from alita_tui.quotes.rivals import are_rivals
from alita_tui.quotes.same_words import is_same, is_telling_copy
from alita_tui.quotes.shared_words import Shared, SharedWords
from alita_tui.quotes.shelf import Edge, Shelf

_FEW_WORDS = 3
_PROOF = 8
_PROOF_OF_ONE_PERSON = 6
_CERTAIN = 12
_TELLING_OF_ONE_PERSON = 4
_TELLING_WITH_RARE = 2
_TELLING_OF_RIVALS = 3
_TELLING_OF_MISQUOTED = 2
_SOON = 10
_WHOLE_OF_RIVALS = 0.75
_VERY_WORDS = 0.95
_PARTICULAR_OF_OTHERS = 2
_PHRASE = 10
_LINKED_LOOKED_AT = 24

Related = Callable[[Place, Place], bool]
"""Whether the articles of two places may report one occasion."""

_Hope = tuple[float, bool, bool, int, Place, Passage]
"""A passage that may be the parent, sorted by promise: the share of words that it can hold, negated; whether
somebody else is credited; whether it stands in the same article; its length, the shorter the better of
somebody else's words, negated of the same speaker's; its place."""


class Parents:
    """Decides on the parent of one passage at a time, from what is on the shelf.

    First ``of_whole`` for passages longer than fragments; their edges say which articles are ``linked``. Then
    ``of_other`` for the rest, and for those that found nobody but people who are credited with the same.
    """

    def __init__(self, shelf: Shelf, letters: Letters, related: Related) -> None:
        self._shelf = shelf
        self._letters = letters
        self._related = related
        self._candidates = Candidates(shelf, letters)
        self._shared = SharedWords(letters)

    def of_whole(self, child: Passage) -> tuple[Edge | None, list[Place]]:
        """The edge of an attributed passage longer than a fragment; without one, its rivals as long as it."""
        others = self._candidates.of(child)
        edge = self._best(child, others, frozenset(), whole=True)
        if edge or not child.persons:
            return edge, []
        passage, size = self._shelf.passage, self._shelf.size
        long = chain.from_iterable(some for some in others if some and size(some[0]) >= child.size)
        return None, [one for one in long if are_rivals(child, passage(one))]

    def of_other(self, child: Passage, linked: frozenset[str]) -> Edge | None:
        """The edge of a fragment, or of words that nobody is credited with.

        ``linked`` are the articles that share a longer quotation with the child's.
        """
        others = self._candidates.of(child)
        if child.size < SHINGLE:
            others += [(one,) for one in self._holding(child, linked, set(chain.from_iterable(others)))]
        return self._best(child, others, linked, whole=False)

    def of_rival(self, child: Passage, rivals: Iterable[Place], linked: frozenset[str]) -> Edge | None:
        """The edge of a passage that found only rivals: those of linked articles may hold it."""
        return self._best(child, [(one,) for one in rivals if one.article in linked], linked, whole=False)

    def _holding(self, child: Passage, linked: Iterable[str], known: set[Place]) -> list[Place]:
        """The passages of linked articles that hold the words and are not yet known."""
        return [
            place
            for article in sorted(linked)[:_LINKED_LOOKED_AT]
            for place in self._shelf.passages_of(article)
            if place not in known and child.spelled in self._shelf.passage(place).spelled
        ]

    def _best(
        self, child: Passage, others: Iterable[Sequence[Place]], linked: frozenset[str], *, whole: bool
    ) -> Edge | None:
        """The longer (or equal and earlier) passage that holds most of this one, if any holds enough.

        The most promising one is looked at first. Comparing the words shows whether it keeps the promise;
        where it still comes first then, the rules have the last word.
        """
        hopes = self._hopes(child, others, linked, whole=whole)
        heapify(hopes)
        compared: dict[Place, Shared] = {}
        while hopes:
            promise, other_speaker, same_article, length, place, parent = hopes[0]
            shared = compared.get(place) or self._shared.of(child, parent)
            if shared.share and promise < (held := -round(shared.share, 2)):
                compared[place] = shared
                heapreplace(hopes, (held, other_speaker, same_article, length, place, parent))
                continue
            rule = self._rule(child, parent, shared, linked) if shared.share else None
            if rule is not None:
                return Edge(place, rule, shared.share, shared.telling, whole)
            heappop(hopes)
        return None

    def _hopes(
        self, child: Passage, others: Iterable[Sequence[Place]], linked: frozenset[str], *, whole: bool
    ) -> list[_Hope]:
        """Those that can be the parent as far as their length, speakers and places tell.

        Runs for every pair of candidates of a corpus, so what concerns the child or a text is asked once.
        """
        own, article, names = child.size, child.article, child.surnames
        title, few, attributed = child.is_title, own <= _FEW_WORDS, child.attributed
        least = max(own if attributed else 0, FRAGMENT + 1 if whole else 0)
        passage, found = self._shelf.passage, list[_Hope]()
        for some in others:
            spelled = passage(some[0]).spelled if some else ""
            size = len(spelled)
            # What no words can mend: a title in more words, and below a few words alone.
            if size < least or (title and child.spelled != spelled):
                continue
            for place in some[: bisect_left(some, child.place)] if attributed and size == own else some:
                parent = passage(place)
                same_article = place.article == article
                if not parent.attributed or (same_article and are_rivals(child, parent)):
                    continue
                other_speaker = names.isdisjoint(parent.surnames)
                if few and other_speaker and place.article not in linked:
                    continue
                length = size if other_speaker else -size
                found.append((-1.0, other_speaker, same_article, length, place, parent))
        return found

    def _rule(
        self, child: Passage, other: Passage, shared: Shared, linked: frozenset[str]
    ) -> LinkRule | None:
        """Which of speaker, occasion and the words that they share leaves no room for chance; None: none.

        Many telling words prove themselves. Fewer need one occasion; two people need most of the words
        besides, and telling ones among these or articles that share a longer quotation.
        """
        share, telling = shared
        rivals = are_rivals(child, other)
        apart = days_apart(child.place.day, other.place.day)
        if child.size > FRAGMENT and self._is_enough(child, other, shared, apart):
            return "telling-words"
        if not telling:
            return None
        near = apart is None or apart <= _SOON
        if child.size <= FRAGMENT and share < 1 and not (near and self._is_misquoted(child, other, telling)):
            return None
        related = self._related(child.place, other.place)
        in_time = apart is None or apart <= MOST_DAYS
        if in_time and (rivals or not related) and self._is_telling(child, other, apart):
            return "same-words"
        if not related and rivals and other.article in linked and share >= _VERY_WORDS:
            return "linked-articles"
        if not related:
            return "same-words" if near and self._is_same(child, other, shared) else None
        if share < 1 and self._letters.is_saying(child.spelled):
            return None
        if telling < _TELLING_OF_ONE_PERSON and apart is not None and apart > _SOON:
            return None
        if child.size == 1:
            one_speaker = not child.surnames.isdisjoint(other.surnames)
            known = self._letters.rare(child.telling) or self._shares_more(child, other)
            return "one-word" if one_speaker and known and child.article != other.article else None
        if rivals and (share < _WHOLE_OF_RIVALS or telling < _TELLING_OF_RIVALS):
            return "linked-articles" if share >= _WHOLE_OF_RIVALS and other.article in linked else None
        return "one-occasion"

    def _is_misquoted(self, child: Passage, other: Passage, telling: int) -> bool:
        """Whether one person's few words hold telling ones of the other, one of few talks among them."""
        held = "".join(set(child.telling).intersection(other.spelled))
        return telling >= _TELLING_OF_MISQUOTED and bool(self._letters.particular(held))

    def _shares_more(self, child: Passage, other: Passage) -> bool:
        """Whether the child's article prints something else of the utterance that the other is a part of."""
        passage = self._shelf.passage
        uttered = [
            one
            for one in map(passage, self._shelf.passages_of(other.article))
            if one.quotation.utterance == other.quotation.utterance
        ]
        beside = [passage(place) for place in self._shelf.passages_of(child.article) if place != child.place]
        return any(_holds(one, part) for one in beside if one.telling for part in uttered)

    def _is_telling(self, child: Passage, other: Passage, apart: int | None) -> bool:
        """Whether a telling sentence stands in both, by people or roles that may be anybody.

        Of two roles ("a spokesman") it takes more: they often say what others wrote for them. So it does days
        apart (None: unknown), and of a few words in an outlet's own sentence, which may be anybody's phrase.
        """
        if not (child.surnames and other.surnames):
            return False
        named = child.persons or other.persons
        soon = apart is None or apart <= _SOON
        least = 1 if named and soon else _PARTICULAR_OF_OTHERS
        parts = (child.spelled, *self._shared.sentences(child), self._shared.run(child, other))
        fewest = 0 if child.quotation.kind == "direct" else _PHRASE
        return any(
            is_telling_copy(words, other.spelled, self._letters, least=least)
            for words in parts
            if len(words) >= fewest
        )

    def _is_same(self, child: Passage, other: Passage, shared: Shared) -> bool:
        if not (child.persons or other.persons):
            return False
        subjects = self._shelf.subject(child.article), self._shelf.subject(other.article)
        return is_same(child, shared.share, shared.telling, subjects, self._letters)

    def _is_enough(self, child: Passage, other: Passage, shared: Shared, apart: int | None) -> bool:
        """Whether the telling words need no shared subject, of passages so many days apart (None: unknown).

        Of a copy, words that are rare in news count twice. Of one person's words fewer do; what offices and
        unnamed people say in set phrases needs most, and so does everything that was printed long apart.
        """
        far = apart is not None and apart > MOST_DAYS
        rare = self._letters.rare(child.telling) if child.spelled in other.spelled else 0
        weight = shared.telling + rare
        if child.persons & other.persons:
            if far:
                return weight >= _PROOF_OF_ONE_PERSON
            return shared.telling >= (_TELLING_WITH_RARE if rare else _TELLING_OF_ONE_PERSON)
        if are_rivals(child, other):
            return shared.telling >= (_CERTAIN if far or self._is_set_phrase(child) else _PROOF)
        if child.persons or other.persons:
            return weight >= (_CERTAIN if far else _PROOF)
        return shared.telling >= _CERTAIN

    def _is_set_phrase(self, child: Passage) -> bool:
        """Whether at least as many words are those of set phrases as are words that few talks hold."""
        stock = self._letters.stock(child.telling)
        return stock > 0 and stock >= len(self._letters.particular(child.telling))


def linked_articles(article: str, shelf: Shelf) -> frozenset[str]:
    """The other articles that share a longer quotation with this one."""
    found = set()
    for place in shelf.passages_of(article):
        edge = shelf.edge(place)
        if edge is not None and edge.whole:
            found.add(edge.parent.article)
        for child in shelf.children(place):
            known = shelf.edge(child)
            if known is not None and known.whole:
                found.add(child.article)
    return frozenset(found - {article})


def _holds(one: Passage, other: Passage) -> bool:
    """Whether the longer holds enough of the shorter, which is more than one word."""
    short, long = sorted((one.spelled, other.spelled), key=len)
    return len(short) > 1 and containment(short, long) >= threshold(len(short))
