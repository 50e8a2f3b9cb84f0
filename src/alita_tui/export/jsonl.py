"""The objects of a corpus as JSON, one a line. The field names are a contract with whoever reads them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from alita_tui.export.changed_words import changed_words
from alita_tui.export.own_reports import text_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from alita_tui.corpus.model import Article, Hit
    from alita_tui.quotes.model import Edit, OwnReport, Quotation, Reading, Rendition, Span, Statement

Json = dict[str, Any]

# The fields as columns of a table for spreadsheets.
ARTICLE = (
    "id source date title path words quotations title_origin date_origin source_origin url author encoding "
    "encoding_guessed"
).split()
TEXT = ["text", "body"]
QUOTATION = (
    "article source date start end text kind speaker speaker_start speaker_end cue cue_start cue_end venue "
    "paragraph"
).split()
EXPLAINED = [*QUOTATION, "rule", "why", "why_kind", "why_speaker"]
HIT = "article field start end score snippet".split()


def line(record: Json) -> str:
    """The record as one line, its line end included."""
    return json.dumps(record, ensure_ascii=False) + "\n"


def article_record(article: Article, quotations: int, *, with_text: bool = False) -> Json:
    """An article and how many quotations it holds; ``with_text`` also the text that all offsets point into.

    An origin says where a value comes from: ``derived`` where nothing gives it, None for a missing date.
    ``encoding_guessed`` is true where nothing declares the encoding.
    """
    return {
        "id": article.id,
        "source": article.source,
        "date": article.date,
        "title": article.title,
        "path": article.path,
        "words": article.words,
        "quotations": quotations,
        "title_origin": article.title_origin,
        "date_origin": article.date_origin,
        "source_origin": article.source_origin,
        "url": article.url,
        "author": article.author,
        "encoding": article.encoding,
        "encoding_guessed": article.encoding_guessed,
        **({"text": article.text, "body": article.body} if with_text else {}),
    }


def quotation_record(quotation: Quotation, article: Article) -> Json:
    """A quotation and the article that prints it."""
    return {
        "article": article.id,
        "source": article.source,
        "date": article.date,
        "start": quotation.start,
        "end": quotation.end,
        "text": quotation.text,
        "kind": quotation.kind,
        "speaker": quotation.speaker,
        **_split("speaker", quotation.speaker_span),
        "cue": quotation.cue,
        **_split("cue", quotation.cue_span),
        "venue": quotation.venue,
        "paragraph": quotation.paragraph,
    }


def explained_quotation_record(quotation: Quotation, article: Article) -> Json:
    """A quotation with its rule, why it is one, of its kind and by its speaker, and what supports that."""
    from alita_tui.quotes.explaining import explained

    why = explained(quotation, article.text)
    return {
        **quotation_record(quotation, article),
        "rule": quotation.rule,
        "why": why.rule,
        "why_kind": why.kind,
        "why_speaker": why.speaker,
        "evidence": [list(span) for span in why.evidence],
        "named": _listed(why.named),
    }


def hit_record(hit: Hit) -> Json:
    """A place that a search found."""
    return {
        "article": hit.article,
        "field": hit.field,
        "start": hit.start,
        "end": hit.end,
        "score": hit.score,
        "snippet": hit.snippet,
        "matches": [list(span) for span in hit.matches],
    }


def statement_record(statement: Statement, articles: Mapping[str, Article]) -> Json:
    """A statement with its segments and every rendition; ``articles`` by id."""
    from alita_tui.quotes.naming import called  # lists of articles do without the engine

    return {
        "id": statement.id,
        "name": called(statement),
        "speaker": statement.speaker,
        "base": statement.base,
        "searched": statement.searched,
        "segments": [
            {"text": one.text, "start": one.start, "end": one.end, "label": one.label}
            for one in statement.segments
        ],
        "renditions": [
            _rendition(one, articles[one.article], articles[statement.base].text)
            for one in statement.renditions
        ],
    }


def _rendition(rendition: Rendition, article: Article, base: str) -> Json:
    words = rendition.words
    return {
        "article": rendition.article,
        "source": article.source,
        "date": article.date,
        "form": rendition.form,
        "speaker": rendition.speaker,
        "venue": rendition.venue,
        "order": [list(one) for one in rendition.order],
        "fidelity": _fidelity(rendition.fidelity),
        "words": {"base": words.base, "rendition": words.rendition, "aligned": words.aligned},
        "flags": list(rendition.flags),
        "readings": [_reading(one, article.text, base) for one in rendition.readings],
        "own_reports": [_own_report(one, text_of(article, one)) for one in rendition.own_reports],
    }


def _fidelity(share: float | None) -> float | None:
    """Two digits; 1.0 only where every word agrees."""
    return share if share is None or share == 1 else min(round(share, 2), 0.99)


def _reading(reading: Reading, text: str, base: str) -> Json:
    return {
        "segment": reading.segment,
        "state": reading.state,
        "flags": list(reading.flags),
        "moved": reading.moved,
        "spans": [list(span) for span in reading.spans],
        "texts": [text[start:end] for start, end in reading.spans],
        **changed_words(reading, text, base),
        "edits": [_edit(one) for one in reading.edits],
    }


def _edit(edit: Edit) -> Json:
    places = {"op": edit.op, "base": _listed(edit.base), "rendition": _listed(edit.rendition)}
    return {**places, "variant": edit.variant} if edit.variant else places


def _own_report(report: OwnReport, text: str) -> Json:
    return {
        "field": report.field,
        "start": report.start,
        "end": report.end,
        "text": text[report.start : report.end],
        "segments": list(report.segments),
        "flags": list(report.flags),
        "lost": list(report.lost),
        "added": list(report.added),
    }


def _listed(span: Span | None) -> list[int] | None:
    return None if span is None else list(span)


def _split(name: str, span: Span | None) -> Json:
    start, end = span or (None, None)
    return {f"{name}_start": start, f"{name}_end": end}
