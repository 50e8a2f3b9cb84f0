"""The printed spans of a rendition, cut into the stretches that give each segment of the base."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from alita_tui.quotes.alignment import align
from alita_tui.quotes.base_text import BaseText, repeated
from alita_tui.quotes.model import Document, Quotation, Span
from alita_tui.quotes.one_sentence import of_one_sentence
from alita_tui.quotes.passages import containment
from alita_tui.quotes.quoted_sentences import QuotedSentence, quoted_sentences, spelling
from alita_tui.quotes.spelling import Spelling
from alita_tui.quotes.tiling import out_of_order
from alita_tui.quotes.tokens import Token
from alita_tui.quotes.whole_words import whole_words

_SAME_AGAIN = 0.9
_CRUMBS, _MORE = 2, 2


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

    @property
    def segments(self) -> frozenset[int]:
        """The segments that the printed words give."""
        return frozenset(one.segment for one in self.stretches if not one.surplus)

    def order(self) -> tuple[tuple[int, ...], ...]:
        """For each printed span, the segments that it gives."""
        given: dict[Span, list[int]] = defaultdict(list)
        for one in self.stretches:
            if not one.surplus and one.segment not in given[one.quotation.span]:
                given[one.quotation.span].append(one.segment)
        return tuple(tuple(segments) for segments in given.values() if segments)


@dataclass(frozen=True, slots=True)
class _Owner:
    segment: int
    surplus: bool = False
    again: bool = False


def printed(base: BaseText, document: Document, parts: Sequence[Quotation]) -> Printed:
    """Align the quotations of an article to the base and cut them at the borders of its segments."""
    is_base = document.id == base.document.id
    spans = [quoted_sentences(document.text, part) for part in parts]
    if base.forms and not is_base:
        spans = [[_as_base_writes(base, document.text, sentence) for sentence in part] for part in spans]
    sentences = [sentence for part in spans for sentence in part]
    flat = [word for sentence in sentences for word in sentence.words]
    pairs = _same_places(base, flat) if is_base else _pairs(base, spans)
    if not is_base:
        pairs = whole_words(pairs, (document.text, flat), (base.document.text, base.words))
        pairs = _without_crumbs(base, sentences, pairs)
    agreeing = {flat[ours]: base.words[theirs] for ours, theirs in pairs.items()}
    segments = {flat[ours]: base.segment_of[theirs] for ours, theirs in pairs.items()}
    once_more = _OnceMore(base, set(pairs.values()))
    stretches: list[Stretch] = []
    last = min(segments.values(), default=0)
    again = 0
    for sentence in sentences:
        owners = _owners(sentence, segments) or once_more.owners(sentence)
        if not owners:
            owners = [_Owner(last, surplus=True)] * len(sentence.tokens)
        elif owners[0].again:
            again += len(sentence.words)
        else:
            last = owners[-1].segment
        _extend(stretches, document.text, sentence, owners)
    moved = frozenset(flat[at] for at in out_of_order(pairs))
    words = len(base.words) if is_base else len(flat) - again
    return Printed(tuple(stretches), agreeing, moved, words)


def _as_base_writes(base: BaseText, text: str, sentence: QuotedSentence) -> QuotedSentence:
    return replace(sentence, tokens=tuple(base.forms.applied(text, sentence.tokens)))


def _pairs(base: BaseText, spans: Sequence[Sequence[QuotedSentence]]) -> dict[int, int]:
    """The words of the printed spans, counted through, that are words of the base."""
    spelled = spelling(base.alphabet, spans)
    later = repeated(spelled)
    echoes = {number for number in later if spans[number] and spans[number][0].quotation.kind != "direct"}
    pairs = align(base.spelled, spelled, base.little, later=later, never=echoes)
    return of_one_sentence(pairs, base.spelled, spelled)


def _without_crumbs(
    base: BaseText, sentences: Sequence[QuotedSentence], pairs: dict[int, int]
) -> dict[int, int]:
    """The pairs without a word or two of another segment inside a sentence that gives a segment.

    “… will close in autumn” does not give “It is in autumn that we decide.”: it would be said to cut it.
    """
    kept = dict(pairs)
    begin = 0
    for sentence in sentences:
        words = range(begin, begin + len(sentence.words))
        begin = words.stop
        held: dict[int, list[int]] = defaultdict(list)
        for at in words:
            if at in pairs:
                held[base.segment_of[pairs[at]]].append(at)
        most = max(map(len, held.values()), default=0)
        for segment, places in held.items():
            few = len(places) <= _CRUMBS and 2 * len(places) < len(base.segment_words(segment))
            if few and most >= _MORE * len(places):
                for at in places:
                    del kept[at]
    return kept


def _same_places(base: BaseText, words: Sequence[Token]) -> dict[int, int]:
    """The base’s own words, each its own word of the base."""
    places = {token.start: at for at, token in enumerate(base.words)}
    return {at: places[token.start] for at, token in enumerate(words) if token.start in places}


def _owners(sentence: QuotedSentence, segments: Mapping[Token, int]) -> list[_Owner]:
    """For each token the segment that it belongs to; none where no word agrees."""
    held = [segments[token] for token in sentence.tokens if token in segments]
    owners = []
    for token in sentence.tokens if held else ():
        held[0] = segments.get(token, held[0])
        owners.append(_Owner(held[0]))
    return owners


class _OnceMore:
    """Finds sentences that print once more what is ``given`` of the base: places of its words."""

    def __init__(self, base: BaseText, given: Collection[int]) -> None:
        self._base = base
        self._given = base.spelled.only(given)
        self._known: dict[str, dict[int, int]] = {}

    def owners(self, sentence: QuotedSentence) -> list[_Owner]:
        """For each token the segment that it prints again; none where the sentence is another."""
        spelled = spelling(self._base.alphabet, [[sentence]])
        pairs = self._known.get(spelled.letters)
        if pairs is None:
            pairs = self._known[spelled.letters] = self._pairs(spelled)
        words = sentence.words
        segments = {words[ours]: self._base.segment_of[theirs] for ours, theirs in pairs.items()}
        return [replace(owner, again=True) for owner in _owners(sentence, segments)]

    def _pairs(self, spelled: Spelling) -> dict[int, int]:
        if containment(spelled.letters, self._given.letters) < _SAME_AGAIN:
            return {}
        pairs = align(self._given, spelled, self._base.little)
        return pairs if len(pairs) >= _SAME_AGAIN * len(spelled.letters) else {}


def _extend(stretches: list[Stretch], text: str, sentence: QuotedSentence, owners: Sequence[_Owner]) -> None:
    """Add the sentence, cut where the owner changes; what goes on with the stretch before is joined to it."""
    runs = [
        (owner, tuple(token for token, _ in run))
        for owner, run in groupby(zip(sentence.tokens, owners, strict=True), key=lambda pair: pair[1])
    ]
    cuts = [_border(text, _end(before[-1]), _start(after[0])) for (_, before), (_, after) in pairwise(runs)]
    borders = pairwise([sentence.span[0], *cuts, sentence.span[1]])
    for (owner, mine), (begin, end) in zip(runs, borders, strict=True):
        part = text[begin:end]
        start = begin + len(part) - len(part.lstrip())
        one = Stretch(
            owner.segment,
            sentence.quotation,
            (start, start + len(part.strip())),
            mine,
            owner.surplus,
            owner.again,
        )
        if stretches and _goes_on(stretches[-1], one):
            last = stretches.pop()
            one = replace(one, span=(last.span[0], one.span[1]), tokens=(*last.tokens, *mine))
        stretches.append(one)


def _goes_on(last: Stretch, one: Stretch) -> bool:
    """Whether the second stretch gives the same segment in the same quotation."""
    return last.quotation is one.quotation and (last.segment, last.surplus, last.again) == (
        one.segment,
        one.surplus,
        one.again,
    )


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
