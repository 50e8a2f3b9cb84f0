"""From the files that were found to articles in the index: reads what is new or has changed.

A change is found by size and time, then by the bytes: a file that was only touched is not read again. An
article whose text is the same keeps its place in the index, and with it its quotations, wherever its file
was moved.
"""

from __future__ import annotations

import os
from contextlib import closing
from functools import cache
from sys import intern
from typing import TYPE_CHECKING, NamedTuple

from alita_tui.corpus.building.entering import Entering
from alita_tui.corpus.building.preparing import digest_of, prepared_of
from alita_tui.corpus.building.reading import Ahead, Wanted
from alita_tui.corpus.finding import READERS_VERSION
from alita_tui.corpus.model import Skipped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from alita_tui.corpus.building.preparing import Prepared
    from alita_tui.corpus.building.telling import Telling
    from alita_tui.corpus.finding import Finding, Found
    from alita_tui.corpus.store import Store
    from alita_tui.corpus.stored.paths import Paths

# So many files that could not be read are tried again on every opening; `alita-tui index` tries all.
_TRIED_AGAIN = 20
_HUGE = 64 << 20  # bytes; what gives no article is named long before a file of this size has been digested
Read = tuple[bytes, "Iterable[Prepared | Skipped]"]
"""The digest of the bytes of a file, and what it holds."""


class Known(NamedTuple):
    """A file as the index knows it."""

    number: int
    size: int
    modified: int
    reading: str
    retry: bool


def reading(found: Found) -> str:
    """What besides its bytes decides what is read from a file: the readers, its folder, its sidecar table."""
    plain = _in_folder(found.folder)
    return plain if found.declared is None else plain + repr(found.declared)


@cache
def _in_folder(folder: str | None) -> str:
    return f"{READERS_VERSION}:{folder or ''}:"


def known_files(store: Store) -> dict[str, Known]:
    """Every file of the index by its path."""
    query = "SELECT number, size, modified, reading, retry, path FROM files"
    return {
        path: Known(number, size, modified, intern(reading), bool(retry))
        for number, size, modified, reading, retry, path in store.each(query)
    }


class Files:
    """Brings the files of the index up to what was found.

    ``order`` are their numbers in reading order, while it reads of those that the index holds by then;
    ``grown`` is called after each batch. ``whole``: whether the index held none before.
    """

    def __init__(
        self, store: Store, paths: Paths, telling: Telling, grown: Callable[[], object] | None = None
    ) -> None:
        self._store = store
        self._paths = paths
        self._telling = telling
        self._grown = grown
        self._done = 0
        self._numbers: dict[str, int] = {}
        self._keys: list[str] = []
        self.whole = True

    def refresh(self, finding: Finding, *, thorough: bool = False) -> bool:
        """Read what has changed; whether anything had. ``thorough``: compare the bytes of every file.

        Raises sqlite3.Error, Unusable, Cancelled; whole batches were written then.
        """
        known = known_files(self._store)
        self.whole = not known
        self._keys = keys = [self._paths.key(one.path) for one in finding.files]
        there = set(keys)
        gone = [each.number for path, each in known.items() if path not in there]
        again = sum(one.retry for one in known.values()) <= _TRIED_AGAIN or thorough
        changed = [
            (key, one)
            for key, one in zip(keys, finding.files, strict=True)
            if thorough or _differs(known.get(key), one, again=again)
        ]
        # Also of what has changed and is not read again yet: until then the index holds what it held.
        self._numbers = {path: one.number for path, one in known.items()}
        entering = Entering(self._store, gone, self._written)
        if changed or gone:
            self._read(changed, known, entering)
            entering.finish()
        return entering.anything

    @property
    def order(self) -> list[int]:
        """The rows of the files in reading order, of those that the index holds."""
        return [self._numbers[key] for key in self._keys if key in self._numbers]

    def _written(self) -> None:
        """A batch is written, maybe in the middle of a file. Raises Cancelled."""
        self._telling.reach(self._done)
        if self._grown is not None:
            self._grown()

    def _read(
        self, changed: Sequence[tuple[str, Found]], known: dict[str, Known], entering: Entering
    ) -> None:
        self._telling.begin("reading articles", len(changed))
        wanted = [Wanted(one, self._digest(known.get(key), one)) for key, one in changed]
        with closing(Ahead(wanted)) as ahead:
            for self._done, ((key, one), want) in enumerate(zip(changed, wanted, strict=True)):
                before = known.get(key)
                read = ahead.next(want) or self._begun(one, new=before is None)
                if before is not None and want.known and read[0] == want.known:
                    entering.touch(before.number, one)
                else:
                    self._enter(key, one, before, read, entering)
                self._numbers[key] = entering.numbers[key] if before is None else before.number
                self._telling.reach(self._done + 1)
        self._done = len(changed)

    def _enter(self, key: str, one: Found, before: Known | None, read: Read, entering: Entering) -> None:
        """Enter what a file holds."""
        digest, found = read
        entering.begin(key, None if before is None else before.number)
        if before is None:
            self._numbers[key] = entering.numbers[key]
        entered = False
        for each in found:
            if not isinstance(each, Skipped):
                entering.add(each)
                entered = True
            elif each.path:
                entering.skip(each, one)
                self._telling.skipped += 1
        if before is None and one.size > _HUGE and entered and _is_as_found(one):
            digest = digest_of(one.path)
        entering.end(one, reading(one), digest)

    @staticmethod
    def _begun(one: Found, *, new: bool) -> Read:
        """A large file is entered while it is read."""
        return b"" if new and one.size > _HUGE else digest_of(one.path), prepared_of(one)

    def _digest(self, before: Known | None, one: Found) -> bytes:
        """The digest of the bytes with which a file need not be read again; nothing where it must be."""
        if before is None or before.retry or before.reading != reading(one) or before.size < 0:
            return b""
        row = self._store.row("SELECT hash FROM files WHERE number = ?", (before.number,))
        return b"" if row is None else bytes(row[0])


def _differs(before: Known | None, one: Found, *, again: bool) -> bool:
    if before is None or (before.retry and again):
        return True
    return before.modified != one.modified or before.size != one.size or before.reading != reading(one)


def _is_as_found(one: Found) -> bool:
    try:
        now = os.stat(one.path)  # noqa: PTH116 - as it was found
    except OSError:
        return False
    return (now.st_size, now.st_mtime_ns) == (one.size, one.modified)
