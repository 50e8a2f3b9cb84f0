"""Noun phrases read forwards: a subject after its verb, whom somebody told, what opens a sentence."""

from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.lexicon.function_words import (
    COUNTED,
    IRREGULAR_PASTS,
    NOUN_PREPOSITIONS,
    PASTS_OR_NOUNS,
)
from alita_tui.quotes.lexicon.organisations import BODIES
from alita_tui.quotes.lexicon.works import DOCUMENTS, OCCASIONS
from alita_tui.quotes.phrases import POSSESSIVE, Phrase, is_capital, name_end
from alita_tui.quotes.stream import Stream

_LONGEST = 18
_LONGEST_ROLE = 8
_LONGEST_VENUE = 6
_FULL_NAME = 2


def apposed_name(stream: Stream, phrase: Phrase, high: int) -> Phrase:
    """``the director, Bo Lind,``: the name beside a role, else the phrase itself."""
    end = phrase.end
    if end + 1 >= high or stream.words[end] != ",":
        return phrase
    roles = tag.ROLE | tag.HONORIFIC | tag.DETERMINER
    if phrase.kind != "nominal" and not all(stream.tags[at] & roles for at in range(phrase.begin, end)):
        return phrase
    name = phrase_from(stream, end + 1, high)
    if name is None or name.kind != "name":
        return phrase
    return name if name.end >= high or stream.words[name.end] in (",", ".", "(") else phrase


def _list_from(stream: Stream, first: Phrase, high: int) -> Phrase:
    """``said A and B``."""
    end = first.end
    if end + 1 < high and stream.lowers[end] == "and" and is_capital(stream, end + 1):
        last = name_end(stream, end + 1, high)
        if all(stream.tags[at] & (tag.ROLE | tag.HONORIFIC) for at in range(first.begin, end)):
            return Phrase(end + 1, last, "name", ((end + 1, last, "name"),))
        following = stream.tags[last] if last < high else 0
        if not following & (tag.VERB | tag.AUXILIARY | tag.MODAL):
            return Phrase(first.begin, last, "name", (*first.parts, (end + 1, last, "name")))
    return first


def phrase_from(stream: Stream, begin: int, high: int) -> Phrase | None:
    """The noun phrase that begins at the token, not reaching ``high``."""
    if begin >= high:
        return None
    tags, words, lowers = stream.tags, stream.words, stream.lowers
    counted = lowers[begin] == "one" and begin + 1 < high and words[begin + 1][0].isalpha()
    if tags[begin] & tag.PRONOUN and not counted:
        return Phrase(begin, begin + 1, "pronoun", ((begin, begin + 1, "pronoun"),))
    if is_counted(stream, begin):
        return Phrase(begin, begin + 1, "nominal", ((begin, begin + 1, "nominal"),))
    at = begin
    if lowers[at] in ("the", "a", "an", "then", "former"):
        at += 1
    while (
        at < high
        and not is_capital(stream, at)
        and (tags[at] & (tag.ROLE | tag.HONORIFIC) or lowers[at] == "former")
    ):
        at += 1
    if at < high and is_capital(stream, at):
        described = None if stream.is_proper(at) else _described(stream, begin, high)
        if described is not None:
            return described
        end = name_end(stream, at, high)
        if not (end < high and words[end - 1].endswith(POSSESSIVE)) and not (
            end < high and tags[end] & (tag.ROLE | tag.GROUP) and words[end][0].islower()
        ):
            return _list_from(stream, Phrase(begin, end, "name", ((begin, end, "name"),)), high)
    return _described(stream, begin, high) or _nominal_from(stream, begin, high)


def is_counted(stream: Stream, at: int) -> bool:
    """``tweeted another.``, ``said many in the crowd``: a word of number alone, for those it counts."""
    if stream.lowers[at] not in COUNTED:
        return False
    if at + 1 >= len(stream.words) or not stream.words[at + 1][0].isalnum():
        return True
    return bool(stream.tags[at + 1] & tag.PREPOSITION) and stream.lowers[at + 1] != "of"


def _described(stream: Stream, begin: int, high: int) -> Phrase | None:
    """``former Bavarian congressman Bo Lind``, ``harbour front-runner Mara Lindt``: a name after its role.

    ``the builders’ boss Bo Lind`` is Lind: whose boss he is may stand before the role.
    """
    at = begin
    for at in range(begin, min(high, begin + _LONGEST_ROLE)):
        word, flags = stream.words[at], stream.tags[at]
        if not word[0].isalpha() or (at > begin and flags & tag.CLOSED):
            return None
        role = (flags & (tag.ROLE | tag.HONORIFIC) or stream.lowers[at] in BODIES) and word[0].islower()
        if role and at + 2 < len(stream.words) and at + 1 < high and is_capital(stream, at + 1):
            end = name_end(stream, at + 1, high)
            if (end - at > 2 or stream.lowers[at] in BODIES) and not stream.words[end - 1].endswith(
                POSSESSIVE
            ):
                return Phrase(at + 1, end, "name", ((at + 1, end, "name"),))
            return None
    return None


def roled_name(stream: Stream, begin: int, high: int) -> Phrase | None:
    """``deputy canal keeper Per Lund``: a whole name after what its bearer is, in lower case."""
    at = begin
    while at < min(high, begin + _LONGEST_ROLE) and stream.words[at][0].islower():
        if stream.tags[at] & tag.CLOSED or stream.words[at].endswith(POSSESSIVE):
            return None
        at += 1
    if at == begin or at >= high or not is_capital(stream, at) or stream.tags[at] & tag.CALENDAR:
        return None
    end = name_end(stream, at, high)
    if end - at < _FULL_NAME or stream.words[end - 1].endswith(POSSESSIVE):
        return None
    return Phrase(at, end, "name", ((at, end, "name"),))


def _nominal_from(stream: Stream, begin: int, high: int) -> Phrase | None:
    tags, words, lowers = stream.tags, stream.words, stream.lowers
    at = begin
    high = min(high, begin + _LONGEST)
    head = -1
    while at < high:
        word, flags = words[at], tags[at]
        if not word[0].isalnum():
            break
        if flags & tag.CLOSED:
            inside = at == begin or lowers[at - 1] in NOUN_PREPOSITIONS or _is_role_to(stream, at - 1)
            if flags & tag.DETERMINER and inside:
                at += 1
                continue
            if (
                (lowers[at] in NOUN_PREPOSITIONS or _is_role_to(stream, at))
                and head == at - 1
                and at + 1 < high
                and not tags[at + 1] & tag.CALENDAR
                and not _opens_venue(stream, at, high)
            ):
                at += 1
                continue
            break
        if head == at - 1 and _is_past(stream, at):
            break
        if flags & tag.CALENDAR or (flags & tag.VERB and not flags & (tag.NOUN_LIKE | tag.ROLE | tag.GROUP)):
            break
        if head == at - 1 and lowers[at].endswith("ed") and word[0].islower():
            break
        head = at
        at += 1
    if head < 0:
        return None
    return Phrase(begin, head + 1, "nominal", ((begin, head + 1, "nominal"),))


def _opens_venue(stream: Stream, at: int, high: int) -> bool:
    """``in a statement``, ``at a packed news conference``: where it was said, no part of who said it."""
    if stream.lowers[at] not in ("at", "in", "on", "with") or stream.lowers[at + 1] not in ("a", "an"):
        return False
    for noun in range(at + 2, min(high, at + _LONGEST_VENUE)):
        if stream.tags[noun] & tag.CLOSED or not stream.words[noun][0].isalnum():
            return False
        if stream.lowers[noun] in DOCUMENTS or stream.lowers[noun] in OCCASIONS:
            return True
    return False


def _is_past(stream: Stream, at: int) -> bool:
    """``spoke`` after any noun; ``left`` and ``led`` after what somebody is."""
    if stream.lowers[at] in PASTS_OR_NOUNS:
        return bool(stream.tags[at - 1] & (tag.ROLE | tag.GROUP))
    return stream.lowers[at] in IRREGULAR_PASTS


def _is_role_to(stream: Stream, at: int) -> bool:
    """``an aide to``, ``the ambassador to``: the one preposition “to” that belongs to the noun before it."""
    return stream.lowers[at] == "to" and at > 0 and bool(stream.tags[at - 1] & (tag.ROLE | tag.GROUP))
