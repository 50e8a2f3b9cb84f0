"""An outlet's own words for a statement: headline, standfirst, lead, and reports without marks."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from alita_tui.quotes.clauses import clauses, without_frame
from alita_tui.quotes.ground import Ground
from alita_tui.quotes.lexicon.certainty import COMMITTED
from alita_tui.quotes.model import Document, Flag, OwnReport, Quotation, Reading, Span
from alita_tui.quotes.own_words import OwnWords, wording
from alita_tui.quotes.passages import surnames
from alita_tui.quotes.readings import in_order
from alita_tui.quotes.report_losses import losses
from alita_tui.quotes.report_matching import Support
from alita_tui.quotes.sentences import sentences
from alita_tui.quotes.tokens import keys

_IN_ARTICLE = 3.5
_ELSEWHERE = 8.0
_UNCREDITED = 7.0
_LEAD_PARAGRAPHS = 3


@dataclass(frozen=True, slots=True)
class Matched:
    """A piece of a report and what ties it to its segment."""

    span: Span
    support: Support


@dataclass(frozen=True, slots=True)
class Found:
    """An own report with the pieces that it was matched by; ``credited`` is who it credits, if anybody."""

    report: OwnReport
    pieces: tuple[Matched, ...]
    quotation: Quotation | None


def own_reports(
    ground: Ground, document: Document, readings: Mapping[int, Reading], own_words: OwnWords
) -> list[Found]:
    """The own reports of ``document``, in the order printed.

    ``readings`` are those that the article has in marks: where there are some, one rare word is enough.
    """
    search = _Search(ground, document, readings)
    found = [one for report in _reports(document, ground.credited) if (one := search.report(report))]
    if readings and document.id != ground.base.document.id:
        found += search.uncredited(own_words, [(one.report.start, one.report.end) for one in found])
    return sorted(found, key=lambda one: one.report.start)


class _Search:
    """The search through one article for its reports of one statement."""

    def __init__(self, ground: Ground, document: Document, readings: Mapping[int, Reading]) -> None:
        self._ground = ground
        self._document = document
        self._readings = readings

    def report(self, parts: Sequence[Quotation]) -> Found | None:
        """The indirect quotations under one cue as one report, if they report the statement."""
        text = self._document.text
        least = _IN_ARTICLE if self._readings else _ELSEWHERE
        pieces = [
            Matched(clause, support)
            for part in parts
            for clause in clauses(text, *part.span)
            for support in self._ground.segments.supports(wording(text, clause))[:1]
            if support.weight >= least
        ]
        if not pieces and self._readings:
            pieces = self._by_place(parts)
        return self._found([part.span for part in parts], pieces, parts[0]) if pieces else None

    def uncredited(self, own_words: OwnWords, known: Sequence[Span]) -> list[Found]:
        """Sentences without any cue that paraphrase a missing segment through rare proper names."""
        text = self._document.text
        taken = [one.span for one in self._document.quotations if one.kind != "unattributed"]
        taken += known
        found = []
        for sentence in own_words.of(self._document):
            start, end = sentence.span
            if any(start < stop and begin < end for begin, stop in taken):
                continue
            best = next(iter(self._ground.segments.supports(sentence)), None)
            if best and best.segment not in self._readings and best.names and best.weight >= _UNCREDITED:
                begin = without_frame(text, start, end, min(word[0] for word in best.words))
                span = begin, end - 1 if text[end - 1] in ".!?" else end
                found.append(self._found([span], [Matched(span, best)], None))
        return found

    def _found(self, spans: Sequence[Span], pieces: Sequence[Matched], part: Quotation | None) -> Found:
        text, base = self._document.text, self._ground.base
        reported = sorted({piece.support.segment for piece in pieces})
        cue = part.cue_span if part else None
        change = losses(base, text, spans, reported, cue, self._ground.rarity)
        flags: list[Flag] = [*change.flags, *(() if part else ("uncredited",))]
        words = ", ".join(dict.fromkeys(f"“{text[s:e]}”" for piece in pieces for s, e in piece.support.words))
        report = OwnReport(
            start=spans[0][0],
            end=spans[-1][1],
            segments=tuple(reported),
            flags=in_order(flags),
            lost=tuple(base.document.text[start:end] for start, end in change.lost),
            added=tuple(text[start:end] for start, end in change.added),
            lost_spans=change.lost,
            added_spans=change.added,
            why=f"shares {words}" if words else "stands under one cue with the quotation",
        )
        return Found(report, tuple(pieces), part)

    def _by_place(self, parts: Sequence[Quotation]) -> list[Matched]:
        """A report that shares no rare word: under one cue with a quotation in marks, or in the lead."""
        first, base = parts[0], self._ground.base
        for reading in self._readings.values():
            if first.cue_span and reading.cue_span == first.cue_span:
                return [Matched(part.span, Support(reading.segment, 0.0, (), 0, 0)) for part in parts]
        headline = self._document.headline
        if not (headline and first.start < headline[1]) and first.paragraph > _LEAD_PARAGRAPHS:
            return []
        if first.cue_span and first.cue and COMMITTED & set(keys(first.cue)):
            for number, span in enumerate(base.spans):
                if COMMITTED & set(keys(base.document.text, *span)):
                    return [Matched(first.span, Support(number, 0.0, (first.cue_span,), 0, 0))]
        nearest = self._ground.segments.nearest(wording(self._document.text, first.span))
        return [Matched(first.span, nearest)] if nearest else []


def _reports(document: Document, credited: frozenset[str]) -> Iterable[list[Quotation]]:
    """The indirect quotations by the statement's speakers, those under one cue together."""
    run: list[Quotation] = []
    for quotation in document.quotations:
        if quotation.kind != "indirect" or not surnames(quotation.speakers) & credited:
            continue
        if run and (
            quotation.cue_span != run[-1].cue_span or not _one_sentence(document.text, run[0], quotation)
        ):
            yield run
            run = []
        run.append(quotation)
    if run:
        yield run


def _one_sentence(text: str, first: Quotation, last: Quotation) -> bool:
    return len(sentences(text, first.start, last.end)) == 1
