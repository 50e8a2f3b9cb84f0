"""Adding a text to a file that the user names: all of it or nothing."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

from alita_tui.errors import AlitaError
from alita_tui.notebook.atomic import write_out


class NotWritten(AlitaError):
    """The text could not be added; the file is as it was."""


def named(name: str) -> Path:
    """The file that a user names; ``~`` is the user's home. Raises RuntimeError where that is unknown."""
    return Path(name).expanduser() if name.startswith("~") else Path(name)


def not_written(path: Path, error: Exception) -> NotWritten:
    """The error that says why a file was not written."""
    reason = getattr(error, "strerror", None) or error
    return NotWritten(f"not written to {path}: {reason}", "name another file")


def append_text(name: str, text: str) -> Path:
    """Add ``text`` to the file of that name (``~`` is the user's home); the file's path.

    The file is made where there is none; an empty line parts what is added from what is there. Only a regular
    file is written to. Raises NotWritten; the file then is as it was.
    """
    path = named(name)
    data = text.encode("utf-8", "backslashreplace")
    try:
        # Without waiting: a pipe that nobody reads would never open.
        flags = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | flags, 0o644)
        try:
            _append(descriptor, data)
        finally:
            os.close(descriptor)
    except (OSError, ValueError, RuntimeError) as error:
        raise not_written(path, error) from error
    return path


def _append(descriptor: int, data: bytes) -> None:
    about = os.fstat(descriptor)
    if not stat.S_ISREG(about.st_mode):
        raise ValueError("not a regular file")
    size = about.st_size
    try:
        write_out(descriptor, b"\n" + data if size else data)
    except OSError:
        with suppress(OSError):
            os.ftruncate(descriptor, size)
        raise
