"""The console that tables are printed on. The only way to Rich, with everything that guesses turned off."""

import os
import sys
from io import TextIOWrapper
from typing import TextIO, cast

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from alita_tui.export.visible import visible

WIDTH_OF_A_PIPE = 100


class Trimmed:
    """A stream that drops the blanks with which tables fill their lines."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        return self._stream.write("\n".join(line.rstrip(" ") for line in text.split("\n")))

    def flush(self) -> None:
        self._stream.flush()

    def isatty(self) -> bool:
        return False


class _Pipe(Console):
    """A console that leaves a reader who went away to its caller, who ends without an error."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


class Page:
    """A console, and corpus text made fit for it: never read as markup, controls visible on a terminal."""

    def __init__(self, *, color: bool = True) -> None:
        terminal = sys.stdout.isatty()
        if isinstance(sys.stdout, TextIOWrapper):
            # What the terminal's encoding lacks is shown as its escape, not lost.
            sys.stdout.reconfigure(errors="backslashreplace")
        width = None if terminal or os.environ.get("COLUMNS", "").isdigit() else WIDTH_OF_A_PIPE
        self._terminal = terminal
        self.console: Console = _Pipe(
            file=None if terminal else cast("TextIO", Trimmed(sys.stdout)),
            highlight=False,
            markup=False,
            emoji=False,
            width=width,
            no_color=True if not color else None,
            color_system="auto" if color else None,
        )

    @property
    def is_terminal(self) -> bool:
        """Whether somebody looks on while it is printed."""
        return self._terminal

    @property
    def width(self) -> int:
        """Columns that a line may take."""
        return self.console.width

    def text(self, words: str, style: str = "") -> Text:
        """Corpus words as they are to be shown, on one line."""
        shown = visible(words) if self._terminal else words
        return Text(shown, style=style, overflow="fold")

    def print(self, shown: RenderableType = "") -> None:
        """Print a line, or a table."""
        self.console.print(shown, soft_wrap=False)


def table(*columns: str, right: tuple[str, ...] = (), whole: tuple[str, ...] = ()) -> Table:
    """An empty table; ``right`` columns hold numbers, ``whole`` ones are never wrapped."""
    made = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for name in columns:
        made.add_column(
            name, justify="right" if name in right else "left", no_wrap=name in whole, overflow="fold"
        )
    return made
