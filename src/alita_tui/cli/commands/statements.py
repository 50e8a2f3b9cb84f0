"""``alita-tui statements``: what several sources report."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from alita_tui.cli.hints import called
from alita_tui.cli.options import SETTINGS, Count, Form, examples, listing, wants_color
from alita_tui.cli.output import FOUND, NOTHING, say, write_in, write_records
from alita_tui.cli.progress_bar import between
from alita_tui.cli.reading import reading
from alita_tui.export.counting import counted
from alita_tui.quotes.model import FLAGS

if TYPE_CHECKING:
    from alita_tui.corpus.disagreement import Order
    from alita_tui.quotes.model import Flag


class Wanted(TypedDict):
    """Which statements a user wants, and in which order."""

    min_sources: int
    order: Order | None
    flag: Flag | None
    absent: bool


SORTS = ("disagreement", "date", "size")


@click.command(
    "statements",
    short_help="List what two sources or more report.",
    context_settings=SETTINGS,
    epilog=examples(
        "alita-tui statements",
        "alita-tui statements news/ --min-sources 3 --sort size",
        "alita-tui statements news/ --flag hedge-lost --json",
        "alita-tui statements news/ --json --absent",
    ),
)
@listing
@click.option(
    "--min-sources",
    type=Count(),
    default=2,
    metavar="N",
    help="Only what N sources or more report; 2 if not given.",
)
@click.option(
    "--sort",
    "order",
    type=click.Choice(SORTS),
    help="Most at odds, earliest dated or most printed first; else in the order of the articles.",
)
@click.option(
    "--flag",
    type=click.Choice(FLAGS),
    metavar="FLAG",
    help=f"Only those with this flag in any source: {', '.join(FLAGS)}.",
)
@click.option(
    "--absent", is_flag=True, help="Name the articles that lack a statement in corpora of over 50, too."
)
def command(
    paths: tuple[str, ...],
    form: Form | None,
    limit: int | None,
    no_color: bool,
    **wanted: Unpack[Wanted],
) -> int:
    """List every statement that two sources or more report.

    A source that nobody names counts as one a piece. Fidelity is the share of words that agree with the
    fullest wording, lowest to highest of the sources that quote it whole; in whole per cent, 100 % only where
    every word agrees. Without --sort no more are looked for than --limit wants, and each is
    printed as soon as it is found; to sort them, all must be found.
    """
    min_sources, flag, absent = wanted["min_sources"], wanted["flag"], wanted["absent"] or None
    with reading(paths) as corpus:
        found = (
            islice(corpus.each_statement(min_sources, absent, flag), limit)
            if (order := wanted["order"]) is None
            else iter(corpus.statements(min_sources, absent, order, flag)[:limit])
        )
        articles = corpus.by_id
        if form == "csv":
            from alita_tui.export.sheets import READINGS, readings

            return write_in(form, readings(found, articles), READINGS)
        if form:
            from alita_tui.export.jsonl import statement_record

            return write_records(statement_record(one, articles) for one in found)
        from alita_tui.export.console import Page
        from alita_tui.export.listing import print_rows
        from alita_tui.export.lists import STATEMENTS, statement_rows

        page = Page(color=wants_color(no_color))
        rows = statement_rows(page, found, articles, corpus.count_sources)
        if print_rows(page, STATEMENTS, between(rows)):
            return FOUND
        _say_none(min_sources, flag, paths)
        return NOTHING


def _say_none(min_sources: int, flag: Flag | None, paths: tuple[str, ...]) -> None:
    sources = counted(min_sources, "source")
    if flag:
        say(
            f"no statement of {sources} has {flag}",
            f"{called('statements', paths)} lists all that sources share",
        )
    else:
        say(f"no statement of {sources}", f"{called('quotes', paths)} lists what each article quotes")
