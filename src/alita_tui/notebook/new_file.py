"""A file of its own that the user names: never one that is there already."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from alita_tui.notebook.appending import NotWritten


def write_new(name: str, text: str) -> Path:
    """Write ``text`` to a new file of that name (``~`` is the user's home), as UTF-8; the file's path.

    Raises NotWritten where something of that name is there, or the text cannot be written; then no file is
    left behind.
    """
    path = Path(name).expanduser() if name.startswith("~") else Path(name)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o644)
    except FileExistsError as error:
        raise NotWritten(f"not written: {path} is there already", "name another file") from error
    except (OSError, ValueError, RuntimeError) as error:
        raise _not_written(path, error) from error
    try:
        try:
            rest = memoryview(text.encode("utf-8", "backslashreplace"))
            while rest:
                rest = rest[os.write(descriptor, rest) :]
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        with suppress(OSError):
            path.unlink()
        raise _not_written(path, error) from error
    return path


def _not_written(path: Path, error: Exception) -> NotWritten:
    reason = getattr(error, "strerror", None) or error
    return NotWritten(f"not written to {path}: {reason}", "name another file")
