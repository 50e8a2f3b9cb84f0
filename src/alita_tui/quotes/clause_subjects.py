"""The subject that a clause shares with what hangs on it."""

from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.lexicon.function_words import IRREGULAR_PASTS, PASTS_OR_NOUNS, is_like_adverb
from alita_tui.quotes.phrases import Phrase, is_capital
from alita_tui.quotes.phrases_ahead import phrase_from
from alita_tui.quotes.phrases_before import phrase_before
from alita_tui.quotes.stream import BREAK, QUOTED, Stream

_DASHES = frozenset(("-", "--", "–", "—", "―"))
_LONGEST_DATELINE = 10
_SEARCHED = 60


def first_subject(stream: Stream, low: int, high: int) -> Phrase | None:
    """The first noun phrase of a sentence that is not inside a leading adverbial."""
    at = past_dateline(stream, low, high)
    words, tags, lowers = stream.words, stream.tags, stream.lowers
    if at < high and words[at] == QUOTED:
        at += 1
    high = min(high, low + _SEARCHED)
    while at < high and (
        tags[at] & (tag.CONJUNCTION | tag.ADVERB) or words[at] == "," or is_like_adverb(lowers[at])
    ):
        at += 1
    if (
        at < high
        and (tags[at] & (tag.PREPOSITION | tag.SUBORDINATOR) or lowers[at].endswith(("ing", "ed")))
        and not tags[at] & tag.PRONOUN
    ):
        comma = leading_comma(stream, at, high)
        if comma < 0:
            at = _first_name(stream, at + 1, high)
            if at < 0:
                return None
        else:
            at = comma + 1
    return phrase_from(stream, at, high)


def past_dateline(stream: Stream, low: int, high: int) -> int:
    """The token after ``WASHINGTON (AP) —``, or ``low`` where the sentence opens with no dateline."""
    if low and stream.words[low - 1] != BREAK:
        return low
    for at in range(low, min(high, low + _LONGEST_DATELINE)):
        word = stream.words[at]
        if word in _DASHES and at > low:
            return at + 1
        if not (word[0].isupper() or word[0].isdigit() or word in ",()."):
            break
    return low


def leading_comma(stream: Stream, at: int, high: int) -> int:
    """The comma after a leading adverbial: the first one that a subject follows."""
    for index in range(at, min(high - 1, at + 30)):
        if stream.words[index] == "," or (index > at and _ends_with_comma(stream, index)):
            flags = stream.tags[index + 1]
            if flags & (tag.PRONOUN | tag.DETERMINER | tag.ROLE | tag.GROUP) or is_capital(stream, index + 1):
                return index
    return -1


def _ends_with_comma(stream: Stream, at: int) -> bool:
    return stream.words[at] == QUOTED and stream.text[stream.ends[at] - 2 : stream.ends[at] - 1] == ","


def _first_name(stream: Stream, at: int, high: int) -> int:
    for index in range(at, min(high, at + 30)):
        if is_capital(stream, index):
            return index
    return -1


def past_adverbial(stream: Stream, left: int, low: int) -> Phrase | None:
    """``Protesters marching through the streets chanted``: the first phrase of the clause."""
    begin = left
    while (
        begin > low
        and left - begin < 14
        and stream.words[begin - 1] not in (",", ";", ":", "—", "–", "--", QUOTED, "(")
    ):
        if (
            stream.tags[begin - 1] & (tag.SUBORDINATOR | tag.CONJUNCTION)
            and not stream.tags[begin - 1] & tag.PREPOSITION
        ):
            break
        begin -= 1
    if begin - 1 > low and stream.lowers[begin - 1] == "who" and stream.words[begin - 2] != ",":
        return phrase_before(stream, begin - 1, low)
    if stream.tags[begin] & (tag.PREPOSITION | tag.VERB):
        return None
    phrase = phrase_from(stream, begin, left)
    if phrase is None or phrase.end >= left:
        return None
    return _inhabitants(stream, phrase, left)


def antecedent(stream: Stream, nominal: Phrase, low: int) -> Phrase | None:
    """``Experts who were not involved in the study``: who is meant, of a phrase inside the clause of “who”.

    None where the phrase before the verb stands in no predicate.
    """
    at = nominal.begin - 1
    if at <= low or not (stream.tags[at] & (tag.AUXILIARY | tag.NEGATION) or _takes_object(stream, at)):
        return None
    at -= _takes_object(stream, at)
    while at > low and stream.tags[at] & (tag.AUXILIARY | tag.MODAL | tag.NEGATION | tag.ADVERB):
        at -= 1
    return phrase_before(stream, at, low) if stream.lowers[at] == "who" and at > low else None


def _takes_object(stream: Stream, at: int) -> bool:
    """Whether the word is a past form that is no verb of saying: ``left`` in ``who had left their homes``."""
    if stream.tags[at] & tag.VERB:
        return False
    lower = stream.lowers[at]
    return stream.words[at].islower() and (
        lower in IRREGULAR_PASTS or lower in PASTS_OR_NOUNS or (lower.endswith("ed") and len(lower) > 3)
    )


def _inhabitants(stream: Stream, name: Phrase, high: int) -> Phrase:
    """``Snowfield drivers marching``: of a name with a plural behind it, those people."""
    end = name.end
    if name.kind != "name" or end >= high or stream.tags[end] & (tag.CLOSED | tag.VERB):
        return name
    if not (stream.words[end].islower() and stream.lowers[end].endswith("s")):
        return name
    return Phrase(name.begin, end + 1, "nominal", ((name.begin, end + 1, "nominal"),))
