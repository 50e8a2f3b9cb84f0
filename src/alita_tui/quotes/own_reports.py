"""An outlet's own words for a statement: headline, standfirst, lead, and reports without marks."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from alita_tui.quotes.base_text import BaseText
from alita_tui.quotes.clauses import clauses, without_frame
from alita_tui.quotes.lexicon.certainty import COMMITTED
from alita_tui.quotes.model import Document, Flag, OwnReport, Quotation, Reading, Span
from alita_tui.quotes.own_words import OwnWords, wording
from alita_tui.quotes.passages import surnames
from alita_tui.quotes.rarity import Rarity
from alita_tui.quotes.readings import in_order
from alita_tui.quotes.report_losses import losses
from alita_tui.quotes.report_matching import Segments, Support
from alita_tui.quotes.sentences import sentences
from alita_tui.quotes.tokens import keys

_IN_ARTICLE = 3.0
_ELSEWHERE = 8.0
_UNCREDITED = 6.0
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


class ReportFinder:
    """Finds the own reports of statements; what it learns of an article serves every statement."""

    def __init__(self, documents: Mapping[str, Document], rarity: Rarity, own_words: OwnWords) -> None:
        self._documents = documents
        self._rarity = rarity
        self._own_words = own_words
        self._segments: tuple[BaseText, Segments] | None = None
        self._by_surname: dict[str, set[str]] | None = None

    def reporting(self, names: Collection[str]) -> set[str]:
        """The ids of the articles that report something by a speaker with one of these surnames."""
        if self._by_surname is None:
            self._by_surname = defaultdict(set)
            for document in self._documents.values():
                for quotation in document.quotations:
                    for name in surnames(quotation.speakers):
                        self._by_surname[name].add(document.id)
        return set().union(*(self._by_surname.get(name, set()) for name in names))

    def find(
        self,
        base: BaseText,
        document: Document,
        readings: Mapping[int, Reading],
        credited: frozenset[str],
    ) -> list[Found]:
        """The own reports of ``document``, in the order printed.

        ``readings`` are those that the article has in marks: where there are some, one rare word is enough.
        """
        segments = self._of(base)
        found = [
            one
            for report in _reports(document, credited)
            if (one := self._report(base, segments, document, report, readings))
        ]
        if readings and document.id != base.document.id:
            found += self._uncredited(base, segments, document, readings, found)
        return sorted(found, key=lambda one: one.report.start)

    def _of(self, base: BaseText) -> Segments:
        if self._segments is None or self._segments[0] is not base:
            self._segments = base, Segments(base, self._rarity)
        return self._segments[1]

    def _report(
        self,
        base: BaseText,
        segments: Segments,
        document: Document,
        parts: Sequence[Quotation],
        readings: Mapping[int, Reading],
    ) -> Found | None:
        text = document.text
        least = _IN_ARTICLE if readings else _ELSEWHERE
        pieces = [
            Matched(clause, support)
            for part in parts
            for clause in clauses(text, *part.span)
            for support in segments.supports(wording(text, clause))[:1]
            if support.weight >= least
        ]
        if not pieces and readings:
            pieces = self._by_place(segments, base, document, parts, readings)
        if not pieces:
            return None
        return self._found(base, text, [part.span for part in parts], pieces, parts[0])

    def _found(
        self,
        base: BaseText,
        text: str,
        spans: Sequence[Span],
        pieces: Sequence[Matched],
        part: Quotation | None,
    ) -> Found:
        reported = sorted({piece.support.segment for piece in pieces})
        cue = part.cue_span if part else None
        change = losses(base, text, spans, reported, cue, self._rarity)
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

    def _by_place(
        self,
        segments: Segments,
        base: BaseText,
        document: Document,
        parts: Sequence[Quotation],
        readings: Mapping[int, Reading],
    ) -> list[Matched]:
        """A report that shares no rare word: under one cue with a quotation in marks, or in the lead."""
        first = parts[0]
        for reading in readings.values():
            if first.cue_span and reading.cue_span == first.cue_span:
                return [Matched(part.span, Support(reading.segment, 0.0, (), 0, 0)) for part in parts]
        headline = document.headline is not None and first.start < document.headline[1]
        if not headline and first.paragraph > _LEAD_PARAGRAPHS:
            return []
        if first.cue and COMMITTED & set(keys(first.cue)):
            text = base.document.text
            for number, span in enumerate(base.spans):
                if COMMITTED & set(keys(text, *span)):
                    return [Matched(first.span, Support(number, 0.0, (first.cue_span or first.span,), 0, 0))]
        nearest = segments.nearest(wording(document.text, first.span))
        return [Matched(first.span, nearest)] if nearest else []

    def _uncredited(
        self,
        base: BaseText,
        segments: Segments,
        document: Document,
        readings: Mapping[int, Reading],
        known: Sequence[Found],
    ) -> list[Found]:
        """Sentences without any cue that paraphrase a missing segment through rare proper names."""
        text = document.text
        taken = [one.span for one in document.quotations if one.kind != "unattributed"]
        taken += [(one.report.start, one.report.end) for one in known]
        found = []
        for sentence in self._own_words.of(document):
            start, end = sentence.span
            if any(start < stop and begin < end for begin, stop in taken):
                continue
            best = next(iter(segments.supports(sentence)), None)
            if best and best.segment not in readings and best.names and best.weight >= _UNCREDITED:
                begin = without_frame(text, start, end, min(word[0] for word in best.words))
                span = begin, end - 1 if text[end - 1] in ".!?" else end
                found.append(self._found(base, text, [span], [Matched(span, best)], None))
        return found


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


def reported_readings(
    document: Document, found: Sequence[Found], readings: Mapping[int, Reading]
) -> list[Reading]:
    """For each segment without a reading, the best report of it as one."""
    best: dict[int, tuple[float, Matched, Found]] = {}
    for one in found:
        if document.headline is not None and one.report.start < document.headline[1]:
            continue
        for piece in one.pieces:
            segment, weight = piece.support.segment, piece.support.weight
            if weight and segment not in readings and weight > best.get(segment, (0.0,))[0]:
                best[segment] = weight, piece, one
    return [_reported(document, piece, one) for _, (_, piece, one) in sorted(best.items())]


def _reported(document: Document, piece: Matched, found: Found) -> Reading:
    text, part = document.text, found.quotation
    inside = [span for span in found.report.added_spans if piece.span[0] <= span[0] < piece.span[1]]
    flags: list[Flag] = [flag for flag in found.report.flags if flag != "claim-added" or inside]
    words = ", ".join(dict.fromkeys(f"“{text[start:end]}”" for start, end in piece.support.words))
    return Reading(
        segment=piece.support.segment,
        state="reported",
        spans=(piece.span,),
        flags=in_order(flags),
        speakers=part.speakers if part else (),
        speaker_span=part.speaker_span if part else None,
        cue=part.cue if part else None,
        cue_span=part.cue_span if part else None,
        why=f"the outlet’s own words; they share {words}" + ("" if part else "; nobody is credited"),
        evidence=piece.support.words,
    )
