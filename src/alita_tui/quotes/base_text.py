"""The base of a collation: its segments and their words, ready to be aligned against."""

from collections.abc import Sequence
from dataclasses import dataclass

from alita_tui.quotes.differences import Side
from alita_tui.quotes.lexicon.little_words import LITTLE_WORDS
from alita_tui.quotes.model import Document, Quotation, Span
from alita_tui.quotes.passages import containment
from alita_tui.quotes.sentences import sentences
from alita_tui.quotes.tokens import Alphabet, Token, compared, keys, tokens

_SAME_AGAIN = 0.9


@dataclass(frozen=True, slots=True)
class BaseText:
    """The segments of a base with their tokens.

    ``words`` are all compared words in order, ``segment_of`` the segment of each, ``spelled`` the words with
    one code point each; ``little`` are the code points of words that say nothing alone.
    """

    document: Document
    spans: tuple[Span, ...]
    sides: tuple[Side, ...]
    words: tuple[Token, ...]
    segment_of: tuple[int, ...]
    alphabet: Alphabet
    spelled: str
    little: frozenset[str]

    def segment_words(self, segment: int) -> list[Token]:
        return compared(self.sides[segment].tokens)


def base_text(document: Document, parts: Sequence[Quotation]) -> BaseText:
    """Cut the quotations of the base article into segments: one a sentence that holds a word."""
    spans: list[Span] = []
    sides: list[Side] = []
    for part in distinct(document, parts):
        for start, end in sentences(document.text, part.start, part.end):
            found = tokens(document.text, start, end)
            if compared(found):
                spans.append((start, end))
                sides.append(Side(document.text, found))
    words = [(token, number) for number, side in enumerate(sides) for token in compared(side.tokens)]
    alphabet = Alphabet()
    return BaseText(
        document,
        tuple(spans),
        tuple(sides),
        tuple(token for token, _ in words),
        tuple(number for _, number in words),
        alphabet,
        alphabet.spell(token.key for token, _ in words),
        frozenset(map(alphabet.letter, LITTLE_WORDS)),
    )


def distinct(document: Document, parts: Sequence[Quotation]) -> list[Quotation]:
    """The parts without those that print again what a longer (or earlier) one of them gives."""
    alphabet = Alphabet()
    spelled = {part.span: alphabet.spell(keys(document.text, part.start, part.end)) for part in parts}
    kept: list[Quotation] = []
    for part in sorted(parts, key=lambda one: (-len(spelled[one.span]), one.start)):
        mine = spelled[part.span]
        if not any(containment(mine, spelled[other.span]) >= _SAME_AGAIN for other in kept):
            kept.append(part)
    return sorted(kept, key=lambda one: one.start)
