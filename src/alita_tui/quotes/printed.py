"""The printed spans of a rendition, cut into the stretches that give each segment of the base."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from alita_tui.quotes.alignment import align
from alita_tui.quotes.base_text import BaseText, distinct
from alita_tui.quotes.model import Document, Quotation, Span
from alita_tui.quotes.sentences import sentences
from alita_tui.quotes.tokens import Token, compared, tokens


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of printed words that gives one segment, or (``surplus``) that no segment holds.

    ``again`` marks words that the article prints a second time.
    """

    segment: int
    quotation: Quotation
    span: Span
    tokens: tuple[Token, ...]
    surplus: bool = False
    again: bool = False


@dataclass(frozen=True, slots=True)
class Printed:
    """What a rendition prints in marks: stretches in the order printed, and how their words agree.

    ``agreeing`` maps words to the words of the base that they are, ``moved`` holds those out of order;
    ``words`` counts the compared words. What an article prints again is in none of the three.
    """

    stretches: tuple[Stretch, ...]
    agreeing: dict[Token, Token]
    moved: frozenset[Token]
    words: int

    def order(self) -> tuple[tuple[int, ...], ...]:
        """For each printed span, the segments that it gives."""
        given: dict[Span, list[int]] = defaultdict(list)
        for one in self.stretches:
            if not one.surplus and one.segment not in given[one.quotation.span]:
                given[one.quotation.span].append(one.segment)
        return tuple(tuple(segments) for segments in given.values() if segments)


def printed(base: BaseText, document: Document, parts: Sequence[Quotation]) -> Printed:
    """Align the quotations of an article to the base and cut them at the borders of its segments."""
    first = distinct(document, parts)
    found = _aligned(base, document, first)
    again = [
        replace(stretch, again=True)
        for part in parts
        if part not in first
        for stretch in _aligned(base, document, [part]).stretches
        if not stretch.surplus
    ]
    if not again:
        return found
    stretches = sorted([*found.stretches, *again], key=lambda stretch: stretch.span)
    return Printed(tuple(stretches), found.agreeing, found.moved, found.words)


def _aligned(base: BaseText, document: Document, parts: Sequence[Quotation]) -> Printed:
    spans = [tokens(document.text, part.start, part.end) for part in parts]
    words = [compared(found) for found in spans]
    flat = [token for span in words for token in span]
    spelled = [base.alphabet.spell(token.key for token in span) for span in words]
    alignment = align(base.spelled, spelled, base.little)
    agreeing = {flat[ours]: base.words[theirs] for ours, theirs in alignment.pairs.items()}
    segment = {flat[ours]: base.segment_of[theirs] for ours, theirs in alignment.pairs.items()}
    stretches: list[Stretch] = []
    last = min(segment.values(), default=0)
    for part, found in zip(parts, spans, strict=True):
        owners = _owners(document, part, found, segment, last)
        stretches += _cut(document.text, part, found, owners)
        last = owners[-1][0] if owners else last
    moved = frozenset(flat[at] for at in alignment.moved)
    return Printed(tuple(stretches), agreeing, moved, len(flat))


def _owners(
    document: Document, part: Quotation, found: Sequence[Token], segment: dict[Token, int], last: int
) -> list[tuple[int, bool]]:
    """For each token the segment that it belongs to, and whether its whole sentence is surplus."""
    owners: list[tuple[int, bool]] = []
    at = 0
    for _, end in sentences(document.text, part.start, part.end):
        mine = []
        while at < len(found) and found[at].start < end:
            mine.append(found[at])
            at += 1
        held = [segment[token] for token in mine if token in segment]
        if not held:
            owners += [(last, True)] * len(mine)
            continue
        last = held[0]
        for token in mine:
            last = segment.get(token, last)
            owners.append((last, False))
    return owners + [(last, False)] * (len(found) - len(owners))


def _cut(
    text: str, part: Quotation, found: Sequence[Token], owners: Sequence[tuple[int, bool]]
) -> list[Stretch]:
    """Runs of tokens with one owner, each with the punctuation that belongs to it."""
    runs: list[tuple[tuple[int, bool], list[Token]]] = []
    for token, owner in zip(found, owners, strict=True):
        if runs and runs[-1][0] == owner:
            runs[-1][1].append(token)
        else:
            runs.append((owner, [token]))
    borders = [part.start]
    for (_, before), (_, after) in pairwise(runs):
        borders.append(_border(text, _end(before[-1]), _start(after[0])))
    borders.append(part.end)
    stretches = []
    for number, ((segment, surplus), mine) in enumerate(runs):
        start, end = borders[number], borders[number + 1]
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        stretches.append(Stretch(segment, part, (start, end), tuple(mine), surplus))
    return stretches


def _start(token: Token) -> int:
    return token.group[0] if token.group else token.start


def _end(token: Token) -> int:
    return token.group[1] if token.group else token.end


def _border(text: str, end: int, start: int) -> int:
    """Where the text between two words parts: at its last blank, so that “(” goes with what follows."""
    if end >= start:
        return start
    between = text[end:start]
    blank = max((at for at, char in enumerate(between) if char.isspace()), default=-1)
    return end + blank if blank >= 0 else start
