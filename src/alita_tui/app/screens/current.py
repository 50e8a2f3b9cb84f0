"""The statement that stands under the user's eye: which it is, shown in short, compared, copied."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from alita_tui.app import phrases, tasks
from alita_tui.app.background import Background
from alita_tui.app.messages import CompareRequested
from alita_tui.app.screens.explained import ExplainedQuotation
from alita_tui.app.widgets.article_list import ArticleList
from alita_tui.app.widgets.reader import Reader
from alita_tui.app.widgets.status_line import Part
from alita_tui.corpus.changes import Changes
from alita_tui.export.counting import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from alita_tui.app.messages import (
        GivenReady,
        QuotationSelected,
        StatementFound,
        StatementReached,
        StatementsReady,
    )
    from alita_tui.app.nearby import Nearest
    from alita_tui.app.widgets.comparison import ComparisonSummary
    from alita_tui.app.widgets.comparison_view import View
    from alita_tui.corpus.corpus import Corpus
    from alita_tui.corpus.model import Article
    from alita_tui.quotes.model import Quotation, Span, Statement


_ALONE = "no other source reports this"
_OTHER_ROWS = 7
_OWN_WORDS = "the article’s own words"
_KEPT = 200


class CurrentStatement(ExplainedQuotation):
    """``statement`` is the current one: of the current quotation, else the article's with most sources.

    ``corpus`` is None until it is read; ``statements`` are those that sources share, None until linked.
    By the id of an article, ``given`` lists its statements and ``sources`` counts the sources of a quotation
    by its start. ``background`` is the work that goes on; ``changed`` counts
    files that are others than when the corpus was opened. ``news`` is told until the next key. ``awaited`` is
    what the user asked for before the statements were known: it is done once they are.
    """

    notice = ""

    def __init__(self) -> None:
        super().__init__()
        self.corpus: Corpus | None = None
        self.statements: Sequence[Statement] | None = None
        self.statement: Statement | None = None
        self.given: dict[str, Sequence[Statement]] = {}
        self.sources: dict[str, Mapping[int, int]] = {}
        self.background = Background(self.post_message)
        self._pinned: Statement | None = None
        self._found: tuple[Quotation | None, Statement | None] = (None, None)
        self._nearest: Nearest | None = None
        self.awaited: Callable[[], object] | None = None
        self.stopped = False
        self.changed = Changes()
        self.news = ""

    def article(self, name: str) -> Article:
        if self.corpus is None:
            raise LookupError(name)
        return self.corpus.article(name)

    def take(self, message: StatementsReady) -> None:
        """The statements are linked."""
        self.statements = message.statements
        self.given, self.sources = dict(message.given), dict(message.sources)
        article = self.query_one(Reader).article
        if article is not None:
            self.query_one(Reader).count(self.sources.get(article.id, {}))
            self.ask_given(article)
        self.refresh_statement()
        self._do_awaited()

    def _do_awaited(self) -> None:
        awaited, self.awaited = self.awaited, None
        if awaited is not None:
            awaited()

    def begin_statements(self, statements: Sequence[Statement]) -> None:
        """There are statements, though not all are known: what an article shares can be asked for."""
        self.statements = statements
        article = self.query_one(Reader).article
        if article is not None:
            self.ask_given(article)
        self.refresh_statement()
        if self.awaited not in (None, self.action_compare):  # a list fills; to compare, all must be known
            self._do_awaited()

    def ask_given(self, article: Article) -> None:
        """Have the statements of an article collated where a large corpus has not done so yet."""
        corpus, statements = self.corpus, self.statements
        if corpus is None or statements is None or isinstance(statements, tuple) or article.id in self.given:
            return
        self.background.start("given", lambda: tasks.given(corpus, article.id))

    def on_given_ready(self, message: GivenReady) -> None:
        self.given[message.article], self.sources[message.article] = message.statements, message.sources
        for known in list(self.given)[:-_KEPT]:
            del self.given[known], self.sources[known]
        reader = self.query_one(Reader)
        if reader.article is not None and reader.article.id == message.article:
            reader.count(message.sources)
            self.refresh_statement()

    def on_quotation_selected(self, message: QuotationSelected) -> None:
        message.stop()
        if message.quotation is not None:
            self._pinned = None
        self.refresh_statement()

    def on_nothing_quoted(self) -> None:
        self.say("nobody is quoted in this article" if self.query_one(Reader).known else "still reading…")

    def refresh_statement(self) -> None:
        """Find the current statement anew; say so in the status line, show it in short."""
        if self.corpus is None:
            return
        if self.statements is None:
            self.tell_status()
            return
        article = self.query_one(Reader).article
        self.statement = self._current(article)
        if self.statement is not None and self.has_something("comparison"):
            if self.summary is not None:
                self.summary.show(self.statement, self.corpus, article)
        elif self.pane == "comparison":
            self.activate("reader")
        self.lay_out()
        self.tell_status()

    def tell_status(self) -> None:
        """Say what stands under the user's eye; and whatever is new, at length."""
        if news := [one for one in (self.news, self.notice) if one]:
            self.say(*news, *(part.text for part in self._status()))
        else:
            self.stand(*self._status())

    def lay_out(self) -> None:
        super().lay_out()
        if self.summary is not None:
            rows = len(self.statement.segments) if self.statement else 0
            self.summary.styles.max_height = None if self.single else rows + _OTHER_ROWS

    @property
    def summary(self) -> ComparisonSummary | None:
        """The comparison in short; its class is loaded after the first paint."""
        return cast("ComparisonSummary | None", next(iter(self.query("#comparison")), None))

    def has_something(self, name: str) -> bool:
        return name != "comparison" or (self.statement is not None and self.summary is not None)

    def _current(self, article: Article | None) -> Statement | None:
        if self._pinned is not None or article is None or self.corpus is None:
            return self._pinned
        given = self.given.get(article.id, ())
        if (quotation := self.query_one(Reader).quotation) is not None:
            shared = (one for one in given if reports(one, article.id, quotation.span))
            return next(shared, None) or self._single(quotation)
        return max(given, key=_sources, default=None)

    def _single(self, quotation: Quotation) -> Statement | None:
        """The statement of a quotation that no other source gives; looked for in the background."""
        known, statement = self._found
        if self._waits_for_more:
            return None  # to look for it would link and compare all, which the user has stopped
        if known != quotation and (corpus := self.corpus) is not None:
            self._found, self._nearest = (quotation, None), None
            self.background.start("single", lambda: tasks.stated(corpus, quotation))
            return None
        return statement

    @property
    def _waits_for_more(self) -> bool:
        """Whether the user stopped the search for statements before all were known."""
        if not self.stopped or self.corpus is None:
            return False
        return not self.statements or not self.corpus.complete

    def on_statement_found(self, message: StatementFound) -> None:
        self._found, self._nearest = (message.quotation, message.statement), message.nearest
        self.refresh_statement()

    def _status(self) -> list[Part]:
        reader, parts = self.query_one(Reader), []
        if reader.found:
            leave = self.key_for("everywhere.leave")
            parts.append(Part(f"place {reader.found_at + 1} of {len(reader.found)}, {leave} ends", 1))
        if reader.number is not None:
            parts.append(Part(f"quotation {reader.number} of {len(reader.spoken)}", 4))
        if self.statements is None:
            parts.append(Part("what other sources report comes as soon as all is read and linked"))
        elif self.statement is None:
            parts.append(Part(self._alone(reader)))
        elif self.corpus is not None:
            parts += map(Part, phrases.of_statement(self.statement, self.corpus, reader.quotation), (3, 5, 0))
            if len(self.statement.present) < 2:
                parts.append(Part(self._nearest.said if self._nearest else "", 2))
        if self.changed:
            again = self.key_for("browse.read-again")
            parts.append(Part(f"{phrases.of_files(self.changed)}, {again} reads again", 1))
        if self.corpus is not None and self.corpus.skipped:
            skipped, lists = counted(len(self.corpus.skipped), "file"), self.key_for("browse.skipped-files")
            parts.append(Part(f"{skipped} skipped, {lists} lists", 2))
        if self.statements and (self.statement is not None or reader.quotation is None):
            compare = self.key_for("everywhere.compare")
            known = self.statement is not None
            parts.append(Part(f"{compare} compares" if known else f"{compare}: most shared"))
        return parts

    def _alone(self, reader: Reader) -> str:
        if self._waits_for_more:
            known, again = "not all" if self.statements else "nothing", self.key_for("browse.read-again")
            return f"stopped: {known} that sources share is known, {again} goes on"
        if reader.quotation is None:
            return "nothing here that two sources share"
        near = self._nearest if self._found[0] == reader.quotation else None
        return f"no other source reports just this · {near.said}" if near and near.said else _ALONE

    def action_compare(self) -> None:
        """Compare the current statement; where there is none, the one with most sources.

        In the list it is the article under the cursor whose statement is meant.
        """
        if self.statements is None:
            self.awaited = self.action_compare
            self.say("the comparison opens as soon as the statements are found…")
            return
        self.awaited = None
        corpus, listed = self.corpus, self.query_one(ArticleList).selected
        if corpus and listed and self.pane == "articles" and listed is not self.query_one(Reader).article:
            article = listed.id
            self.background.start("statement", lambda: tasks.most_shared_of(corpus, article))
            return
        if self.statement is None and self.query_one(Reader).quotation is not None:
            shared = f"{self.key_for('everywhere.next-statement')} goes to what sources share"
            self.say(f"no other source reports this quotation: {shared}", *(self._nearest or ()))
            return
        if self.statement is None and self.statements and corpus is not None:
            self.background.start("statement", lambda: tasks.most_shared(corpus))
            return
        self._open_comparison(self.statement)

    def _open_comparison(self, statement: Statement | None, asked_of: str | None = None) -> None:
        if statement is None and asked_of is not None:
            self.say(f"no other source reports anything that {self.article(asked_of).title} quotes")
            return
        if statement is None:
            self.say("no two sources share a statement here: open a folder with more articles")
            return
        reader = self.query_one(Reader)
        opened = reader.article.id if reader.article else None
        offset = reader.standing if asked_of in (None, opened) else None
        self.post_message(CompareRequested(statement, asked_of or opened, offset))

    def on_statement_reached(self, message: StatementReached) -> None:
        if message.compare:
            self._open_comparison(message.statement, message.article)
        elif message.statement is not None:
            self.go_to(message.statement)

    def on_compare_requested(self, message: CompareRequested) -> None:
        from alita_tui.app.screens.comparison import ComparisonScreen

        message.stop()
        if self.corpus is not None:
            self.app.push_screen(
                ComparisonScreen(self.corpus, message.statement, message.article, message.offset)
            )

    def compare_as(self, view: View) -> None:
        """Open the comparison as it was looked at."""
        from alita_tui.app.screens.comparison import ComparisonScreen

        if self.corpus is not None:
            screen = ComparisonScreen(self.corpus, view.statement, view.source)
            screen.comparison.change(view)
            self.app.push_screen(screen)

    def on_line_view_chosen(self) -> None:
        self.action_compare()

    def action_statement(self, step: int) -> None:
        """Go to the next shared statement, in the article that is open if it gives that, else in the base."""
        statements, here = self.statements, self.statement.id if self.statement else None
        if not statements:
            self.say("no two sources share a statement here" if statements is not None else "still looking…")
            return
        if isinstance(statements, tuple):
            self.on_statement_reached(tasks.neighbour(statements, here, step))
        else:
            self.background.start("statement", lambda: tasks.neighbour(statements, here, step))

    def go_to(self, statement: Statement) -> None:
        """Make a statement the current one, and show where an article gives it."""
        reader = self.query_one(Reader)
        rendition = statement.rendition(reader.article.id) if reader.article else None
        if rendition is None or rendition.form == "absent":
            rendition = statement.rendition(statement.base)
        if rendition is not None:
            self.open_article(self.article(rendition.article), visit=True)
            quotation = next(iter(rendition.quotations), None)
            self._pinned = statement
            if quotation is not None:
                reader.select(quotation)
            if self.single:
                self.activate("reader")
        self.refresh_statement()

    def open_article(self, article: Article, *, visit: bool = False) -> None:
        """Show an article."""
        raise NotImplementedError

    def action_cite(self) -> None:
        """Copy the words selected, else the current quotation, else the statement, with the citation."""
        if self.pane == "reader" and (span := self.query_one(Reader).selected) is not None:
            self._cite_selected(span)
            return
        quotations = self._cited()
        if not quotations:
            quotes = bool(self.query_one(Reader).spoken)
            there = (
                "go to a quotation with n" if quotes else "nobody is quoted here; select words with the mouse"
            )
            self.say(f"nothing to copy: {there}")
            return
        from alita_tui.app.citation import citation, credited

        article, quoted = self.article(quotations[0].article), quotations[0].kind != "indirect"
        spans = [one.span for one in quotations]
        self.app.copy_to_clipboard(citation(article, spans, credited(quotations), quoted=quoted))
        words = " ".join(article.text[slice(*spans[0])].split())
        place = f"{article.source} ¶{quotations[0].paragraph} [{spans[0][0]}:{spans[-1][1]}]"
        self.say("copied with its citation", place, f"“{words}”" if quoted else f"reported: {words}")

    def _cite_selected(self, span: Span) -> None:
        from alita_tui.app.citation import citation

        reader = self.query_one(Reader)
        article, around = reader.article, reader.at(span[0])
        if article is None:
            return
        within = around is not None and around.kind != "indirect" and span[1] <= around.end
        speaker = around.speaker if around is not None and within else _OWN_WORDS
        self.app.copy_to_clipboard(citation(article, [span], speaker))
        self.say("copied with its citation", f"“{' '.join(article.text[slice(*span)].split())}”")

    def _cited(self) -> tuple[Quotation, ...]:
        """The current quotation, else what the article, or the base, prints of the current statement."""
        reader = self.query_one(Reader)
        if reader.quotation is not None:
            return (reader.quotation,)
        if self.statement is None:
            return ()
        here = self.statement.rendition(reader.article.id) if reader.article else None
        base = self.statement.rendition(self.statement.base)
        return (here and here.quotations) or (base.quotations if base else ())


def reports(statement: Statement, article: str, span: Span) -> bool:
    """Whether a place of an article is one of its reports or readings of a statement."""
    rendition = statement.rendition(article)
    if rendition is None:
        return False
    places = [(one.start, one.end) for one in rendition.own_reports if one.field == "text"]
    places += [place for one in rendition.readings for place in one.spans]
    return any(start < span[1] and end > span[0] for start, end in places)


def _sources(statement: Statement) -> int:
    return len(statement.present)
