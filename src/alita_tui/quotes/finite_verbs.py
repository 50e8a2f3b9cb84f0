"""Where a finite verb may stand."""

from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.lexicon.function_words import IRREGULAR_PASTS
from alita_tui.quotes.stream import QUOTED, Stream

_LONGEST = 30
_RELATIVES = frozenset(("that", "which", "who"))
_VERBAL = tag.AUXILIARY | tag.ADVERB | tag.NEGATION


def is_finite(stream: Stream, at: int) -> bool:
    """Whether a finite verb may stand there."""
    flags = stream.tags[at]
    if flags & (tag.AUXILIARY | tag.MODAL):
        return True
    word = stream.words[at]
    return word[0].islower() and (
        word.endswith(("ed", "n’t", "n't"))
        or word in IRREGULAR_PASTS
        or bool(flags & tag.VERB and flags & (tag.PAST | tag.THIRD))
    )


def has_main_verb(stream: Stream, begin: int, high: int) -> bool:
    """Whether a finite verb stands there, of no relative clause as in ``found a door that was shut``."""
    relative = False
    for at in range(begin + 1, min(high, begin + _LONGEST)):
        if stream.lowers[at] in _RELATIVES:
            relative = True
        elif is_finite(stream, at):
            if not relative:
                return stream.tags[at - 1] & tag.CONJUNCTION == 0
            following = at + 1 < high and (is_finite(stream, at + 1) or stream.tags[at + 1] & _VERBAL)
            relative = bool(following)
    return False


def is_finite_before(stream: Stream, at: int, low: int) -> bool:
    """Whether the clause that the token ends has its verb already: ``Prices rose`` before “after”."""
    for token in range(at - 1, max(low, at - _LONGEST) - 1, -1):
        if stream.words[token] in (",", ";", ":", QUOTED):
            return False
        if is_finite(stream, token):
            return True
    return False
