"""Whether the files of a corpus have changed since it was opened, and which of them."""

import os
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Literal

from alita_tui.corpus.changes import Changes
from alita_tui.corpus.finding import Found, find
from alita_tui.corpus.opening import named_paths
from alita_tui.errors import BadPath

State = Literal["same", "changed", "gone"]


class Watch:
    """Remembers the files that some paths stand for, by path, size and time; opens none of them.

    Of each it keeps numbers alone, so that a hundred thousand take little room: of the path, of path and
    size, and of the path crossed with size and time, which gives the path back to who knows the rest.
    """

    def __init__(self, paths: Sequence[str]) -> None:
        self._named = named_paths(paths)
        files = list(self._files())
        self._stamps = frozenset(map(_stamp, files))
        self._paths = _sorted(hash(one.path) for one in files)
        self._sizes = _sorted(hash((one.path, one.size)) for one in files)

    def changes(self) -> Changes:
        """What is new, gone or different since the watch began."""
        fresh: list[Found] = []
        left = set(self._stamps)
        for one in self._files():
            if (stamp := _stamp(one)) in self._stamps:
                left.discard(stamp)
            else:
                fresh.append(one)
        known = [one for one in fresh if _holds(self._paths, hash(one.path))]
        new = [one for one in fresh if not _holds(self._paths, hash(one.path))]
        rewritten = sum(_holds(self._sizes, hash((one.path, one.size))) for one in known)
        marks = {_mark(one) for one in new}
        renamed = sum(any(_holds(self._paths, stamp ^ mark) for mark in marks) for stamp in left)
        renamed = min(renamed, len(new))
        return Changes(
            len(new) - renamed, len(known) - rewritten, rewritten, len(left) - len(known) - renamed, renamed
        )

    def state(self, path: str) -> State:
        """What has become of one file since the watch began; of one that is not watched nothing is known."""
        if not _holds(self._paths, hash(path)):
            return "same"
        try:
            status = os.stat(path)  # noqa: PTH116 - as it was named
        except (OSError, ValueError):
            return "gone"
        found = Found(path, None, status.st_size, status.st_mtime_ns, None)
        return "same" if _stamp(found) in self._stamps else "changed"

    def _files(self) -> Iterator[Found]:
        """Those that are there now; a path that is gone stands for none."""
        for path in self._named:
            try:
                yield from find([path]).files
            except BadPath:
                continue


def _mark(file: Found) -> int:
    return hash((file.size, file.modified))


def _stamp(file: Found) -> int:
    return hash(file.path) ^ _mark(file)


def _sorted(numbers: Iterator[int]) -> "array[int]":
    return array("q", sorted(numbers))


def _holds(numbers: "array[int]", wanted: int) -> bool:
    at = bisect_left(numbers, wanted)
    return at < len(numbers) and numbers[at] == wanted
