"""A verb with its auxiliaries: finite, perfect, modal; denied or asserted; agreeing with a subject."""

from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.lexicon.function_words import BE_FORMS, CONDITIONS, NOUN_PREPOSITIONS, is_like_adverb
from alita_tui.quotes.lexicon.given_names import HE, SHE
from alita_tui.quotes.lexicon.listeners import DONE_TO, HEARING
from alita_tui.quotes.phrases import POSSESSIVE, Phrase
from alita_tui.quotes.phrases_ahead import phrase_from
from alita_tui.quotes.stream import QUOTED, Stream

_SHORT_PHRASE = 3
_VERBAL = tag.AUXILIARY | tag.MODAL
_DENIALS = frozenset(("denied", "denies", "deny", "doubt", "doubted", "doubts"))
_ENDURING = frozenset(
    (
        "began",
        "begins",
        "continued",
        "continues",
        "liked",
        "likes",
        "tended",
        "tends",
        "used",
        "went",
        "goes",
        "going",
        "tried",
        "quick",
        "happy",
        "come",
        "came",
        "appeared",
        "seemed",
    )
)
_HELD = frozenset(
    ("alleged", "believed", "claimed", "known", "reported", "rumoured", "said", "thought", "understood")
)
_DONE = frozenset(("about", "after", "against", "as", "by", "for", "from", "in", "not", "of", "over", "to"))
_TOLD = frozenset(("about", "how", "not", "of", "that", "to", "what", "when", "where", "whether", "why"))
_PLURALS = frozenset(
    (
        "people",
        "men",
        "women",
        "children",
        "police",
        "many",
        "others",
        "some",
        "several",
        "both",
        "those",
        "most",
        "all",
        "half",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
    )
)


def verb_group(stream: Stream, at: int, low: int) -> tuple[int, str]:
    """The first token of the verb with its auxiliaries and adverbs, and what kind of group it is."""
    left, kind = at, "finite"
    tags, lowers = stream.tags, stream.lowers
    while left > low:
        before, flags = lowers[left - 1], tags[left - 1]
        if before == "to" and tags[at] & tag.BASE:
            if left - 2 > low and (
                lowers[left - 2] in _ENDURING or (lowers[left - 2] == "on" and lowers[left - 3] in _ENDURING)
            ):
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
        elif before == "to" and kind == "perfect" and left - 3 >= low and _is_held(stream, left - 2):
            left -= 3
            continue
        elif not (flags & (tag.ADVERB | tag.NEGATION) or _is_adverb(stream, left - 1)) or before == "no":
            break
        left -= 1
    return left, kind


def _is_adverb(stream: Stream, at: int) -> bool:
    """``quietly``, and no name: ``Ada Kelly``."""
    word = stream.words[at]
    return word.endswith("ly") and len(word) > 4 and word[0].islower() and is_like_adverb(word)


def _is_held(stream: Stream, at: int) -> bool:
    """``is understood`` before “to have told”, ``was reported``: a participle behind a form of “be”."""
    return stream.lowers[at] in _HELD and stream.lowers[at - 1] in BE_FORMS


def is_headline_passive(stream: Stream, at: int, high: int) -> bool:
    """``Residents warned of floods``, ``Officials accused of fraud``: a headline's participle without “was”.

    Headlines tell what somebody does in the present tense; a form in -ed without an object is done to the
    subject. Not of “said” and verbs that never take whom it is said to.
    """
    if at >= stream.headline_end or at + 1 >= high or not stream.tags[at] & tag.PARTICIPLE:
        return False
    return stream.lowers[at] in DONE_TO and stream.lowers[at + 1] in _DONE


def is_heard(stream: Stream, at: int, high: int) -> bool:
    """``Council told of cracked hinges``, ``Jury told driver was late``: a headline's subject as hearer."""
    if at >= stream.headline_end or stream.lowers[at] not in HEARING or at + 1 >= high:
        return False
    if stream.lowers[at + 1] in _TOLD or (stream.words[at + 1] == QUOTED and at + 2 >= high):
        return True
    heard = phrase_from(stream, at + 1, high)
    after = high if heard is None else heard.end
    if after >= high:
        return False
    past = stream.tags[after] & tag.PAST or (
        stream.words[after].islower() and stream.words[after][-2:] == "ed"
    )
    return bool(stream.tags[after] & _VERBAL or past)


def is_asserted(stream: Stream, left: int, at: int, low: int) -> bool:
    """Not negated, not modal, not under ``if`` or ``whether``, and no denial itself."""
    if stream.lowers[at] in _DENIALS:
        return False
    for token in range(left, at):
        if stream.tags[token] & (tag.NEGATION | tag.MODAL) or stream.lowers[token].endswith(("n't", "n’t")):
            return False
    for token in range(left - 1, max(low, left - 14) - 1, -1):
        word = stream.lowers[token]
        if word in CONDITIONS:
            return False
        if word in (",", ";", ":", QUOTED):
            break
    return not (low < left < low + 3 and stream.tags[low] & tag.NEGATION)


def _head(stream: Stream, subject: Phrase) -> int:
    """The token that the verb agrees with: ``critics`` in ``critics of the plan``."""
    if subject.kind == "nominal":
        for token in range(subject.begin + 1, subject.end):
            if stream.lowers[token] in NOUN_PREPOSITIONS:
                return token - 1
    return subject.end - 1


def _is_known(stream: Stream, subject: Phrase) -> bool:
    """``Recent claims``: one capital that only opens the sentence is hardly a name."""
    if subject.end - subject.begin > 1 or stream.is_proper(subject.begin):
        return True
    lower = stream.lowers[subject.begin]
    return lower in HE or lower in SHE


def _takes_clause(stream: Stream, at: int) -> bool:
    """Whether the verb says what studies find, and “that” with a clause follows: ``a poll shows that``."""
    after = at + 1
    return bool(stream.tags[at] & tag.EVIDENCE) and (
        after + 1 < len(stream.words) and stream.lowers[after] == "that" and stream.words[after + 1] != QUOTED
    )


def agrees(stream: Stream, at: int, left: int, group: str, subject: Phrase) -> bool:
    """Whether the form can be the verb of this subject, and no noun of the same spelling."""
    flags = stream.tags[at]
    head = stream.lowers[_head(stream, subject)]
    if flags & tag.NOUN_LIKE and at + 1 < len(stream.words) and stream.tags[at + 1] & _VERBAL:
        return False
    if flags & tag.NOUN_LIKE and group == "finite" and _is_of_something(stream, at):
        return False
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
        return _agrees_in_singular(stream, at, subject, head)
    return bool(flags & tag.BASE) and _agrees_in_plural(
        stream, subject, head, noun_like=bool(flags & tag.NOUN_LIKE)
    )


def _is_of_something(stream: Stream, at: int) -> bool:
    """``the inland state of Lindt``, ``claims of fraud``: a noun; of “warn of” and “boast of” verbs, too."""
    following = stream.lowers[at + 1] if at + 1 < len(stream.lowers) else ""
    return following == "of" and not stream.lowers[at].startswith(("boast", "warn"))


def _is_framed(stream: Stream, at: int, subject: Phrase) -> bool:
    """Whether nothing but the subject and the verb follows a quotation: ``“…,” the letter reads.``"""
    following = stream.words[at + 1] if at + 1 < len(stream.words) else "."
    led = subject.begin > 0 and stream.words[subject.begin - 1] == QUOTED
    return led and bool(stream.tags[subject.begin] & tag.DETERMINER) and not following[0].isalnum()


def _agrees_in_singular(stream: Stream, at: int, subject: Phrase, head: str) -> bool:
    """``says``: one who speaks; forms that are nouns too need a sure sign of a verb."""
    noun_like = stream.tags[at] & tag.NOUN_LIKE
    if subject.kind == "pronoun":
        return head in ("he", "she", "it", "who", "one") or stream.lowers[at - 1] == "who"
    if subject.kind == "name":
        return not noun_like or _is_known(stream, subject)
    if not noun_like:
        return not head.endswith("s") or head.endswith(("ss", *POSSESSIVE))
    if _takes_clause(stream, at) or _is_framed(stream, at, subject):
        return not head.endswith("s")
    return (
        bool(stream.tags[subject.begin] & tag.DETERMINER)
        and not head.endswith("s")
        and subject.end - subject.begin <= _SHORT_PHRASE
        and bool(stream.tags[_head(stream, subject)] & tag.ROLE)
    )


def _agrees_in_plural(stream: Stream, subject: Phrase, head: str, *, noun_like: bool) -> bool:
    """``say``: several who speak."""
    if subject.kind == "pronoun":
        return head in ("i", "we", "they", "you", "who")
    if len(subject.parts) > 1:
        return True
    group = bool(stream.tags[_head(stream, subject)] & tag.GROUP)
    plural = head.endswith("s") or head.isdigit() or group or head in _PLURALS
    return plural and (subject.kind == "nominal" or group or not noun_like) and not head.endswith(POSSESSIVE)
