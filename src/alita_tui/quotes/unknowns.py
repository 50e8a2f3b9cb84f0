"""What a sentence says is not known: “we do not yet know whether it is safe”."""

import re
from typing import NamedTuple

from alita_tui.quotes.lexicon.certainty import keeps_hedge
from alita_tui.quotes.model import Span
from alita_tui.quotes.stems import content_words
from alita_tui.quotes.word_classes import same

_UNKNOWN = re.compile(
    r"(?:\b(?:no|not|never)|n[’']t|\bcannot)\s+(?:\w+\s+){0,2}?"
    r"(?:know|known|sure|certain|clear|say|said|tell|told|idea|determined?|established?|decided?)"
    r"(?:\s+yet)?\s+(?:whether|if)\b"
    r"|\b(?:unclear|unknown|uncertain|unsure|too (?:early|soon) to (?:say|tell|know))(?:\s+yet)?"
    r"\s+(?:whether|if)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:whether|if|unclear|unknown|uncertain|unsure|question|questions|doubt|doubts|no|not|never|nobody|cannot|too"
    r" (?:early|soon)|await|awaits|yet)\b|n[’']t\b|\?",
    re.IGNORECASE,
)
_LEAST = 2


class Unknown(NamedTuple):
    """The words at ``span`` that say so, and the clause that is not known."""

    span: Span
    clause: Span


def unknown_in(text: str, sentence: Span) -> Unknown | None:
    """What the sentence of ``text`` says is not known; None where it says so of nothing."""
    found = _UNKNOWN.search(text, *sentence)
    return Unknown(found.span(), (found.end(), sentence[1])) if found else None


def is_asserted(text: str, unknown: Unknown, other: str, piece: Span) -> bool:
    """Whether the piece of ``other`` says outright what is not known: its words, and nothing left open."""
    if _OPEN.search(other, *piece) or keeps_hedge(other, *piece):
        return False
    clause = {same(word.stem) for word in content_words(text, *unknown.clause)}
    shared = clause & {same(word.stem) for word in content_words(other, *piece)}
    return len(shared) >= min(_LEAST, len(clause)) > 0
