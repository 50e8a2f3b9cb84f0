"""Where a wording stands, and who is credited there, in the outlet's own words."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from alita_tui.corpus.model import Article
from alita_tui.export.own_reports import in_text, told_span
from alita_tui.export.visible import spaced
from alita_tui.quotes.model import OwnReport, Quotation, Reading, Rendition, Span
from alita_tui.quotes.paragraphs import paragraphs as numbered
from alita_tui.quotes.quotation import joined as as_one

CREDITED: Final = "credited to "
_CUE_MOST, _NEAR = 70, 24


def offsets(spans: Sequence[Span]) -> str:
    """``[2188:2376]``, several with a blank between."""
    return " ".join(f"[{start}:{end}]" for start, end in spans)


@lru_cache(maxsize=64)
def _starts(text: str, body: int) -> tuple[int, ...]:
    return tuple(paragraph.start for paragraph in numbered(text, body) if paragraph.number)


def paragraph_of(article: Article, offset: int) -> int:
    """The paragraph at an offset: non-empty lines (blocks of wrapped ones) shown, counted from 1."""
    return max(bisect_right(_starts(article.text, article.body), offset), 1)


@lru_cache(maxsize=64)
def words_in(article: Article) -> int:
    """The words of the article's body."""
    return article.words


def paragraphs(article: Article, spans: Sequence[Span]) -> str:
    """``¶3``, ``¶3 ¶5``."""
    return " ".join(dict.fromkeys(f"¶{paragraph_of(article, start)}" for start, _ in spans))


def place(article: Article, spans: Sequence[Span]) -> str:
    """``¶3 [2188:2376]``: paragraph and offsets; nothing where there is no span."""
    return f"{paragraphs(article, spans)} {offsets(spans)}" if spans else ""


def report_place(article: Article, report: OwnReport) -> str:
    """The place of an outlet's own report; of a title that the text does not hold ``title [0:31]``."""
    span = told_span(article, report)
    return place(article, (span,)) if in_text(report) else f"title {offsets((span,))}"


def quotation_at(rendition: Rendition, spans: Sequence[Span]) -> Quotation | None:
    """The quotation in marks that holds the first of the spans."""
    for start, end in spans:
        for quotation in rendition.quotations:
            if quotation.start <= start and end <= quotation.end:
                return quotation
    return None


def names_credited(rendition: Rendition, reading: Reading) -> tuple[str, ...]:
    """Whom the article credits with the sentence; nobody where it credits nobody, or has nothing of it."""
    if not reading.spans or "uncredited" in reading.flags:
        return ()
    return reading.speakers or rendition.speakers


def credit(article: Article, rendition: Rendition, reading: Reading) -> str:
    """Cue, speaker and venue as the outlet prints them (``Cameron told Empire``); the full name where the
    mention is not part of it. Nothing where nobody is credited.
    """
    if "uncredited" in reading.flags:
        return ""
    quotation = quotation_at(rendition, reading.spans)
    mention = reading.speaker_span or (quotation.speaker_span if quotation else None)
    cue = reading.cue_span or (quotation.cue_span if quotation else None)
    speakers = reading.speakers or (quotation.speakers if quotation else ())
    text = article.text
    printed = _printed(text, mention, cue, (quotation.venue if quotation else None) or rendition.venue)
    if not printed:
        return CREDITED + joined(speakers) if speakers else ""
    name = spaced(text[mention[0] : mention[1]]) if mention else ""
    known = name and any(name in speaker or speaker in name for speaker in speakers)
    return printed if known or not speakers else f"{printed} ({joined(speakers)})"


def _printed(text: str, mention: Span | None, cue: Span | None, venue: str | None) -> str:
    spans = sorted(span for span in (mention, cue) if span)
    if not spans:
        return ""
    start, end = spans[0][0], max(span[1] for span in spans)
    if venue:
        at = text.find(venue, end, end + _NEAR + len(venue))
        if at >= 0 and "\n" not in text[end:at]:
            end = at + len(venue)
    if end - start > _CUE_MOST or "\n" in text[start:end]:
        return " … ".join(" ".join(spaced(text[s:e]).split()) for s, e in spans)
    return " ".join(spaced(text[start:end]).split())


def joined(speakers: Sequence[str]) -> str:
    """``A``, ``A and B``, ``A, B and C``; nothing where there are none."""
    return as_one(speakers) or ""
