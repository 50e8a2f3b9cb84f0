"""``alita-tui browse``: open the app."""

import sys

import click

from alita_tui.cli.options import SETTINGS, examples, paths
from alita_tui.errors import AlitaError, BadPath


@click.command(
    "browse",
    context_settings=SETTINGS,
    epilog=examples("alita-tui", "alita-tui news/", "alita-tui browse ./quotes"),
)
@paths
def command(paths: tuple[str, ...]) -> int:
    """Open the articles in the app."""
    _check(paths)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise AlitaError(
            "the app needs a terminal",
            "alita-tui articles, search, quotes, statements and compare print without one",
        )
    from alita_tui.app.app import run

    return run(list(paths))


def _check(paths: tuple[str, ...]) -> None:
    """A mistyped command is taken for a path; say so before the screen is taken over."""
    from alita_tui.corpus.finding import expanded

    try:
        for path in paths:
            expanded(path)
    except BadPath as error:
        from difflib import get_close_matches

        from alita_tui.cli.group import COMMANDS

        near = get_close_matches(paths[0], COMMANDS, 1)
        if not near:
            raise
        raise BadPath(str(error), f"did you mean the command {near[0]}?") from None
