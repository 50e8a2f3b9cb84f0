"""``alita-tui browse``: open the app."""

import click

from alita_tui.cli.opening import open_articles
from alita_tui.cli.options import SETTINGS, examples, paths


@click.command(
    "browse",
    context_settings=SETTINGS,
    epilog=examples("alita-tui", "alita-tui news/", "alita-tui browse ./quotes"),
)
@paths
def command(paths: tuple[str, ...]) -> int:
    """Open the articles in the app."""
    return open_articles(paths)
