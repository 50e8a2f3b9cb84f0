"""What the status line says of a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alita_tui.app.widgets.reader_heading import plural

if TYPE_CHECKING:
    from alita_tui.corpus.corpus import Corpus
    from alita_tui.corpus.model import Progress
    from alita_tui.quotes.model import Statement


def of_statement(statement: Statement, corpus: Corpus) -> tuple[str, str, str]:
    """``Cameron``, ``5 sentences``, ``3 of 4 sources``; of outlets with several articles both are counted."""
    articles = [one.article for one in statement.present]
    sources = corpus.count_sources(articles)
    if len(articles) < 2:
        given = "only in this source"
    elif sources < len(articles):
        given = f"{len(articles)} articles, {plural(sources, 'source')}"
    else:
        given = f"{sources} of {statement.searched} sources"
    return short_name(statement.speaker), plural(len(statement.segments), "sentence"), given


def of_progress(progress: Progress) -> tuple[str, str]:
    """``looking for statements that sources share…``, and how far that is."""
    count = f" {progress.done:,} of {progress.total:,}" if progress.total else "…"
    return "looking for statements that sources share", f"{progress.step}{count}"


def short_name(speaker: str | None) -> str:
    """The last name of one speaker; several as they are."""
    if speaker is None:
        return "speaker not named"
    return speaker if " and " in speaker else speaker.split()[-1]


__all__ = ["of_statement", "plural", "short_name"]
