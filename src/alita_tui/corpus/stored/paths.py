"""Paths as an index keeps them (absolute) and as a user sees them (as typed)."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class Paths:
    """Turns the paths that were found into the keys of an index and back, wherever the program is started.

    Looking each of a hundred thousand up by itself would be slow: only what a user named is.
    """

    def __init__(self, named: Sequence[str]) -> None:
        self.here = [os.path.abspath(one) for one in named]  # noqa: PTH100 - a glob is no path
        self._typed = dict(zip(self.here, named, strict=True))
        self._keys = {typed: whole for whole, typed in self._typed.items()}
        self._folders = [one for one in named if os.path.isdir(one)]  # noqa: PTH112
        self._tops = [(_top(one), _top(self._keys[one])) for one in self._folders]

    def key(self, path: str) -> str:
        """The absolute path."""
        for top, whole in self._tops:
            if path.startswith(top):
                return path if whole == top else whole + path[len(top) :]
        return os.path.abspath(path)  # noqa: PTH100

    def shown(self, key: str) -> str:
        """The path as it would be found now."""
        for folder in self._folders:
            whole = self._keys[folder]
            top = whole if whole.endswith(os.sep) else whole + os.sep
            if key.startswith(top):
                return os.path.join(folder, key[len(top) :])  # noqa: PTH118 - no normalising
        if key in self._typed:
            return self._typed[key]
        relative = any(not os.path.isabs(one) for one in self._typed.values())  # noqa: PTH117
        return os.path.relpath(key) if relative else key


def _top(folder: str) -> str:
    """What the paths of everything in a folder begin with."""
    return folder if folder.endswith(os.sep) else folder + os.sep
