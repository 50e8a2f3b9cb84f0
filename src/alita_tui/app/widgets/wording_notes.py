"""What is to be said under a wording: who is credited, what is odd, what else the outlet says of it."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from alita_tui.app.widgets.comparison_cells import Piece, Role
from alita_tui.app.widgets.comparison_view import Articles
from alita_tui.app.widgets.wording_marks import shown
from alita_tui.corpus.model import Article
from alita_tui.export.counting import counted
from alita_tui.export.own_reports import (
    added_at,
    in_text,
    lost_in,
    text_of,
    told_span,
    turned_at,
)
from alita_tui.export.places import (
    CREDITED,
    credit,
    joined,
    paragraph_of,
    quotation_at,
    report_place,
    words_in,
)
from alita_tui.export.printed import printed_at
from alita_tui.export.states import GRAVE, WARNED, stands_elsewhere
from alita_tui.notebook.marks import BOOKMARKED, NOTED, Own
from alita_tui.quotes.model import Edit, Flag, OwnReport, Reading, Rendition, Span, Statement
from alita_tui.quotes.same_people import is_named

_EXCERPT: Final = 160


class Note(NamedTuple):
    """A remark of its own line (wrapped where it must be), with the role that it is printed in."""

    text: str
    role: Role = "note"

    @property
    def piece(self) -> Piece:
        return Piece(self.text, self.role)


class Place(NamedTuple):
    """One sentence of one rendition: what the notes speak of; ``names`` are those of the columns."""

    statement: Statement
    rendition: Rendition
    segment: int
    articles: Articles
    names: Mapping[str, str] = MappingProxyType({})

    @property
    def reading(self) -> Reading:
        return self.rendition.readings[self.segment]

    @property
    def article(self) -> Article:
        return self.articles(self.rendition.article)

    @property
    def name(self) -> str:
        """What the article is called: its source, of several of one source with more."""
        return self.names.get(self.rendition.article, self.article.source)

    @property
    def base(self) -> Rendition | None:
        """The base's rendition of the statement."""
        return self.statement.rendition(self.statement.base)

    @property
    def is_base(self) -> bool:
        return self.rendition.article == self.statement.base


def notes(at: Place) -> list[Note]:
    """The remarks under a wording, most telling first."""
    graver = [*_reversals(at), *_credits(at), *_marks(at)]
    return [*graver, *_moves(at), *_brackets(at), *_reports(at), *_left_over(at)]


def own_notes(own: Own | None, at: Place) -> Iterator[Note]:
    """The user's own note and bookmark on a reading; the state that the note was written on, if another."""
    if own is not None and own.note:
        before = f" (written on {own.state})" if own.state not in ("", at.reading.state) else ""
        yield Note(f"{NOTED} {shown(own.note)}{before}", "own")
    if own is not None and own.bookmarked:
        yield Note(f"{BOOKMARKED} bookmarked", "own")


def _credits(at: Place) -> Iterator[Note]:
    reading = at.reading
    if reading.state == "absent" and (stands_elsewhere(reading) or stands_elsewhere(at.rendition)):
        rejected = reading.rejected or at.rendition.rejected
        assert rejected is not None
        yield Note(f"· not linked: {shown(at.name)} {shown(rejected.why)}", "absent")
        return
    if reading.state == "absent":
        searched = counted(words_in(at.article), "word")
        yield Note(f"· not in {shown(at.name)}: all {searched} searched", "absent")
        return
    flags = reading.flags
    other = "other-speaker" in flags
    printed = credit(at.article, at.rendition, reading)
    if "uncredited" in reading.flags:
        yield Note("∅ uncredited: nobody is said to have said it", "warn")
    elif printed and not (other and printed.startswith(CREDITED)):
        yield Note(printed, "cue")
    if other:
        who = shown(joined(reading.speakers)) or "somebody else"
        yield Note(f"≠ credited to {who}; in the base to {shown(_of_base(at)) or 'nobody found'}", "warn")


def _of_base(at: Place) -> str:
    """Whom the base credits with the sentence, else with the statement."""
    base = at.base
    there = base.readings[at.segment].speakers if base and at.segment < len(base.readings) else ()
    return joined(there) if any(map(is_named, there)) else at.statement.speaker or ""


def _reversals(at: Place) -> Iterator[Note]:
    """What turns the sense round: a negation more or less, another number or limit."""
    for one in at.reading.reasons:
        if one.flag in GRAVE:
            yield Note(f"⚠ {WARNED[one.flag]}: {shown(one.why)}", "warn")


def _marks(at: Place) -> Iterator[Note]:
    if "wrong-glyph" in at.reading.flags:
        quotation = quotation_at(at.rendition, at.reading.spans)
        glyph = quotation.wrong_glyph if quotation else None
        said = f"closes with {shown(glyph)} instead of {_closing(at.article, quotation)}" if glyph else ""
        yield Note(f"⚠ {said or 'a wrong or missing quotation mark'}", "warn")
    if "unmarked" in at.reading.flags:
        yield Note("¬ stands here without quotation marks", "warn")


_CLOSING: Final = {"“": "”", "„": "“", "‘": "’", "‚": "‘", "«": "»", "「": "」", '"': '"', "'": "'", "`": "'"}


def _closing(article: Article, quotation: object) -> str:
    start = getattr(quotation, "start", 0)
    opening = article.text[:start].rstrip()[-1:]
    return _CLOSING.get(opening, "a closing mark")


def _moves(at: Place) -> Iterator[Note]:
    if "moved" in at.reading.flags:
        here = printed_at(at.rendition).get(at.segment, ())
        there = printed_at(at.base).get(at.segment, ()) if at.base else ()
        if here and there and here != there:
            yield Note(f"⇅ printed {_nth(here)} here, {_nth(there)} in the base")
        else:
            yield Note("⇅ moved: printed in another order than in the base")
    if "spliced" in at.reading.flags:
        yield Note("⋈ spliced: joined with words from another place of the statement", "warn")


def _nth(places: tuple[int, ...]) -> str:
    return "and ".join(f"no. {number} " for number in places).strip()


def _brackets(at: Place) -> Iterator[Note]:
    base_text = at.articles(at.statement.base).text
    for edit in at.reading.edits:
        if edit.op == "bracket":
            words = _bracket_words(edit, base_text, at.article.text)
            if words:
                yield Note(words)


def _bracket_words(edit: Edit, base_text: str, text: str) -> str:
    said = [_bracket(base_text, edit.base), _bracket(text, edit.rendition)]
    return "[ ] " + ", ".join(part for part in said if part) if any(said) else ""


def _bracket(text: str, span: Span | None) -> str:
    words = shown(text[span[0] : span[1]]) if span else ""
    if words.startswith("["):
        return f"{words} is the editor’s"
    return f"{words} reads as speech" if words else ""


def _reports(at: Place) -> Iterator[Note]:
    for report in at.rendition.own_reports:
        about = at.segment in report.segments or (not report.segments and at.segment == 0)
        if about or lost_in(report, at.segment, at.statement.segments):
            yield from _report(at, report)


def _report(at: Place, report: OwnReport) -> Iterator[Note]:
    article, reading = at.article, at.reading
    name = own_name(article, report)
    for one in turned_at(report, at.segment, at.statement.segments):
        yield Note(f"⚠ own {name}, {WARNED[one.flag]}: {shown(one.why)}", "warn")
    if found := lost_in(report, at.segment, at.statement.segments):
        lost = " … ".join(shown(word) for word in found)
        yield Note(f"⚠ own {name} drops “{lost}”", "warn")
    if found := added_at(report, at.rendition, at.segment):
        added = " … ".join(shown(word) for word in found)
        yield Note(f"⚠ own {name} adds “{added}”", "warn")
    where = report_place(article, report)
    shared = any(start < report.end and report.start < end for start, end in reading.spans)
    if shared and in_text(report):
        yield Note(f"≈ part of own {name} {where}", "reported")
    else:
        yield Note(
            f"≈ own {name} {where}: “{excerpt(text_of(article, report), told_span(article, report))}”",
            "reported",
        )


def own_name(article: Article, report: OwnReport) -> str:
    """Whether an outlet's own report is its headline, its lead (first paragraph) or any sentence."""
    title = article.title_span
    if not in_text(report):
        return "headline"
    if title and title[0] <= report.start and report.end <= title[1]:
        return "headline"
    body = max(article.body, title[1] if title else 0)
    while body < len(article.text) and article.text[body].isspace():
        body += 1
    return "lead" if paragraph_of(article, report.start) == paragraph_of(article, body) else "report"


_TELLING: Final[dict[Flag, str]] = {
    "hedge-lost": "⚠ drops a hedge of the statement",
    "condition-lost": "⚠ drops a condition of the statement",
    "claim-added": "⚠ claims what no sentence of the statement supports",
}


def _left_over(at: Place) -> Iterator[Note]:
    """Flags that no own report has explained."""
    explained = {
        flag
        for report in at.rendition.own_reports
        if lost_in(report, at.segment, at.statement.segments) or added_at(report, at.rendition, at.segment)
        for flag in report.flags
    }
    whys = {one.flag: one.why for one in at.reading.reasons}
    for flag, words in _TELLING.items():
        if flag in at.reading.flags and flag not in explained:
            yield Note(f"{words}: {shown(whys[flag])}" if flag in whys else words, "warn")


def excerpt(text: str, span: Span) -> str:
    """The words of a span on one line; of a long one beginning and end, the rest as ``…``."""
    words = " ".join(shown(text[span[0] : min(span[1], span[0] + 4 * _EXCERPT)]).split())
    if len(words) <= _EXCERPT and span[1] <= span[0] + 4 * _EXCERPT:
        return words
    return words[: words.rfind(" ", 0, _EXCERPT)].rstrip() + " …"
