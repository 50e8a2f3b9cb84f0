"""How many sources give a statement, of how many: never articles called sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from alita_tui.export.counting import counted

if TYPE_CHECKING:
    from alita_tui.quotes.model import Statement

CountSources = Callable[[Iterable[str]], int]
"""How many sources the articles with these ids come from."""


def how_many(statement: Statement, count_sources: CountSources) -> str:
    """``3 of 4 sources``; ``5 articles, 3 sources`` where an outlet has several of them.

    Which sources lack the statement is known only where every article searched is listed.
    """
    present = [one.article for one in statement.present]
    sources = count_sources(present)
    if sources < len(present):
        return f"{counted(len(present), 'article')}, {counted(sources, 'source')}"
    if len(statement.renditions) < statement.searched:
        return f"{counted(sources, 'source')} in {counted(statement.searched, 'article')}"
    return f"{sources:,} of {counted(count_sources(one.article for one in statement.renditions), 'source')}"
