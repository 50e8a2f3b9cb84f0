"""``alita-tui speakers``: who is quoted."""

import click

from alita_tui.cli.options import SETTINGS, Form, examples, listing, wants_color
from alita_tui.cli.output import FOUND, NOTHING, say, write_in
from alita_tui.cli.progress_bar import between
from alita_tui.cli.reading import reading


@click.command(
    "speakers",
    short_help="List who is quoted, how often, by how many sources.",
    context_settings=SETTINGS,
    epilog=examples("alita-tui speakers", "alita-tui speakers news/ --limit 20", "alita-tui speakers --json"),
)
@listing
def command(paths: tuple[str, ...], form: Form | None, limit: int | None, no_color: bool) -> int:
    """List who is quoted, most often first: quotations, articles, sources, and the other forms of the name.

    A surname is joined to a full name where the corpus has one person of that surname; two people are never
    joined.
    """
    with reading(paths) as corpus:
        found = corpus.speakers()[:limit]
        if form:
            from alita_tui.export.reports import SPEAKER, speaker_record

            return write_in(form, map(speaker_record, found), SPEAKER)
        if not found:
            say("nobody is quoted", "alita-tui quotes --all lists all words in marks")
            return NOTHING
        from alita_tui.export.console import Page
        from alita_tui.export.listing import print_rows
        from alita_tui.export.report_tables import SPEAKERS, speaker_rows

        page = Page(color=wants_color(no_color))
        print_rows(page, SPEAKERS, between(speaker_rows(page, found)))
        return FOUND
