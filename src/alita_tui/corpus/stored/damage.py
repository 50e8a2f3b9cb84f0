"""What is wrong with an index file, in words, and what can be done about it."""

from __future__ import annotations

import stat
import struct
from typing import TYPE_CHECKING, NamedTuple

from alita_tui.corpus.stored.schema import APPLICATION, SCHEMA_VERSION
from alita_tui.errors import AlitaError

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

_MAGIC = b"SQLite format 3\0"
_HEADER = 100

# Result codes of SQLite, https://sqlite.org/rescode.html
_ERROR, _BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT = 1, 5, 6, 8, 10, 11
_FULL, _CANTOPEN, _CONSTRAINT, _NOTADB = 13, 14, 19, 26


AGAIN = "start it again: the index is made anew; `--no-cache` does without one"


class Damaged(AlitaError):
    """The index cannot be read; it is made anew. ``ours``: it is known to be one of our own files."""

    def __init__(self, message: str, hint: str = "", *, ours: bool = True) -> None:
        super().__init__(message, hint)
        self.ours = ours


class Unusable(AlitaError):
    """No index can be kept there now; the corpus is read into memory instead."""


class Foreign(AlitaError):
    """The file belongs to another program, or to the user, and must not be touched."""


class Header(NamedTuple):
    """What the first hundred bytes of an SQLite file say."""

    pages: int
    page_size: int
    version: int
    application: int


def refuse_what_is_no_file(path: Path) -> None:
    """A pipe or a device is neither read nor renamed; a folder is another matter. Raises Foreign."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        raise Foreign(f"{path} is no file", "name another file with --index")


def is_article(path: str) -> bool:
    """Whether an existing file has the name of something that is read, and is no database.

    A pipe is not looked into: nobody may ever write to it.
    """
    from pathlib import Path

    from alita_tui.corpus.readers.formats import by_suffix

    try:
        if not Path(path).is_file():
            return False
        with Path(path).open("rb") as file:
            head = file.read(_HEADER)
    except OSError:
        return False
    return by_suffix(Path(path).suffix.lower()) is not None and not head.startswith(_MAGIC)


def check(path: Path) -> None:
    """Look at the header of an existing file. Raises Damaged, Foreign, OSError."""
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(_HEADER)
    if len(head) < _HEADER or not head.startswith(_MAGIC):
        raise Damaged("the index is no database any more", ours=False)
    header = _header(head)
    if header.application != APPLICATION:
        raise Foreign(f"{path} is the database of another program", "name another file with --index")
    if header.version != SCHEMA_VERSION:
        which = "a newer" if header.version > SCHEMA_VERSION else "an older"
        raise Damaged(f"the index was made by {which} version of alita-tui")
    if size < header.pages * header.page_size:
        raise Damaged("the index is cut off")


def _header(head: bytes) -> Header:
    (page_size,) = struct.unpack_from(">H", head, 16)
    (pages,) = struct.unpack_from(">I", head, 28)
    version, application = struct.unpack_from(">I4xI", head, 60)
    return Header(pages, 65536 if page_size == 1 else page_size, version, application)


def told(error: sqlite3.Error | OSError) -> AlitaError:
    """The error for people: Damaged where only a new index helps, else Unusable."""
    if isinstance(error, OSError):
        return Unusable(f"the index cannot be kept: {(error.strerror or str(error)).lower()}")
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (_CORRUPT, _NOTADB):
        return Damaged("the index is damaged", AGAIN)
    reasons = {
        _BUSY: "another program has locked the index",
        _LOCKED: "another program has locked the index",
        _READONLY: "the index cannot be written",
        _IOERR: "the index cannot be read or written",
        _FULL: "the disk is full",
        _CANTOPEN: "the index cannot be opened",
    }
    if code in reasons:
        return Unusable(reasons[code])
    # Tables that are not as they should be: whoever changed them, a new index helps.
    # Python finds text that is no UTF-8 by itself, and then gives no code.
    if code in (_ERROR, _CONSTRAINT) or (not code and "could not decode" in str(error).lower()):
        return Damaged(f"the index is damaged ({error})", AGAIN)
    return Unusable(f"the index cannot be used now ({error})", "try again; `--no-cache` does without one")
