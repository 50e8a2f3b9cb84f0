"""Reports without a clause: ``called for a ban``, ``urged Lindt to go``, ``accused Lindt of lying``."""

from alita_tui.quotes.cues import Cue
from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.lexicon.function_words import IRREGULAR_PASTS
from alita_tui.quotes.lexicon.inflection import forms
from alita_tui.quotes.stream import QUOTED, Stream

_CALLS = frozenset(("call", "called", "calling", "calls"))
_CHARGES = frozenset(("accuse", "accused", "accuses", "accusing"))
_URGES = frozenset(
    word
    for base in ("beg", "encourage", "exhort", "implore", "instruct", "order", "urge")
    for word in (base, *forms(base))
)
_ASKS_OR_CHARGES = _CHARGES | _URGES
_NO_HEARER = IRREGULAR_PASTS | {"that"}
_ORDERS = frozenset(word for base in ("ask", "tell") for word in (base, *forms(base)))
_LINKS = frozenset(("for", "on", "upon"))
_LONGEST_OBJECT = 16
_LONGEST_HEARER = 8


def is_call(stream: Stream, cue: Cue) -> bool:
    """Whether the cue calls for something, calls on somebody, or accuses somebody."""
    following = stream.lowers[cue.reach] if cue.reach < len(stream.words) else ""
    verb = stream.lowers[cue.begin]
    if verb in _ORDERS:
        return _is_ordered(stream, cue.reach)
    return (verb in _CALLS and following in _LINKS) or verb in _ASKS_OR_CHARGES


def call_begin(stream: Stream, cue: Cue, high: int) -> int | None:
    """Where begins what is called for, who is called on, or who is accused; None where no words tell it."""
    at = cue.reach
    if stream.lowers[cue.begin] in _CHARGES:
        return at if _leads_to(stream, at, high, "of") else None
    if stream.lowers[cue.begin] in _ORDERS:
        return at
    if stream.lowers[cue.begin] in _URGES:
        return at if stream.lowers[at] in ("not", "to") or _leads_to(stream, at, high, "to") else None
    link, begin = stream.lowers[at], at + 1
    if begin >= high or not stream.words[begin][0].isalnum():
        return None
    if link == "for":
        return begin
    return begin if _leads_to(stream, begin, high, "to") else None


def _is_ordered(stream: Stream, begin: int) -> bool:
    """``told the clerk never to speak of it``: somebody, and at once what they shall do."""
    for at in range(begin + 1, min(len(stream.words) - 1, begin + _LONGEST_HEARER)):
        if stream.lowers[at] == "to":
            following = stream.words[at + 1]
            closed = tag.CLOSED | tag.CALENDAR | tag.GROUP | tag.ROLE
            return following.islower() and not stream.tags[at + 1] & closed
        flags = stream.tags[at]
        other = flags & (tag.AUXILIARY | tag.MODAL | tag.PRONOUN | tag.SUBORDINATOR | tag.PREPOSITION)
        if (
            other
            or stream.lowers[at] == "how"
            or not stream.words[at][0].isalnum()
            or (flags & tag.VERB and not flags & tag.NOUN_LIKE)
        ):
            return False
        if stream.lowers[at].endswith("ed") or stream.lowers[at] in _NO_HEARER:
            return False
    return False


def _leads_to(stream: Stream, begin: int, high: int, link: str) -> bool:
    """Whether somebody is named there, and the link follows with what they shall do, or did."""
    start = begin + 1
    for at in range(start, min(high, start + _LONGEST_OBJECT)):
        if stream.words[at] in (QUOTED, ";", ":") or stream.tags[at] & (tag.AUXILIARY | tag.MODAL):
            return False
        if stream.lowers[at] == link:
            return True
    return False
