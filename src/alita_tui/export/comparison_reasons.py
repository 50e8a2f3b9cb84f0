"""Why: what ``compare --explain`` prints beside the comparison."""

from collections.abc import Iterable, Mapping

from rich.padding import Padding
from rich.text import Text

from alita_tui.corpus.model import Article
from alita_tui.export.console import Page
from alita_tui.export.counting import counted
from alita_tui.export.matrix import sources
from alita_tui.export.own_reports import text_of
from alita_tui.export.reasons import (
    copied_why,
    flag_whys,
    link_why,
    places,
    rejected_why,
    report_why,
    shared_words,
    state_why,
)
from alita_tui.export.states import GLYPHS, stands_elsewhere
from alita_tui.quotes.explaining import explained
from alita_tui.quotes.model import OwnReport, Reading, Rendition, Statement
from alita_tui.quotes.rules import REJECTED_RULES


def print_line(page: Page, source: str, note: str, words: Text) -> None:
    """A source with a note, and words of its article below."""
    page.print(Padding(page.text(source, "bold").append(f" {note}"), (0, 0, 0, 2)))
    page.print(Padding(words, (0, 0, 0, 4)))


class Reasons:
    """Prints the reasons of one statement."""

    def __init__(self, page: Page, statement: Statement, articles: Mapping[str, Article]) -> None:
        self._page = page
        self._statement = statement
        self._articles = articles
        self._names = sources(statement, articles)

    def _say(self, *lines: str) -> None:
        for line in lines:
            self._page.print(Padding(self._page.text(line, "dim"), (0, 0, 0, 6)))

    def _name(self, article: str) -> str:
        return self._names.get(article) or self._articles[article].source

    def print_links(self) -> None:
        """Of each source why its quotations belong to the statement, and why they are quotations at all."""
        self._page.print()
        self._page.print(Text("why these belong together", "bold"))
        for rendition in self._statement.present:
            text = self._articles[rendition.article].text
            if not rendition.links:
                self._page.print(
                    Padding(self._page.text(self._name(rendition.article), "bold"), (0, 0, 0, 2))
                )
                self._say("prints nothing of it in marks: it is here for what it reports, see the sentences")
            for link in rendition.links:
                one = link.child
                words = self._page.text(places(text, (one.span,)))
                print_line(self._page, self._name(one.article), one.kind, words)
                why = explained(one, text)
                self._say(f"linked: {link_why(link, self._name)}")
                if shared := shared_words(link, text):
                    self._say(f"shared: {shared}")
                if copied := copied_why(link, lambda name: self._articles[name].text):
                    self._say(f"copied: {copied}")
                self._say(
                    f"quotation: {why.rule}: {places(text, why.evidence)}",
                    f"speaker: {why.speaker}" + (f": {places(text, (why.named,))}" if why.named else ""),
                )

    def print_flags(self, rendition: Rendition, reading: Reading) -> None:
        """The rule of the state, and why each flag."""
        text = self._articles[rendition.article].text
        base = self._articles[self._statement.base].text
        if rendition.article != self._statement.base:
            self._say(f"{reading.state}: {state_why(reading, text)}")
        self._say(*flag_whys(reading.reasons, reading.spans, text, base))

    def print_missing(self, at: int) -> None:
        """The sources that lack this sentence alone, each with what came nearest."""
        for rendition in self._statement.present:
            reading = rendition.readings[at]
            if reading.state != "absent":
                continue
            article = self._articles[rendition.article]
            name = self._page.text(self._name(article.id), "bold")
            words = counted(article.words, "word")
            searched = f"not found: all {words} of the article searched"
            said = "not linked" if stands_elsewhere(reading) else searched
            name.append(f" {GLYPHS['absent']} {said}")
            self._page.print(Padding(name, (0, 0, 0, 2)))
            self._say(*self._nearest(rendition, reading))

    def _nearest(self, rendition: Rendition, reading: Reading) -> Iterable[str]:
        text = self._articles[rendition.article].text
        own = [one for one in rendition.own_reports if reading.segment in one.segments]
        if reading.rejected is not None:
            yield rejected_why(reading.rejected, text)
        elif own:
            words = text_of(self._articles[rendition.article], own[0])
            yield f"only the outlet’s own words bear on it: {places(words, [(own[0].start, own[0].end)])}"
        else:
            yield "no place shares a telling word with it"

    def print_report(self, rendition: Rendition, report: OwnReport) -> None:
        """What ties an own report to the statement, and why each of its flags."""
        text = text_of(self._articles[rendition.article], report)
        base = self._articles[self._statement.base].text
        self._say(f"tied to it: {report_why(report, text)}")
        self._say(*flag_whys(report.reasons, ((report.start, report.end),), text, base))

    def print_absent(self) -> None:
        """Of each source that lacks the statement what was searched, and what came nearest."""
        absent = [one for one in self._statement.renditions if one.form == "absent"]
        unnamed = self._statement.searched - len(self._statement.renditions)
        if absent or unnamed:
            self._page.print()
            self._page.print(Text("where it was not found", "bold"))
        if unnamed:
            said = f"{counted(unnamed, 'more article')} searched in vain: --absent names them"
            self._page.print(Padding(Text(said), (0, 0, 0, 2)))
        for one in absent:
            article = self._articles[one.article]
            name, searched = self._name(article.id), f"· all {counted(article.words, 'word')} searched"
            searched = "· not linked" if stands_elsewhere(one) else searched
            if one.rejected is None:
                words = self._page.text(one.why or "no place shares a telling word with the statement")
                print_line(self._page, name, searched, words)
                continue
            start, end = one.rejected.span
            words = self._page.text(article.text[start:end])
            print_line(self._page, name, f"{searched}, nearest [{start}:{end}], not taken", words)
            self._say(f"{REJECTED_RULES[one.rejected.rule]}: it {one.rejected.why}")
