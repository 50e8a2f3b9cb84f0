"""One statement as each source reports it, as a page to hand to a colleague."""

from collections.abc import Iterable, Mapping
from xml.etree.ElementTree import Element, SubElement

from alita_tui.corpus.model import Article
from alita_tui.export.counting import counted
from alita_tui.export.forms import form_texts
from alita_tui.export.headings import heading_parts
from alita_tui.export.marked import Kind, in_base, in_rendition, pieces
from alita_tui.export.matrix import sources, speaker_said, told_of
from alita_tui.export.own_reports import text_of, told_words
from alita_tui.export.places import credit, report_place
from alita_tui.export.places import place as place_text
from alita_tui.export.reasons import flag_whys
from alita_tui.export.states import GLYPHS, LEGEND, SIGNS, stands_elsewhere, words_texts
from alita_tui.export.visible import spaced
from alita_tui.export.web_page import more, page, text, written
from alita_tui.quotes.model import OwnReport, Reading, Rendition, Span, Statement

_WEB = ("http://", "https://")
_TAGS: dict[Kind, str] = {"light": "mark"}


def comparison_page(statement: Statement, articles: Mapping[str, Article]) -> str:
    """The statement as an HTML page: the sources at a glance, then sentence by sentence, each with its place.

    Words that only the base has are ``<del>``, words that only the source has ``<ins>``, a bracket or another
    light difference ``<mark>``. ``articles`` by id; those of every rendition.
    """
    return written(_Writing(statement, articles).root)


class _Writing:
    """The page of one statement while it is written."""

    def __init__(self, statement: Statement, articles: Mapping[str, Article]) -> None:
        self._statement = statement
        self._articles = articles
        self._names = sources(statement, articles)
        heading = " · ".join(heading_parts(statement))
        self.root, self._body = page(heading)
        text(self._body, "h1", heading)
        number, many = len(statement.segments), len(statement.present)
        searched = counted(statement.searched, "article")
        text(
            self._body,
            "p",
            f"{counted(number, 'sentence')} · given by {many} of {searched} searched",
            class_="quiet",
        )
        self._matrix()
        for at in range(number):
            self._segment(at)
        self._reports()
        self._absent()
        self._legend()

    def _is_other(self, rendition: Rendition) -> bool:
        return rendition.article != self._statement.base

    def _text_of(self, article: str) -> str:
        return self._articles[article].text

    def _matrix(self) -> None:
        shown = sorted(self._statement.present, key=self._is_other)
        table = SubElement(SubElement(self._body, "div", {"class": "wide"}), "table")
        head = SubElement(table, "tr")
        text(head, "th", "")
        for one in shown:
            text(head, "th", self._names[one.article])
        facts: dict[str, list[str]] = {
            "title": [_title(self._articles[one.article]) for one in shown],
            "dated": [self._articles[one.article].date or "undated" for one in shown],
            "form": [form_texts(one, self._statement)[0] for one in shown],
            "words": [words_texts(one, self._statement)[-2:][0] or "–" for one in shown],
            "speaker": [speaker_said(one, self._statement) for one in shown],
        }
        for name, cells in facts.items():
            _row(table, name, cells)
        for at, segment in enumerate(self._statement.segments):
            row = _row(table, "", [self._told(one, at) for one in shown])
            text(row[0], "a", f"{at + 1} {segment.label}", href=f"#s{at + 1}")

    def _told(self, rendition: Rendition, at: int) -> str:
        return told_of(rendition, at, self._statement)

    def _segment(self, at: int) -> None:
        text(self._body, "h2", f"{at + 1} {self._statement.segments[at].label}", id=f"s{at + 1}")
        columns = SubElement(self._body, "div", {"class": "columns"})
        base, same = self._statement.base, []
        for rendition in sorted(self._statement.present, key=self._is_other):
            reading = rendition.readings[at]
            plain = reading.state == "verbatim" and not reading.flags and not reading.edits
            if plain and rendition.article != base:
                same.append(f"{self._names[rendition.article]} {self._place(rendition, reading.spans)}")
            elif reading.state != "absent":
                self._reading(columns, rendition, reading)
        if same:
            text(self._body, "p", f"{GLYPHS['verbatim']} same words: {', '.join(same)}", class_="quiet")

    def _place(self, rendition: Rendition, spans: Iterable[Span]) -> str:
        return place_text(self._articles[rendition.article], tuple(spans))

    def _reading(self, columns: Element, rendition: Rendition, reading: Reading) -> None:
        article = self._articles[rendition.article]
        box = SubElement(columns, "div", {"class": "reading"})
        text(box, "h3", self._names[article.id])
        is_base = article.id == self._statement.base
        state = "base" if is_base else f"{GLYPHS[reading.state]} {reading.state}"
        text(box, "p", f"{state} · {self._place(rendition, reading.spans)}", class_="quiet")
        if not is_base and reading.state not in ("fragment", "reported"):
            self._base_words(box, reading)
        quote = SubElement(box, "blockquote")
        for number, span in enumerate(reading.spans):
            if number:
                more(quote, " … ")
            _wording(quote, article.text, span, in_rendition(reading.edits), "ins")
        credited = credit(article, rendition, reading)
        if credited:
            text(box, "p", f"— {credited}")
        whys = flag_whys(reading.reasons, reading.spans, article.text, self._text_of(self._statement.base))
        _list(box, [*([] if is_base or not reading.why else [reading.why]), *whys])

    def _base_words(self, box: Element, reading: Reading) -> None:
        """The base's words once more where some of them are not here, so that both stand side by side."""
        marks = in_base(reading.edits)
        if marks:
            segment = self._statement.segments[reading.segment]
            quote = SubElement(box, "blockquote", {"class": "quiet"})
            more(quote, "base: ")
            _wording(quote, self._text_of(self._statement.base), (segment.start, segment.end), marks, "del")

    def _reports(self) -> None:
        found = [(one, report) for one in self._statement.present for report in one.own_reports]
        if found:
            text(self._body, "h2", "In the outlets’ own words")
        for rendition, report in found:
            article = self._articles[rendition.article]
            numbers = ", ".join(str(one + 1) for one in report.segments)
            on = f"on {'sentences' if len(report.segments) > 1 else 'sentence'} {numbers}"
            text(self._body, "h3", self._names[article.id])
            text(self._body, "p", f"{on} · {report_place(article, report)}", class_="quiet")
            text(self._body, "blockquote", told_words(article, report))
            _list(self._body, self._report_notes(report, article))

    def _report_notes(self, report: OwnReport, article: Article) -> list[str]:
        named = [("drops", report.lost), ("adds", report.added)]
        said = [f"{name} {', '.join(f'“{one}”' for one in words)}" for name, words in named if words]
        known = ((report.start, report.end),)
        base = self._text_of(self._statement.base)
        return [*said, *flag_whys(report.reasons, known, text_of(article, report), base)]

    def _absent(self) -> None:
        absent = [one for one in self._statement.renditions if one.form == "absent"]
        others = self._statement.searched - len(self._statement.renditions)
        if absent or others:
            text(self._body, "h2", "Where it was not found")
        for one in absent:
            article = self._articles[one.article]
            searched = f"all {counted(article.words, 'word')} searched"
            said = "same words, not linked" if stands_elsewhere(one) else searched
            text(self._body, "h3", self._names[article.id])
            text(self._body, "p", f"{said} · {_title(article)}", class_="quiet")
            if one.rejected is not None:
                near = self._place(one, (one.rejected.span,))
                text(self._body, "blockquote", article.text[slice(*one.rejected.span)])
                text(self._body, "p", f"nearest, {near}, not taken: it {one.rejected.why}")
        if others:
            text(self._body, "p", f"{counted(others, 'more article')} searched.")

    def _legend(self) -> None:
        text(self._body, "h2", "Sources and signs")
        table = SubElement(SubElement(self._body, "div", {"class": "wide"}), "table")
        for one in self._statement.renditions:
            article = self._articles[one.article]
            row = _row(
                table, self._names[article.id], [article.id, article.date or "undated", _title(article)]
            )
            where = SubElement(row, "td")
            address = article.url or ""
            if address.startswith(_WEB) and address == spaced(address):
                text(where, "a", address, href=address, rel="noreferrer noopener")
            else:
                more(where, address or article.path)
        text(self._body, "p", f"{LEGEND}  {SIGNS}", class_="quiet")
        note = text(
            self._body, "p", "Numbers in square brackets count the characters of the untouched text. "
        )
        note.set("class", "quiet")
        for tag, words in (("del", "only in the base"), ("ins", "only here"), ("mark", "light difference")):
            text(note, tag, words)
            more(note, "  ")


def _title(article: Article) -> str:
    """The title; in round brackets where it is only the first words."""
    return f"({article.title})" if article.title_origin == "derived" else article.title


def _row(table: Element, name: str, cells: Iterable[str]) -> Element:
    row = SubElement(table, "tr")
    text(row, "th", name)
    for one in cells:
        text(row, "td", one)
    return row


def _wording(parent: Element, words: str, span: Span, marks: Iterable[tuple[Span, Kind]], other: str) -> None:
    for piece, kind in pieces(words, span, marks):
        if kind is None:
            more(parent, piece)
        else:
            text(parent, _TAGS.get(kind, other), piece)


def _list(parent: Element, lines: Iterable[str]) -> None:
    listed = list(lines)
    if listed:
        made = SubElement(parent, "ul", {"class": "quiet"})
        for one in listed:
            text(made, "li", one)
