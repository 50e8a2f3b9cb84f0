"""Adding a text to a file that the user names: all of it or nothing."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

from alita_tui.errors import AlitaError


class NotWritten(AlitaError):
    """The text could not be added; the file is as it was."""


def append_text(name: str, text: str) -> Path:
    """Add ``text`` to the file of that name (``~`` is the user's home); the file's path.

    The file is made where there is none; an empty line parts what is added from what is there. Only a regular
    file is written to. Raises NotWritten; the file then is as it was.
    """
    path = Path(name).expanduser() if name.startswith("~") else Path(name)
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
        reason = getattr(error, "strerror", None) or error
        raise NotWritten(f"not written to {path}: {reason}", "name another file") from error
    return path


def _append(descriptor: int, data: bytes) -> None:
    about = os.fstat(descriptor)
    if not stat.S_ISREG(about.st_mode):
        raise ValueError("not a regular file")
    size = about.st_size
    rest = memoryview(b"\n" + data if size else data)
    try:
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        os.fsync(descriptor)
    except OSError:
        with suppress(OSError):
            os.ftruncate(descriptor, size)
        raise
