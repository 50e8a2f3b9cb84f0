"""Where a finite verb may stand."""

from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.lexicon.function_words import IRREGULAR_PASTS
from alita_tui.quotes.stream import QUOTED, Stream

_LONGEST = 30


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


def is_finite_before(stream: Stream, at: int, low: int) -> bool:
    """Whether the clause that the token ends has its verb already: ``Prices rose`` before “after”."""
    for token in range(at - 1, max(low, at - _LONGEST) - 1, -1):
        if stream.words[token] in (",", ";", ":", QUOTED):
            return False
        if is_finite(stream, token):
            return True
    return False
