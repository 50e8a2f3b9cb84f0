"""What an outlet's report loses of a statement, and what it adds to it."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from alita_tui.quotes.base_text import BaseText
from alita_tui.quotes.lexicon.certainty import (
    COMMITTED,
    STRONG_CUES,
    asserts,
    conditions_in,
    hedges_in,
    intentions_in,
    keeps_condition,
    keeps_hedge,
    no_hedges_in,
    temporal_conditions_in,
    temporal_echo,
)
from alita_tui.quotes.model import Flag, Span
from alita_tui.quotes.rarity import Rarity
from alita_tui.quotes.report_claims import Report, own_claims, own_conditions, sentence_around
from alita_tui.quotes.scopes import (
    condition_end,
    conditioned_span,
    hedged_spans,
    is_future,
    is_hedged_fact,
    is_negated,
    opens_with_subject,
    predicate_start,
)
from alita_tui.quotes.tokens import keys
from alita_tui.quotes.word_classes import is_time, same, substance, telling

_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Losses:
    """Spans in the base that the report drops, spans of the report that nothing supports, and their flags."""

    hedges: tuple[Span, ...] = ()
    conditions: tuple[Span, ...] = ()
    added: tuple[Span, ...] = ()
    flags: tuple[Flag, ...] = ()

    @property
    def lost(self) -> tuple[Span, ...]:
        """Hedges and conditions, in the order of the base."""
        return tuple(sorted({*self.hedges, *self.conditions}))

    def flags_of(self, segment: Span) -> tuple[Flag, ...]:
        """The flags that concern one segment of the base: losses elsewhere are not its own."""
        kept = {
            flag
            for flag, lost in (("hedge-lost", self.hedges), ("condition-lost", self.conditions))
            if any(segment[0] <= start < segment[1] for start, _ in lost)
        }
        return tuple(flag for flag in self.flags if flag in kept or flag == "claim-added")


def losses(
    base: BaseText, report: Report, rarity: Rarity, said_elsewhere: Callable[[], Collection[str]]
) -> Losses:
    """Hold a report against the segments that it reports.

    A hedge is lost where the words in its scope are reported and the report leaves nothing open, a condition
    where its main clause is reported and the report restricts nothing. A claim is added where a clause
    beside a reported one shares nothing with the statement, where a condition is the outlet's own, and by a
    verb that vouches for what the statement hedges. Questions claim nothing. ``said_elsewhere`` gives the
    stems of what else the speaker is quoted with; it is asked only where a claim would be added.
    """
    around = sentence_around(report)
    if report.cue is None or "?" in report.text[around[0] : around[1]]:
        return Losses()
    if not report.tied:
        return _of_the_whole(base, report, around)
    held = _Held(base, report, rarity, around)
    hedges = held.lost_hedges()
    conditions = held.lost_conditions()
    added = [] if report.in_base else own_claims(base, report, rarity, said_elsewhere)
    if (hedges or added) and (cue := _strong(report, STRONG_CUES)):
        added.append(cue)
    if not report.is_frame:
        added += own_conditions(base, report, said_elsewhere)
    flags: list[Flag] = ["hedge-lost"] if hedges else []
    flags += ["condition-lost"] if conditions else []
    flags += ["claim-added"] if added else []
    return Losses(tuple(hedges), tuple(conditions), tuple(sorted(set(added))), tuple(flags))


def _of_the_whole(base: BaseText, report: Report, around: Span) -> Losses:
    """A report that only its verb of commitment ties to the statement is held against the whole of it."""
    cue = _strong(report, COMMITTED)
    if cue is None or keeps_hedge(report.text, *around):
        return Losses()
    text = base.document.text
    for sentence in base.spans:
        if any(_bears_on_fact(text, hedge, sentence) for hedge in hedges_in(text, *sentence)):
            return Losses(added=(cue,), flags=("claim-added",))
    return Losses()


def _strong(report: Report, verbs: Collection[str]) -> Span | None:
    if report.cue and set(keys(report.text, *report.cue)) & set(verbs):
        return report.cue
    return None


def _bears_on_fact(text: str, hedge: Span, sentence: Span) -> bool:
    return text[sentence[1] - 1] != "?" and is_hedged_fact(text, hedge, hedged_spans(text, hedge, sentence))


class _Held:
    """A report held against the segments that it reports."""

    def __init__(self, base: BaseText, report: Report, rarity: Rarity, around: Span) -> None:
        self._text = base.document.text
        self._sentences = [
            base.spans[number] for number in report.segments if self._text[base.spans[number][1] - 1] != "?"
        ]
        self._report = report
        self._rarity = None if report.whole else rarity
        self._around = around
        spans = [*report.pieces, *([report.marks] if report.marks else [])]
        self._shared = {
            same(word.stem) for span in spans for word in telling(report.text, span, self._rarity)
        }

    def lost_hedges(self) -> list[Span]:
        """The hedges of what is reported, none where the report keeps any, of whatever kind."""
        plain = frozenset(word for one in self._sentences for word in no_hedges_in(self._text, *one))
        if keeps_hedge(self._report.text, *self._around, plain):
            return []
        found = []
        for sentence in self._sentences:
            hedges = hedges_in(self._text, *sentence)
            if self._asserts():
                hedges += intentions_in(self._text, *sentence)
            for hedge in sorted(hedges):
                scope = hedged_spans(self._text, hedge, sentence)
                if self._reports(scope, forecast=True) and is_hedged_fact(self._text, hedge, scope):
                    found.append(hedge)
        return found

    def lost_conditions(self) -> list[Span]:
        """The conditions whose main clause is reported, and nothing of the condition."""
        if keeps_condition(self._report.text, *self._around):
            return []
        found = []
        for sentence in self._sentences:
            for condition in conditions_in(self._text, *sentence):
                main = conditioned_span(self._text, condition, sentence)
                if main and self._dropped(condition, main, sentence):
                    found.append(condition)
            if not temporal_echo(self._report.text, *self._around):
                found += self._lost_times(sentence)
        return found

    def _lost_times(self, sentence: Span) -> list[Span]:
        found = []
        for time in temporal_conditions_in(self._text, *sentence):
            main = conditioned_span(self._text, time, sentence)
            if main is None or not is_future(self._text, main):
                continue
            if self._text[slice(*time)].lower() == "until" and not is_negated(self._text, main):
                continue
            if self._dropped(time, main, sentence):
                found.append(time)
        return found

    def _dropped(self, condition: Span, main: Span, sentence: Span) -> bool:
        """Whether the main clause is reported, and no word of the condition."""
        clause = condition[1], condition_end(self._text, condition, sentence)
        return self._reports([main]) and not substance(self._text, [clause]) & self._shared

    def _reports(self, spans: Collection[Span], *, forecast: bool = False) -> bool:
        return any(self._is_reported(span, forecast=forecast) for span in spans)

    def _is_reported(self, span: Span, *, forecast: bool) -> bool:
        """Whether the report gives the predicate of the clause, or else half of its telling words.

        What is forecast is also given by its time (“in spring”). A clause that shares nothing but its subject
        with the report says something else of it.
        """
        softened = hedges_in(self._text, *span)
        words = [
            word
            for word in telling(self._text, span, self._rarity)
            if not any(start <= word.span[0] < end for start, end in softened)
        ]
        given = [word for word in words if same(word.stem) in self._shared]
        if forecast and any(is_time(word.stem) for word in given):
            return True
        start = predicate_start(self._text, span)
        begins = [span[0]] if forecast and not opens_with_subject(self._text, span) else []
        for begin in begins if start is None else [*begins, start]:
            said = [word for word in words if word.span[0] >= begin]
            if said and said[0] in given:
                return True
        several = len({word.stem for word in given}) >= _SEVERAL and 2 * len(given) >= len(words)
        return several and (start is None or self._report.whole)

    def _asserts(self) -> bool:
        pieces = [*self._report.pieces, *([self._report.cue] if self._report.cue else [])]
        return any(asserts(self._report.text, *piece) for piece in pieces)
