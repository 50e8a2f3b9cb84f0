"""An index as linking reads it, in this process and in copies of it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from alita_tui.corpus.store import Store

if TYPE_CHECKING:
    from pathlib import Path


class Opening:
    """Opens an index in each process that reads it: a copy of a process must not go on with its connection.

    Close it before the process is copied.
    """

    def __init__(self, index: Path) -> None:
        self._index = index
        self._store: Store | None = None
        self._process = 0

    @property
    def store(self) -> Store:
        """The index, open for reading. Raises Damaged, Unusable."""
        if self._store is None or self._process != os.getpid():
            self._store, self._process = Store(self._index, read_only=True), os.getpid()
        return self._store

    def close(self) -> None:
        """Close it, until somebody reads it again."""
        if self._store is not None:
            self._store.close()
            self._store = None
