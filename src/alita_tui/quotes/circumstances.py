"""When, where and to whom something was said: what may follow a verb of saying without being its content."""

from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.lexicon.function_words import is_like_adverb
from alita_tui.quotes.lexicon.listeners import TELLING
from alita_tui.quotes.phrases import is_capital
from alita_tui.quotes.phrases_ahead import phrase_from
from alita_tui.quotes.stream import BREAK, QUOTED, Stream

CLOSING = frozenset((",", ".", "—", "–", "--"))
_LONGEST = 30
TIMES = frozenset(("earlier", "early", "last", "late", "this", "that"))
_PLACES = frozenset(
    (
        "after",
        "ahead",
        "amid",
        "at",
        "before",
        "during",
        "following",
        "from",
        "in",
        "inside",
        "near",
        "on",
        "outside",
        "through",
        "via",
    )
)
"""Prepositions of time and place; what “about”, “of” or “against” govern is what is spoken of."""
OCCASIONS = frozenset(("after", "as", "before", "when", "while"))
"""Words that open a clause of time: what stands in it may hold verbs of its own."""
_OBJECTS = frozenset(("me", "him", "her", "them", "us", "you", "it"))
_STOPS = frozenset((QUOTED, BREAK, ":", ";", "?", "!"))


def opens_circumstance(stream: Stream, at: int) -> bool:
    """Whether time, place, occasion or hearer can begin at the token."""
    flags, lower = stream.tags[at], stream.lowers[at]
    if lower == "to":
        return _is_hearer(stream, at + 1)
    if lower in ("that", "this"):
        return at + 1 < len(stream.words) and bool(stream.tags[at + 1] & tag.CALENDAR)
    return (
        bool(flags & tag.CALENDAR)
        or lower in _PLACES
        or lower in OCCASIONS
        or lower in TIMES
        or (bool(flags & tag.ADVERB) and not flags & tag.NEGATION)
        or is_like_adverb(lower)
    )


def circumstance_end(stream: Stream, verb: int, at: int, high: int) -> int:
    """The mark that closes the circumstances from ``at`` on, or ``high``; -1 where more stands there.

    ``verb`` is the verb of saying: “told” and its like take a hearer first.
    """
    if at < high and stream.lowers[verb] in TELLING and stream.words[at] not in CLOSING:
        hearer = phrase_from(stream, at, high) if stream.lowers[at] not in _OBJECTS else None
        at = at + 1 if hearer is None else hearer.end
    if at >= high or stream.words[at] in CLOSING:
        return at
    if not opens_circumstance(stream, at):
        return -1
    in_clause = False
    for token in range(at, min(high, at + _LONGEST)):
        word, lower, flags = stream.words[token], stream.lowers[token], stream.tags[token]
        if word in CLOSING:
            return token
        in_clause = in_clause or lower in OCCASIONS
        if word in _STOPS or (not in_clause and flags & (tag.AUXILIARY | tag.MODAL | tag.PRONOUN)):
            return -1
        if lower == "that" and not stream.tags[token + 1] & tag.CALENDAR:
            return -1
        if lower == "to" and not in_clause and not _is_hearer(stream, token + 1):
            return -1
    return high if high - at <= _LONGEST else -1


def _is_hearer(stream: Stream, at: int) -> bool:
    """``to reporters``, ``to the council``, ``to Radio Nine``: somebody, where a verb would make an aim."""
    if at >= len(stream.words):
        return False
    flags = stream.tags[at]
    if flags & (tag.DETERMINER | tag.GROUP | tag.ROLE) or is_capital(stream, at):
        return True
    return not flags & (tag.CLOSED | tag.VERB) and stream.lowers[at].endswith("s")
