"""Opening the app: what ``browse`` does, and what bare ``alita-tui`` does without loading click for it."""

import gc
import os
import sys
from collections.abc import Sequence

from alita_tui.errors import AlitaError

_DUMB = ("dumb", "unknown")


def open_articles(
    paths: Sequence[str], index: str | None = None, *, cache: bool = True, remembers: bool = True
) -> int:
    """Open the articles in the app; the exit code. Raises AlitaError without a terminal or for a bad path.

    ``index`` and ``cache`` are as ``Corpus.open`` has them. ``remembers``: begin where the user was last, and
    keep where the user is at the end.
    """
    _check(paths)
    _check_terminal()
    gc.disable()  # nothing that is made while starting is garbage; the app collects when it stands
    from alita_tui.corpus.beside import opened_beside

    opener = opened_beside(list(paths), index, cache=cache)
    from alita_tui.app.app import run

    return run(list(paths), opener, remembers=remembers)


def _check_terminal() -> None:
    """Keys come from stdin, Textual draws on stderr: neither may be a file; nor stdout, for clearness."""
    without = "alita-tui articles, search, quotes, statements and compare print without one"
    for name in ("stdin", "stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None or stream.closed or not stream.isatty():
            raise AlitaError(f"the app needs a terminal, and {name} is none", without)
    if os.environ.get("TERM", "").lower() in _DUMB:
        named = f"TERM={os.environ['TERM']}"
        raise AlitaError(
            f"the app needs a terminal that moves its cursor, and {named} says it cannot", without
        )


def _check(paths: Sequence[str]) -> None:
    """Say that a path is mistyped before the screen is taken over. Raises BadPath."""
    if not paths:
        return
    from alita_tui.corpus.finding import expanded

    for path in paths:
        expanded(path)
