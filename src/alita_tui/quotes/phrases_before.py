"""Noun phrases read backwards from a verb: who could be its subject."""

from alita_tui.quotes.finite_verbs import is_finite_before
from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.lexicon.function_words import (
    COUNTED,
    IRREGULAR_PASTS,
    NOUN_PREPOSITIONS,
    PURSUING,
    is_like_adverb,
)
from alita_tui.quotes.lexicon.organisations import ORGANISATION_WORDS
from alita_tui.quotes.phrases import POSSESSIVE, Phrase, is_capital, is_inside_name, name_begin, name_end
from alita_tui.quotes.phrases_ahead import phrase_from
from alita_tui.quotes.speaker_lists import coordinated
from alita_tui.quotes.stream import BREAK, QUOTED, Stream

_LONGEST = 18
_LONGEST_APPOSITION = 40
_LONGEST_ROLE = 8
_QUANTITIES = frozenset(
    ("all", "both", "each", "half", "many", "most", "none", "one", "several", "some", "two")
)
_NUMBERS = frozenset("one two three four five six seven eight nine ten".split())
_AMOUNTS = _NUMBERS | _QUANTITIES
_ROUGHLY = frozenset(
    "about almost at fewer just least less more most nearly only over roughly some than under".split()
)
_DASHES = frozenset(("-", "--", "–", "—"))
_TIME_LEADS = frozenset(
    ("on", "last", "late", "this", "earlier", "early", "in", "next", "of", "later", "that")
)


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
        return _core(stream, _skip_time(stream, previous - 1, low) + 1, low)
    return _core(stream, at + 1, low)


def _skip_time(stream: Stream, at: int, low: int) -> int:
    """Past ``on Monday``, ``last week``, ``Tuesday night`` between subject and verb."""
    start = at
    while (
        at > low
        and (stream.tags[at] & tag.CALENDAR or stream.words[at].isdigit())
        and not (stream.words[at][0].isupper() and is_inside_name(stream, at))
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
            outer = (
                _core(stream, index, low)
                if stream.words[index - 1] != ")"
                else phrase_before(stream, index, low)
            )
            if outer is None or (outer.kind != "pronoun" and is_object(stream, outer, low)):
                continue
            return _named(stream, outer, index, comma, low)
        if word in (BREAK, QUOTED, ";", ":"):
            return None
    return None


def _named(stream: Stream, outer: Phrase, opened: int, closed: int, low: int) -> Phrase:
    """Of a phrase and its apposition, the one that is a name."""
    if outer.kind == "nominal" or stream.lowers[outer.begin] in ("the", "a", "an"):
        inner = phrase_from(stream, opened + 1, closed)
        if inner is not None and inner.kind == "name" and outer.end == opened:
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
        return coordinated(stream, Phrase(at, end, "pronoun", ((at, end, "pronoun"),)), low)
    if is_capital(stream, at):
        begin = name_begin(stream, at, low)
        linked = begin > low and (
            stream.lowers[begin - 1] in NOUN_PREPOSITIONS or stream.lowers[begin - 1] == "to"
        )
        if linked:
            return _with_preposition(stream, begin, end, low)
        return coordinated(stream, Phrase(begin, end, "name", ((begin, end, "name"),)), low)
    if stream.lowers[at] in COUNTED:
        return Phrase(at, end, "nominal", ((at, end, "nominal"),))
    nominal = _share(stream, end, low) or _nominal(stream, end, low)
    if nominal is None or not (stream.tags[nominal.begin] & tag.DETERMINER or _is_plural(stream, end - 1)):
        return nominal
    return coordinated(stream, nominal, low)


def _share(stream: Stream, end: int, low: int) -> Phrase | None:
    """``about 4 in 10``: those who answered so."""
    begin = end - 3
    if begin < low or stream.lowers[end - 2] != "in":
        return None
    if not all(stream.lowers[at] in _NUMBERS or stream.words[at].isdigit() for at in (begin, end - 1)):
        return None
    begin = _with_roughly(stream, begin, low)
    return Phrase(begin, end, "nominal", ((begin, end, "nominal"),))


def _with_roughly(stream: Stream, begin: int, low: int) -> int:
    """``about four in 10 voters``: where the words begin that say how exact the number is."""
    if not (stream.lowers[begin] in _NUMBERS or stream.words[begin].isdigit()):
        return begin
    first = begin
    while first > low and stream.lowers[first - 1] in _ROUGHLY:
        first -= 1
    return begin if first == begin - 1 and stream.lowers[first] in ("at", "over", "than", "under") else first


def _past_conjunct(stream: Stream, begin: int, end: int, low: int) -> int:
    """``the former mayor and present chairman``: one determiner for two roles, which one person has."""
    if begin - 2 <= low or stream.lowers[begin - 1] != "and" or stream.tags[begin] & tag.DETERMINER:
        return begin
    if not stream.tags[end - 1] & tag.ROLE or stream.tags[end - 1] & tag.GROUP:
        return begin
    first = _nominal(stream, begin - 1, low)
    if first is None or not stream.tags[first.begin] & tag.DETERMINER:
        return begin
    roled = any(stream.tags[at] & tag.ROLE for at in range(first.begin, first.end))
    return first.begin if roled else begin


def _with_preposition(stream: Stream, begin: int, end: int, low: int) -> Phrase | None:
    """``a spokesman for Lindt``, ``Senator Lindt of Ohio``; None where the name is in an adverbial."""
    preposition = begin - 1
    if preposition - 1 < low or not _links(stream, preposition):
        return None
    if is_capital(stream, preposition - 1) and not _only_opens(stream, preposition - 1):
        first = name_begin(stream, preposition - 1, low)
        if first > low and stream.tags[first - 1] & tag.PREPOSITION:
            return None
        return Phrase(first, end, "name", ((first, preposition, "name"),))
    inner = _nominal(stream, preposition, low)
    if inner is None or not (
        stream.tags[inner.begin] & (tag.DETERMINER | tag.ROLE | tag.GROUP)
        or _is_plural(stream, inner.end - 1)
    ):
        return None
    return Phrase(inner.begin, end, "nominal", ((inner.begin, end, "nominal"),))


def _only_opens(stream: Stream, at: int) -> bool:
    """``Analysts at Brand & Lind``, ``Six in ten``: a common word whose capital only opens the sentence."""
    common = stream.tags[at] & tag.GROUP or stream.lowers[at] in _AMOUNTS
    common = common or (stream.lowers[at].endswith("s") and not stream.is_proper(at))
    return bool(common) and stream.sentences[stream.sentence_of[at]][0] == at


def _is_plural(stream: Stream, at: int) -> bool:
    return stream.lowers[at].endswith("s") or bool(stream.tags[at] & tag.GROUP)


def _nominal(stream: Stream, end: int, low: int) -> Phrase | None:
    """A phrase with a common noun as head: ``officials``, ``a spokesman for the company``."""
    tags, lowers = stream.tags, stream.lowers
    at = end - 1
    if not _is_head(stream, at):
        return None
    floor = max(low, at - _LONGEST)
    begin = at
    while begin > floor:
        previous = begin - 1
        if tags[previous] & tag.DETERMINER and not _is_inner(stream, previous, floor):
            begin = previous
            if begin - 1 <= low or not _links(stream, begin - 1):
                break
            begin -= 1
            if stream.lowers[begin - 1] in _QUANTITIES:
                begin -= 1
                break
        elif _belongs(stream, previous, floor, plural=bool(tags[at] & tag.GROUP)):
            begin = previous
        else:
            break
    if tags[begin] & (tag.PREPOSITION | tag.CONJUNCTION):
        begin += 1
    if begin >= end:
        return None
    begin = _past_conjunct(stream, _with_roughly(stream, begin, low), end, low)
    role = tags[begin] & (tag.ROLE | tag.GROUP) or lowers[begin] in _AMOUNTS
    if is_capital(stream, begin) and not role and not lowers[begin].endswith("s"):
        name = name_end(stream, begin, end)
        if name < end and lowers[name] in NOUN_PREPOSITIONS:
            return Phrase(begin, end, "name", ((begin, name, "name"),))
    return Phrase(begin, end, "nominal", ((begin, end, "nominal"),))


def _is_head(stream: Stream, at: int) -> bool:
    """Whether a common noun may stand there as the last word of its phrase."""
    word, lower, flags = stream.words[at], stream.lowers[at], stream.tags[at]
    if flags & (tag.CLOSED | tag.CALENDAR) or is_like_adverb(lower):
        return False
    if not word[0].isalpha():
        return lower.endswith(("-year-old", "-year-olds"))
    if lower.endswith(POSSESSIVE):
        return False
    return not flags & tag.VERB or bool(flags & (tag.NOUN_LIKE | tag.ROLE | tag.GROUP))


def _is_inner(stream: Stream, at: int, floor: int) -> bool:
    """“that”, which opens clauses, and “most” in ``Lindt’s most ardent fans``: they begin no noun phrase."""
    if stream.lowers[at] == "most":
        return at > floor and stream.words[at - 1].endswith(POSSESSIVE)
    return stream.lowers[at] == "that"


def _belongs(stream: Stream, at: int, floor: int, *, plural: bool) -> bool:
    """Whether the word before a noun phrase is a part of it."""
    word, flags = stream.words[at], stream.tags[at]
    if stream.lowers[at] == "most":
        return _is_inner(stream, at, floor)
    if not word[0].isalnum() and word not in "&-/%$'’":
        return False
    if stream.lowers[at] in NOUN_PREPOSITIONS:
        return at > floor and _links(stream, at)
    if flags & tag.CONJUNCTION:
        return plural and stream.lowers[at] == "and" and at > floor and _links(stream, at)
    closed = flags & tag.CLOSED and (not flags & tag.ADVERB or flags & tag.SUBORDINATOR)
    if closed or word in IRREGULAR_PASTS:
        return False
    if at > floor and stream.tags[at - 1] & tag.AUXILIARY and word[0].islower():
        return False
    if flags & tag.VERB and not flags & (tag.NOUN_LIKE | tag.PARTICIPLE | tag.ROLE | tag.GROUP):
        return False
    return not (flags & tag.CALENDAR and word[0].isupper())


def _links(stream: Stream, preposition: int) -> bool:
    """Whether the preposition hangs on a noun that stands before it."""
    before = preposition - 1
    flags = stream.tags[before]
    if stream.lowers[preposition] == "to":
        return bool(flags & (tag.ROLE | tag.GROUP))
    if stream.lowers[preposition] not in NOUN_PREPOSITIONS and stream.lowers[preposition] != "and":
        return False
    word = stream.words[before]
    if stream.lowers[preposition] == "of" and stream.lowers[before] in _QUANTITIES:
        return True
    return word[0].isalpha() and not flags & (tag.CLOSED | tag.VERB) and not flags & tag.CALENDAR


def before_role(stream: Stream, begin: int, low: int) -> int:
    """``canal fire chief Ada Wren``: where what she is begins, if after a mark; else ``begin``."""
    floor = max(low, begin - _LONGEST_ROLE)
    at = begin
    while at > floor and _is_described(stream, at - 1):
        at -= 1
        if stream.tags[at] & tag.DETERMINER:
            break
    return begin if at > low and stream.words[at - 1][0].isalnum() else at


def _is_described(stream: Stream, at: int) -> bool:
    """Whether the word may stand before a role: noun, adjective, name, determiner."""
    word, flags = stream.words[at], stream.tags[at]
    if not word[0].isalnum():
        return False
    if flags & tag.DETERMINER:
        return stream.lowers[at] != "that"
    return not flags & (tag.CLOSED | tag.CALENDAR) and (
        not flags & tag.VERB or bool(flags & (tag.NOUN_LIKE | tag.ROLE | tag.GROUP | tag.PARTICIPLE))
    )


def is_object(stream: Stream, phrase: Phrase, low: int) -> bool:
    """Whether a preposition governs the phrase, so that it can be no subject."""
    at = phrase.begin - 1
    flags, lower = stream.tags[at], stream.lowers[at]
    if at < low or not flags & tag.PREPOSITION or lower == "like":
        return False
    if lower in ("after", "before") and at > low and stream.lowers[at - 1] in PURSUING:
        return True
    bare = not stream.tags[phrase.begin] & tag.DETERMINER and _is_plural(stream, phrase.end - 1)
    if lower == "after" and bare and at > low and is_finite_before(stream, at, low):
        return False
    return not flags & tag.SUBORDINATOR and not (lower == "after" and _is_somebody(stream, phrase))


def _is_somebody(stream: Stream, phrase: Phrase) -> bool:
    """Whether it is those who act: “after the mayor promised” is a clause, “after the riot” is none."""
    head = phrase.end - 1
    acts = stream.tags[head] & (tag.ROLE | tag.GROUP) or stream.lowers[head] in ORGANISATION_WORDS
    return phrase.kind == "name" or bool(acts)
