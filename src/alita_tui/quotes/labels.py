"""A name of one or two words for each segment of a statement."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from alita_tui.quotes.base_text import BaseText
from alita_tui.quotes.ground import Ground
from alita_tui.quotes.model import Document, Reading, Rendition, Span
from alita_tui.quotes.rarity import Rarity
from alita_tui.quotes.stems import content_words
from alita_tui.quotes.tokens import Token, fold

_DETERMINERS = frozenset(
    "a an another any each every her his its my no our some that the their this your".split()
)
_SECOND_WORD = 0.6
_HIRAGANA = re.compile("[\u3041-\u309f]")
_LONGEST_RUN = 6


@dataclass(frozen=True, slots=True)
class _Candidate:
    score: float
    span: Span


def labels(ground: Ground, renditions: Sequence[Rendition], texts: Mapping[str, Document]) -> list[str]:
    """One or two of each segment's rarest words; what others picked up, names and nouns go first."""
    base = ground.base
    picked = _picked_up(base, renditions, texts)
    return [_label(base, number, span, ground.rarity, picked) for number, span in enumerate(base.spans)]


def _picked_up(base: BaseText, renditions: Sequence[Rendition], texts: Mapping[str, Document]) -> set[Span]:
    """The base words that fragments and reports keep: what other outlets thought worth keeping."""
    kept: set[Span] = set()
    for rendition in renditions:
        for reading in rendition.readings:
            if reading.state == "reported":
                kept.update(_shared(base, reading, texts[rendition.article]))
            if reading.state == "fragment":
                omitted = [edit.base for edit in reading.edits if edit.op == "omitted" and edit.base]
                for token in base.segment_words(reading.segment):
                    if not any(start <= token.start < end for start, end in omitted):
                        kept.add((token.start, token.end))
    return kept


def _shared(base: BaseText, reading: Reading, document: Document) -> Iterable[Span]:
    """The words of the segment whose stems support the report."""
    stems = {word.stem for span in reading.evidence for word in content_words(document.text, *span)}
    words = content_words(base.document.text, *base.spans[reading.segment])
    return (word.span for word in words if word.stem in stems)


def _label(base: BaseText, number: int, span: Span, rarity: Rarity, picked: set[Span]) -> str:
    text = base.document.text
    words = content_words(text, *span)
    if not words:
        return _plain_label(base, number)
    before = {token.start: previous.key for previous, token in _neighbours(base, number)}
    scored = []
    for word in words:
        score = rarity.weight(word.stem)
        score *= 0.3 if rarity.is_topic(word.stem) else 1.0
        score *= 2.0 if word.span in picked else 1.0
        score *= 1.5 if word.proper else 1.0
        score *= 1.4 if before.get(word.span[0]) in _DETERMINERS else 1.0
        scored.append(_Candidate(score, word.span))
    best = max(scored, key=lambda one: (one.score, -one.span[0]))
    return _with_neighbour(text, best, scored, before.get(best.span[0]) in _DETERMINERS)


def _plain_label(base: BaseText, number: int) -> str:
    """The first word of a segment without words of substance; of text without blanks its longest name.

    There a name is taken to be what stands between signs of grammar: a run of ideographs or katakana.
    """
    words = base.segment_words(number)
    runs: list[list[Token]] = [[]]
    for word in words:
        if _HIRAGANA.match(word.key) or (runs[-1] and runs[-1][-1].end != word.start):
            runs.append([])
        if not _HIRAGANA.match(word.key):
            runs[-1].append(word)
    longest = max(runs, key=len)
    found = longest[:_LONGEST_RUN] if len(longest) > 1 else words[:1]
    return base.document.text[found[0].start : found[-1].end]


def _neighbours(base: BaseText, number: int) -> list[tuple["_Word", "_Word"]]:
    words = [_Word(token.start, token.end, fold(token.key)) for token in base.segment_words(number)]
    return list(pairwise(words))


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    key: str


def _with_neighbour(text: str, best: _Candidate, scored: Sequence[_Candidate], opens: bool) -> str:
    """The word, and the one beside it where only a blank parts them and it is nearly as telling.

    A word that opens a noun phrase (``opens``) takes the next in any case: “third film”, not “third”.
    """
    start, end = best.span
    for other in sorted(scored, key=lambda one: -one.score):
        begin, stop = other.span
        near = other.score >= _SECOND_WORD * best.score
        if (near or opens) and text[end:begin] == " ":
            return text[start:stop]
        if near and text[stop:start] == " ":
            return text[begin:end]
    return text[start:end]
