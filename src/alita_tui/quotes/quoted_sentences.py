"""What stands in marks, cut into sentences once for both sides of a collation."""

from collections.abc import Sequence
from dataclasses import dataclass

from alita_tui.quotes.model import Quotation, Span
from alita_tui.quotes.requoted import borders, requoted
from alita_tui.quotes.sentences import sentences
from alita_tui.quotes.spelling import Spelling
from alita_tui.quotes.tokens import Alphabet, Token, compared, tokens
from alita_tui.quotes.whole_numbers import whole_numbers

_MARKS = "‘’“”\"'"


@dataclass(frozen=True, slots=True)
class QuotedSentence:
    """A sentence of a quotation: its span and its tokens, at least one of them a compared word."""

    quotation: Quotation
    span: Span
    tokens: tuple[Token, ...]

    @property
    def words(self) -> list[Token]:
        return compared(self.tokens)


def quoted_sentences(text: str, part: Quotation) -> list[QuotedSentence]:
    """The sentences of one quotation; none where it holds no word that compares.

    Square brackets are never cut, whatever stops stand in them. What holds no compared word of its own (an
    ellipsis, “[Laughs.]”) belongs to the sentence before it, at the beginning to the one after it.
    """
    found: list[tuple[Span, list[Token]]] = []
    wordless = False
    every = whole_numbers(text, tokens(text, part.start, part.end))
    groups = list(dict.fromkeys(token.group for token in every if token.group))
    at = 0
    for span in _unbroken(_apart(text, part), groups):
        begin = at
        while at < len(every) and every[at].start < span[1]:
            at += 1
        mine = every[begin:at]
        has_words = any(token.layer == "word" for token in mine)
        if found and (wordless or not has_words):
            (start, _), before = found[-1]
            before.extend(mine)
            found[-1] = (start, span[1]), before
            wordless = wordless and not has_words
        else:
            found.append((span, mine))
            wordless = not has_words
    return [QuotedSentence(part, span, tuple(mine)) for span, mine in found if not wordless]


def _apart(text: str, part: Quotation) -> list[Span]:
    """The sentences of the quotation, what it quotes in its turn apart from what leads to it."""
    spans = sentences(text, part.start, part.end)
    inner = requoted(text, part.start, part.end)
    if not inner:
        return spans
    for border in borders(inner):
        spans = [
            (start, end)
            for span in spans
            for start, end in (
                ((span[0], border), (border, span[1])) if span[0] < border < span[1] else (span,)
            )
        ]
    return [trimmed for span in spans if (trimmed := _trimmed(text, span))[0] < trimmed[1]]


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and (text[start].isspace() or text[start] in _MARKS):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in _MARKS):
        end -= 1
    return start, end


def _unbroken(spans: Sequence[Span], groups: Sequence[Span]) -> list[Span]:
    """The spans, joined where a border lies inside one of the bracket groups."""
    joined: list[Span] = []
    at = 0
    for span in spans:
        while at < len(groups) and joined and groups[at][1] <= joined[-1][1]:
            at += 1
        if joined and at < len(groups) and groups[at][0] < joined[-1][1] < groups[at][1]:
            joined[-1] = joined[-1][0], span[1]
        else:
            joined.append(span)
    return joined


def spelling(alphabet: Alphabet, parts: Sequence[Sequence[QuotedSentence]]) -> Spelling:
    """The compared words of ``parts`` as alignment reads them, one code point a word."""
    letters: list[str] = []
    spans: list[Span] = []
    printed: list[Span] = []
    breaks: set[int] = set()
    for part in parts:
        opens = len(letters)
        for sentence in part:
            begin = len(letters)
            for token in sentence.tokens:
                if token.layer == "ellipsis":
                    breaks.add(len(letters))
                elif token.layer == "word":
                    letters.append(alphabet.letter(token.key))
            spans.append((begin, len(letters)))
        printed.append((opens, len(letters)))
    return Spelling("".join(letters), tuple(spans), tuple(printed), frozenset(breaks))
