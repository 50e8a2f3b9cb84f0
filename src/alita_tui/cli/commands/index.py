"""``alita-tui index``: build or refresh an index."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import click

from alita_tui.cli.kept import kept
from alita_tui.cli.options import SETTINGS, Count, as_json, examples, keeps, no_color, wants_color
from alita_tui.cli.output import FOUND, say, write_records
from alita_tui.cli.usage import Contradiction

if TYPE_CHECKING:
    from alita_tui.corpus.indexing import Report


@click.command(
    "index",
    short_help="Build or refresh the index of a large corpus.",
    context_settings=SETTINGS,
    epilog=examples(
        "alita-tui index news/",
        "alita-tui index news/ --check",
        "alita-tui index news/ --index /tmp/news.sqlite --json",
    ),
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@partial(keeps, builds=True)
@click.option(
    "--check", is_flag=True, help="Compare the bytes of every file, also where size and time agree."
)
@click.option(
    "--processes",
    type=Count(),
    metavar="N",
    help="Find quotations in N processes; else one a core.",
)
@as_json
@no_color
def command(paths: tuple[str, ...], check: bool, processes: int | None, as_json: bool, no_color: bool) -> int:
    """Build or refresh the index of PATH, and say what was skipped and why.

    Every other command does as much of this as it needs. What has not changed is not read again. ctrl+c stops
    it; what is done by then stays, and the next run goes on there.
    """
    from alita_tui.cli.progress_bar import ProgressBar
    from alita_tui.corpus.indexing import index
    from alita_tui.corpus.opening import named_paths, place_of
    from alita_tui.corpus.stored.damage import Unusable

    where = kept()
    if not where.cache:
        raise Contradiction("--no-cache keeps no index")
    named = named_paths(paths)
    try:
        with ProgressBar() as bar:
            report = index(named, place_of(named, where.index), bar, thorough=check, processes=processes)
    except Unusable as error:
        raise Unusable(str(error), error.hint or "--index FILE names another place for it") from None
    for notice in report.notices:
        say(notice)
    if as_json:
        from alita_tui.export.reports import report_record

        return write_records([report_record(report)])
    _print(report, color=wants_color(no_color))
    return FOUND


def _print(report: Report, *, color: bool) -> None:
    from alita_tui.export.console import Page
    from alita_tui.export.report_tables import report_page

    page = Page(color=color)
    for one in report_page(page, report):
        page.print(one)
