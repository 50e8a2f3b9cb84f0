"""Opening the app: what ``browse`` does, and what bare ``alita-tui`` does without loading click for it."""

import gc
import sys
from collections.abc import Sequence

from alita_tui.errors import AlitaError, BadPath


def open_articles(paths: Sequence[str]) -> int:
    """Open the articles in the app; the exit code. Raises AlitaError without a terminal or for a bad path."""
    _check(paths)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise AlitaError(
            "the app needs a terminal",
            "alita-tui articles, search, quotes, statements and compare print without one",
        )
    gc.disable()  # nothing that is made while starting is garbage; the app collects when it stands
    from alita_tui.corpus.beside import opened_beside

    opener = opened_beside(list(paths))
    from alita_tui.app.app import run

    return run(list(paths), opener)


def _check(paths: Sequence[str]) -> None:
    """A mistyped command is taken for a path; say so before the screen is taken over."""
    if not paths:
        return
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
