"""Where two quotations have words in common."""

from collections.abc import Sequence

from alita_tui.quotes.quotation import Quotation, Span
from alita_tui.quotes.tokens import Alphabet, Token, compared, tokens


def shared_spans(one: Quotation, other: Quotation) -> tuple[tuple[Span, Span], ...]:
    """The runs of compared words that both give, each as its spans in the two articles, in order of both.

    The runs come from a longest common subsequence of words (rapidfuzz, ``LCSseq``); a run ends where either
    text goes on otherwise. Offsets are code points of the articles, half-open.
    """
    from rapidfuzz.distance import LCSseq

    mine, theirs = compared(tokens(one.text)), compared(tokens(other.text))
    spell = Alphabet().spell
    blocks = LCSseq.opcodes(spell(token.key for token in mine), spell(token.key for token in theirs))
    return tuple(
        (
            _span(one, mine[block.src_start : block.src_end]),
            _span(other, theirs[block.dest_start : block.dest_end]),
        )
        for block in blocks
        if block.tag == "equal"
    )


def agreeing_words(quotation: Quotation, shared: Sequence[Span]) -> tuple[int, int]:
    """How many of its compared words stand in the ``shared`` spans of its article, and how many it has.

    A written word of several (“won’t”) agrees where all of them do.
    """
    agree: dict[Span, bool] = {}
    for token in compared(tokens(quotation.text)):
        start, end = quotation.start + token.start, quotation.start + token.end
        here = any(first <= start and end <= last for first, last in shared)
        word = token.whole or (token.start, token.end)
        agree[word] = here and agree.get(word, True)
    return sum(agree.values()), len(agree)


def _span(quotation: Quotation, run: list[Token]) -> Span:
    return quotation.start + run[0].start, quotation.start + run[-1].end
