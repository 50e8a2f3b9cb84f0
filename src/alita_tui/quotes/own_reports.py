"""An outlet's own words for a statement: headline, standfirst, lead, and reports without marks."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from alita_tui.quotes.clauses import clauses, is_circumstance, without_frame
from alita_tui.quotes.ground import Ground
from alita_tui.quotes.headlines import Headline, turned_headline
from alita_tui.quotes.lexicon.certainty import COMMITTED
from alita_tui.quotes.model import Document, Flag, OwnReport, Quotation, Reading, Reason, Span
from alita_tui.quotes.offices import are_credited
from alita_tui.quotes.own_words import OwnWords, wording
from alita_tui.quotes.passages import surnames
from alita_tui.quotes.readings import in_order
from alita_tui.quotes.reasons import claim_added, each_once, nobody_named, quoted, words_lost
from alita_tui.quotes.report_claims import Report
from alita_tui.quotes.report_losses import Losses, losses
from alita_tui.quotes.report_matching import Support
from alita_tui.quotes.reversals import reversed_reports
from alita_tui.quotes.rules import ReportRule
from alita_tui.quotes.sentences import sentences
from alita_tui.quotes.titles import below
from alita_tui.quotes.tokens import keys
from alita_tui.quotes.word_classes import substance

_IN_ARTICLE = 3.5
_ELSEWHERE = 8.0
_UNCREDITED = 7.0
_UNCREDITED_TIES = 2
_LEAD_PARAGRAPHS = 3
_NEAR = 400
_MARK_WIDTH = 4
_FRAGMENT = 2


@dataclass(frozen=True, slots=True)
class Matched:
    """A piece of a report and what ties it to its segment."""

    span: Span
    support: Support


@dataclass(frozen=True, slots=True)
class Found:
    """An own report with the pieces that it was matched by.

    ``quotation`` is the indirect quotation that credits the speaker, if one does; ``flags`` are those of each
    segment reported.
    """

    report: OwnReport
    pieces: tuple[Matched, ...]
    quotation: Quotation | None
    flags: Mapping[int, tuple[Flag, ...]]


def own_reports(
    ground: Ground, document: Document, readings: Mapping[int, Reading], own_words: OwnWords
) -> list[Found]:
    """The own reports of ``document``, in the order printed.

    ``readings`` are those that the article has in marks: where there are some, one rare word is enough.
    """
    search = _Search(ground, document, readings)
    texts = [document.text, ground.base.document.text]
    reports = list(_reports(document, ground, texts))
    if not readings:
        reports = [one for one in reports if ground.segments.may_tie(*own_words.of_report(document, one))]
    found = [one for report in reports if (one := search.report(report))]
    spans = [(one.report.start, one.report.end) for one in found]
    if turned := turned_headline(ground, document, readings, spans, texts):
        found.append(_headline(ground, document, turned))
    if readings and document.id != ground.base.document.id:
        found += search.uncredited(own_words, spans)
    return sorted(found, key=lambda one: one.report.start)


def title_reports(
    ground: Ground, document: Document, readings: Mapping[int, Reading], own_words: OwnWords
) -> list[OwnReport]:
    """The reports of a title that stands apart from the text, as if the text began with it.

    ``readings`` as for ``own_reports``; none of them is changed by what a title says.
    """
    title = document.title
    if not title or not (ground.segments.share(own_words.title_stems(document)) or _vouches(title)):
        return []
    apart = own_words.title(document)
    assert apart is not None
    readings = below(document, readings)
    search = _Search(ground, apart, readings, document)
    texts = [title, document.text, ground.base.document.text]
    found = [one for report in _reports(apart, ground, texts) if (one := search.report(report))]
    spans = [(one.report.start, one.report.end) for one in found]
    if turned := turned_headline(ground, apart, readings, spans, texts):
        found.append(_headline(ground, apart, turned))
    return [replace(one.report, field="title") for one in found]


def _vouches(title: str) -> bool:
    return not COMMITTED.isdisjoint(keys(title))


class _Search:
    """The search through one text for its reports of one statement: an article, or the title of one."""

    def __init__(
        self,
        ground: Ground,
        document: Document,
        readings: Mapping[int, Reading],
        article: Document | None = None,
    ) -> None:
        self._ground = ground
        self._document = document
        self._readings = readings
        self._article = article or document

    def report(self, parts: Sequence[Quotation]) -> Found | None:
        """The indirect quotations under one cue as one report, if they report the statement."""
        text = self._document.text
        found = [
            Matched(clause, support)
            for part in parts
            for clause in clauses(text, *part.span)
            for support in self._ground.segments.supports(wording(text, clause), text, credited=True)[:1]
            if support.weight >= _IN_ARTICLE
        ]
        sure = [piece for piece in found if self._readings or piece.support.weight >= _ELSEWHERE]
        # beside a clause that surely reports the statement another needs no more than beside a quotation
        beside = any(piece.support.is_close for piece in sure)
        pieces = [piece for piece in found if piece in sure or (beside and piece.support.is_close)]
        if not any(piece.support.is_close for piece in pieces):
            pieces = [piece for piece in pieces if self._introduces(piece)]
        by_place = not pieces and bool(self._readings)
        if by_place:
            pieces = self._by_place(parts)
        if not pieces:
            return None
        return self._found([part.span for part in parts], pieces, parts[0], by_place=by_place)

    def _introduces(self, piece: Matched) -> bool:
        """Whether a report that one word ties to a segment stands beside the segment itself, in marks."""
        reading = self._readings.get(piece.support.segment)
        start, end = piece.span
        return piece.support.plain > 0 and any(
            start - _NEAR < stop and begin < end + _NEAR for begin, stop in (reading.spans if reading else ())
        )

    def uncredited(self, own_words: OwnWords, known: Sequence[Span]) -> list[Found]:
        """Sentences without any cue that paraphrase a missing segment through rare proper names."""
        text, segments = self._document.text, self._ground.segments
        missing = set(range(len(self._ground.base.spans))) - self._readings.keys()
        names = [name for segment in sorted(missing) for name in segments.names(segment)]
        if not own_words.may_hold(self._document, *names):
            return []
        taken = [one.span for one in self._document.quotations if one.kind != "unattributed"]
        taken += known
        found = []
        for sentence in own_words.of(self._document):
            start, end = sentence.span
            if any(start < stop and begin < end for begin, stop in taken):
                continue
            best = next(iter(segments.supports(sentence, text)), None)
            if best and best.segment not in self._readings and _is_paraphrase(best):
                begin = without_frame(text, start, end, min(word[0] for word in best.words))
                span = begin, end - 1 if text[end - 1] in ".!?" else end
                found.append(self._found([span], [Matched(span, best)], None))
        return found

    def _found(
        self,
        spans: Sequence[Span],
        pieces: Sequence[Matched],
        part: Quotation | None,
        *,
        by_place: bool = False,
    ) -> Found:
        text, base = self._document.text, self._ground.base
        reported = sorted({piece.support.segment for piece in pieces})
        change = self._losses(spans, pieces, part) if part else Losses()
        reasons = _reasons(change, base.document.text, text, spans)
        turned = self._reversals(pieces) if part else {}
        reasons += [reason for found in turned.values() for reason in found]
        reasons += [] if part else [nobody_named(spans)]
        uncredited: list[Flag] = [] if part else ["uncredited"]
        shared = [word for piece in pieces for word in piece.support.words]
        rule = _rule(pieces, part, by_place=by_place)
        report = OwnReport(
            start=spans[0][0],
            end=spans[-1][1],
            segments=tuple(reported),
            flags=in_order([*change.flags, *(one.flag for one in reasons)]),
            lost=tuple(base.document.text[start:end] for start, end in change.lost),
            added=tuple(text[start:end] for start, end in change.added),
            lost_spans=change.lost,
            added_spans=change.added,
            rule=rule,
            why=_why(rule, quoted(text, shared)),
            evidence=tuple(sorted(set(shared))) or ((part.cue_span,) if part and part.cue_span else ()),
            reasons=each_once(reasons),
        )
        by_segment = {
            number: (
                *change.flags_of(base.spans[number]),
                *(one.flag for one in turned.get(number, ())),
                *uncredited,
            )
            for number in reported
        }
        return Found(report, tuple(pieces), part, by_segment)

    def _reversals(self, pieces: Sequence[Matched]) -> dict[int, list[Reason]]:
        """What the pieces that are tied closely say the other way round, by segment."""
        base, text = self._ground.base, self._document.text
        found: dict[int, list[Reason]] = defaultdict(list)
        for piece in pieces:
            number = piece.support.segment
            if piece.support.is_close:
                framed, answered = base.framed(number), base.is_answered(number)
                found[number] += reversed_reports(
                    framed, base.spans[number], text, piece.span, answered=answered
                )
        return found

    def _by_place(self, parts: Sequence[Quotation]) -> list[Matched]:
        """A report that shares no rare word: under one cue with a quotation in marks, or in the lead."""
        first, base = parts[0], self._ground.base
        for reading in self._readings.values():
            if first.cue_span and reading.cue_span == first.cue_span:
                if is_circumstance(self._document.text, first.span):
                    return []
                return [Matched(part.span, Support(reading.segment, 0.0, (), 0, 0)) for part in parts]
        headline = self._document.headline
        if not (headline and first.start < headline[1]) and first.paragraph > _LEAD_PARAGRAPHS:
            return []
        if first.cue_span and first.cue and COMMITTED & set(keys(first.cue)):
            for number, span in enumerate(base.spans):
                if COMMITTED & set(keys(base.document.text, *span)):
                    return [Matched(first.span, Support(number, 0.0, (first.cue_span,), 0, 0))]
        nearest = self._ground.segments.nearest(wording(self._document.text, first.span))
        return [Matched(first.span, nearest)] if nearest and nearest.is_close else []

    def _losses(self, spans: Sequence[Span], pieces: Sequence[Matched], part: Quotation) -> Losses:
        marks = self._runs_on_into(spans[-1][1], part)
        close = {piece.support.segment for piece in pieces if piece.support.is_close}
        if marks:
            close |= {number for number, reading in self._readings.items() if marks in reading.spans}
        report = Report(
            text=self._document.text,
            pieces=tuple(spans),
            segments=tuple(sorted(close)),
            cue=part.cue_span,
            tied=not any(piece.support.words == (part.cue_span,) for piece in pieces),
            marks=marks,
            in_base=self._document.id == self._ground.base.document.id,
            whole=any(piece.support.whole for piece in pieces),
        )
        return losses(self._ground.base, report, self._ground.rarity, self._said_elsewhere)

    def _runs_on_into(self, end: int, part: Quotation) -> Span | None:
        """The fragment in marks, of two words or more, that the report ends with."""
        for reading in self._readings.values():
            for span in reading.spans:
                if end <= span[0] <= end + _MARK_WIDTH and reading.cue_span == part.cue_span:
                    return span if len(keys(self._document.text, *span)) >= _FRAGMENT else None
        return None

    def _said_elsewhere(self) -> set[str]:
        """The words of whatever else the speaker is quoted with, here in marks, in the base in any way."""
        base, credited = self._ground.base.document, self._ground.credited
        found: set[str] = set()
        for document in (self._article, base):
            spans = [
                one.span
                for one in document.quotations
                if surnames(one.speakers) & credited
                and (one.kind in ("direct", "mixed") or (document is base and base is not self._article))
            ]
            found |= substance(document.text, spans)
        return found


def _headline(ground: Ground, document: Document, turned: Headline) -> Found:
    span, support, reasons, change = turned
    base = ground.base.document.text
    reasons = [*_reasons(change, base, document.text, [span]), *reasons]
    flags = tuple(one.flag for one in reasons)
    report = OwnReport(
        start=span[0],
        end=span[1],
        segments=(support.segment,),
        flags=in_order(flags),
        lost=tuple(base[slice(*one)] for one in change.lost),
        lost_spans=change.lost,
        rule="headline",
        why=_why("headline", quoted(document.text, support.words)),
        evidence=tuple(sorted(set(support.words))),
        reasons=each_once(reasons),
    )
    return Found(report, (Matched(span, support),), None, {support.segment: flags})


def _reasons(change: Losses, base: str, text: str, spans: Sequence[Span]) -> list[Reason]:
    """Why the report has its flags: what it drops of the text ``base``, and what it adds."""
    kinds: tuple[tuple[Flag, Sequence[Span]], ...] = (
        ("hedge-lost", change.hedges),
        ("condition-lost", change.conditions),
    )
    found = [words_lost(flag, base, lost, spans) for flag, lost in kinds if flag in change.flags]
    return [*found, claim_added(text, change.added)] if "claim-added" in change.flags else found


def _rule(pieces: Sequence[Matched], part: Quotation | None, *, by_place: bool) -> ReportRule:
    """What tied the report to the statement."""
    if part is None:
        return "names-shared"
    if not any(piece.support.words for piece in pieces):
        return "one-cue"
    if any(piece.support.words == (part.cue_span,) for piece in pieces):
        return "vouching-verb"
    if any(piece.support.whole for piece in pieces):
        return "gist"
    return "lead-words" if by_place else "rare-words"


def _why(rule: ReportRule, words: str) -> str:
    if rule == "one-cue":
        return "stands under one cue with the quotation"
    return f"{words} vouches for the statement" if rule == "vouching-verb" else f"shares {words}"


def _is_paraphrase(best: Support) -> bool:
    return best.names > 0 and best.weight >= _UNCREDITED and best.ties >= _UNCREDITED_TIES


def _reports(document: Document, ground: Ground, texts: Sequence[str]) -> Iterable[list[Quotation]]:
    """The indirect quotations by the statement's speakers, those under one cue together.

    ``texts`` say who holds an office that is credited.
    """
    run: list[Quotation] = []
    for quotation in document.quotations:
        if quotation.kind != "indirect" or not are_credited(quotation.speakers, ground.credited, texts):
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
