"""Hedges, conditions and the certainty of reporting verbs: the search for them in a text."""

import re
from collections.abc import Collection
from typing import Final

from alita_tui.quotes.lexicon import words
from alita_tui.quotes.lexicon.conditions import (
    CONDITION_ECHOES,
    CONDITIONS,
    TEMPORAL_CONDITIONS,
    TEMPORAL_ECHOES,
)
from alita_tui.quotes.lexicon.hedges import (
    ASSERTIONS,
    HEDGES,
    INTENTIONS,
    KEPT_PHRASES,
    KEPT_WORDS,
    OPINIONS,
)
from alita_tui.quotes.lexicon.phrase_finder import Found, PhraseFinder
from alita_tui.quotes.model import Span

__all__ = [
    "ASSERTIONS",
    "COMMITTED",
    "CONDITIONS",
    "HEDGES",
    "INTENTIONS",
    "OPINIONS",
    "STRONG_CUES",
    "TEMPORAL_CONDITIONS",
    "TEMPORAL_ECHOES",
    "asserts",
    "conditions_in",
    "hedges_in",
    "intentions_in",
    "keeps_condition",
    "keeps_hedge",
    "no_hedges_in",
    "temporal_conditions_in",
    "temporal_echo",
]

COMMITTED: Final = words(
    """
    commit commits committed committing guarantee guaranteed guaranteeing guarantees oath pledge pledged
    pledges pledging promise promised promises promising swear swearing swears swore sworn vow vowed vowing
    vows
    """
)
"""Verbs and nouns of commitment."""

STRONG_CUES: Final = words(
    """
    admit admits admitted assure assured assures concede conceded concedes confess confessed confesses confirm
    confirmed confirms guarantee guaranteed guarantees insist insisted insists pledge pledged pledges promise
    promised promises reconfirmed reveal revealed reveals swear swears swore vow vowed vows
    """
)
"""Reporting verbs that vouch for what they report, or bind the speaker to it."""


_HEDGE = PhraseFinder(HEDGES)
_INTENTION = PhraseFinder(INTENTIONS)
_ASSERTION = PhraseFinder(ASSERTIONS)
_CONTRACTED_WILL = re.compile(r"[’']ll\b", re.IGNORECASE)
_KEPT = PhraseFinder({*KEPT_WORDS, *KEPT_PHRASES, *HEDGES})
_CONDITION = PhraseFinder(CONDITIONS)
_CONDITION_KEPT = PhraseFinder({*CONDITIONS, *CONDITION_ECHOES})
_TEMPORAL = PhraseFinder(TEMPORAL_CONDITIONS)
_ECHO = PhraseFinder(TEMPORAL_ECHOES)
_MONTH = re.compile(
    r"\b(?:in|on|since|by|until|from|of|last|next|this|early|late|mid) May\b|\bMay \d|(?<=[a-z,] )May\b"
)

_MODALS: Final = frozenset({"could", "may", "might"})
_NO_HEDGE_BEFORE = re.compile(
    r"\b(?:you(?: also)?|as \w+ as \w+|wish(?:ed|es)? \w+|try as \w+|so(?: that)? (?:I|we|he|she|they|it)"
    r"|what|if (?:only )?(?:I|we|he|she|they|it))\s$",
    re.IGNORECASE,
)
_NO_HEDGE_AFTER = re.compile(r"\s(?:not\b|have\b|as well\b|you\b|I\b|we\b|be excused\b)")
_ATTRIBUTE_BEFORE = re.compile(r"\b(?:an?|the|its|his|her|their|my|our|your|any|no|as)\s$", re.IGNORECASE)
_INTERROGATIVE = re.compile(
    r"\b(?:even|as|what|see|sees|saw|ask|asks|asked|asking|know|knows|knew|wonder|wonders|wondered|say|says|said"
    r"|tell|tells|told|check|decide|decided|question|care|cares)\s$",
    re.IGNORECASE,
)
_FORMULA = re.compile(
    r"\s(?:not\b|anything\b|any\b|ever\b|you (?:will|ask|like|want|look|think)\b"
    r"|I (?:may|might|do say|recall|remember)\b"
    r"|we (?:may|might)\b|at all\b|only\b|necessary\b|possible\b)",
    re.IGNORECASE,
)
_CLAUSE_EDGE = re.compile(r"[,;:.!?—–-]\s*$|\b(?:and|but|so)\s$")
_INVERTED = re.compile(
    r"(?<![\w,] )\bShould(?=\s(?:the|a|an|we|they|it|he|she|there|any|this|that|[A-Z]\w+)\b[^.?!]*,)"
)
"""“Should the court agree, we will”: a condition without a conjunction."""
_BEFORE = 24


def hedges_in(text: str, start: int, end: int) -> list[Span]:
    """Where ``text[start:end]`` says less than it could: “I think”, “probably”.

    May, the month, is none, nor is a modal of leave, request, wish or ability (“could you”, “you may”,
    “as fast as we could”), nor an attribute (“the likely heir”) or a noun (“its might”).
    """
    months = {match.end() for match in _MONTH.finditer(text, start, end)}
    found: list[Span] = []
    for match in _HEDGE.finditer(text, start, end):
        word = match[0].lower()
        before = text[max(start, match.start() - _BEFORE) : match.start()]
        if match[0] == "May" and any(abs(at - match.end()) <= 2 for at in months):
            continue
        if word in _MODALS and (_NO_HEDGE_BEFORE.search(before) or _excluded_after(text, match, word)):
            continue
        if word in ("likely", "might", "unlikely") and _ATTRIBUTE_BEFORE.search(before):
            continue
        found.append(match.span())
    return found


def _excluded_after(text: str, match: Found, word: str) -> bool:
    after = _NO_HEDGE_AFTER.match(text, match.end())
    return after is not None and not (word != "could" and after[0].strip() in ("not", "have"))


def intentions_in(text: str, start: int, end: int) -> list[Span]:
    """Where ``text[start:end]`` says what is meant, not what will be: “plan to”, “want to”."""
    return [match.span() for match in _INTENTION.finditer(text, start, end)]


def asserts(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` says that something will be: “will”, “is set to”, “vowed”."""
    return bool(_ASSERTION.search(text, start, end) or _CONTRACTED_WILL.search(text, start, end))


def keeps_hedge(text: str, start: int, end: int, no_hedges: Collection[str] = ()) -> bool:
    """Whether ``text[start:end]`` leaves anything open: a modal, “hopes”, “plans”, “is considering”.

    ``no_hedges`` are words of what is reported that leave nothing open there: “the risk of death”.
    """
    months = {match.end() for match in _MONTH.finditer(text, start, end)}
    return any(
        match[0].lower() not in no_hedges
        and not (match[0] == "May" and any(abs(at - match.end()) <= 2 for at in months))
        for match in _KEPT.finditer(text, start, end)
    )


def no_hedges_in(text: str, start: int, end: int) -> frozenset[str]:
    """Words of ``text[start:end]``, lower case, that leave something open elsewhere, and do not here."""
    hedges = [*hedges_in(text, start, end), *intentions_in(text, start, end)]
    return frozenset(
        match[0].lower()
        for match in _KEPT.finditer(text, start, end)
        if not any(begin < match.end() and match.start() < stop for begin, stop in hedges)
    )


def conditions_in(text: str, start: int, end: int) -> list[Span]:
    """Where ``text[start:end]`` makes a condition: “if”, “unless”, “depending on”.

    An “if” that asks (“see if”), concedes (“even if”, “if not”) or is a formula (“if you will”) is none, nor
    is “provided” inside a clause, a verb.
    """
    found = [
        match.span() for match in _CONDITION.finditer(text, start, end) if _restricts(text, match, start)
    ]
    return sorted([*found, *(match.span() for match in _INVERTED.finditer(text, start, end))])


def _restricts(text: str, match: Found, start: int) -> bool:
    word = match[0].lower()
    before = text[max(start, match.start() - _BEFORE) : match.start()]
    if word in ("provided", "providing"):
        return not before or bool(_CLAUSE_EDGE.search(before))
    return word != "if" or not (_INTERROGATIVE.search(before) or _FORMULA.match(text, match.end()))


def keeps_condition(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` keeps a condition in any form: “if”, “pending”, “without”."""
    return _CONDITION_KEPT.search(text, start, end) is not None


def temporal_conditions_in(text: str, start: int, end: int) -> list[Span]:
    """Where ``text[start:end]`` may make a condition of time: “as soon as”, “once”."""
    return [match.span() for match in _TEMPORAL.finditer(text, start, end)]


def temporal_echo(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` keeps a condition of time in any form: “soon”, “about to”, “after”."""
    return _ECHO.search(text, start, end) is not None
