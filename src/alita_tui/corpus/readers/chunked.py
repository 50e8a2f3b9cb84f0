"""Parts of bytes as a file that can be read, for libraries that want one."""

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


class Chunked(io.RawIOBase):
    """Reads what an iterator gives; ``broken`` where that broke off with EOFError."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self.broken = False
        self._chunks = chunks
        self._rest = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        view = memoryview(buffer).cast("B")
        if not self._rest:
            try:
                self._rest = next((chunk for chunk in self._chunks if chunk), b"")
            except EOFError:
                self.broken = True
        length = min(len(view), len(self._rest))
        view[:length] = self._rest[:length]
        self._rest = self._rest[length:]
        return length
