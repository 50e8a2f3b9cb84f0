"""Hedges, conditions and the certainty of reporting verbs, as data with the search for them."""

import re

from alita_tui.quotes.model import Span

HEDGES = (
    "a chance",
    "apparently",
    "appear to",
    "appears",
    "arguably",
    "chances",
    "could",
    "hope",
    "hopefully",
    "hopes",
    "hoping",
    "i assume",
    "i believe",
    "i expect",
    "i guess",
    "i mean",
    "i suppose",
    "i suspect",
    "i think",
    "in all likelihood",
    "in my opinion",
    "in my view",
    "in part",
    "it seems",
    "kind of",
    "likely",
    "may",
    "maybe",
    "might",
    "more or less",
    "most likely",
    "not certain",
    "not sure",
    "perhaps",
    "possible",
    "possibly",
    "potential",
    "potentially",
    "presumably",
    "probably",
    "roughly",
    "seem to",
    "seemingly",
    "seems",
    "sort of",
    "supposedly",
    "tend to",
    "thinking about",
    "thinking of",
    "unlikely",
    "we believe",
    "we expect",
    "we think",
)

CONDITIONS = (
    "as long as",
    "assuming",
    "contingent on",
    "depending on",
    "depends on",
    "even if",
    "given that",
    "if",
    "in case",
    "on condition that",
    "on the condition that",
    "only if",
    "only when",
    "provided",
    "providing",
    "subject to",
    "supposing",
    "unless",
)

TEMPORAL_CONDITIONS = ("as soon as", "not until", "once", "until", "when")

TEMPORAL_ECHOES = (
    "about to",
    "after",
    "as soon as",
    "eventually",
    "following",
    "in the coming",
    "later",
    "next",
    "not until",
    "once",
    "shortly",
    "soon",
    "then",
    "until",
    "when",
)

COMMITTED = frozenset(
    """
    commit commits committed committing guarantee guaranteed guaranteeing guarantees oath pledge
    pledged pledges pledging promise promised promises promising swear swearing swears swore sworn
    vow vowed vowing vows
    """.split()
)

STRONG_CUES = frozenset(
    """
    admit admits admitted assure assured assures concede conceded concedes confess confessed
    confesses confirm confirmed confirms guarantee guaranteed guarantees insist insisted insists
    pledge pledged pledges promise promised promises reconfirmed reveal revealed reveals swear
    swears swore vow vowed vows
    """.split()
)


def _pattern(phrases: tuple[str, ...]) -> "re.Pattern[str]":
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile(r"(?<![\w’'])(?:" + "|".join(longest_first) + r")(?![\w’'])", re.IGNORECASE)


_HEDGE = _pattern(HEDGES)
_CONDITION = _pattern(CONDITIONS)
_TEMPORAL = _pattern(TEMPORAL_CONDITIONS)
_ECHO = _pattern(TEMPORAL_ECHOES)
_MONTH = re.compile(r"\b(?:in|on|since|by) May\b|\bMay \d|(?<=[a-z,] )May\b")


def hedges_in(text: str, start: int, end: int) -> list[Span]:
    """Where ``text[start:end]`` says less than it could: “I think”, “probably”. May, the month, is none."""
    months = {match.end() for match in _MONTH.finditer(text, start, end)}
    return [
        match.span()
        for match in _HEDGE.finditer(text, start, end)
        if not (match[0] == "May" and any(abs(at - match.end()) <= 2 for at in months))
    ]


def conditions_in(text: str, start: int, end: int) -> list[Span]:
    """Where ``text[start:end]`` makes a condition: “if”, “unless”, “depending on”."""
    return [match.span() for match in _CONDITION.finditer(text, start, end)]


def temporal_conditions_in(text: str, start: int, end: int) -> list[Span]:
    """Where ``text[start:end]`` makes a condition of time: “as soon as”, “once”."""
    return [match.span() for match in _TEMPORAL.finditer(text, start, end)]


def temporal_echo(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` keeps a condition of time in any form: “soon”, “about to”, “after”."""
    return _ECHO.search(text, start, end) is not None
