"""What a hedge or a condition bears on: the words in its scope, roughly, by clause borders."""

import re
from typing import Final

from alita_tui.quotes.clauses import clauses
from alita_tui.quotes.lexicon.certainty import OPINIONS, hedges_in
from alita_tui.quotes.model import Span

_REACH: Final = 300
"""How far a hedge or a condition bears, in characters: a longer sentence is none that anybody said."""

_WORD: Final = re.compile(r"[^\W_]")
_WHOLE_WORD: Final = re.compile(r"[^\W_]+")
_SUBORDINATE: Final = re.compile(
    r"\s(?:because|although|though|whereas|while|which|who|whose|if|unless|but|so that|even|given that"
    r"|and that|and (?:I|you|he|she|it|we|they))\b",
    re.IGNORECASE,
)
_FORECAST: Final = re.compile(
    r"\b(?:will|won[’']t|going to|gonna|would|might|may|could|\w+[’']ll|\d[\d,.]*(?![\w])|percent"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|yesterday)\b",
    re.IGNORECASE,
)
_COPULA: Final = re.compile(
    r"\b(?:is|are|am|was|were|be|been|has|have|had)\b|[’'](?:s|re|m|ve)\b", re.IGNORECASE
)
_PAST: Final = re.compile(
    r"\b(?:[a-z]{3,}ed|began|broke|came|drove|fell|fled|flew|got|hit|left|lost|met|paid|ran|sank|shot|sold|stole"
    r"|struck|took|threw|went)\b"
)
_FUTURE: Final = re.compile(
    r"\b(?:will|won[’']t|can|cannot|can[’']t|going to|gonna|would|may|might|could|shall|plan|plans|expect"
    r"|hope|\w+[’']ll)\b",
    re.IGNORECASE,
)
_SUBJECT: Final = re.compile(
    r"\b(?:(?:I|you|he|she|it|we|they|this|that|there|who)\b(?:[’'](?:ll|m|re|s|ve|d)\b)?"
    r"|will|won[’']t|can|cannot|can[’']t|would|may|might|could|should|shall|must|is|are|was|were"
    r"|has|have|had|going to|to be)"
    r"(?:\s(?:will|would|can|may|might|could|should|be|is|are|was|were|have|has|had|not"
    r"|never|also|then|going to))*"
    r"(?=\s)",
    re.IGNORECASE,
)
_NOUN_PHRASE: Final = re.compile(
    r"[\s,]*(?:the|an?|this|that|these|those|my|our|your|his|her|its|their|some|every|no|how|what|who|where|why)\b",
    re.IGNORECASE,
)
_NEGATED: Final = re.compile(r"\b(?:not|never|cannot|nobody|nothing|no)\b|n[’']t\b", re.IGNORECASE)


def hedged_spans(text: str, hedge: Span, sentence: Span) -> list[Span]:
    """The spans of ``sentence`` that the hedge bears on.

    Ahead of its clause, the rest of that clause; as an afterthought (“…, I think.”), the clause before; in
    brackets of commas (“the hall, I think, will open”), both.
    """
    sentence = _near(hedge, sentence)
    ahead = (hedge[1], _clause_end(text, hedge[1], sentence[1]))
    if _WORD.search(text, *ahead):
        return [ahead]
    before = [span for span in clauses(text, sentence[0], hedge[0]) if _WORD.search(text, *span)]
    after = [span for span in clauses(text, hedge[1], sentence[1]) if _WORD.search(text, *span)]
    return before[-1:] + after[:1]


def _near(place: Span, sentence: Span) -> Span:
    return max(sentence[0], place[0] - _REACH), min(sentence[1], place[1] + _REACH)


def is_hedged_fact(text: str, hedge: Span, scope: list[Span]) -> bool:
    """Whether the hedge bears on a forecast or a fact; only opinions (“I think”) may bear on less.

    “I think it is a shame” judges, and so does “I believe we must act”; what is judged is not uncertain.
    """
    word = re.sub(r"\s", " ", text[slice(*hedge)].lower().replace("’", "'"))
    if word in ("thinking of", "thinking about"):
        return re.match(r"\s(?:\w+ing|an?)\b", text[hedge[1] : hedge[1] + 30]) is not None
    if word not in OPINIONS:
        return True
    for start, end in scope:
        if _FORECAST.search(text, start, end) or hedges_in(text, start, end):
            return True
        past = _PAST.search(text, start, end)
        if past and not _COPULA.search(text, start, past.start()):
            return True
    return False


def opens_with_subject(text: str, span: Span) -> bool:
    """Whether a noun phrase or a question word begins the clause, so that its first word is no predicate."""
    return _NOUN_PHRASE.match(text, *span) is not None


def predicate_start(text: str, span: Span) -> int | None:
    """Where the predicate of the clause begins, past a pronoun or an auxiliary; None where neither stands."""
    found = _SUBJECT.search(text, *span)
    return found.end() if found else None


def conditioned_span(text: str, condition: Span, sentence: Span) -> Span | None:
    """The main clause that the condition restricts: the one that it follows, or else the one after it."""
    sentence = _near(condition, sentence)
    before = [span for span in clauses(text, sentence[0], condition[0]) if _WORD.search(text, *span)]
    after = [span for span in clauses(text, condition[1], sentence[1]) if _WORD.search(text, *span)]
    close = bool(before) and not re.search(r"[,;:—–-]\s*$", text[before[-1][1] : condition[0]])
    if close and len(text[slice(*before[-1])].split()) > 1:
        return before[-1]
    if len(after) > 1:
        return after[1]
    return before[-1] if before else None


def predicates(text: str, span: Span) -> list[Span]:
    """The words that may be the clause's verb: those in a past form, else the first behind an auxiliary."""
    past = [match.span() for match in _PAST.finditer(text, *span)]
    start = None if past else predicate_start(text, span)
    word = None if start is None else _WHOLE_WORD.search(text, start, span[1])
    return past or ([word.span()] if word else [])


def condition_end(text: str, condition: Span, sentence: Span) -> int:
    """Where the clause of the condition ends."""
    found = clauses(text, condition[1], _near(condition, sentence)[1])
    return found[0][1] if found else sentence[1]


def is_future(text: str, span: Span) -> bool:
    """Whether the clause says what will or can be: only there a time is a condition."""
    return _FUTURE.search(text, *span) is not None


def is_negated(text: str, span: Span) -> bool:
    """Whether the clause denies."""
    return _NEGATED.search(text, *span) is not None


def _clause_end(text: str, start: int, end: int) -> int:
    border = _SUBORDINATE.search(text, start, end)
    limit = border.start() if border else end
    found = clauses(text, start, limit)
    return found[0][1] if found and not re.match(r"\s*,", text[start:limit]) else start
