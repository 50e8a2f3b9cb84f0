"""Cues: the verbs and phrases that attribute words to somebody, each with its subject.

A verb counts where its form agrees with a subject beside it (before, inverted after, or that of its clause),
so that nouns of the same spelling, passives and infinitives fall away.
"""

from typing import NamedTuple

from alita_tui.quotes.clause_subjects import antecedent, first_subject, leading_comma, past_adverbial
from alita_tui.quotes.control import controlling_object, is_blamed
from alita_tui.quotes.inversion import inverted
from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.lexicon.function_words import is_like_adverb
from alita_tui.quotes.lexicon.listeners import TELLING
from alita_tui.quotes.lexicon.works import DOCUMENTS
from alita_tui.quotes.phrases import POSSESSIVE, Phrase, is_capital, name_begin
from alita_tui.quotes.phrases_ahead import apposed_name, phrase_from
from alita_tui.quotes.phrases_before import is_object, phrase_before
from alita_tui.quotes.quotation import Span
from alita_tui.quotes.stream import QUOTED, Stream
from alita_tui.quotes.verb_groups import agrees, is_asserted, is_headline_passive, is_heard, verb_group

_CLAUSE_LEADS = frozenset(("and", "but", "while", "before", "after", "by"))
_PLACES = frozenset(
    ("around", "at", "from", "in", "inside", "into", "near", "on", "onto", "outside", "to", "towards")
)
"""Prepositions that hold a noun off from the verb after it; “despite people claiming” does not."""
_CUES_BACK = 3
_POINTED = {
    "point": tag.BASE | tag.NOUN_LIKE,
    "pointed": tag.PAST | tag.PARTICIPLE,
    "pointing": tag.GERUND,
    "points": tag.THIRD | tag.NOUN_LIKE,
}
_THAT_ONLY = frozenset(("accept", "accepted", "accepting", "accepts"))
"""Verbs of many things, which speak where a clause with “that” follows."""
_PHRASES = frozenset(("according", "According", "put", "puts", "words", *_POINTED))


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
            if words[at] in _THAT_ONLY and words[at + 1 : at + 2] != ["that"]:
                continue
            cue = _verb(stream, at, found)
            if cue is not None:
                found.append(cue)
        elif words[at] in _PHRASES:
            cue = _phrase(stream, at, found)
            if cue is not None:
                found.append(cue)
    return found


def _pointed_out(stream: Stream, at: int, found: list[Cue]) -> Cue | None:
    """``Lindt pointed out that …``: a verb of two words, which speaks as one."""
    if stream.words[at + 1 : at + 2] != ["out"]:
        return None
    stream.tags[at] |= tag.SPEECH | _POINTED[stream.words[at]]
    cue = _verb(stream, at, found)
    if cue is None or cue.inverted:
        return cue
    return cue._replace(end=at + 2, reach=at + 2)


def _phrase(stream: Stream, at: int, found: list[Cue]) -> Cue | None:
    """A cue that is no verb of saying, or one in two words."""
    if stream.words[at] in _POINTED:
        return _pointed_out(stream, at, found)
    if stream.words[at] == "words":
        return _in_the_words_of(stream, at)
    return _put(stream, at) if stream.words[at].startswith("put") else _according(stream, at)


def _in_the_words_of(stream: Stream, at: int) -> Cue | None:
    low, high = stream.sentence(at)
    if at - 2 < low or at + 2 >= high or stream.lowers[at - 2 : at + 2] != ["in", "the", "words", "of"]:
        return None
    subject = phrase_from(stream, at + 2, high)
    if subject is None:
        return None
    return Cue(at - 2, at + 2, tag.NAMING, subject, True, True, False, at - 2, subject.end)


def _put(stream: Stream, at: int) -> Cue | None:
    """``as X put it``."""
    low, high = stream.sentence(at)
    if at + 1 >= high or stream.lowers[at + 1] != "it":
        return None
    end = at
    while end > low and (stream.tags[end - 1] & tag.ADVERB or is_like_adverb(stream.lowers[end - 1])):
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
    if _is_other_verb(stream, at, low, high):
        return None
    left, group = verb_group(stream, at, low)
    asserted = is_asserted(stream, left, at, low)
    if group == "passive" and (told := _told_by(stream, at, high)) is not None:
        behind = told.begin > at + 2
        return Cue(at, at + 1, flags, told, False, asserted, False, left, at + 1 if behind else told.end)
    if group == "passive" or (
        at < stream.headline_end and group == "finite" and _is_done_to(stream, at, high)
    ):
        return None
    if group != "infinitive":
        following = inverted(stream, at, low, high)
        if following is not None:
            return Cue(at, at + 1, flags, following, True, asserted, False, at, following.end)
    subject = phrase_before(stream, left, low)
    if subject is not None and subject.kind != "pronoun" and is_object(stream, subject, low):
        subject = None
    if subject is not None and subject.kind == "name" and stream.words[subject.end - 1].endswith(POSSESSIVE):
        return None
    if subject is not None and subject.kind == "nominal":
        subject = antecedent(stream, subject, low) or subject
    if (
        subject is None
        and group == "finite"
        and flags & tag.PAST
        and left > low
        and stream.words[left - 1][0].isalnum()
    ):
        subject = past_adverbial(stream, left, low)
    if subject is None or not agrees(stream, at, left, group, subject):
        coordinated = flags & (tag.PAST | tag.THIRD) or _is_parallel(stream, at, left, low, found)
        if subject is None and group == "finite" and coordinated and left > low:
            return _coordinated_verb(stream, at, left, low, asserted, found)
        return None
    return Cue(at, at + 1, flags, subject, False, asserted, False, min(subject.begin, at), at + 1)


def _is_other_verb(stream: Stream, at: int, low: int, high: int) -> bool:
    """``begin to``, ``laughed to``, which report nothing; ``to found``, the infinitive of another verb."""
    flags = stream.tags[at]
    if at > low and stream.lowers[at - 1] == "to" and not flags & (tag.BASE | tag.GERUND):
        return True
    return flags & tag.VERB == tag.MANNER and at + 1 < high and stream.lowers[at + 1] == "to"


def _told_by(stream: Stream, at: int, high: int) -> Phrase | None:
    """``Drivers were told by Lindt that …``, ``was called “…” by Lindt``: the agent beside what is told."""
    naming = stream.tags[at] & tag.NAMING
    if not naming and stream.lowers[at] not in TELLING:
        return None
    by = at + 2 if naming and at + 1 < high and stream.words[at + 1] == QUOTED else at + 1
    if by + 1 >= high or stream.lowers[by] != "by":
        return None
    agent = phrase_from(stream, by + 1, high)
    agent = None if agent is None else apposed_name(stream, agent, high)
    if agent is None or by > at + 1 or agent.end >= high:
        return agent
    told = stream.lowers[agent.end] == "that" or stream.words[agent.end] in (QUOTED, ":")
    return agent if told or (naming and stream.lowers[agent.end] == "as") else None


def _is_done_to(stream: Stream, at: int, high: int) -> bool:
    """Whether the subject of a headline hears it, not says it."""
    return is_heard(stream, at, high) or is_headline_passive(stream, at, high)


def _gerund(stream: Stream, at: int, low: int, found: list[Cue]) -> Cue | None:
    """``…, adding “…”``: its subject stands before it, or is that of the clause it hangs on."""
    if stream.tags[at] & tag.VERB == tag.EVIDENCE:
        return None
    subject = _gerund_subject(stream, at, low, found)
    if subject is None:
        return None
    asserted = "not" not in stream.lowers[max(low, at - 2) : at]
    if _is_progressive(stream, at, subject):
        return Cue(at, at + 1, stream.tags[at], subject, False, asserted, False, subject.begin, at + 1)
    return Cue(at, at + 1, stream.tags[at], subject, False, asserted, True, at, at + 1)


def _is_progressive(stream: Stream, at: int, subject: Phrase) -> bool:
    """``Lindt is saying``, ``Lindt, who is running, is now saying``: a form of “be” makes it finite."""
    verb = range(subject.end, at)
    adverb = tag.ADVERB | tag.NEGATION
    return any(stream.tags[token] & tag.AUXILIARY for token in verb) and all(
        stream.tags[token] & (tag.AUXILIARY | adverb) or is_like_adverb(stream.lowers[token])
        for token in verb
    )


def _gerund_subject(stream: Stream, at: int, low: int, found: list[Cue]) -> Phrase | None:
    if at == low:
        _, high = stream.sentence(at)
        comma = leading_comma(stream, at, high)
        return phrase_from(stream, comma + 1, high) if comma > 0 else None
    before, flags = stream.lowers[at - 1], stream.tags[at - 1]
    adverbial = bool(flags & tag.ADVERB) or is_like_adverb(before)
    left = at - 1 if adverbial and at - 1 > low else at
    if stream.tags[left - 1] & tag.AUXILIARY:
        return phrase_before(stream, left - 1, low)
    controlling = controlling_object(stream, left, low)
    if controlling is not None:
        return controlling
    quoted = before == "as" and at - 2 > low and stream.lowers[at - 2] == "quoted"
    leads = before in _CLAUSE_LEADS or (before == "for" and is_blamed(stream, at - 2))
    if flags & (tag.DETERMINER | tag.PREPOSITION) and not quoted and not leads:
        return None
    beside = None
    if not quoted and not leads and stream.words[left - 1][0].isalnum():
        beside = _beside_gerund(stream, left, low)
    return beside or _clause_subject(stream, at, low, found)


def _beside_gerund(stream: Stream, left: int, low: int) -> Phrase | None:
    """``with Wren saying``; of ``issued a statement saying`` the issuer, not the statement."""
    if stream.lowers[left - 1] in DOCUMENTS:
        return None
    if is_capital(stream, left - 1):
        begin = name_begin(stream, left - 1, low)
        if begin > low and stream.lowers[begin - 1] in ("at", "in", "on"):
            return None
        return Phrase(begin, left, "name", ((begin, left, "name"),))
    phrase = phrase_before(stream, left, low)
    if phrase is None or stream.lowers[phrase.end - 1] in DOCUMENTS:
        return None
    somewhere = is_object(stream, phrase, low) and stream.lowers[phrase.begin - 1] in _PLACES
    return None if somewhere else phrase


def _is_parallel(stream: Stream, at: int, left: int, low: int, found: list[Cue]) -> bool:
    """``they believe it is old and hope it will tell``: two verbs of several people, in the plain form."""
    if not found or found[-1].begin < low or found[-1].subject is None or found[-1].gerund:
        return False
    plain = stream.tags[found[-1].begin] & stream.tags[at] & tag.BASE and not found[-1].inverted
    follows = stream.tags[at + 1] & tag.PRONOUN or stream.lowers[at + 1] in ("that", "the", "there")
    verb = found[-1].subject.end == found[-1].begin and found[-1].asserted
    return bool(plain and follows and verb) and stream.lowers[left - 1] in ("and", "but")


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
    for cue in reversed(found[-_CUES_BACK:]):
        if cue.begin < low or cue.subject is None or cue.gerund:
            break
        if stream.lowers[cue.begin - 1] not in ("that", "which", "who") or stream.words[at - 1] != ",":
            return cue.subject
    return first_subject(stream, low, at)
