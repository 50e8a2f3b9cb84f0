"""``alita-tui notes``: the user's own notes on readings."""

import click

from alita_tui.cli.options import SETTINGS, as_json, examples, limit, no_color, wants_color
from alita_tui.cli.output import FOUND, NOTHING, say, write_records


@click.command(
    "notes",
    short_help="List your own notes on readings.",
    context_settings=SETTINGS,
    epilog=examples("alita-tui notes", "alita-tui notes --json"),
)
@as_json
@limit
@no_color
def command(as_json: bool, limit: int | None, no_color: bool) -> int:
    """List the notes written with e in a comparison, latest first, whatever corpus they are about.

    They are kept in notes.json in your data folder, and listed with the words that they were written on.
    """
    from alita_tui.notebook.notebook import Notebook

    entries, notice = Notebook().notes()
    if notice:
        say(notice)
    entries = entries[:limit]
    if as_json:
        from alita_tui.export.notes import note_record

        return write_records(note_record(one) for one in entries)
    if not entries:
        say("no notes yet", "e in a comparison writes one")
        return NOTHING
    from alita_tui.export.console import Page
    from alita_tui.export.notes import notes_table

    page = Page(color=wants_color(no_color))
    page.print(notes_table(page, entries))
    return FOUND
