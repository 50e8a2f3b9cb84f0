"""The edits between a segment of the base and what a rendition prints for it."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from alita_tui.quotes.lexicon.little_words import LITTLE_WORDS
from alita_tui.quotes.model import Edit, Span
from alita_tui.quotes.replaced import is_gone
from alita_tui.quotes.tokens import Token, printed_form
from alita_tui.quotes.variants import variant_of

_Kind = Literal["words", "bracket", "ellipsis"]


@dataclass(frozen=True, slots=True)
class Side:
    """The tokens of one side, and the text that they stand in.

    ``starts`` are the offsets, in order, at which what is printed begins anew elsewhere: no edit crosses one.
    """

    text: str
    tokens: Sequence[Token]
    starts: Sequence[int] = ()


@dataclass(frozen=True, slots=True)
class _Item:
    """Neighbouring tokens that make one side of an edit: free words, one bracket or one ellipsis."""

    kind: _Kind
    tokens: tuple[Token, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(token.key for token in self.tokens)

    @property
    def words(self) -> tuple[str, ...]:
        """The keys of free words; none of a bracket or an ellipsis."""
        return self.keys if self.kind == "words" else ()

    @property
    def is_remark(self) -> bool:
        """Whether it stands for nothing: “[sic]” replaces no word."""
        return self.kind == "bracket" and self.keys == ("sic",)


_Gap = tuple[list[_Item], list[_Item]]
"""What stands between two agreeing words, in the order of the text: of the base, of the rendition."""

_Pair = tuple[_Item | None, _Item | None]

_PAIRED: Sequence[tuple[_Kind, _Kind]] = (
    ("words", "words"),
    ("bracket", "bracket"),
    ("words", "bracket"),
    ("bracket", "words"),
    ("words", "ellipsis"),
    ("ellipsis", "words"),
)
"""What may stand for what, likeliest first."""


def differences(base: Side, rendition: Side, agreeing: Mapping[Token, Token]) -> tuple[Edit, ...]:
    """The edits that make the rendition of the base, in the order of the base; none overlaps another.

    ``agreeing`` maps words of the rendition to the words of the base that they are; pairs out of order count
    as an omission and an insertion. Punctuation is never an edit.
    """
    anchors = _in_order(rendition, agreeing)
    edits = [edit for word in _written(anchors) if (edit := _form_edit(base, rendition, word, anchors))]
    gaps = [
        part for gap in _gaps(base, rendition, anchors) if any(gap) for part in _cut_at_equal_brackets(gap)
    ]
    pairs = [*_displaced(gaps, 0), *_displaced(gaps, 1), *(pair for gap in gaps for pair in _paired(gap))]
    edits += [edit for theirs, ours in pairs for edit in _edits(base.text, rendition.text, theirs, ours)]
    edits.sort(key=lambda edit: (edit.base or edit.rendition or (0, 0), edit.rendition or (0, 0)))
    return tuple(edits)


def _in_order(rendition: Side, agreeing: Mapping[Token, Token]) -> list[tuple[Token, Token]]:
    """The pairs (base word, rendition word) that increase on both sides, as many as can be kept."""
    pairs = [(agreeing[token], token) for token in rendition.tokens if token in agreeing]
    tails: list[int] = []
    previous = [-1] * len(pairs)
    starts: list[int] = []
    for number, (theirs, _) in enumerate(pairs):
        at = bisect_left(starts, theirs.start)
        previous[number] = tails[at - 1] if at else -1
        starts[at : at + 1] = [theirs.start]
        tails[at : at + 1] = [number]
    kept = []
    number = tails[-1] if tails else -1
    while number >= 0:
        kept.append(pairs[number])
        number = previous[number]
    return kept[::-1]


def _gaps(base: Side, rendition: Side, anchors: Sequence[tuple[Token, Token]]) -> list[_Gap]:
    theirs = _between(base, [pair[0] for pair in anchors])
    ours = _between(rendition, [pair[1] for pair in anchors])
    return list(zip(theirs, ours, strict=True))


def _between(side: Side, anchors: Sequence[Token]) -> list[list[_Item]]:
    """The items before, between and after the anchors."""
    free: list[list[Token]] = [[]]
    for token in side.tokens:
        if len(free) <= len(anchors) and token is anchors[len(free) - 1]:
            free.append([])
        else:
            free[-1].append(token)
    return [_items(side, mine) for mine in free]


def _items(side: Side, tokens: Sequence[Token]) -> list[_Item]:
    """Words in a row, brackets and ellipses."""
    kinds: dict[str, _Kind] = {"word": "words", "square": "bracket", "ellipsis": "ellipsis"}

    def kind(token: Token) -> tuple[str, int, Span | None]:
        alone = token.start if token.layer == "ellipsis" else bisect_right(side.starts, token.start)
        return token.layer, alone, token.group

    return [_Item(kinds[layer], tuple(run)) for (layer, _, _), run in groupby(tokens, key=kind)]


def _written(anchors: Sequence[tuple[Token, Token]]) -> list[list[tuple[Token, Token]]]:
    """The anchors by written words: those of “going to” against “gonna” belong together."""
    found: list[list[tuple[Token, Token]]] = []
    for pair in anchors:
        last = found[-1][-1] if found else None
        goes_on = last and any(
            one.whole and one.whole == of.whole for one, of in zip(last, pair, strict=True)
        )
        if goes_on:
            found[-1].append(pair)
        else:
            found.append([pair])
    return found


def _form_edit(
    base: Side,
    rendition: Side,
    word: Sequence[tuple[Token, Token]],
    anchors: Sequence[tuple[Token, Token]],
) -> Edit | None:
    """An editor’s letter in brackets, another way to write it, or another case away from the beginning."""
    (theirs, ours), (last, end) = word[0], word[-1]
    there, here = (theirs.start, last.end), (ours.start, end.end)
    if theirs.letter != ours.letter:
        return Edit("bracket", there, here)
    first = word[0] is anchors[0] or theirs is base.tokens[0] or ours is rendition.tokens[0]
    before = printed_form(base.text[slice(*there)])
    after = printed_form(rendition.text[slice(*here)])
    if before == after or (first and before[1:] == after[1:]):
        return None
    if before.casefold() == after.casefold():
        return Edit("case", there, here)
    return Edit("replaced", there, here, variant_of(before.casefold(), after.casefold()))


def _cut_at_equal_brackets(gap: _Gap) -> list[_Gap]:
    """The gap, parted where both sides have the same in brackets: that is no difference."""
    theirs, ours = gap
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, item in enumerate(theirs):
        if item.kind == "bracket":
            places[item.keys].append(at)
    parts: list[_Gap] = []
    begin = opens = 0
    for at, item in enumerate(ours):
        same = places.get(item.keys, ()) if item.kind == "bracket" else ()
        next_one = bisect_left(same, opens)
        if next_one < len(same):
            parts.append((theirs[opens : same[next_one]], ours[begin:at]))
            begin, opens = at + 1, same[next_one] + 1
    return [*parts, (theirs[opens:], ours[begin:])]


def _displaced(gaps: Sequence[_Gap], side: Literal[0, 1]) -> list[_Pair]:
    """Brackets of one side (0: the base) with the same words in another gap of the other side.

    All their words of substance must stand there together: “(Avatar) mix” against “mix [for Avatar]”. Both
    are taken out of their gaps.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for number, gap in enumerate(gaps):
        for key in {key for item in gap[1 - side] if item.kind == "words" for key in item.keys}:
            places[key].append(number)
    found: list[_Pair] = []
    for number, gap in enumerate(gaps):
        if any(item.kind != "ellipsis" for item in gap[1 - side]):
            continue
        for bracket in [item for item in gap[side] if item.kind == "bracket"]:
            telling = set(bracket.keys) - LITTLE_WORDS
            homes = places.get(next(iter(telling)), ()) if telling else ()
            for home in sorted(homes, key=lambda one: abs(one - number)):
                words = _cut_out(gaps[home][1 - side], telling, set(bracket.keys))
                if words:
                    gap[side].remove(bracket)
                    found.append((words, bracket) if side else (bracket, words))
                    break
    return found


def _cut_out(items: list[_Item], telling: set[str], every: set[str]) -> _Item | None:
    """The first free words in a row, all of ``every``, that hold all that is ``telling``; taken out."""
    for at, item in enumerate(items):
        if item.kind != "words" or not telling <= set(item.keys):
            continue
        known = [key in telling for key in item.keys]
        start, end = known.index(True), len(known) - known[::-1].index(True)
        if set(item.keys[start:end]) <= every:
            rest = (item.tokens[:start], item.tokens[end:])
            items[at : at + 1] = [_Item("words", tokens) for tokens in rest if tokens]
            return _Item("words", item.tokens[start:end])
    return None


def _paired(gap: _Gap) -> list[_Pair]:
    """What stands for what in a gap; the rest stands alone."""
    theirs = [item for item in gap[0] if not item.is_remark]
    ours = [item for item in gap[1] if not item.is_remark]
    found: list[_Pair] = [(item, None) for item in gap[0] if item.is_remark]
    found += [(None, item) for item in gap[1] if item.is_remark]
    for one, other in _PAIRED:
        pairs = list(
            zip(
                [item for item in theirs if item.kind == one],
                [item for item in ours if item.kind == other],
                strict=False,
            )
        )
        done = {id(item) for pair in pairs for item in pair}
        theirs = [item for item in theirs if id(item) not in done]
        ours = [item for item in ours if id(item) not in done]
        found += pairs
    return [*found, *((item, None) for item in theirs), *((None, item) for item in ours)]


def _edits(base: str, rendition: str, theirs: _Item | None, ours: _Item | None) -> list[Edit]:
    """The edits, none for an ellipsis that stands for nothing, two for a bracket that hides a word."""
    kinds = {item.kind for item in (theirs, ours) if item}
    before, after = _cover(base, theirs), _cover(rendition, ours)
    if theirs and ours and ours.kind == "bracket" and is_gone(theirs.words, ours.keys):
        return [Edit("omitted", before, None), Edit("bracket", None, after)]
    if "bracket" in kinds:
        return [Edit("bracket", before, after)]
    if "ellipsis" in kinds:
        return [Edit("ellipsis", before, after)] if before and after else []
    return [Edit("replaced" if before and after else "omitted" if before else "inserted", before, after)]


def _cover(text: str, item: _Item | None) -> Span | None:
    """The place of an item: a bracket whole, words with the round brackets that stand close around."""
    if item is None:
        return None
    start, end = item.tokens[0].start, item.tokens[-1].end
    if item.kind == "bracket" and item.tokens[0].group:
        return item.tokens[0].group
    return _with_round_brackets(text, start, end)


def _with_round_brackets(text: str, start: int, end: int) -> Span:
    """The span with the brackets that stand close around it, and with those that it opens or closes alone."""
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        start, end = start - 1, end + 1
    open_ones = text.count("(", start, end) - text.count(")", start, end)
    while open_ones > 0 and text[end : end + 1] == ")":
        end, open_ones = end + 1, open_ones - 1
    while open_ones < 0 and text[start - 1 : start] == "(":
        start, open_ones = start - 1, open_ones + 1
    return start, end
