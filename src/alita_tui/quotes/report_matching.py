"""Which segments an outlet's own words report: shared rare words, names and short runs."""

from collections.abc import Sequence
from dataclasses import dataclass

from alita_tui.quotes.base_text import BaseText
from alita_tui.quotes.model import Span
from alita_tui.quotes.rarity import Rarity
from alita_tui.quotes.stems import ContentWord, content_words
from alita_tui.quotes.tokens import keys

_RUN = 3
_RUN_WEIGHT = 2.0


@dataclass(frozen=True, slots=True)
class Support:
    """What ties some words of an outlet to a segment: a weight, and the words that support it."""

    segment: int
    weight: float
    words: tuple[Span, ...]
    names: int
    runs: int


class Segments:
    """The segments of a base as reports are matched against them."""

    def __init__(self, base: BaseText, rarity: Rarity) -> None:
        text = base.document.text
        self._rarity = rarity
        self._stems = [_by_stem(content_words(text, *span)) for span in base.spans]
        self._runs = [_runs(text, span) for span in base.spans]

    @property
    def stems(self) -> set[str]:
        """Every stem of the statement."""
        return set().union(*self._stems)

    def supports(self, text: str, span: Span) -> list[Support]:
        """What ties ``text[span]`` to each segment that it shares a telling word or run with, best first."""
        words = content_words(text, *span)
        runs = _runs(text, span)
        found = []
        for segment, stems in enumerate(self._stems):
            shared = [word for word in words if word.stem in stems]
            telling = {word.stem for word in shared if not self._rarity.is_topic(word.stem)}
            common = len(runs & self._runs[segment])
            weight = sum(map(self._rarity.weight, sorted(telling))) + _RUN_WEIGHT * common
            if weight:
                names = {
                    word.stem for word in shared if word.proper and stems[word.stem] and word.stem in telling
                }
                spans = tuple(word.span for word in shared)
                found.append(Support(segment, weight, spans, len(names), common))
        return sorted(found, key=lambda one: (-one.weight, one.segment))

    def nearest(self, text: str, span: Span) -> Support | None:
        """The segment that shares most with ``text[span]``, words of the topic counted too."""
        words = content_words(text, *span)
        best: Support | None = None
        for segment, stems in enumerate(self._stems):
            shared = [word for word in words if word.stem in stems]
            weight = sum(self._rarity.weight(stem) for stem in sorted({word.stem for word in shared}))
            if weight and (best is None or weight > best.weight):
                best = Support(segment, weight, tuple(word.span for word in shared), 0, 0)
        return best


def _by_stem(words: Sequence[ContentWord]) -> dict[str, bool]:
    """The stems, each with whether it stands there as a proper name."""
    found: dict[str, bool] = {}
    for word in words:
        found[word.stem] = found.get(word.stem, False) or word.proper
    return found


def _runs(text: str, span: Span) -> set[tuple[str, ...]]:
    """Runs of three words with a word of substance among them."""
    words = keys(text, *span)
    telling = [bool(found) for found in (content_words(word, 0, len(word)) for word in words)]
    return {words[at : at + _RUN] for at in range(len(words) - _RUN + 1) if any(telling[at : at + _RUN])}
