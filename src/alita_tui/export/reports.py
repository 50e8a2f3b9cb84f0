"""What an index holds, and who is quoted, as JSON. The field names are a contract with whoever reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alita_tui.corpus.indexing import Report
    from alita_tui.corpus.speakers import Speaker
    from alita_tui.export.jsonl import Json

# The fields as columns of a table for spreadsheets.
SPEAKER = "name variants quotations articles sources".split()


def report_record(report: Report) -> Json:
    """The report of ``alita-tui index``. ``size``: bytes; ``statements``: of two articles or more."""
    return {
        "index": report.path,
        "size": report.size,
        "files": report.files,
        "articles": report.articles,
        "quotations": report.quotations,
        "statements": report.statements,
        "seconds": round(report.seconds, 3),
        "skipped": [{"path": one.path, "reason": one.reason, "hint": one.hint} for one in report.skipped],
        "notices": list(report.notices),
    }


def speaker_record(speaker: Speaker) -> Json:
    """Somebody who is quoted. ``variants``: the other forms of the name, most frequent first."""
    return {
        "name": speaker.name,
        "variants": list(speaker.variants),
        "quotations": speaker.quotations,
        "articles": speaker.articles,
        "sources": speaker.sources,
    }
