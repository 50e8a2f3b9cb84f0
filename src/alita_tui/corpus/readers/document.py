"""A file, or a part of an archive, that a reader is to read: opened with care, read within limits."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from alita_tui.corpus.readers import limits
from alita_tui.errors import AlitaError

HEAD = 2048
_CHUNK = 1 << 18
_CACHED = 1 << 20
_NONBLOCK = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


class Unreadable(AlitaError):
    """A document that gives no article. The message is the reason; ``retry`` as in ``Skipped``."""

    def __init__(self, message: str, hint: str = "", *, retry: bool = False) -> None:
        super().__init__(message, hint)
        self.retry = retry


@dataclass(eq=False, repr=False)  # the start pays for each method that is made here
class Document:
    """Where the bytes are, and what the reader needs to know of them.

    ``path`` is what people see; ``name`` the file name without suffix; ``suffix`` in lower case with its dot,
    that of ``.gz`` left out: ``packed`` tells of it. ``data`` holds the bytes of a part of an archive.
    ``after`` articles are to be passed over: a reading process broke down on the last of them.
    """

    path: str
    name: str
    suffix: str
    folder: str | None = None
    packed: bool = False
    data: bytes | None = None
    after: int = 0

    def head(self) -> bytes:
        """The first bytes, unpacked. A small file is read whole, and kept for the reader."""
        if self.data is None and not self.packed:
            with opened(self.path) as file:
                if os.fstat(file.fileno()).st_size <= _CACHED:
                    self.data = file.read(_CACHED + 1)
                    if len(self.data) > _CACHED:  # it grows while it is read
                        self.data = None
                else:
                    return file.read(HEAD)
        if self.data is not None and not self.packed:
            return self.data[:HEAD]
        try:
            return next(self.chunks(), b"")[:HEAD]
        except EOFError:
            return b""

    def read(self, most: int = limits.LARGEST_TEXT) -> bytes:
        """All bytes, unpacked. Raises Unreadable where there are more than ``most``, OSError."""
        if self.packed:
            return self._unpacked(most)
        if self.data is not None:
            self._check(len(self.data), most)
            return self.data
        with opened(self.path) as file:
            self._check(os.fstat(file.fileno()).st_size, most)
            data = file.read(most + 1)
        self._check(len(data), most)
        return data

    def chunks(self) -> Iterator[bytes]:
        """The bytes in parts, unpacked. Raises EOFError where a packed file breaks off, as read does."""
        if self.packed:
            from alita_tui.corpus.readers.packed import unpacked

            yield from unpacked(self._packed_chunks())
        else:
            yield from self._packed_chunks()

    def _packed_chunks(self) -> Iterator[bytes]:
        if self.data is not None:
            yield from (self.data[at : at + _CHUNK] for at in range(0, len(self.data), _CHUNK))
            return
        with opened(self.path) as file:
            while chunk := file.read(_CHUNK):
                yield chunk

    def _unpacked(self, most: int) -> bytes:
        parts: list[bytes] = []
        total = 0
        try:
            for part in self.chunks():
                parts.append(part)
                total += len(part)
                if total > most:
                    raise _too_large(f"unpacks to more than {limits.size(most)}")
        except EOFError:
            raise Unreadable("the gzip file is broken", "fetch it again") from None
        return b"".join(parts)

    @staticmethod
    def _check(length: int, most: int) -> None:
        if length > most:
            raise _too_large(f"{limits.size(length)}; the limit is {limits.size(most)}")


def opened(path: str) -> BinaryIO:
    """A file, opened without waiting: what was a file when it was found may be a pipe by now.

    Raises OSError, Unreadable where it is no file any more.
    """
    descriptor = os.open(path, os.O_RDONLY | _NONBLOCK)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise Unreadable("not a file any more", "leave it out", retry=True)
    return open(descriptor, "rb", buffering=0)  # noqa: PTH123 - a descriptor has no path


def _too_large(reason: str) -> Unreadable:
    return Unreadable(f"too large: {reason}", "split it into articles, or write them as JSON lines")
