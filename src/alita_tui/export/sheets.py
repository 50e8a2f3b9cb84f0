"""Tables for spreadsheets: RFC 4180 with plain line ends, UTF-8, the names of the columns in the first row.

A cell that a spreadsheet would take for a formula gets an apostrophe in front (as OWASP advises): the words
come from strangers, and a formula may fetch and send.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from typing import TYPE_CHECKING

from alita_tui.export.changed_words import changed_words
from alita_tui.export.own_reports import in_text, told_span, told_words
from alita_tui.export.places import names_credited, paragraph_of
from alita_tui.quotes.quotation import joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from alita_tui.corpus.model import Article
    from alita_tui.export.jsonl import Json
    from alita_tui.quotes.model import OwnReport, Rendition, Span, Statement

_FORMULA = frozenset("=+-@")
READINGS = (
    "statement speaker base sentence label base_words article source date title form fidelity state flags "
    "words start end spans paragraph credited cue lost added field"
).split()


def sheet(columns: Sequence[str], records: Iterable[Json]) -> Iterator[str]:
    """The rows, each with its line end; what a record has beside the columns is left out."""
    yield _row(columns)
    for one in records:
        yield _row([_cell(one.get(name)) for name in columns])


def _row(cells: Sequence[str]) -> str:
    made = io.StringIO()
    csv.writer(made, lineterminator="\r\n").writerow(cells)  # so that either in a cell is quoted
    return made.getvalue().removesuffix("\r\n") + "\n"


def _cell(value: object) -> str:
    if value is None:
        return ""
    said = "; ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)
    return f"'{said}" if _acts(said) else said


def _acts(value: str) -> bool:
    """Whether a spreadsheet may take it for a formula: blanks and marks before the sign do not help it."""
    if value[:1] in ("\t", "\r", "\n"):
        return True
    first = next((one for one in value if not _is_skipped(one)), "")
    return unicodedata.normalize("NFKC", first) in _FORMULA


def _is_skipped(one: str) -> bool:
    return one.isspace() or unicodedata.category(one) in ("Cc", "Cf")


def readings(statements: Iterable[Statement], articles: Mapping[str, Article]) -> Iterator[Json]:
    """A record a sentence and source that gives it or was searched for it, and one an own report.

    ``start`` and ``end`` are those of the first span; ``spans`` has all of them. ``lost`` are words that only
    the base has, ``added`` those that only the source has. An own report stands on its first sentence, with
    the state ``own report`` and the hedges and conditions that it has lost, and the claims that it adds.
    ``field`` is where the places count: ``text``, or ``title`` where an own report is a title beside it.
    """
    for statement in statements:
        for rendition in statement.renditions:
            article = articles[rendition.article]
            for reading in rendition.readings:
                yield {
                    **_common(statement, rendition, article, articles[statement.base], reading.segment),
                    **_words(article, reading.spans),
                    "state": reading.state,
                    "flags": reading.flags,
                    "credited": joined(names_credited(rendition, reading)),
                    "cue": reading.cue,
                    **changed_words(reading, article.text, articles[statement.base].text),
                }
            for report in rendition.own_reports:
                yield {
                    **_common(statement, rendition, article, articles[statement.base], report.segments[0]),
                    **_report_words(article, report),
                    "state": "own report",
                    "flags": report.flags,
                    "lost": report.lost,
                    "added": report.added,
                }


def _common(statement: Statement, rendition: Rendition, article: Article, base: Article, number: int) -> Json:
    segment = statement.segments[number]
    return {
        "statement": statement.id,
        "speaker": statement.speaker,
        "base": statement.base,
        "sentence": number + 1,
        "label": segment.label,
        "base_words": base.text[segment.start : segment.end],
        "article": article.id,
        "source": article.source,
        "date": article.date,
        "title": article.title,
        "form": rendition.form,
        "fidelity": None if rendition.fidelity is None else f"{rendition.fidelity:.4f}",
    }


def _words(article: Article, spans: Sequence[Span]) -> Json:
    if not spans:
        return {}
    start, end = spans[0]
    return {
        "words": " … ".join(article.text[first:last] for first, last in spans),
        "start": start,
        "end": end,
        "spans": [f"{first}:{last}" for first, last in spans],
        "paragraph": paragraph_of(article, start),
        "field": "text",
    }


def _report_words(article: Article, report: OwnReport) -> Json:
    start, end = told_span(article, report)
    if in_text(report):
        return _words(article, [(start, end)])
    words = told_words(article, report)
    return {"words": words, "start": start, "end": end, "spans": [f"{start}:{end}"], "field": report.field}
