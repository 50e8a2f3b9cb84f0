"""Standard streams that whoever started the program has closed."""

import os
import sys

from alita_tui.errors import AlitaError


def take_places() -> None:
    """Open what is closed on nothing, so that no file of ours comes to stand in its place.

    Raises AlitaError where there is no stdout: data that goes nowhere would look like none.
    """
    closed = sys.stdout is None
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - for as long as we run
    if closed:
        raise AlitaError("stdout is closed", "let it be a terminal, a pipe or a file")
