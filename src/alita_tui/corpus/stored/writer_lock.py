"""One writer at a time: a lock file beside the index, which the system releases however its holder ends."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from alita_tui.corpus.stored.damage import Unusable

if TYPE_CHECKING:
    from pathlib import Path

_POLLED = 0.05


class WriterLock:
    """The right to write an index. Not for several threads at once."""

    def __init__(self, index: Path) -> None:
        self._path = index.with_name(f"{index.name}.lock")
        self._descriptor: int | None = None

    @property
    def held(self) -> bool:
        """Whether this process may write."""
        return self._descriptor is not None

    def acquire(self, seconds: float = 0.0) -> bool:
        """Take the lock, waiting for it as long; whether it is held now.

        Raises OSError where there can be no lock file, Unusable where the system cannot lock it.
        """
        if self._descriptor is not None:
            return True
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
        until = time.monotonic() + seconds
        try:
            while not _locked(descriptor):
                if time.monotonic() >= until:
                    os.close(descriptor)
                    return False
                time.sleep(_POLLED)
        except OSError as error:
            os.close(descriptor)
            reason = (error.strerror or str(error)).lower()
            raise Unusable(f"the index cannot be locked: {reason}") from error
        except BaseException:
            os.close(descriptor)
            raise
        self._descriptor = descriptor
        return True

    def release(self) -> None:
        """Let others write. The file stays: removing it would let two hold different files of one name."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def _locked(descriptor: int) -> bool:
    try:
        import fcntl
    except ImportError:  # Windows
        import msvcrt

        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        except OSError:
            return False
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
