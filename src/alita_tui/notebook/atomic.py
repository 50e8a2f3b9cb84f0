"""Replacing a file whole: after a crash or on a full disk it holds what it held, or all of what is new."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_NEW = ".new"


def replace_file(path: Path, data: bytes) -> None:
    """Write ``data`` beside ``path`` and rename it there; what is renamed is on the disk first.

    A symbolic link stays one: what it points to is replaced. Raises OSError, and then ``path`` holds what it
    held, or, where only the folder could not be brought to the disk, what is new.
    """
    target = os.path.realpath(path)
    folder, name = os.path.split(target)
    os.makedirs(folder, mode=0o700, exist_ok=True)  # noqa: PTH103 - of a string that is resolved
    beside = os.path.join(folder, f".{name}.{os.getpid()}{_NEW}")  # noqa: PTH118
    try:
        _write(beside, data)
        os.replace(beside, target)  # noqa: PTH105
    except BaseException:
        with suppress(OSError):
            os.unlink(beside)  # noqa: PTH108
        raise
    _sync_folder(folder)


def _write(path: str, data: bytes) -> None:
    # Without O_BINARY Windows would write other line ends than it was given.
    flags = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | flags, 0o600)
    try:
        write_out(descriptor, data)
    finally:
        os.close(descriptor)


def write_out(descriptor: int, data: bytes) -> None:
    """Write all of it, and bring it to the disk. Raises OSError."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]
    os.fsync(descriptor)


def _sync_folder(folder: str) -> None:
    """Bring the rename to the disk, where folders can be opened for that."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sweep(path: Path) -> None:
    """Remove what processes that died left beside ``path``; only for one who holds its lock."""
    left = path.parent.glob(f".{path.name}.*{_NEW}")
    for one in left:
        with suppress(OSError):
            one.unlink()
