"""Which segments an outlet's own words report: shared rare words, names and short runs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import pairwise

from alita_tui.quotes.base_text import BaseText
from alita_tui.quotes.gist import gists
from alita_tui.quotes.lexicon.people import HONORIFICS, ROLES
from alita_tui.quotes.model import Span
from alita_tui.quotes.own_words import Wording, wording
from alita_tui.quotes.rarity import Rarity
from alita_tui.quotes.stems import ContentWord, stem
from alita_tui.quotes.word_classes import is_weak

_RUN_WEIGHT = 2.0
_CLOSE = 2
_HEADLINE = 3
_TITLES = frozenset(map(stem, HONORIFICS | ROLES))
_WHOLE_WEIGHT = 8.0


@dataclass(frozen=True, slots=True)
class Support:
    """What ties some words of an outlet to a segment: a weight, and the words that support it.

    Of the telling words ``names`` counts those that are proper on both sides, ``plain`` those that are on
    none, ``ties`` all, a name of several words once; ``runs`` counts the shared runs of three words around a
    plain one. ``whole``: the words are the gist of the segment, so that no rare one is needed; those of the
    topic are then counted, too.
    """

    segment: int
    weight: float
    words: tuple[Span, ...]
    names: int
    runs: int
    ties: int = 0
    plain: int = 0
    whole: bool = False

    @property
    def is_close(self) -> bool:
        """Whether more than one word ties the two, and not names alone."""
        return self.whole or (self.plain > 0 and self.ties + min(self.runs, 1) >= _CLOSE)


class Segments:
    """The segments of a base as reports are matched against them."""

    def __init__(self, base: BaseText, rarity: Rarity) -> None:
        self._rarity = rarity
        read = [wording(base.document.text, span) for span in base.spans]
        self._stems = [_by_stem(one.words) for one in read]
        self._runs = [one.runs for one in read]
        self._gists = cache(lambda segment: gists(base.document.text, read[segment]))
        self._printed_runs = [sorted(" ".join(run) for run in one.runs) for one in read]

    def supports(self, own: Wording, text: str, *, credited: bool = False) -> list[Support]:
        """What ties ``own``, read from ``text``, to each segment that it shares something telling with.

        That is a word or a run; best first. ``credited``: the speaker is, so that the gist of one clause of
        the segment is enough.
        """
        found = []
        for segment, stems in enumerate(self._stems):
            shared = [word for word in own.words if word.stem in stems]
            telling = {word.stem for word in shared if not self._rarity.is_topic(word.stem)}
            common = self.runs_shared(own, segment)
            weight = sum(map(self._rarity.weight, sorted(telling))) + _RUN_WEIGHT * common
            known = self._gists(segment) if shared else ()
            if any(one.is_whole_of(own, text) for one in (known if credited else known[:1])):
                weight = max(weight, _WHOLE_WEIGHT)
                support = self._support(own, segment, shared, weight, lambda _: True)
                found.append(replace(support, whole=True))
            elif weight:
                found.append(self._support(own, segment, shared, weight, telling.__contains__))
        return sorted(found, key=lambda one: (-one.weight, one.segment))

    def may_tie(self, stems: frozenset[str], runs: frozenset[tuple[str, ...]]) -> bool:
        """Whether a report with these stems and runs may be tied closely to some segment."""
        shared = len(stems & self._every_stem)
        return shared >= _CLOSE or (shared > 0 and not runs.isdisjoint(self._every_run))

    def share(self, stems: frozenset[str]) -> bool:
        """Whether some segment has one of these stems."""
        return not stems.isdisjoint(self._every_stem)

    @cached_property
    def _every_stem(self) -> frozenset[str]:
        return frozenset().union(*self._stems)

    @cached_property
    def _every_run(self) -> frozenset[tuple[str, ...]]:
        return frozenset().union(*self._runs)

    def runs(self, segment: int) -> list[str]:
        """The segment's telling runs of three words, blanks between the words."""
        return self._printed_runs[segment]

    def names(self, segment: int) -> list[str]:
        """The stems that stand there as proper names."""
        return [one for one, proper in self._stems[segment].items() if proper]

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
                best = self._support(own, segment, shared, weight, lambda _: True)
        return best

    def _support(
        self,
        own: Wording,
        segment: int,
        shared: Sequence[ContentWord],
        weight: float,
        counts: Callable[[str], bool],
    ) -> Support:
        stems = self._stems[segment]
        telling = [word for word in shared if counts(word.stem) and not is_weak(word.stem)]
        capitals = _in_capitals(own)
        both = {word.stem for word in telling if word.proper and stems[word.stem]}
        names = {word.stem for word in telling if stems[word.stem] or (word.proper and not capitals)}
        if len(telling) > 1 and telling[0] is own.words[0] and telling[1].stem in names:
            names |= {telling[0].stem} if telling[1].span[0] == telling[0].span[1] + 1 else set()
        names |= {
            title.stem
            for title, name in pairwise(telling)
            if title.stem in _TITLES and name.stem in names and name.span[0] == title.span[1] + 1
        }
        plain = {word.stem for word in telling} - names
        runs = sum(any(stem(key) in plain for key in run) for run in own.runs & self._runs[segment])
        spans = tuple(word.span for word in shared)
        return Support(segment, weight, spans, len(both), runs, _ties(own, telling), len(plain))


def _in_capitals(own: Wording) -> bool:
    """Whether every word has a capital, so that it is no sign of a name, as in some headlines."""
    inside = [word.proper for word in own.words if word.span[0] > own.span[0]]
    return len(inside) >= _HEADLINE and all(inside)


def _ties(own: Wording, telling: Sequence[ContentWord]) -> int:
    """How many different words and names; the words of one name stand side by side, with capitals."""
    capitals = _in_capitals(own)
    seen: set[str] = set()
    count = 0
    before: ContentWord | None = None
    for word in telling:
        beside = before is not None and word.span[0] == before.span[1] + 1
        opens = before is not None and (before.proper or before is own.words[0] or before.stem in _TITLES)
        one_name = word.proper and beside and opens and not capitals
        count += word.stem not in seen and not one_name
        seen.add(word.stem)
        before = word
    return count


def _by_stem(words: Sequence[ContentWord]) -> dict[str, bool]:
    """The stems, each with whether it stands there as a proper name."""
    found: dict[str, bool] = {}
    for word in words:
        found[word.stem] = found.get(word.stem, False) or word.proper
    return found
