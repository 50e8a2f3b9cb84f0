"""A verb with its auxiliaries: finite, perfect, modal; denied or asserted; agreeing with a subject."""

from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.lexicon.function_words import BE_FORMS, CONDITIONS, NOUN_PREPOSITIONS
from alita_tui.quotes.lexicon.given_names import HE, SHE
from alita_tui.quotes.phrases import Phrase
from alita_tui.quotes.stream import QUOTED, Stream

_VERBAL = tag.AUXILIARY | tag.MODAL
_DENIALS = frozenset(("denied", "denies", "deny", "doubt", "doubted", "doubts"))
_ENDURING = frozenset(
    (
        "continued",
        "continues",
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
        elif (
            not (flags & (tag.ADVERB | tag.NEGATION) or (before.endswith("ly") and len(before) > 4))
            or before == "no"
        ):
            break
        left -= 1
    return left, kind


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


def agrees(stream: Stream, at: int, left: int, group: str, subject: Phrase) -> bool:
    """Whether the form can be the verb of this subject, and no noun of the same spelling."""
    flags = stream.tags[at]
    head = stream.lowers[_head(stream, subject)]
    if flags & tag.NOUN_LIKE and at + 1 < len(stream.words) and stream.tags[at + 1] & _VERBAL:
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
        if flags & tag.NOUN_LIKE and subject.kind == "name" and not _is_known(stream, subject):
            return False
        if subject.kind == "pronoun":
            return head in ("he", "she", "it", "who", "one") or stream.lowers[at - 1] == "who"
        if flags & tag.NOUN_LIKE and subject.kind == "nominal":
            first = stream.tags[subject.begin]
            return (
                bool(first & tag.DETERMINER)
                and not head.endswith("s")
                and subject.end - subject.begin <= 3
                and bool(stream.tags[_head(stream, subject)] & tag.ROLE)
            )
        return not (
            subject.kind == "nominal" and head.endswith("s") and not head.endswith(("ss", "'s", "’s"))
        )
    if flags & tag.BASE:
        if subject.kind == "pronoun":
            return head in ("i", "we", "they", "you", "who")
        if len(subject.parts) > 1:
            return True
        plural = (
            head.endswith("s") or bool(stream.tags[_head(stream, subject)] & tag.GROUP) or head in _PLURALS
        )
        return (
            plural
            and (subject.kind == "nominal" or not flags & tag.NOUN_LIKE)
            and not head.endswith(("'s", "’s"))
        )
    return False
