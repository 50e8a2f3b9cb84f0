"""Lines of a gzip file, as many as a damaged one still gives."""

import zlib
from collections.abc import Iterator
from pathlib import Path

_CHUNK = 1 << 16
_GZIP = 16 + zlib.MAX_WBITS


def unpacked_lines(path: str) -> Iterator[bytes]:
    """Each line without its line end. Raises EOFError after the last whole line of a broken file."""
    rest = b""
    for part in _unpacked(path):
        *lines, rest = (rest + part).split(b"\n")
        yield from lines
    if rest:
        yield rest


def _unpacked(path: str) -> Iterator[bytes]:
    unpacking = zlib.decompressobj(_GZIP)
    with Path(path).open("rb") as packed:
        while chunk := packed.read(_CHUNK):
            while chunk:
                try:
                    yield unpacking.decompress(chunk)
                except zlib.error as error:
                    raise EOFError(str(error)) from None
                # One file may hold several packed ones, one after another.
                chunk = unpacking.unused_data
                if unpacking.eof and chunk:
                    unpacking = zlib.decompressobj(_GZIP)
    if not unpacking.eof:
        raise EOFError
