"""Which reader takes a file: what its first bytes say, else what its name says."""

import os
from collections.abc import Iterator
from importlib import import_module
from typing import cast

from alita_tui.corpus.model import Skipped
from alita_tui.corpus.readers import limits
from alita_tui.corpus.readers.document import Document, Unreadable
from alita_tui.corpus.readers.formats import (
    FORMATS,
    Format,
    by_suffix,
    is_of_others,
    what_is_read,
    what_to_do,
)
from alita_tui.corpus.readers.raw import RawArticle, Reader
from alita_tui.corpus.readers.signs import sign

NO_READER, NO_SUFFIX = "no reader for", "a file name without a suffix"
_PACKED = (".gz", ".gzip")


def articles_of_document(document: Document) -> Iterator[RawArticle | Skipped]:
    """The articles of a file or a part of an archive, lazily, and what of it cannot be read, with the reason.

    Raises nothing.
    """
    try:
        for one in _read(document):
            yield one if isinstance(one, Skipped) else _bounded(one, document)
    except Unreadable as error:
        yield Skipped(document.path, str(error), error.hint, error.retry)
    except OSError as error:
        reason = error.strerror or str(error) or "unreadable"
        yield Skipped(document.path, reason, "check the file and its permissions", retry=True)
    except (ArithmeticError, LookupError, MemoryError, RecursionError, TypeError, ValueError) as error:
        # A reader that meets what nobody thought of must not take the other files with it.
        yield Skipped(
            document.path, f"the reader failed: {type(error).__name__}", "leave it out, and report it"
        )


def _bounded(one: RawArticle, document: Document) -> RawArticle | Skipped:
    """The article, if its text is not longer than any article is."""
    if len(one.text) <= limits.LARGEST_ARTICLE:
        return one
    where = one.path if one.name == document.name else f"{one.path}:{one.name}"
    most = f"{limits.LARGEST_ARTICLE:,} characters"
    return Skipped(where, f"an article of more than {most}", "split it into articles")


def document_of(path: str, folder: str | None = None, data: bytes | None = None) -> Document:
    """The document at a path, or with that name in an archive."""
    name = os.path.basename(path)  # noqa: PTH119 - a surrogate or a blank stays as it is
    lowered = name.lower()
    packed = next((end for end in _PACKED if lowered.endswith(end) and len(name) > len(end)), "")
    if packed:
        name, lowered = name[: -len(packed)], lowered[: -len(packed)]
    elif lowered.endswith(".tgz"):
        name, lowered, packed = f"{name[:-4]}.tar", f"{lowered[:-4]}.tar", ".gz"
    stem, suffix = os.path.splitext(name)  # noqa: PTH122
    return Document(path, stem, suffix.lower(), folder, bool(packed), data)


def _read(document: Document) -> Iterator[RawArticle | Skipped]:
    format_ = _format(document)
    format_.require()
    if format_.beside:
        from alita_tui.corpus.readers.beside import read_beside

        return read_beside(format_, document)
    given = reader_of(format_)(document)
    return _until_given_up(format_, document, given) if format_.gives_up else given


def _until_given_up(
    format_: Format, document: Document, given: Iterator[RawArticle | Skipped]
) -> Iterator[RawArticle | Skipped]:
    """What is given, as long as an article is among the first; so says the last thing given where none is."""
    for broken, one in enumerate(given):
        yield one
        if not isinstance(one, Skipped):
            yield from given
            return
        if broken + 1 == limits.MOST_BROKEN:
            reason = f"given up: the first {limits.MOST_BROKEN} are broken, as {format_.kind}"
            yield Skipped(document.path, reason, "check what it is, or take them out")
            return


def reader_of(format_: Format) -> Reader:
    """The reader of a format, loaded on first use."""
    return cast("Reader", import_module(f"alita_tui.corpus.readers.{format_.module}").read)


def _format(document: Document) -> Format:
    """Raises Unreadable for what no reader takes."""
    told = by_suffix(document.suffix)
    shown = sign(document.head())
    if shown == "gzip" and not document.packed:
        document.packed = True
        shown = sign(document.head())
    packed_by_others = shown in ("docx", "zip") and is_of_others(document.suffix)
    if shown is not None and shown in FORMATS and not packed_by_others:
        return FORMATS[shown] if told is None or shown not in told.also else told
    if shown is not None and not packed_by_others:
        raise Unreadable(f"{shown}, which has no reader", what_to_do(document.suffix))
    if told is not None:
        return told
    if document.suffix:
        raise Unreadable(f"{NO_READER} {document.suffix} files", what_to_do(document.suffix))
    raise Unreadable(NO_SUFFIX, what_is_read())
