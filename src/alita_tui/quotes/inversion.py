"""Subjects that follow their verb: ``“…,” said Mara Lindt``."""

from alita_tui.quotes.circumstances import circumstance_end
from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.phrases import Phrase, is_capital
from alita_tui.quotes.phrases_ahead import apposed_name, is_counted, phrase_from, roled_name
from alita_tui.quotes.stream import QUOTED, Stream

_LEADS = frozenset((",", "-", "--", "–", "—"))
_ADVERBS = 6
_LONGEST_ROLE = 5
_PLAIN = frozenset(("said", "says", "wrote", "added", "explained"))


def inverted(stream: Stream, at: int, low: int, high: int) -> Phrase | None:
    """The subject after the verb: ``“…,” said Mara Lindt``; ``Said Ellis:``; ``…, said the director.``"""
    flags = stream.tags[at]
    if not flags & (tag.PAST | tag.THIRD) or not flags & (tag.SPEECH | tag.MANNER) or at + 1 >= high:
        return None
    anchor = _anchor(stream, at, low)
    if anchor is None:
        return None
    roled = roled_name(stream, at + 1, high) if anchor != "start" else None
    if roled is None and not _can_open(stream, at):
        return None
    phrase = roled or phrase_from(stream, at + 1, high)
    if phrase is None or phrase.end >= high:
        return phrase
    phrase = apposed_name(stream, phrase, high)
    if phrase.end >= high:
        return phrase
    after = phrase.end
    if stream.tags[after] & (tag.AUXILIARY | tag.MODAL):
        return None
    if anchor == "clause" and stream.words[after][0].isalnum():
        adverb = stream.tags[after] & tag.ADVERB and not stream.tags[after] & tag.CALENDAR
        return None if adverb or circumstance_end(stream, at, after, high) < 0 else phrase
    if anchor == "clause" or phrase.kind == "pronoun":
        return None if stream.words[after][0].isalnum() or stream.words[after] == QUOTED else phrase
    return phrase


def _anchor(stream: Stream, at: int, low: int) -> str | None:
    """What stands before the verb: a quotation, the start of the sentence, or a clause and a comma."""
    plain = stream.lowers[at] in _PLAIN or (at < stream.headline_end and bool(stream.tags[at] & tag.THIRD))
    if at == low:
        behind = at > 0 and stream.words[at - 1] == QUOTED
        return "start" if plain or not behind or _is_open(stream, at - 1) else None
    before = stream.words[at - 1]
    if before == QUOTED:
        return "quotation" if plain or _is_open(stream, at - 1) else None
    back = at - 1
    while back > max(low, at - _ADVERBS) and (stream.tags[back] & tag.ADVERB or stream.words[back] in _LEADS):
        back -= 1
    if stream.words[back] == QUOTED:
        return "quotation"
    return "clause" if before in _LEADS and plain else None


def _can_open(stream: Stream, at: int) -> bool:
    """Whether the word after the verb can begin its subject."""
    following, word = stream.tags[at + 1], stream.lowers[at + 1]
    if following & tag.PRONOUN or is_capital(stream, at + 1):
        return True
    if word == "former" or word[0].isdigit() or is_counted(stream, at + 1):
        return True
    if following & (tag.DETERMINER | tag.ROLE | tag.GROUP | tag.HONORIFIC):
        return True
    if _is_role_ahead(stream, at + 1):
        return True
    before = stream.words[at - 1] if at else ""
    return before in (QUOTED, ",") and not following & tag.CLOSED and word.endswith("s")


def _is_role_ahead(stream: Stream, begin: int) -> bool:
    """``says fire chief``: what somebody is, in small letters, and no verb behind it."""
    for at in range(begin, min(len(stream.words) - 1, begin + _LONGEST_ROLE)):
        if not stream.words[at].islower() or stream.tags[at] & tag.CLOSED:
            return False
        if stream.tags[at] & tag.ROLE:
            behind = stream.words[at + 1][0].isalnum() or stream.words[at + 1] == QUOTED
            return not behind or bool(stream.tags[at + 1] & (tag.PREPOSITION | tag.CALENDAR))
    return False


def _is_open(stream: Stream, quotation: int) -> bool:
    """Whether the quotation ends as one that a frame follows: with a comma, a question, a dash."""
    end = stream.ends[quotation]
    return any(mark in ",?!-–—….*" for mark in stream.text[end - 3 : end])
