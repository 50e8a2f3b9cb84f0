"""What workers and widgets tell the screens. Widgets post, screens decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from alita_tui.app.framed_text import FramedText
    from alita_tui.app.nearby import Nearest
    from alita_tui.app.ordering import Arrangement
    from alita_tui.corpus.changes import Changes
    from alita_tui.corpus.corpus import Corpus
    from alita_tui.corpus.found import Found
    from alita_tui.corpus.model import Article, Hit
    from alita_tui.corpus.watching import Watch
    from alita_tui.errors import AlitaError
    from alita_tui.notebook.anchor import Located
    from alita_tui.notebook.entries import Target
    from alita_tui.notebook.marks import Marks
    from alita_tui.quotes.model import Quotation, Span, Statement


class CorpusReady(Message):
    """The articles are read. Of a few short ones the first is framed and the statements are linked, too."""

    def __init__(
        self,
        corpus: Corpus,
        quotations: QuotationsReady | None = None,
        statements: StatementsReady | None = None,
    ) -> None:
        super().__init__()
        self.corpus = corpus
        self.quotations = quotations
        self.statements = statements


class CorpusBegun(Message):
    """Some of many articles are read, and others come."""

    def __init__(self, corpus: Corpus) -> None:
        super().__init__()
        self.corpus = corpus


class QuotationsCounted(Message):
    """How many quotations each article (its id) has, while what sources share is looked for."""

    def __init__(self, corpus: Corpus, quotations: Mapping[str, int]) -> None:
        super().__init__()
        self.corpus = corpus
        self.quotations = quotations


class StatementsBegun(Message):
    """The quotations are linked; which of them sources share comes out one by one."""

    def __init__(self, corpus: Corpus) -> None:
        super().__init__()
        self.corpus = corpus


class MoreStatements(Message):
    """The statements that are known by now, while more are looked for."""

    def __init__(self, corpus: Corpus, statements: Sequence[Statement]) -> None:
        super().__init__()
        self.corpus = corpus
        self.statements = statements


class Stopped(Message):
    """What was still to be done with the corpus was stopped by the user."""

    def __init__(self, corpus: Corpus) -> None:
        super().__init__()
        self.corpus = corpus


class FilesChanged(Message):
    """Files are new, gone or different since the ``watch`` began, or none; the look took so many seconds."""

    def __init__(self, watch: Watch, files: Changes, seconds: float) -> None:
        super().__init__()
        self.watch = watch
        self.files = files
        self.seconds = seconds


class NothingQuoted(Message):
    """There is no quotation to go to in the article that is open."""


class CorpusFailed(Message):
    """There is nothing to open: a bad path, an empty folder; or other ``work`` beside the screen failed."""

    def __init__(self, error: AlitaError, work: str = "open") -> None:
        super().__init__()
        self.error = error
        self.work = work


class StatementsReady(Message):
    """The statements of the corpus are linked.

    By the id of an article, ``quotations`` counts its quotations and ``shared`` the statements that it
    shares; ``given`` lists these and ``sources`` counts the sources of a quotation by its start, both only
    for the articles of a corpus in memory.
    """

    def __init__(
        self,
        statements: Sequence[Statement],
        quotations: Mapping[str, int],
        shared: Mapping[str, int],
        given: Mapping[str, Sequence[Statement]],
        sources: Mapping[str, Mapping[int, int]],
    ) -> None:
        super().__init__()
        self.statements = statements
        self.quotations = quotations
        self.shared = shared
        self.given = given
        self.sources = sources


class GivenReady(Message):
    """The statements that one article (its id) gives, and the sources of its quotations by their start."""

    def __init__(self, article: str, statements: Sequence[Statement], sources: Mapping[int, int]) -> None:
        super().__init__()
        self.article = article
        self.statements = statements
        self.sources = sources


class StatementReached(Message):
    """The statement that was asked for, to go to or to compare; None where there is none.

    ``article`` is the id of the one that it was asked of, if one was named.
    """

    def __init__(self, statement: Statement | None, *, compare: bool, article: str | None = None) -> None:
        super().__init__()
        self.statement = statement
        self.compare = compare
        self.article = article


class QuotationsReady(Message):
    """The text of one article (its id) with its quotations framed."""

    def __init__(self, article: str, framed: FramedText) -> None:
        super().__init__()
        self.article = article
        self.framed = framed


class StatementFound(Message):
    """The statement that a quotation gives, or None; ``nearest`` says which other wording is like it."""

    def __init__(
        self, quotation: Quotation, statement: Statement | None, nearest: Nearest | None = None
    ) -> None:
        super().__init__()
        self.quotation = quotation
        self.statement = statement
        self.nearest = nearest


class ArticleHighlighted(Message):
    """The cursor of the list stands on another article, or on none."""

    def __init__(self, article: Article | None) -> None:
        super().__init__()
        self.article = article


class ArticleSelected(Message):
    """Open this article in the reader."""

    def __init__(self, article: Article) -> None:
        super().__init__()
        self.article = article


class QuotationSelected(Message):
    """Another quotation of the reader is current, or none."""

    def __init__(self, quotation: Quotation | None) -> None:
        super().__init__()
        self.quotation = quotation


class SearchTyped(Message):
    """The query changed, and nothing was typed for a moment; or more of its hits are wanted, ``most``."""

    def __init__(self, query: str, most: int) -> None:
        super().__init__()
        self.query = query
        self.most = most


class HitsReady(Message):
    """What a search found."""

    def __init__(self, query: str, found: Found) -> None:
        super().__init__()
        self.query = query
        self.found = found


class HitSelected(Message):
    """Open the article of this hit at its place."""

    def __init__(self, hit: Hit) -> None:
        super().__init__()
        self.hit = hit


class CompareRequested(Message):
    """Open the comparison of this statement, from the article where the user stands (an id, or None).

    ``offset`` is where in the article; the sentence that stands there is the first chosen.
    """

    def __init__(self, statement: Statement, article: str | None = None, offset: int | None = None) -> None:
        super().__init__()
        self.statement = statement
        self.article = article
        self.offset = offset


class OpenPlace(Message):
    """Open the reader at a place: offsets in ``Article.text``; ``matches`` are highlighted besides."""

    def __init__(self, article: str, start: int, end: int, matches: tuple[Span, ...] = ()) -> None:
        super().__init__()
        self.article = article
        self.start = start
        self.end = end
        self.matches = matches


class MarksReady(Message):
    """What the user keeps of the corpus; ``said`` is what was done, or why it could not be done."""

    def __init__(self, marks: Marks, said: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.marks = marks
        self.said = said


class PlaceFound(Message):
    """Where a bookmark or note is now: ``at`` is None where the corpus does not have it.

    Of a reading ``statement`` is the one that it belongs to, ``segment`` and ``source`` (an article's id)
    which reading it is.
    """

    def __init__(
        self,
        target: Target,
        at: Located | None,
        statement: Statement | None = None,
        segment: int | None = None,
        source: str = "",
    ) -> None:
        super().__init__()
        self.target = target
        self.at = at
        self.statement = statement
        self.segment = segment
        self.source = source


class Arranged(Message):
    """The articles in another order, or filtered by other words; ``asked`` tells which list wanted it."""

    def __init__(self, arrangement: Arrangement, asked: object) -> None:
        super().__init__()
        self.arrangement = arrangement
        self.asked = asked


class Placed(Message):
    """Where in the list an article stands."""

    def __init__(self, article: str, at: int | None) -> None:
        super().__init__()
        self.article = article
        self.at = at


class Written(Message):
    """A citation was written to a file, or could not be: what to say."""

    def __init__(self, said: tuple[str, ...]) -> None:
        super().__init__()
        self.said = said
