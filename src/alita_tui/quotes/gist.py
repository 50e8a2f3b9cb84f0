"""The gist of a sentence: what a report of it must give, where too few articles tell what words are rare."""

from collections.abc import Iterable
from typing import NamedTuple

from alita_tui.quotes.causes import cause_answered, cause_reported
from alita_tui.quotes.clauses import clauses
from alita_tui.quotes.lexicon.certainty import hedges_in
from alita_tui.quotes.model import Span
from alita_tui.quotes.numerals import is_number
from alita_tui.quotes.own_words import Wording
from alita_tui.quotes.scopes import predicates
from alita_tui.quotes.stems import ContentWord
from alita_tui.quotes.word_classes import is_weak, same

_LEAST, _LEAST_PLAIN = 3, 2
_NUMBER = "#"
"""For every number: a report that gives another one is a report of the sentence all the same."""
_OWN_SHARE, _SENTENCE_SHARE = 0.8, 0.6


class Gist(NamedTuple):
    """The stems of a sentence without what leaves it open, and which of them may be its verb.

    ``cause`` are all of them where it only says what “it” was.
    """

    substance: frozenset[str]
    verbs: frozenset[str]
    cause: frozenset[str]

    def is_whole_of(self, own: Wording, text: str) -> bool:
        """Whether ``own``, read from ``text``, gives most of it, and next to nothing beside it.

        Where few articles write of one thing, all of its words are common there: what a sentence is about
        says little, but a sentence that is made of nothing else says the same.
        """
        mine = set(_stems(own.words))
        shared = mine & self.substance
        if len(shared) < _LEAST or (self.verbs and shared.isdisjoint(self.verbs)):
            return self._is_cause_in(own, text)
        plain = _stems(word for word in own.words if not (word.proper or is_weak(word.stem)))
        return (
            len(plain & self.substance) >= _LEAST_PLAIN
            and len(shared) > _OWN_SHARE * len(mine)
            and len(shared) >= _SENTENCE_SHARE * len(self.substance)
        ) or self._is_cause_in(own, text)

    def _is_cause_in(self, own: Wording, text: str) -> bool:
        """Whether ``own`` says of what “it” was that it was the cause."""
        named = cause_reported(text, own.span) if self.cause else None
        return named is not None and self.cause <= _stems(
            word for word in own.words if named[0] <= word.span[0] < named[1]
        )


def gists(text: str, sentence: Wording) -> tuple[Gist, ...]:
    """Those of a sentence of ``text`` as a whole and, where it has several, of each of its clauses."""
    spans = clauses(text, *sentence.span)
    whole = _gist(text, sentence.span, sentence.words)
    return (whole, *(_gist(text, one, sentence.words) for one in (spans if len(spans) > 1 else ())))


def _gist(text: str, span: Span, found: Iterable[ContentWord]) -> Gist:
    hedges = hedges_in(text, *span)
    words = [
        word
        for word in found
        if span[0] <= word.span[0] < span[1] and not any(start <= word.span[0] < end for start, end in hedges)
    ]
    places = {start for start, _ in predicates(text, span)}
    answer = cause_answered(text, span)
    is_cause = answer is not None and all(word.span[0] >= answer[0] for word in words)
    substance = _stems(words)
    return Gist(
        substance,
        _stems(word for word in words if word.span[0] in places),
        substance if is_cause else frozenset(),
    )


def _stems(words: Iterable[ContentWord]) -> frozenset[str]:
    return frozenset(_NUMBER if is_number(word.stem) else same(word.stem) for word in words)
