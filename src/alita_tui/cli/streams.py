"""Standard streams that whoever started the program has closed."""

import os
import sys

from alita_tui.errors import AlitaError


def take_places() -> None:
    """Open what is closed on nothing, so that no file of ours comes to stand in its place.

    Raises AlitaError where there is no stdout: data that goes nowhere would look like none.
    """
    if sys.stdin is None:
        sys.stdin = open(os.open(os.devnull, os.O_RDONLY))  # noqa: PTH123
    stdout = sys.stdout
    if stdout is None:
        sys.stdout = open(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")  # noqa: PTH123
    if sys.stderr is None:
        sys.stderr = open(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")  # noqa: PTH123
    if stdout is None:
        raise AlitaError("stdout is closed", "let it be a terminal, a pipe or a file")
