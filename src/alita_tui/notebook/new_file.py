"""A file of its own that the user names: never one that is there already."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from alita_tui.notebook.appending import NotWritten, named, not_written
from alita_tui.notebook.atomic import write_out

if TYPE_CHECKING:
    from pathlib import Path


def write_new(name: str, text: str) -> Path:
    """Write ``text`` to a new file of that name (``~`` is the user's home), as UTF-8; the file's path.

    Raises NotWritten where something of that name is there, or the text cannot be written; then no file is
    left behind.
    """
    path = named(name)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o644)
    except FileExistsError as error:
        raise NotWritten(f"not written: {path} is there already", "name another file") from error
    except (OSError, ValueError, RuntimeError) as error:
        raise not_written(path, error) from error
    try:
        try:
            write_out(descriptor, text.encode("utf-8", "backslashreplace"))
        finally:
            os.close(descriptor)
    except OSError as error:
        with suppress(OSError):
            path.unlink()
        raise not_written(path, error) from error
    return path
