"""What an index holds, and who is quoted, as tables for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alita_tui.export.console import Page, table
from alita_tui.export.listing import Column

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.table import Table
    from rich.text import Text

    from alita_tui.corpus.indexing import Report
    from alita_tui.corpus.speakers import Speaker

_MEGABYTE = 1_000_000


def report_page(page: Page, report: Report) -> list[Table | Text]:
    """What the index holds; then, where there is any, what was skipped and why."""
    facts = table("", "")
    facts.show_header = False
    seconds = f"{report.seconds:,.1f} s"
    if report.seconds > 0:
        seconds += f", {report.articles / report.seconds:,.0f} articles a second"
    for name, value in (
        ("articles", f"{report.articles:,} in {report.files:,} files"),
        ("quotations", f"{report.quotations:,}"),
        ("statements", f"{report.statements:,} quoted in several articles"),
        ("took", seconds),
        ("index", f"{report.path}, {report.size / _MEGABYTE:,.1f} MB"),
        ("skipped", f"{len(report.skipped):,}"),
    ):
        facts.add_row(name, page.text(value))
    return [facts, *map(page.text, _skipped(report))]


def _skipped(report: Report) -> Iterator[str]:
    """What was skipped, with what to do; last what is of another kind, and once what can be read."""
    from alita_tui.corpus.readers import what_is_read

    readable = what_is_read()
    for one in report.skipped:
        if one.hint != readable:
            yield f"  {one.path}: {one.reason}" + (f" ({one.hint})" if one.hint else "")
    others = [one for one in report.skipped if one.hint == readable]
    for one in others:
        yield f"  {one.path}: {one.reason}"
    if others:
        yield f"  {readable}"


SPEAKERS = (
    Column("name", least=12),
    Column("quotations", right=True, least=10),
    Column("articles", right=True),
    Column("sources", right=True),
    Column("also printed as", wide=True),
)


def speaker_rows(page: Page, speakers: Iterable[Speaker]) -> Iterator[tuple[str | Text, ...]]:
    """One row a speaker."""
    for one in speakers:
        counts = (str(one.quotations), str(one.articles), str(one.sources))
        yield page.text(one.name), *counts, page.text(", ".join(one.variants))
