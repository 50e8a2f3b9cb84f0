"""How well a short line of the palette fits what is typed: begun words first, then words held, then slips."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from alita_tui.quotes.model import Span

_WORD = re.compile(r"\w+")
_EXACT, _BEGUN, _HELD, _SAID, _SLIPPED = 1.0, 0.96, 0.92, 0.7, 0.6
_LEAST_TYPED, _LEAST_ALIKE = 3, 0.6
# Of two lines that fit equally the shorter is the nearer, by less than anything else weighs.
_LENGTH = 1e-4


class Likeness(NamedTuple):
    """``score`` from 0 (not at all) to 1; ``spans`` are the letters of the label that it fits."""

    score: float
    spans: tuple[Span, ...] = ()


def likeness(typed: str, label: str, about: str = "") -> Likeness:
    """How well a label, and the sentence under it, fit what is typed; both short, in any case.

    Words that begin as they were typed come before those that hold it, and these before the sentence. Where
    none fits, each word is compared with those of the label, so that a slip of the finger finds it, too.
    """
    wanted, low = typed.casefold().split(), label.casefold()
    if not wanted:
        return Likeness(0.0)
    less = min(len(label), 100) * _LENGTH
    if low == " ".join(wanted):
        return Likeness(_EXACT, ((0, len(label)),))
    words = [(found.start(), found.group()) for found in _WORD.finditer(low)]
    begun = [next((at for at, word in words if low.startswith(one, at)), -1) for one in wanted]
    if min(begun) >= 0:
        exact = all(
            low[at : at + len(one)] in dict(words).values() for at, one in zip(begun, wanted, strict=True)
        )
        return Likeness(_BEGUN + 0.02 * exact - less, _spans(begun, wanted))
    held = [low.find(one) for one in wanted]
    if min(held) >= 0:
        return Likeness(_HELD - less, _spans(held, wanted))
    if all(re.search(rf"\b{re.escape(one)}", about.casefold()) for one in wanted):
        return Likeness(_SAID - less)
    return _slipped(wanted, words, less)


def _spans(starts: Sequence[int], words: Sequence[str]) -> tuple[Span, ...]:
    return tuple((at, at + len(word)) for at, word in zip(starts, words, strict=True))


def _slipped(wanted: Sequence[str], words: Sequence[tuple[int, str]], less: float) -> Likeness:
    """The likeness of words that were not typed as they are written."""
    from rapidfuzz.distance import OSA

    least, spans = 1.0, []
    for one in wanted:
        if len(one) < _LEAST_TYPED:
            return Likeness(0.0)
        near = [
            (max(OSA.normalized_similarity(one, part) for part in (word, word[: len(one)])), -at, word)
            for at, word in words
        ]
        alike, at, word = max(near, default=(0.0, 0, ""))
        if alike < _LEAST_ALIKE:
            return Likeness(0.0)
        least = min(least, alike)
        spans.append((-at, -at + len(word)))
    return Likeness(_SLIPPED * least - less, tuple(spans))
