"""Which segments an outlet's own words report: shared rare words, names and short runs."""

from collections.abc import Sequence
from dataclasses import dataclass

from alita_tui.quotes.base_text import BaseText
from alita_tui.quotes.model import Span
from alita_tui.quotes.own_words import Wording, wording
from alita_tui.quotes.rarity import Rarity
from alita_tui.quotes.stems import ContentWord

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
        self._rarity = rarity
        read = [wording(base.document.text, span) for span in base.spans]
        self._stems = [_by_stem(one.words) for one in read]
        self._runs = [one.runs for one in read]

    def supports(self, own: Wording) -> list[Support]:
        """What ties ``own`` to each segment that it shares a telling word or run with, best first."""
        found = []
        for segment, stems in enumerate(self._stems):
            shared = [word for word in own.words if word.stem in stems]
            telling = {word.stem for word in shared if not self._rarity.is_topic(word.stem)}
            common = self.runs_shared(own, segment)
            weight = sum(map(self._rarity.weight, sorted(telling))) + _RUN_WEIGHT * common
            if weight:
                names = {
                    word.stem for word in shared if word.proper and stems[word.stem] and word.stem in telling
                }
                spans = tuple(word.span for word in shared)
                found.append(Support(segment, weight, spans, len(names), common))
        return sorted(found, key=lambda one: (-one.weight, one.segment))

    def runs_shared(self, own: Wording, segment: int) -> int:
        """How many telling runs of three words ``own`` shares with the segment."""
        return len(own.runs & self._runs[segment])

    def nearest(self, own: Wording) -> Support | None:
        """The segment that shares most with ``own``, words of the topic counted too."""
        best: Support | None = None
        for segment, stems in enumerate(self._stems):
            shared = [word for word in own.words if word.stem in stems]
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
