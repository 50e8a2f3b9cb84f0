"""Bookmarks and notes beside the screen: read, changed and found in threads, told as messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alita_tui.app.messages import MarksReady, PlaceFound, Written
from alita_tui.paths import user_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from alita_tui.corpus.corpus import Corpus
    from alita_tui.notebook.anchor import Located
    from alita_tui.notebook.entries import Target
    from alita_tui.notebook.notebook import Notebook
    from alita_tui.quotes.model import Statement

_FILES = ("bookmarks.json", "notes.json")


def anything_kept() -> bool:
    """Whether there is anything to read; asked before modules are loaded that read it."""
    folder = user_folder("data")
    try:
        return any((folder / name).exists() for name in _FILES)
    except OSError:  # whoever reads them will say why they cannot be read
        return True


def marked(corpus: Corpus, *said: str) -> MarksReady:
    """What the user keeps of this corpus."""
    from alita_tui.notebook.marks import Marks
    from alita_tui.notebook.notebook import Notebook

    return MarksReady(Marks.of(Notebook(), corpus), said)


def kept(corpus: Corpus, change: Callable[[Notebook], tuple[str, ...]]) -> MarksReady:
    """Change what is kept, and say so; where that fails, say what is wrong and what to do."""
    from alita_tui.notebook.notebook import Notebook
    from alita_tui.notebook.shelf import NotKept

    try:
        said = change(Notebook())
    except NotKept as error:
        said = (str(error), error.hint)
    return marked(corpus, *said)


def bookmarked(corpus: Corpus, target: Target) -> MarksReady:
    """Keep a bookmark, or take it away."""
    from alita_tui.app.entry_texts import about

    def change(notebook: Notebook) -> tuple[str, ...]:
        if notebook.toggle_bookmark(target, corpus.article):
            return "bookmarked", about(target), "' lists them"
        return "bookmark taken away", about(target)

    return kept(corpus, change)


def noted(corpus: Corpus, target: Target, text: str) -> MarksReady:
    """Keep a note on a reading; an empty one is taken away."""

    def change(notebook: Notebook) -> tuple[str, ...]:
        notebook.write_note(target, text, corpus.article)
        return (f"noted: {text}",) if text else ("note taken away",)

    return kept(corpus, change)


def written(name: str, text: str) -> Written:
    """Add a text to a file, and say so or why not."""
    from alita_tui.notebook.appending import NotWritten, append_text

    try:
        return Written(("copied, and written to", str(append_text(name, text))))
    except NotWritten as error:
        return Written(("copied, but " + str(error), error.hint))


def handed_on(corpus: Corpus, statement: Statement, name: str) -> Written:
    """Write a comparison to a new file in the form that its name ends with, and say so or why not."""
    from alita_tui.export.handing_on import in_form_of
    from alita_tui.notebook.appending import NotWritten
    from alita_tui.notebook.new_file import write_new

    try:
        return Written((f"written to {write_new(*in_form_of(name, statement, corpus.by_id))}",))
    except NotWritten as error:
        return Written((str(error), error.hint))


def forgotten(corpus: Corpus, kind: str, key: str) -> MarksReady:
    """Take away a bookmark or a note."""

    def change(notebook: Notebook) -> tuple[str, ...]:
        notebook.forget(kind, key)
        return (f"{kind.removesuffix('s')} taken away",)

    return kept(corpus, change)


def place(corpus: Corpus, target: Target) -> PlaceFound:
    """Where a bookmark or note is now, looked for in every article where its own is gone.

    Of a reading also the statement, collated to the base that it was written about where that still gives it.
    """
    from alita_tui.notebook.finding import Finder
    from alita_tui.notebook.marks import segment_of

    finder = Finder(corpus)
    at = finder.seek(target.at)
    if target.kind != "reading" or target.other is None or at is None or at.how == "gone":
        return PlaceFound(target, at)
    other = finder.seek(target.other)
    statement = _statement(corpus, at)
    if statement is None:
        return PlaceFound(target, at)
    segment = segment_of(statement, at.article, at.span)
    return PlaceFound(target, at, statement, segment, other.article if other else "")


def _statement(corpus: Corpus, at: Located) -> Statement | None:
    from alita_tui.notebook.marks import segment_of

    statement = corpus.statement_at(at.article, at.start)
    if statement is None:
        shared = corpus.statements_in(at.article)
        statement = next((one for one in shared if segment_of(one, at.article, at.span) is not None), None)
    if statement is not None and statement.base != at.article:
        rendition = statement.rendition(at.article)
        if rendition is not None and rendition.form in ("direct", "mixed"):
            return corpus.rebase(statement, at.article)
    return statement
