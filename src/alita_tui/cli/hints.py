"""What to type next, with the paths that the user named: a command without them is about other articles."""

from __future__ import annotations

import os.path
import re
import shlex
from typing import TYPE_CHECKING

from alita_tui.cli.kept import kept

if TYPE_CHECKING:
    from collections.abc import Sequence

_COMMAND = re.compile(r"`alita-tui (\w+)`")


def called(command: str, paths: Sequence[str]) -> str:
    """```alita-tui index 'my news'```, with ``--index`` where the user keeps it elsewhere."""
    index = kept().index
    kept_in = ["--index", index] if index else []
    return f"`{shlex.join(['alita-tui', command, *paths, *kept_in])}`"


def with_paths(hint: str, paths: Sequence[str]) -> str:
    """The hint, each command that it names with these paths."""
    return _COMMAND.sub(lambda found: called(found[1], paths), hint)


def misplaced(command: str, words: str, paths: Sequence[str]) -> str:
    """A hint where the words are a path, and none is named behind them; else nothing."""
    if paths or not os.path.lexists(words):
        return ""
    return f"{words} is a path: name the words before it, alita-tui {command} WORDS {shlex.quote(words)}"
