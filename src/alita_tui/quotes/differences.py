"""The edits between a segment of the base and what a rendition prints for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from alita_tui.quotes.model import Edit, Operation, Span
from alita_tui.quotes.tokens import Token


@dataclass(slots=True)
class Gap:
    """What stands between two agreeing words: free words, brackets and ellipses of both sides."""

    base: list[Token] = field(default_factory=list)
    rendition: list[Token] = field(default_factory=list)
    base_brackets: list[list[Token]] = field(default_factory=list)
    brackets: list[list[Token]] = field(default_factory=list)
    base_ellipses: list[Token] = field(default_factory=list)
    ellipses: list[Token] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Side:
    """The tokens of one side, and the text that they stand in."""

    text: str
    tokens: Sequence[Token]


def differences(base: Side, rendition: Side, agreeing: Mapping[Token, Token]) -> tuple[Edit, ...]:
    """The edits that make the rendition of the base, in the order of the base.

    ``agreeing`` maps words of the rendition to the words of the base that they are; pairs out of order count
    as an omission and an insertion. Punctuation is never an edit.
    """
    anchors = _in_order(rendition, agreeing)
    gaps = _gaps(base, rendition, anchors)
    edits = [edit for pair in anchors if (edit := _form_edit(base, rendition, pair, anchors))]
    for gap in gaps:
        _drop_equal_brackets(gap)
    edits += _displaced_brackets(base.text, rendition.text, gaps)
    for gap in gaps:
        edits += _gap_edits(base.text, rendition.text, gap)
    edits.sort(key=lambda edit: (edit.base or edit.rendition or (0, 0), edit.rendition or (0, 0)))
    return tuple(edits)


def _in_order(rendition: Side, agreeing: Mapping[Token, Token]) -> list[tuple[Token, Token]]:
    """The pairs (base word, rendition word) that increase on both sides, as many as can be kept."""
    pairs = [(agreeing[token], token) for token in rendition.tokens if token in agreeing]
    tails: list[int] = []
    previous = [-1] * len(pairs)
    from bisect import bisect_left

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


def _gaps(base: Side, rendition: Side, anchors: Sequence[tuple[Token, Token]]) -> list[Gap]:
    gaps = [Gap() for _ in range(len(anchors) + 1)]
    at = 0
    for token in base.tokens:
        if at < len(anchors) and token is anchors[at][0]:
            at += 1
        else:
            _sort_in(token, gaps[at].base, gaps[at].base_brackets, gaps[at].base_ellipses)
    at = 0
    for token in rendition.tokens:
        if at < len(anchors) and token is anchors[at][1]:
            at += 1
        else:
            _sort_in(token, gaps[at].rendition, gaps[at].brackets, gaps[at].ellipses)
    return gaps


def _sort_in(token: Token, words: list[Token], brackets: list[list[Token]], ellipses: list[Token]) -> None:
    if token.layer == "word":
        words.append(token)
    elif token.layer == "ellipsis":
        ellipses.append(token)
    elif brackets and brackets[-1][0].group == token.group:
        brackets[-1].append(token)
    else:
        brackets.append([token])


def _form_edit(
    base: Side, rendition: Side, pair: tuple[Token, Token], anchors: Sequence[tuple[Token, Token]]
) -> Edit | None:
    """An editor's letter in brackets, or another case away from the beginning of what is printed."""
    theirs, ours = pair
    if theirs.letter != ours.letter:
        return Edit("bracket", (theirs.start, theirs.end), (ours.start, ours.end))
    first = pair is anchors[0] or theirs is base.tokens[0] or ours is rendition.tokens[0]
    before, after = base.text[theirs.start : theirs.end], rendition.text[ours.start : ours.end]
    if before[1:].swapcase() == after[1:] and before[1:] != after[1:]:
        return Edit("case", (theirs.start, theirs.end), (ours.start, ours.end))
    if before[0] != after[0] and before[0].casefold() == after[0].casefold() and not first:
        return Edit("case", (theirs.start, theirs.end), (ours.start, ours.end))
    return None


def _drop_equal_brackets(gap: Gap) -> None:
    """What both sides have in brackets at one place is no difference."""
    for ours in list(gap.brackets):
        for theirs in gap.base_brackets:
            if [token.key for token in ours] == [token.key for token in theirs]:
                gap.brackets.remove(ours)
                gap.base_brackets.remove(theirs)
                break


def _displaced_brackets(base: str, rendition: str, gaps: Sequence[Gap]) -> list[Edit]:
    """Equal words left over on both sides, bracketed on one of them, are one difference."""
    edits: list[Edit] = []
    for gap in gaps:
        for bracket in list(gap.brackets):
            words = {token.key for token in bracket}
            home = next((one for one in gaps if words & {token.key for token in one.base}), None)
            if home is not None:
                taken = [token for token in home.base if token.key in words]
                home.base[:] = [token for token in home.base if token not in taken]
                gap.brackets.remove(bracket)
                edits.append(Edit("bracket", _cover(base, taken), _group(bracket)))
        for bracket in list(gap.base_brackets):
            words = {token.key for token in bracket}
            home = next((one for one in gaps if words & {token.key for token in one.rendition}), None)
            if home is not None:
                taken = [token for token in home.rendition if token.key in words]
                home.rendition[:] = [token for token in home.rendition if token not in taken]
                gap.base_brackets.remove(bracket)
                edits.append(Edit("bracket", _group(bracket), _cover(rendition, taken)))
    return edits


def _gap_edits(base: str, rendition: str, gap: Gap) -> list[Edit]:
    edits: list[Edit] = []
    theirs = _cover(base, gap.base) if gap.base else None
    ours = _cover(rendition, gap.rendition) if gap.rendition else None
    for bracket in gap.brackets:
        if [token.key for token in bracket] == ["sic"]:
            edits.append(Edit("bracket", None, _group(bracket)))
        else:
            edits.append(Edit("bracket", theirs, _group(bracket)))
            theirs = None
    for bracket in gap.base_brackets:
        edits.append(Edit("bracket", _group(bracket), ours))
        ours = None
    for ellipsis in gap.ellipses[: 1 if theirs and not ours else 0]:
        edits.append(Edit("ellipsis", theirs, (ellipsis.start, ellipsis.end)))
        theirs = None
    for ellipsis in gap.base_ellipses[: 1 if ours and not theirs else 0]:
        edits.append(Edit("ellipsis", (ellipsis.start, ellipsis.end), ours))
        ours = None
    if theirs or ours:
        operation: Operation = "replaced" if theirs and ours else "omitted" if theirs else "inserted"
        edits.append(Edit(operation, theirs, ours))
    return edits


def _group(bracket: Sequence[Token]) -> Span:
    group = bracket[0].group
    return group if group is not None else (bracket[0].start, bracket[-1].end)


def _cover(text: str, words: Sequence[Token]) -> Span:
    """From the first word to the last, with the round brackets that stand close around."""
    start, end = words[0].start, words[-1].end
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return start - 1, end + 1
    return start, end
