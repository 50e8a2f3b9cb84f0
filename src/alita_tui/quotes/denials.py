"""Words in marks that somebody is said not to have said, or is asked about: nobody's statement."""

import re
from typing import Final

from alita_tui.quotes.frames import Frame
from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.stream import Stream

DENIED: Final = "denied"
_DENIALS = frozenset(("deny", "denies", "denied", "denying", "disputed", "disputes"))
_ASKING = frozenset(("ask", "asks", "asked", "asking", "wonder", "wonders", "wondered", "questioned"))
_NOT_EVEN = frozenset(("just", "only", "merely", "simply"))
_NOBODY = frozenset(("nobody", "none"))
_REACH = 8
_NEAR = 4
_LONGEST_OBJECT = 5

_BEFORE = re.compile(
    r"\b(?:whether|if|den(?:y|ies|ied|ying)\s+(?:that|(?:having\s+)?sa(?:id|ying))(?:\s+that)?"
    r"|(?:never|not|n['’]t)\s+(?:sa(?:y|id)|claim(?:ed)?|promised?)(?:\s+that)?)\W*$",
    re.IGNORECASE,
)
_LOOKED_AT = 60


def is_denied(stream: Stream, at: int, frame: Frame) -> bool:
    """Whether the frame of the quotation, the token ``at``, denies it or asks about it.

    “denied that he had said “…””, “never said “…””, “asked whether “…”” and ““…,” he did not say” do; what
    stands farther inside a denied sentence (“denied the “baseless” claim”) is said by whoever denies.
    """
    low, _ = stream.sentence(at)
    lowers, tags = stream.lowers, stream.tags
    if at > low and lowers[at - 1] in ("whether", "if"):
        asked = any(lowers[token] in _ASKING for token in range(max(low, at - 1 - _NEAR), at - 1))
        return lowers[at - 1] == "whether" or asked
    if frame.rule == "cue-after" and frame.cue is not None:
        return not frame.cue.inverted and _is_negated(stream, frame.cue.begin, low)
    said = led = False
    for token in range(_before_object(stream, at, low) - 1, max(low, at - _REACH) - 1, -1):
        word, flags = lowers[token], tags[token]
        if word in _DENIALS:
            return said or led
        if flags & tag.NEGATION or word.endswith(("n't", "n’t")) or word in _NOBODY:
            return said and lowers[token + 1] not in _NOT_EVEN
        if flags & (tag.SPEECH | tag.NAMING):
            said = True
        elif word == "that":
            led = True
        elif not flags & (tag.AUXILIARY | tag.ADVERB | tag.PRONOUN) and word not in ("having", "ever"):
            return False
    return False


def _before_object(stream: Stream, at: int, low: int) -> int:
    """Of ``called the judge “a fool”`` the token after “called”; else ``at``."""
    for token in range(at - 1, max(low, at - _LONGEST_OBJECT) - 1, -1):
        flags = stream.tags[token]
        if flags & tag.NAMING and flags & tag.VERB:
            return token + 1
        if flags & tag.CLOSED & ~tag.DETERMINER & ~tag.PRONOUN or not stream.words[token][0].isalpha():
            break
    return at


def _is_negated(stream: Stream, verb: int, low: int) -> bool:
    """Whether “not” or “never” stands before the verb, with nothing but its auxiliaries between."""
    for token in range(verb - 1, low - 1, -1):
        word, flags = stream.lowers[token], stream.tags[token]
        if flags & tag.NEGATION or word.endswith(("n't", "n’t")):
            return stream.lowers[token + 1] not in _NOT_EVEN
        if not flags & (tag.AUXILIARY | tag.MODAL | tag.ADVERB):
            return False
    return False


def is_denied_before(text: str, start: int) -> bool:
    """Whether what stands right before the offset denies, or asks about, the words that follow it."""
    return _BEFORE.search(text[max(0, start - _LOOKED_AT) : start]) is not None


def denying_word(stream: Stream, at: int) -> int | None:
    """The token nearest to the quotation ``at`` that denies or asks: before it, else after."""
    low, high = stream.sentence(at)
    near = [*range(at - 1, max(low, at - _REACH) - 1, -1), *range(at + 1, min(high, at + _REACH))]
    return next((token for token in near if _denies(stream, token)), None)


def _denies(stream: Stream, token: int) -> bool:
    word = stream.lowers[token]
    known = word in _DENIALS or word in _NOBODY or word in ("whether", "if")
    return known or bool(stream.tags[token] & tag.NEGATION) or word.endswith(("n't", "n’t"))
