"""``alita-tui browse``: open the app."""

import click

from alita_tui.cli.kept import kept
from alita_tui.cli.opening import open_articles
from alita_tui.cli.options import SETTINGS, examples, paths


@click.command(
    "browse",
    short_help="Open the articles in the app, as without a command.",
    context_settings=SETTINGS,
    epilog=examples("alita-tui", "alita-tui news/", "alita-tui browse ./quotes", "alita-tui --no-session"),
)
@click.option(
    "--no-session", is_flag=True, help="Begin at the first article, and keep nothing of where you were."
)
@paths
def command(paths: tuple[str, ...], no_session: bool) -> int:
    """Open the articles in the app, at the article and the place where you were last."""
    where = kept()
    return open_articles(paths, where.index, cache=where.cache, remembers=not no_session)
