"""What is written of an article, worked out without the index: by whichever process has read it."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from alita_tui.corpus.loading import read, read_document
from alita_tui.corpus.model import Skipped
from alita_tui.corpus.readers.document import Unreadable, opened
from alita_tui.corpus.readers.picking import document_of
from alita_tui.corpus.stored import rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from alita_tui.corpus.finding import Found
    from alita_tui.corpus.model import Article

SMALL = 256 << 10
"""Bytes of a file that is read at once, and of a batch of such files."""
_CHUNK = 1 << 20


class Prepared(NamedTuple):
    """An article as columns of the index; ``text`` are bytes (``rows.key``)."""

    id: str
    about: str
    words: int
    digest: bytes
    text: bytes


def prepared(article: Article, path: str) -> Prepared:
    """The columns of an article of the file at ``path``."""
    return Prepared(
        article.id,
        rows.about(article, path),
        article.words,
        rows.digest(article),
        rows.key(article.text),
    )


def prepared_of(file: Found) -> Iterator[Prepared | Skipped]:
    """What a file holds, lazily; nothing that it holds raises."""
    return _prepared(read(file), file)


def _prepared(found: Iterable[Article | Skipped], file: Found) -> Iterator[Prepared | Skipped]:
    for one in found:
        yield one if isinstance(one, Skipped) else prepared(one, file.path)


def read_whole(file: Found, known: bytes) -> tuple[bytes, list[Prepared | Skipped]]:
    """The digest of the bytes of a file, and what it holds; nothing where the digest is the one ``known``."""
    if file.size > SMALL:
        digest = digest_of(file.path)
        return digest, [] if known and digest == known else list(prepared_of(file))
    try:
        with opened(file.path) as stream:
            data = stream.read(SMALL + 1)
    except (OSError, Unreadable):
        return b"", list(prepared_of(file))  # the reader says why
    if len(data) > SMALL:  # it grows while it is read
        return digest_of(file.path), list(prepared_of(file))
    digest = blake2b(data, digest_size=16).digest()
    if known and digest == known:
        return digest, []
    document = document_of(file.path, file.folder)
    if not document.packed:
        document.data = data
    return digest, list(_prepared(read_document(document, file.declared), file))


def digest_of(path: str) -> bytes:
    """A digest of the bytes of a file, taken before it is read: what changes between is found the next time.

    Empty where the file cannot be opened; the reader will say why.
    """
    digest = blake2b(digest_size=16)
    try:
        with opened(path) as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
    except (OSError, Unreadable):
        return b""
    return digest.digest()
