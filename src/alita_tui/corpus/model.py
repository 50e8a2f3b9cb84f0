"""Articles, what was skipped, and what a search finds."""

from dataclasses import dataclass
from typing import Literal

from alita_tui.quotes.quotation import Span

Origin = Literal[
    "sidecar",
    "field",
    "page",
    "front matter",
    "header",
    "file name",
    "first line",
    "folder",
    "url",
    "derived",
]
Field = Literal["title", "text", "quote"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One document, its text untouched.

    ``body`` is the offset in ``text`` where the text that a reader sees begins: a metadata header stands
    before it. ``title_span`` is where ``text`` itself holds the title, or None. Each of ``title``, ``date``
    and ``source`` says where it came from; ``source_known`` is false where the source is only the article's
    own label. ``encoding_guessed`` marks a text whose encoding nothing declared. ``folder`` is the outlet's
    folder, if the file's place in the tree names one: a source only where the corpus has several of them.
    """

    id: str
    path: str
    text: str
    title: str
    source: str
    body: int = 0
    title_span: Span | None = None
    title_origin: Origin = "derived"
    date: str | None = None
    date_origin: Origin | None = None
    source_origin: Origin = "derived"
    source_known: bool = False
    url: str | None = None
    author: str | None = None
    folder: str | None = None
    encoding: str = "utf-8"
    encoding_guessed: bool = False

    @property
    def title_apart(self) -> str | None:
        """The title where somebody gave it and the text does not hold it, else None."""
        return self.title if self.title_span is None and self.title_origin != "derived" else None

    @property
    def words(self) -> int:
        """White-space tokens of the text without its header."""
        return len(self.text[self.body :].split())


@dataclass(frozen=True, slots=True)
class Skipped:
    """A path (or a line of one) that gave no article, why, and what to do about it.

    ``retry``: the same bytes may be readable another time (a permission, a missing extra, a time limit), so
    an index should look again, though the file has not changed.
    """

    path: str
    reason: str
    hint: str = ""
    retry: bool = False


Step = Literal[
    "looking at files",
    "reading articles",
    "indexing words",
    "reading quotations",
    "linking them",
    "comparing statements",
]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a step is: ``done`` of ``total``; a ``total`` of 0 is not known.

    ``rate`` is how many a second, ``left`` how many seconds the step may still take, ``skipped`` how many
    files or parts of files could not be read so far.
    """

    step: Step
    done: int
    total: int
    rate: float = 0.0
    left: float | None = None
    skipped: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One place that a search found.

    ``start``/``end`` and ``matches`` are offsets in the article's text, except with the field ``title``,
    where they are offsets in ``Article.title``. Nothing matches where a query has conditions alone; then the
    place is the first word. ``snippet`` is the text around, ``snippet_start`` where it
    begins.
    """

    article: str
    field: Field
    start: int
    end: int
    score: float
    snippet: str
    snippet_start: int
    matches: tuple[Span, ...]
