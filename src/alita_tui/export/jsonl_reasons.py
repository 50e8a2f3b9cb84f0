"""A statement with its reasons as JSON: what ``compare --json --explain`` adds to the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alita_tui.export.reasons import copied_why
from alita_tui.quotes.explaining import explained
from alita_tui.quotes.rules import FLAG_RULES, LINK_RULES, REJECTED_RULES, REPORT_RULES, STATE_RULES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from alita_tui.corpus.model import Article
    from alita_tui.export.jsonl import Json
    from alita_tui.quotes.cluster import Link
    from alita_tui.quotes.model import OwnReport, Reading, Reason, Rejected, Rendition, Span, Statement


def with_reasons(record: Json, statement: Statement, articles: Mapping[str, Article]) -> Json:
    """The record of the statement with the reasons of every link, reading, flag and own report."""
    renditions = [
        _rendition(one, rendition, lambda name: articles[name].text)
        for one, rendition in zip(record["renditions"], statement.renditions, strict=True)
    ]
    return {**record, "renditions": renditions}


def _rendition(record: Json, rendition: Rendition, text_of: Callable[[str], str]) -> Json:
    return {
        **record,
        "readings": [
            {**one, **_reading(reading)}
            for one, reading in zip(record["readings"], rendition.readings, strict=True)
        ],
        "own_reports": [
            {**one, **_own_report(report)}
            for one, report in zip(record["own_reports"], rendition.own_reports, strict=True)
        ],
        "links": [_link(one, text_of) for one in rendition.links],
        "why": rendition.why,
        "nearest": _rejected(rendition.rejected),
    }


def _reading(reading: Reading) -> Json:
    return {
        "rule": reading.state,
        "why": f"{STATE_RULES[reading.state]}: {reading.why}",
        "evidence": _spans(reading.evidence),
        "reasons": [_reason(one) for one in reading.reasons],
        "nearest": _rejected(reading.rejected),
    }


def _own_report(report: OwnReport) -> Json:
    return {
        "rule": report.rule,
        "why": f"{REPORT_RULES[report.rule]}: {report.why}",
        "evidence": _spans(report.evidence),
        "reasons": [_reason(one) for one in report.reasons],
    }


def _reason(reason: Reason) -> Json:
    return {
        "rule": reason.flag,
        "why": f"{FLAG_RULES[reason.flag]}: {reason.why}",
        "spans": _spans(reason.spans),
        "base": _spans(reason.base),
    }


def _rejected(rejected: Rejected | None) -> Json | None:
    if rejected is None:
        return None
    start, end = rejected.span
    return {
        "start": start,
        "end": end,
        "rule": rejected.rule,
        "why": f"{REJECTED_RULES[rejected.rule]}: {rejected.why}",
        "words": _spans(rejected.words),
    }


def _link(link: Link, text_of: Callable[[str], str]) -> Json:
    why, parent = explained(link.child, text_of(link.child.article)), link.parent
    return {
        "start": link.child.start,
        "end": link.child.end,
        "rule": link.rule,
        "why": LINK_RULES[link.rule],
        "share": round(link.share, 3),
        "parent": parent and {"article": parent.article, "start": parent.start, "end": parent.end},
        "copied": bool(copied_why(link, text_of)),
        "shared": [[list(mine), list(theirs)] for mine, theirs in link.shared()],
        "quotation": {
            "rule": link.child.rule,
            "why": why.rule,
            "why_kind": why.kind,
            "why_speaker": why.speaker,
            "evidence": _spans(why.evidence),
        },
    }


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [list(one) for one in spans]
