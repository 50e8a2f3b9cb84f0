"""Noun phrases beside a verb: who could be its subject. Shallow: closed word classes, capitals, commas."""

from typing import Literal, NamedTuple

from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.lexicon.function_words import NOUN_PREPOSITIONS
from alita_tui.quotes.lexicon.organisations import ORGANISATION_CONNECTORS
from alita_tui.quotes.stream import BREAK, QUOTED, Stream

PhraseKind = Literal["name", "pronoun", "nominal"]
_LONGEST = 18
_LONGEST_APPOSITION = 40
_DASHES = frozenset(("-", "--", "–", "—"))
_STOPPERS = frozenset((BREAK, QUOTED, ";", ":", "(", "[", "!", "?", "...", "…"))
_PARTICLES = frozenset(("al", "bin", "da", "de", "del", "della", "den", "der", "di", "du", "el", "ibn", "la", "le", "st.", "van", "von"))
_TIME_LEADS = frozenset(("on", "last", "late", "this", "earlier", "early", "in", "next", "of", "later", "that"))
_POSSESSIVE = ("'s", "’s", "s'", "s’")


class Phrase(NamedTuple):
    """Tokens ``begin`` to ``end`` (half-open); ``parts`` are the names, pronouns or nominals it coordinates."""

    begin: int
    end: int
    kind: PhraseKind
    parts: tuple[tuple[int, int, PhraseKind], ...]


def is_capital(stream: Stream, at: int) -> bool:
    """Whether the token is written like a part of a name, and is no closed-class or calendar word."""
    word = stream.words[at]
    if not word[0].isupper():
        return False
    flags = stream.tags[at]
    if at < stream.headline_end and flags & tag.VERB and flags & (tag.THIRD | tag.PAST):
        return False
    return not flags & (tag.CLOSED | tag.CALENDAR) or (flags & tag.CALENDAR != 0 and _inside_name(stream, at))


def _inside_name(stream: Stream, at: int) -> bool:
    """May, April, June: a name beside another capital."""
    lower = stream.lowers[at]
    if lower not in ("april", "august", "may", "june"):
        return False
    following = stream.words[at + 1] if at + 1 < len(stream.words) else ""
    return following[:1].isupper() and not stream.tags[at + 1] & tag.CLOSED


def phrase_before(stream: Stream, end: int, low: int) -> Phrase | None:
    """The noun phrase that ends right before the token ``end``, not reaching below the token ``low``."""
    at = _skip_time(stream, end - 1, low)
    if at < low:
        return None
    word = stream.words[at]
    if word == ")":
        opened = _matching(stream, at, low, "(")
        return phrase_before(stream, opened, max(low, opened - _LONGEST)) if opened > low else None
    if word == "," or word in _DASHES:
        return _before_apposition(stream, at, low)
    lower = stream.lowers[at]
    if lower in ("who", "which", "that") and at > low:
        previous = at - 1 if stream.words[at - 1] == "," else at
        return _core(stream, previous, low)
    return _core(stream, at + 1, low)


def _skip_time(stream: Stream, at: int, low: int) -> int:
    """Past ``on Monday``, ``last week``, ``Tuesday night`` between subject and verb."""
    start = at
    while at > low and (stream.tags[at] & tag.CALENDAR or stream.words[at].isdigit()) and not (
        stream.words[at][0].isupper() and _inside_name(stream, at)
    ):
        at -= 1
    if at == start or not (stream.tags[start] & tag.CALENDAR):
        return start
    while at > low and stream.lowers[at] in _TIME_LEADS:
        at -= 1
    return at


def _matching(stream: Stream, at: int, low: int, opener: str) -> int:
    for index in range(at - 1, max(low, at - _LONGEST_APPOSITION) - 1, -1):
        if stream.words[index] == opener:
            return index
    return -1


def _before_apposition(stream: Stream, comma: int, low: int) -> Phrase | None:
    """``Mara Lindt, the studio’s head of film, said``: the phrase before the pair of commas or dashes."""
    pair = _DASHES if stream.words[comma] in _DASHES else (",",)
    floor = max(low, comma - _LONGEST_APPOSITION)
    for index in range(comma - 1, floor, -1):
        word = stream.words[index]
        if word in pair:
            outer = _core(stream, index, low) if stream.words[index - 1] != ")" else phrase_before(stream, index, low)
            if outer is None or (outer.kind == "name" and _after_preposition(stream, outer.begin, low)):
                continue
            return _named(stream, outer, index, comma, low)
        if word in (BREAK, QUOTED, ";", ":"):
            return None
    return None


def _named(stream: Stream, outer: Phrase, opened: int, closed: int, low: int) -> Phrase:
    """Of a phrase and its apposition, the one that is a name."""
    if outer.kind == "nominal":
        inner = _core(stream, closed, opened + 1)
        if inner is not None and inner.kind == "name" and inner.begin <= opened + 3 and outer.end == opened:
            return inner
        before = outer.begin - 1
        if before > low and stream.words[before] == ",":
            name = _core(stream, before, low)
            if name is not None and name.kind == "name" and not _after_preposition(stream, name.begin, low):
                return name
    return outer


def _after_preposition(stream: Stream, begin: int, low: int) -> bool:
    return begin > low and bool(stream.tags[begin - 1] & tag.PREPOSITION)


def _core(stream: Stream, end: int, low: int) -> Phrase | None:
    """The phrase whose last token is ``end - 1``, without anything between it and what follows."""
    at = end - 1
    if at < low:
        return None
    word, flags = stream.words[at], stream.tags[at]
    if not word[0].isalnum():
        return None
    if flags & tag.PRONOUN and not (word != "I" and word.isupper() and len(word) > 1 and word != "IT"):
        return _coordinated(stream, Phrase(at, end, "pronoun", ((at, end, "pronoun"),)), low)
    if is_capital(stream, at):
        begin = name_begin(stream, at, low)
        if begin > low and stream.lowers[begin - 1] in NOUN_PREPOSITIONS:
            return _with_preposition(stream, begin, end, low)
        return _coordinated(stream, Phrase(begin, end, "name", ((begin, end, "name"),)), low)
    if stream.lowers[at] in ("others", "many", "some", "several", "both", "all", "those", "another", "most"):
        return Phrase(at, end, "nominal", ((at, end, "nominal"),))
    return _nominal(stream, end, low)


def _with_preposition(stream: Stream, begin: int, end: int, low: int) -> Phrase | None:
    """``a spokesman for Lindt``, ``Senator Lindt of Ohio``; None where the name is in an adverbial."""
    preposition = begin - 1
    if preposition - 1 < low or not _links(stream, preposition):
        return None
    if is_capital(stream, preposition - 1):
        first = name_begin(stream, preposition - 1, low)
        if first > low and stream.tags[first - 1] & tag.PREPOSITION:
            return None
        return Phrase(first, end, "name", ((first, preposition, "name"),))
    inner = _nominal(stream, preposition, low)
    if inner is None or not (stream.tags[inner.begin] & (tag.DETERMINER | tag.ROLE | tag.GROUP) or _is_plural(stream, inner.end - 1)):
        return None
    return Phrase(inner.begin, end, "nominal", ((inner.begin, end, "nominal"),))


def _is_plural(stream: Stream, at: int) -> bool:
    return stream.lowers[at].endswith("s") or bool(stream.tags[at] & tag.GROUP)


def name_begin(stream: Stream, at: int, low: int) -> int:
    """Where the run of capitals that ends at the token begins, with the roles and titles before it."""
    begin = at
    words, lowers, tags = stream.words, stream.lowers, stream.tags
    floor = max(low, at - _LONGEST)
    while begin > floor:
        previous = begin - 1
        word = words[previous]
        if is_capital(stream, previous):
            begin = previous
        elif begin - 1 > floor and _connects(stream, previous):
            begin = previous - 1
        else:
            break
        if word.endswith(_POSSESSIVE):
            break
    while begin > floor and (
        tags[begin - 1] & (tag.ROLE | tag.HONORIFIC) and not tags[begin - 1] & tag.CLOSED
    ):
        begin -= 1
    if begin > floor and lowers[begin - 1] in ("the", "a", "an", "former", "then"):
        begin -= 1
        if begin > floor and lowers[begin - 1] in ("the", "a"):
            begin -= 1
    return begin


def _connects(stream: Stream, at: int) -> bool:
    """``van``, ``de``; ``of``, ``for`` and ``&`` between capitals of an organisation's name."""
    lower = stream.lowers[at]
    if not is_capital(stream, at - 1):
        return False
    if lower in _PARTICLES or lower == "&":
        return True
    return lower in ORGANISATION_CONNECTORS and lower in ("of", "for") and not stream.words[at - 1].endswith(_POSSESSIVE)


def _coordinated(stream: Stream, last: Phrase, low: int) -> Phrase:
    """``A and B``, ``A, B and C``: the whole list, where ``last`` is its last member."""
    before = last.begin - 1
    if before <= low or stream.lowers[before] != "and":
        return last
    end = before - 1 if stream.words[before - 1] == "," else before
    first = _member(stream, end, low)
    if first is None or (end != before and stream.words[first.begin - 1 : first.begin] != [","]):
        return last
    members = [first]
    while len(members) < 8 and members[0].begin > low + 1 and stream.words[members[0].begin - 1] == ",":
        another = _member(stream, members[0].begin - 1, low)
        if another is None:
            break
        members.insert(0, another)
    if not _starts_clause(stream, members[0].begin, low):
        return last
    parts = tuple(part for member in (*members, last) for part in member.parts)
    return Phrase(members[0].begin, last.end, "name", parts)


def _member(stream: Stream, end: int, low: int) -> Phrase | None:
    at = end - 1
    if at < low:
        return None
    if stream.tags[at] & tag.PRONOUN:
        return Phrase(at, end, "pronoun", ((at, end, "pronoun"),))
    if is_capital(stream, at) and not stream.words[at].endswith(_POSSESSIVE):
        begin = name_begin(stream, at, low)
        return Phrase(begin, end, "name", ((begin, end, "name"),))
    return None


def _starts_clause(stream: Stream, begin: int, low: int) -> bool:
    """Whether a subject can begin here: at the start, after a mark, a conjunction or a subordinator."""
    if begin <= low:
        return True
    flags = stream.tags[begin - 1]
    return (
        not stream.words[begin - 1][0].isalnum()
        or stream.words[begin - 1] == QUOTED
        or bool(flags & (tag.SUBORDINATOR | tag.CONJUNCTION))
        or stream.lowers[begin - 1] in ("that", "both")
        or bool(flags & tag.VERB)
    )


def _nominal(stream: Stream, end: int, low: int) -> Phrase | None:
    """A phrase with a common noun as head: ``officials``, ``a spokesman for the company``."""
    tags, words, lowers = stream.tags, stream.words, stream.lowers
    at = end - 1
    flags = tags[at]
    if flags & tag.CLOSED or lowers[at].endswith("ly") or not words[at][0].isalpha():
        return None
    if flags & tag.VERB and not flags & (tag.NOUN_LIKE | tag.ROLE | tag.GROUP):
        return None
    floor = max(low, at - _LONGEST)
    begin = at
    while begin > floor:
        previous = begin - 1
        word, flags = words[previous], tags[previous]
        if word in _STOPPERS or word in (",", ".", "—", "–", "--"):
            break
        if flags & tag.DETERMINER and lowers[previous] != "that":
            begin = previous
            if not (begin - 1 > floor and _links(stream, begin - 1)):
                break
            begin -= 1
            continue
        if lowers[previous] in NOUN_PREPOSITIONS:
            if previous > floor and _links(stream, previous):
                begin = previous
                continue
            break
        if flags & tag.CONJUNCTION:
            if lowers[previous] == "and" and previous > floor and _links(stream, previous) and tags[at] & tag.GROUP:
                begin = previous
                continue
            break
        if flags & tag.CLOSED and not flags & tag.ADVERB:
            break
        if flags & tag.VERB and not flags & (tag.NOUN_LIKE | tag.PARTICIPLE | tag.ROLE | tag.GROUP):
            break
        if flags & tag.CALENDAR and words[previous][0].isupper():
            break
        begin = previous
    if tags[begin] & (tag.PREPOSITION | tag.CONJUNCTION):
        begin += 1
    if begin >= end or (begin > low and stream.tags[begin - 1] & tag.PREPOSITION and not tags[begin - 1] & tag.SUBORDINATOR):
        return None
    return Phrase(begin, end, "nominal", ((begin, end, "nominal"),))


def _links(stream: Stream, preposition: int) -> bool:
    """Whether the preposition hangs on a noun that stands before it."""
    if stream.lowers[preposition] not in NOUN_PREPOSITIONS and stream.lowers[preposition] != "and":
        return False
    before = preposition - 1
    flags = stream.tags[before]
    word = stream.words[before]
    return word[0].isalpha() and not flags & (tag.CLOSED | tag.VERB) and not flags & tag.CALENDAR


def phrase_from(stream: Stream, begin: int, high: int) -> Phrase | None:
    """The noun phrase that begins at the token, not reaching ``high``."""
    if begin >= high:
        return None
    tags, words, lowers = stream.tags, stream.words, stream.lowers
    counted = lowers[begin] == "one" and begin + 1 < high and words[begin + 1][0].isalpha()
    if tags[begin] & tag.PRONOUN and not counted:
        return Phrase(begin, begin + 1, "pronoun", ((begin, begin + 1, "pronoun"),))
    at = begin
    if lowers[at] in ("the", "a", "an", "then", "former"):
        at += 1
    while at < high and not is_capital(stream, at) and (tags[at] & (tag.ROLE | tag.HONORIFIC) or lowers[at] == "former"):
        at += 1
    if at < high and is_capital(stream, at):
        end = name_end(stream, at, high)
        if not (end < high and words[end - 1].endswith(_POSSESSIVE)) and not (end < high and tags[end] & (tag.ROLE | tag.GROUP) and words[end][0].islower()):
            return _list_from(stream, Phrase(begin, end, "name", ((begin, end, "name"),)), high)
    return _nominal_from(stream, begin, high)


def name_end(stream: Stream, at: int, high: int) -> int:
    """Where the run of capitals that begins at the token ends."""
    end = at + 1
    while end < high and not stream.words[end - 1].endswith(_POSSESSIVE):
        if is_capital(stream, end):
            end += 1
        elif end + 1 < high and _connects(stream, end) and is_capital(stream, end + 1):
            end += 2
        else:
            break
    return end


def _list_from(stream: Stream, first: Phrase, high: int) -> Phrase:
    """``said A and B``."""
    end = first.end
    if end + 1 < high and stream.lowers[end] == "and" and is_capital(stream, end + 1):
        last = name_end(stream, end + 1, high)
        following = stream.tags[last] if last < high else 0
        if not following & (tag.VERB | tag.AUXILIARY | tag.MODAL):
            return Phrase(first.begin, last, "name", (*first.parts, (end + 1, last, "name")))
    return first


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
            if flags & tag.DETERMINER and (at == begin or lowers[at - 1] in NOUN_PREPOSITIONS):
                at += 1
                continue
            if lowers[at] in NOUN_PREPOSITIONS and head == at - 1 and at + 1 < high and not tags[at + 1] & tag.CALENDAR:
                at += 1
                continue
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
