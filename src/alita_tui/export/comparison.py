"""One statement, as each source reports it, on a plain terminal."""

from collections.abc import Mapping

from rich.padding import Padding
from rich.text import Text

from alita_tui.corpus.model import Article
from alita_tui.export.comparison_reasons import Reasons, print_line
from alita_tui.export.console import Page
from alita_tui.export.counting import counted
from alita_tui.export.headings import heading_parts
from alita_tui.export.matrix import folded, matrices, sources
from alita_tui.export.own_reports import in_text, told_span, told_words
from alita_tui.export.places import offsets
from alita_tui.export.reasons import FLAG_WORDS
from alita_tui.export.states import GLYPHS, GRAVE, LEGEND, MARKS, SIGNS, few_words
from alita_tui.export.without import named_without
from alita_tui.export.wording import base_words, own_words
from alita_tui.quotes.model import Flag, OwnReport, Reading, Rendition, Span, Statement

Articles = Mapping[str, Article]
Names = Mapping[str, str]
_SPELLED_OUT = frozenset(("hedge-lost", "condition-lost", "claim-added"))
"""Flags of own reports whose words stand below in full."""


def print_comparison(page: Page, statement: Statement, articles: Articles, *, explain: bool = False) -> None:
    """Heading, matrix, the wording of each sentence, own reports, and what the signs mean.

    With ``explain`` each source says why it is here, and each verdict why it was given.
    """
    reasons = Reasons(page, statement, articles) if explain else None
    page.print(_heading(page, statement))
    names = sources(statement, articles)
    if few := few_words(statement):
        base = page.text(names[statement.base])
        said = f" prints only {counted(few, 'word')}: --base ARTICLE compares with another"
        page.print(Text("base ").append_text(base).append(said))
    for one in matrices(page, statement, articles):
        page.print()
        page.print(one)
    absent = folded(page, statement)
    if absent:
        named = named_without(absent, statement, articles.__getitem__)
        page.print()
        page.print(
            Text(f"not found in {len(absent)} of {statement.searched} searched: ").append_text(
                page.text(named)
            )
        )
    if reasons:
        reasons.print_links()
    for at in range(len(statement.segments)):
        page.print()
        _print_segment(page, statement, at, articles, names, reasons)
    _print_reports(page, statement, articles, names, reasons)
    _print_nearest(page, statement, articles, names, reasons)
    page.print()
    page.print(Text(LEGEND, "dim"))
    page.print(Text(SIGNS, "dim"))
    page.print(Text(MARKS, "dim"))


def _heading(page: Page, statement: Statement) -> Text:
    telling, said_by = heading_parts(statement)
    heading = Text(telling[0]).append_text(page.text(telling[1:-1], "bold")).append(f"{telling[-1]} · ")
    heading.append_text(page.text(said_by))
    heading.append(f" · {counted(len(statement.segments), 'sentence')}")
    return heading.append(f" · in {len(statement.present)} of {statement.searched} articles")


def _print_segment(
    page: Page, statement: Statement, at: int, articles: Articles, names: Names, reasons: Reasons | None
) -> None:
    """The sentence in the base, then each source: the same words in one line, else both sides marked."""
    segment = statement.segments[at]
    base = articles[statement.base]
    page.print(Text(f"{at + 1} ", "bold").append_text(page.text(segment.label, "bold")))
    words = page.text(base.text[segment.start : segment.end])
    flags = [FLAG_WORDS[flag] for flag in _base_flags(statement, at)]
    print_line(page, names[base.id], "; ".join([f"[{segment.start}:{segment.end}] base", *flags]), words)
    if reasons and (rendition := statement.rendition(statement.base)):
        reasons.print_flags(rendition, rendition.readings[at])
    same = []
    for rendition in statement.present:
        if rendition.article == statement.base:
            continue
        reading = rendition.readings[at]
        if reading.state == "verbatim" and not reading.flags and not reading.edits:
            same.append(names[rendition.article])
        elif reading.state != "absent":
            _print_reading(page, statement, rendition, reading, articles, names)
            if reasons:
                reasons.print_flags(rendition, reading)
    if reasons:
        reasons.print_missing(at)
    if same:
        page.print(
            Padding(
                Text(f"{GLYPHS['verbatim']} same words: ").append_text(page.text(", ".join(same))),
                (0, 0, 0, 2),
            )
        )


def _base_flags(statement: Statement, at: int) -> tuple[Flag, ...]:
    base = statement.rendition(statement.base)
    return base.readings[at].flags if base else ()


def _print_reading(
    page: Page,
    statement: Statement,
    rendition: Rendition,
    reading: Reading,
    articles: Articles,
    names: Names,
) -> None:
    segment = statement.segments[reading.segment]
    article, base = articles[rendition.article], articles[statement.base]
    places = " ".join(f"[{start}:{end}]" for start, end in reading.spans)
    flags = reading.flags
    said = "; ".join([reading.state, *(FLAG_WORDS[flag] for flag in flags)])
    if any(one.base for one in reading.edits) and reading.state not in ("fragment", "reported"):
        marked = base_words(page, base.text, (segment.start, segment.end), reading.edits)
        print_line(page, names[base.id], "base wording, differences marked", marked)
    own = own_words(page, article.text, reading.spans, reading.edits)
    print_line(page, names[article.id], f"{places} {GLYPHS[reading.state]} {said}", own)
    if reading.why:
        page.print(Padding(page.text(reading.why, "dim"), (0, 0, 0, 6)))


def _print_reports(
    page: Page, statement: Statement, articles: Articles, names: Names, reasons: Reasons | None
) -> None:
    reports = [(one, report) for one in statement.present for report in one.own_reports]
    if not reports:
        return
    page.print()
    page.print(Text("in the outlets’ own words", "bold"))
    for rendition, report in reports:
        article = articles[rendition.article]
        words = page.text(told_words(article, report))
        print_line(page, names[article.id], _reported(report, told_span(article, report)), words)
        for name, found in (("drops", report.lost), ("adds", report.added)):
            if found:
                quoted = ", ".join(f"“{word}”" for word in found)
                page.print(Padding(Text(f"{name} ").append_text(page.text(quoted)), (0, 0, 0, 6)))
        for one in report.reasons if not reasons else ():
            if one.flag in GRAVE:
                page.print(Padding(page.text(one.why, "dim"), (0, 0, 0, 6)))
        if reasons:
            reasons.print_report(rendition, report)


def _print_nearest(
    page: Page, statement: Statement, articles: Articles, names: Names, reasons: Reasons | None
) -> None:
    """Of each source that lacks the statement the words that came nearest, and why they are not it."""
    if reasons:
        reasons.print_absent()
        return
    rejected = [(one, one.nearest) for one in statement.renditions if one.form == "absent" and one.nearest]
    if not rejected:
        return
    page.print()
    page.print(Text("nearest place where it was not found, not taken", "bold"))
    for rendition, (start, end) in rejected:
        article = articles[rendition.article]
        print_line(page, names[article.id], f"[{start}:{end}]", page.text(article.text[start:end]))
        if rendition.why:
            page.print(Padding(page.text(rendition.why, "dim"), (0, 0, 0, 6)))


def _reported(report: OwnReport, span: Span) -> str:
    numbers = ", ".join(str(one + 1) for one in report.segments)
    sentences = "sentences" if len(report.segments) > 1 else "sentence"
    where = offsets((span,)) if in_text(report) else f"title {offsets((span,))}"
    said = [f"{where} on {sentences} {numbers}"]
    return "; ".join([*said, *(FLAG_WORDS[flag] for flag in report.flags if flag not in _SPELLED_OUT)])
