"""Cues: the verbs and phrases that attribute words to somebody, each with its subject.

A verb counts where its form agrees with a subject beside it (before, inverted after, or that of its clause),
so that nouns of the same spelling, passives and infinitives fall away.
"""

from typing import NamedTuple

from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.lexicon.function_words import BE_FORMS, CONDITIONS
from alita_tui.quotes.model import Span
from alita_tui.quotes.noun_phrases import Phrase, is_capital, name_end, phrase_before, phrase_from
from alita_tui.quotes.stream import BREAK, QUOTED, Stream

_DETACHED = frozenset(("after", "before", "by", "for", "from", "in", "of", "on", "with", "without", "about", "than", "as"))
_ENDURING = frozenset(("continued", "continues", "went", "goes", "going", "tried", "quick", "happy", "come", "came", "appeared", "seemed"))
_LEADS = frozenset((",", "-", "--", "–", "—"))


class Cue(NamedTuple):
    """A cue at tokens ``begin`` to ``end``.

    ``subject`` is who it credits; ``inverted`` says that the subject follows; ``floor`` is the first token
    of the cue with its subject, ``reach`` the token after both. ``asserted`` is false where it is negated,
    conditional or asked; ``gerund`` where it hangs on another verb.
    """

    begin: int
    end: int
    flags: int
    subject: Phrase | None
    inverted: bool
    asserted: bool
    gerund: bool
    floor: int
    reach: int

    def span(self, stream: Stream) -> Span:
        return stream.starts[self.begin], stream.ends[self.end - 1]


def cues(stream: Stream) -> list[Cue]:
    """Every cue of the text, in order."""
    found: list[Cue] = []
    tags, words, of = stream.tags, stream.words, stream.sentence_of
    verb_like = tag.VERB
    for at, flags in enumerate(tags):
        if flags & verb_like:
            if words[at][0].isupper() and at >= stream.headline_end and at != stream.sentences[of[at]][0]:
                continue
            cue = _verb(stream, at, found)
            if cue is not None:
                found.append(cue)
        elif words[at] in _PHRASES:
            cue = _put(stream, at) if words[at].startswith("put") else _according(stream, at)
            if cue is not None:
                found.append(cue)
    return found


_PHRASES = frozenset(("according", "According", "put", "puts"))


def _put(stream: Stream, at: int) -> Cue | None:
    """``as X put it``."""
    low, high = stream.sentence(at)
    if at + 1 >= high or stream.lowers[at + 1] != "it":
        return None
    end = at
    while end > low and stream.tags[end - 1] & tag.ADVERB or stream.lowers[end - 1].endswith("ly"):
        end -= 1
    subject = phrase_before(stream, end, low)
    if subject is None or subject.begin <= low or stream.lowers[subject.begin - 1] != "as":
        return None
    return Cue(at, at + 2, tag.SPEECH, subject, False, True, False, subject.begin - 1, at + 2)


def _according(stream: Stream, at: int) -> Cue | None:
    if at + 2 >= len(stream.words) or stream.lowers[at + 1] != "to":
        return None
    _, high = stream.sentence(at)
    subject = phrase_from(stream, at + 2, high)
    if subject is None:
        return None
    return Cue(at, at + 2, tag.SPEECH | tag.EVIDENCE, subject, True, True, False, at, subject.end)


def _verb(stream: Stream, at: int, found: list[Cue]) -> Cue | None:
    flags = stream.tags[at]
    low, high = stream.sentence(at)
    if flags & tag.GERUND and not flags & (tag.PAST | tag.BASE):
        return _gerund(stream, at, low, found)
    if flags & tag.VERB == tag.MANNER and at + 1 < high and stream.lowers[at + 1] == "to":
        return None
    left, group = _verb_group(stream, at, low)
    asserted = _is_asserted(stream, left, at, low)
    if group == "passive":
        return None
    if group != "infinitive":
        inverted = _inverted(stream, at, low, high)
        if inverted is not None:
            return Cue(at, at + 1, flags, inverted, True, asserted, False, at, inverted.end)
    subject = phrase_before(stream, left, low)
    if subject is not None and subject.kind == "name" and stream.words[subject.end - 1].endswith(("'s", "’s")):
        return None
    if subject is None and group == "finite" and flags & tag.PAST and left > low and stream.words[left - 1][0].isalnum():
        subject = _past_adverbial(stream, left, low)
    if subject is None or not _agrees(stream, at, left, group, subject):
        if subject is None and group == "finite" and flags & tag.PAST and left > low:
            return _coordinated_verb(stream, at, left, low, asserted, found)
        return None
    return Cue(at, at + 1, flags, subject, False, asserted, False, min(subject.begin, at), at + 1)


def _verb_group(stream: Stream, at: int, low: int) -> tuple[int, str]:
    """The first token of the verb with its auxiliaries and adverbs, and what kind of group it is."""
    left, kind = at, "finite"
    tags, lowers = stream.tags, stream.lowers
    while left > low:
        before, flags = lowers[left - 1], tags[left - 1]
        if before == "to" and tags[at] & tag.BASE:
            if left - 2 > low and (lowers[left - 2] in _ENDURING or (lowers[left - 2] == "on" and lowers[left - 3] in _ENDURING)):
                left -= 3 if lowers[left - 2] == "on" else 2
                kind = "infinitive"
                continue
            return left, "passive"
        if flags & tag.AUXILIARY or before.endswith(("n't", "n’t")) or flags & tag.MODAL:
            if before in BE_FORMS and tags[at] & tag.PARTICIPLE and not tags[at] & tag.GERUND:
                return left, "passive"
            if flags & tag.MODAL or before in ("do", "does", "did") or before.endswith(("n't", "n’t")):
                kind = "modal"
            elif kind == "finite":
                kind = "perfect"
        elif not (flags & (tag.ADVERB | tag.NEGATION) or (before.endswith("ly") and len(before) > 4)) or before == "no":
            break
        left -= 1
    return left, kind


def _is_asserted(stream: Stream, left: int, at: int, low: int) -> bool:
    """Not negated, not modal, not under ``if`` or ``whether``."""
    for token in range(left, at):
        if stream.tags[token] & (tag.NEGATION | tag.MODAL) or stream.lowers[token].endswith(("n't", "n’t")):
            return False
    for token in range(left - 1, max(low, left - 14) - 1, -1):
        word = stream.lowers[token]
        if word in CONDITIONS:
            return False
        if word in (",", ";", ":", QUOTED):
            break
    if low < left and stream.tags[low] & tag.NEGATION and left - low < 3:
        return False
    return True


def _agrees(stream: Stream, at: int, left: int, group: str, subject: Phrase) -> bool:
    """Whether the form can be the verb of this subject, and no noun of the same spelling."""
    flags = stream.tags[at]
    head = stream.lowers[subject.end - 1]
    if group in ("modal", "infinitive"):
        return bool(flags & tag.BASE)
    if group == "perfect":
        return bool(flags & tag.PARTICIPLE)
    if flags & tag.PAST:
        following = stream.lowers[at + 1] if at + 1 < len(stream.words) else ""
        if following == "by" and not flags & tag.MANNER:
            return False
        return subject.kind != "nominal" or left == at or not stream.tags[left] & tag.NEGATION
    if flags & tag.THIRD:
        if subject.kind == "pronoun":
            return head in ("he", "she", "it", "who", "one") or stream.lowers[at - 1] == "who"
        if flags & tag.NOUN_LIKE and subject.kind == "nominal":
            first = stream.tags[subject.begin]
            return bool(first & tag.DETERMINER) and not head.endswith("s") and subject.end - subject.begin <= 3 and bool(
                stream.tags[subject.end - 1] & tag.ROLE
            )
        return not (subject.kind == "nominal" and head.endswith("s") and not head.endswith(("ss", "'s", "’s")))
    if flags & tag.BASE:
        if subject.kind == "pronoun":
            return head in ("i", "we", "they", "you", "who")
        if len(subject.parts) > 1:
            return True
        plural = head.endswith("s") or bool(stream.tags[subject.end - 1] & tag.GROUP) or head in _PLURALS
        return plural and (subject.kind == "nominal" or not flags & tag.NOUN_LIKE) and not head.endswith(("'s", "’s"))
    return False


_PLURALS = frozenset(("people", "men", "women", "children", "police", "many", "others", "some", "several", "both", "those", "most", "all"))


def _inverted(stream: Stream, at: int, low: int, high: int) -> Phrase | None:
    """``“…,” said Mara Lindt``; ``Said Ellis:``; ``…, said the director.``"""
    flags = stream.tags[at]
    if not flags & (tag.PAST | tag.THIRD) or not flags & (tag.SPEECH | tag.MANNER):
        return None
    before = stream.words[at - 1] if at > 0 else BREAK
    if before == QUOTED and not _is_open(stream, at - 1) and stream.lowers[at] not in _PLAIN:
        return None
    back = at
    if at > low and before != QUOTED:
        back = at - 1
        while back > low and (stream.tags[back] & tag.ADVERB or stream.words[back] in _LEADS):
            back -= 1
        if not (before in _LEADS or stream.words[back] == QUOTED):
            return None
        if stream.words[back] != QUOTED and stream.lowers[at] not in _PLAIN:
            return None
    if at + 1 >= high:
        return None
    following = stream.tags[at + 1]
    if following & tag.PRONOUN and stream.lowers[at + 1] != "one":
        after = stream.words[at + 2] if at + 2 < high else "."
        return phrase_from(stream, at + 1, high) if not after[0].isalnum() else None
    if not (is_capital(stream, at + 1) or following & (tag.DETERMINER | tag.ROLE | tag.GROUP | tag.HONORIFIC)):
        word = stream.lowers[at + 1]
        if before not in (QUOTED, ",") or following & tag.CLOSED or not (word.endswith("s") or word in ("another", "one")):
            return None
    phrase = phrase_from(stream, at + 1, high)
    if phrase is None:
        return None
    after = phrase.end
    if after < high and stream.tags[after] & (tag.AUXILIARY | tag.MODAL):
        return None
    if at > low and before != QUOTED and stream.words[back] != QUOTED and after < high:
        return phrase if not stream.words[after][0].isalnum() and stream.words[after] != QUOTED else None
    return phrase


_PLAIN = frozenset(("said", "says", "wrote", "added", "explained"))


def _is_open(stream: Stream, quotation: int) -> bool:
    """Whether the quotation ends as one that a frame follows: with a comma, a question, a dash."""
    end = stream.ends[quotation]
    return any(mark in ",?!-–—….*" for mark in stream.text[end - 3 : end])


def _gerund(stream: Stream, at: int, low: int, found: list[Cue]) -> Cue | None:
    """``…, adding “…”``: its subject is that of the clause it hangs on."""
    if stream.tags[at] & tag.VERB == tag.EVIDENCE:
        return None
    if at == low:
        comma = _last_leading_comma(stream, at, stream.sentence(at)[1])
        subject = phrase_from(stream, comma + 1, stream.sentence(at)[1]) if comma > 0 else None
        return None if subject is None else Cue(at, at + 1, stream.tags[at], subject, False, True, True, at, at + 1)
    before, flags = stream.lowers[at - 1], stream.tags[at - 1]
    passive_quote = before == "as" and at - 2 > low and stream.lowers[at - 2] == "quoted"
    if flags & tag.AUXILIARY or (flags & tag.ADVERB and at - 2 >= low and stream.tags[at - 2] & tag.AUXILIARY):
        subject = phrase_before(stream, at - 1 if flags & tag.AUXILIARY else at - 2, low)
    elif passive_quote:
        subject = _clause_subject(stream, at, low, found)
    elif before in _LEADS or before == QUOTED or before in ("and", "but", "while", "before", "after", "by"):
        subject = _clause_subject(stream, at, low, found)
    elif flags & tag.ADVERB or before.endswith("ly"):
        end = at - 1
        subject = phrase_before(stream, end, low) if stream.words[end - 1][0].isalpha() and end > low else None
        subject = subject or _clause_subject(stream, at, low, found)
    elif flags & (tag.DETERMINER | tag.PREPOSITION):
        return None
    else:
        subject = phrase_before(stream, at, low) or _clause_subject(stream, at, low, found)
    if subject is None:
        return None
    asserted = "not" not in stream.lowers[max(low, at - 2) : at]
    return Cue(at, at + 1, stream.tags[at], subject, False, asserted, True, at, at + 1)


def _past_adverbial(stream: Stream, left: int, low: int) -> Phrase | None:
    """``Protesters marching through the streets chanted``: the first phrase of the clause."""
    begin = left
    while begin > low and left - begin < 14 and stream.words[begin - 1] not in (",", ";", ":", "—", "–", "--", QUOTED, "("):
        if stream.tags[begin - 1] & (tag.SUBORDINATOR | tag.CONJUNCTION) and not stream.tags[begin - 1] & tag.PREPOSITION:
            break
        begin -= 1
    if stream.tags[begin] & (tag.PREPOSITION | tag.VERB):
        return None
    phrase = phrase_from(stream, begin, left)
    return phrase if phrase is not None and phrase.end < left else None


def _coordinated_verb(
    stream: Stream, at: int, left: int, low: int, asserted: bool, found: list[Cue]
) -> Cue | None:
    """``He shook his head and said``: the subject of the clause before."""
    before = stream.lowers[left - 1]
    if before not in ("and", "but", "then", ",", "or") and not stream.tags[left - 1] & tag.ADVERB:
        return None
    subject = _clause_subject(stream, at, low, found)
    if subject is None:
        return None
    return Cue(at, at + 1, stream.tags[at], subject, False, asserted, False, left, at + 1)


def _clause_subject(stream: Stream, at: int, low: int, found: list[Cue]) -> Phrase | None:
    """The subject of the cue before in the sentence, else the first noun phrase of the sentence."""
    if found and found[-1].begin >= low and found[-1].subject is not None and not found[-1].gerund:
        return found[-1].subject
    return first_subject(stream, low, at)


def first_subject(stream: Stream, low: int, high: int) -> Phrase | None:
    """The first noun phrase of a sentence that is not inside a leading adverbial."""
    at = low
    words, tags, lowers = stream.words, stream.tags, stream.lowers
    if at < high and words[at] == QUOTED:
        at += 1
    while at < high and (tags[at] & (tag.CONJUNCTION | tag.ADVERB) or words[at] == "," or lowers[at].endswith("ly")):
        at += 1
    if at < high and (tags[at] & (tag.PREPOSITION | tag.SUBORDINATOR) or lowers[at].endswith(("ing", "ed"))) and not tags[at] & tag.PRONOUN:
        comma = _last_leading_comma(stream, at, high)
        if comma < 0:
            at = _first_name(stream, at, high)
            if at < 0:
                return None
        else:
            at = comma + 1
    return phrase_from(stream, at, high)


def _last_leading_comma(stream: Stream, at: int, high: int) -> int:
    """The comma after a leading adverbial: the first one that a subject follows."""
    for index in range(at, min(high - 1, at + 30)):
        if stream.words[index] == ",":
            flags = stream.tags[index + 1]
            if flags & (tag.PRONOUN | tag.DETERMINER | tag.ROLE | tag.GROUP) or is_capital(stream, index + 1):
                return index
    return -1


def _first_name(stream: Stream, at: int, high: int) -> int:
    for index in range(at, min(high, at + 30)):
        if is_capital(stream, index) and name_end(stream, index, high) > index:
            return index
    return -1
