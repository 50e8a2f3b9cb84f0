"""Which sentence an outlet's own report bears on: where its lost words stand, and what it adds."""

from collections.abc import Sequence

from alita_tui.corpus.model import Article
from alita_tui.export.states import GRAVE
from alita_tui.quotes.model import Flag, OwnReport, Reason, Rendition, Segment, Span

_PLAIN = {"stands under one cue with the quotation": "stands beside the quotation, with the same “said”"}


def lost_in(report: OwnReport, number: int, segments: Sequence[Segment]) -> tuple[str, ...]:
    """The words of this segment that the report drops; those without a place belong to its first segment."""
    segment = segments[number]
    here = []
    for at, words in enumerate(report.lost):
        start = report.lost_spans[at][0] if at < len(report.lost_spans) else None
        inside = start is not None and segment.start <= start < segment.end
        somewhere = start is not None and any(one.start <= start < one.end for one in segments)
        if inside or (not somewhere and report.segments[:1] == (number,)):
            here.append(words)
    return tuple(here)


def added_at(report: OwnReport, rendition: Rendition, number: int) -> tuple[str, ...]:
    """What the report adds, under the segment that its words report, else under the report's first."""
    here = []
    for at, words in enumerate(report.added):
        span = report.added_spans[at] if at < len(report.added_spans) and in_text(report) else None
        if (_reported_by(span, rendition) or report.segments[:1])[:1] == (number,):
            here.append(words)
    return tuple(here)


def turned_at(report: OwnReport, number: int, segments: Sequence[Segment]) -> list[Reason]:
    """Why the report turns a “not” or a number of this segment, if it does."""
    segment = segments[number]
    return [
        one
        for one in report.reasons
        if one.flag in GRAVE
        and number in report.segments
        and (not one.base or any(segment.start <= start < segment.end for start, _ in one.base))
    ]


def _reported_by(span: Span | None, rendition: Rendition) -> tuple[int, ...]:
    if span is None:
        return ()
    return tuple(
        reading.segment
        for reading in rendition.readings
        if any(start < span[1] and span[0] < end for start, end in reading.spans)
    )


def flags_at(rendition: Rendition, number: int, segments: Sequence[Segment]) -> tuple[Flag, ...]:
    """The flags of a reading, and those of the own reports that lose or add something just there."""
    flags = list(rendition.readings[number].flags)
    for report in rendition.own_reports:
        flags += [one.flag for one in turned_at(report, number, segments)]
        flags += _lost_flags(report, lost_in(report, number, segments))
        if "claim-added" in report.flags and added_at(report, rendition, number):
            flags.append("claim-added")
    return tuple(dict.fromkeys(flags))


def _lost_flags(report: OwnReport, lost: Sequence[str]) -> list[Flag]:
    kinds: list[Flag] = [flag for flag in report.flags if flag in ("hedge-lost", "condition-lost")]
    if len(kinds) < 2 or not lost:
        return kinds if lost else []
    from alita_tui.quotes.lexicon.certainty import hedges_in  # its tables cost the first paint too much

    hedged = [bool(hedges_in(words, 0, len(words))) for words in lost]
    found: list[Flag] = ["hedge-lost"] if any(hedged) else []
    return found if all(hedged) else [*found, "condition-lost"]


def in_text(report: OwnReport) -> bool:
    """Whether the report stands in the text, not in a title beside it."""
    return report.field == "text"


def text_of(article: Article, report: OwnReport) -> str:
    """What the places of the report are offsets in: the text of its article, or the title."""
    return article.text if in_text(report) else article.title


def told_words(article: Article, report: OwnReport) -> str:
    """The words at the report's ``told_span``."""
    return text_of(article, report)[slice(*told_span(article, report))]


def told_span(article: Article, report: OwnReport) -> Span:
    """The report with the words that it adds before or after its content: of a headline all of it."""
    title = article.title_span if in_text(report) else (0, len(article.title))
    start = min([report.start, *(one[0] for one in report.added_spans)])
    end = max([report.end, *(one[1] for one in report.added_spans)])
    if title and title[0] <= report.start and report.end <= title[1]:
        return min(title[0], start), max(title[1], end)
    return start, end


def plain_reason(why: str) -> str:
    """What decided, without terms of the trade."""
    return _PLAIN.get(why, why)
