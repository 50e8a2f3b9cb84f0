"""One process at a time: a lock beside a file, which goes with the process that holds it."""

from __future__ import annotations

import errno
import os
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 3.0
_STEP = 0.01
_NO_LOCKS = {errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS}


@contextmanager
def locked(path: Path, patience: float | None = None) -> Iterator[None]:
    """Hold the lock of ``path``, for threads and processes alike; its folder is made where it is missing.

    Where a file system knows no locks, there is none. Raises TimeoutError (an OSError) where somebody else
    holds it for longer than ``patience`` seconds (else ``PATIENCE``), and OSError where the folder cannot be
    written.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(path.with_name(f".{path.name}.lock"), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _wait(descriptor, time.monotonic() + (PATIENCE if patience is None else patience))
        yield
    finally:
        os.close(descriptor)  # lets go of the lock


def _wait(descriptor: int, until: float) -> None:
    while True:
        try:
            _take(descriptor)
        except OSError as error:
            if error.errno in _NO_LOCKS:
                return
            if error.errno not in (errno.EACCES, errno.EAGAIN):
                raise
        else:
            return
        if time.monotonic() > until:
            raise TimeoutError(errno.ETIMEDOUT, "another alita-tui is writing it")
        time.sleep(_STEP)


def _take(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
