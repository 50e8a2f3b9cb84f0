"""Gzip, unpacked part by part, as much as a damaged file still gives, and no bomb."""

import zlib
from collections.abc import Iterable, Iterator

from alita_tui.corpus.readers import limits
from alita_tui.corpus.readers.document import Unreadable

_PART = 1 << 20
_GZIP = 16 + zlib.MAX_WBITS


def unpacked(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """What the chunks of a gzip file hold, of several packed ones after another too.

    Raises EOFError after the last whole part of a broken file, Unreadable where it unpacks to absurdly much.
    """
    unpacking = zlib.decompressobj(_GZIP)
    given = taken = 0
    for chunk in chunks:
        taken += len(chunk)
        rest = chunk
        while rest:
            if unpacking.eof:
                rest = rest.lstrip(b"\0")  # padding of tapes
                if not rest:
                    break
                unpacking = zlib.decompressobj(_GZIP)
            try:
                part = unpacking.decompress(rest, _PART)
            except zlib.error as error:
                raise EOFError(str(error)) from None
            rest = unpacking.unused_data if unpacking.eof else unpacking.unconsumed_tail
            given += len(part)
            check(given, taken)
            if part:
                yield part
    if not unpacking.eof:
        raise EOFError


def check(given: int, taken: int) -> None:
    """Raises Unreadable where so many bytes cannot honestly come of so few packed ones."""
    if given <= limits.FREE_UNPACKED:
        return
    if given > limits.LARGEST_UNPACKED or given > limits.GREATEST_RATIO * taken:
        raise Unreadable(
            f"a packed file that unpacks to more than {limits.size(given)}",
            "unpack it yourself, if you trust it",
        )
