"""ZIP and TAR: articles of any readable format, each read from memory; nothing is unpacked to the disk."""

import io
import tarfile
from collections.abc import Iterator
from typing import BinaryIO, cast

from alita_tui.corpus.model import Skipped
from alita_tui.corpus.readers import limits
from alita_tui.corpus.readers.chunked import Chunked
from alita_tui.corpus.readers.document import Document, Unreadable
from alita_tui.corpus.readers.fields import printable
from alita_tui.corpus.readers.raw import RawArticle
from alita_tui.corpus.readers.unzipping import checked, part

_NESTED = (".zip", ".tar", ".tgz", ".tar.gz")


def read(document: Document) -> Iterator[RawArticle | Skipped]:
    """Read an archive. An archive within it is skipped; hidden parts and folders are passed over."""
    found = False
    members = _zipped(document) if document.head().startswith(b"PK") else _taped(document)
    for name, data in members:
        found = True
        yield from _part(document, name, data)
    if not found:
        raise Unreadable("an empty archive", "leave it out")


def _part(document: Document, name: str, data: bytes | Unreadable) -> Iterator[RawArticle | Skipped]:
    from alita_tui.corpus.readers.picking import articles_of_document, document_of

    path = f"{document.path}/{printable(name)}"
    if isinstance(data, Unreadable):
        yield Skipped(path, str(data), data.hint)
    elif name.lower().endswith(_NESTED):
        yield Skipped(path, "an archive within an archive", "unpack it, and name the folder")
    else:
        yield from articles_of_document(document_of(path, document.folder, data))


def _is_hidden(name: str) -> bool:
    return any(one.startswith((".", "__MACOSX")) and one not in (".", "..") for one in name.split("/"))


def _zipped(document: Document) -> Iterator[tuple[str, bytes | Unreadable]]:
    with checked(document.read(limits.LARGEST_WHOLE)) as archive:
        for one in sorted(archive.infolist(), key=lambda member: member.filename):
            if not one.filename or one.is_dir() or _is_hidden(one.filename):
                continue
            try:
                yield one.filename, part(archive, one, limits.LARGEST_WHOLE)
            except Unreadable as error:
                yield one.filename, error


def _taped(document: Document) -> Iterator[tuple[str, bytes | Unreadable]]:
    stream = cast("BinaryIO", io.BufferedReader(Chunked(document.chunks())))
    count = 0
    try:
        with tarfile.open(fileobj=stream, mode="r|") as archive:
            for one in archive:
                count += 1
                if count > limits.MOST_MEMBERS:
                    raise Unreadable(
                        f"more than {limits.MOST_MEMBERS:,} parts", "unpack it, and name the folder"
                    )
                if not one.isreg() or _is_hidden(one.name.removeprefix("./")):
                    continue
                if one.size > limits.LARGEST_WHOLE:
                    yield one.name, Unreadable(f"too large: {limits.size(one.size)}", "unpack and split it")
                    continue
                file = archive.extractfile(one)
                yield one.name.removeprefix("./"), file.read() if file is not None else b""
    except (tarfile.TarError, EOFError):
        raise Unreadable(
            "a broken archive" if not count else f"broken after {count} parts", "fetch it again"
        ) from None
