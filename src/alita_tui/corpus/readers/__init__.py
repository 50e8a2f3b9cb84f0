"""One file per article format, and the registry that picks one."""

from collections.abc import Callable

from alita_tui.corpus.readers.raw import RawArticle, Reader, Unreadable

__all__ = ["SUFFIXES", "RawArticle", "Reader", "Unreadable", "reader_of"]


def _plain() -> Reader:
    from alita_tui.corpus.readers.plain import read_plain

    return read_plain


def _markdown() -> Reader:
    from alita_tui.corpus.readers.markdown import read_markdown

    return read_markdown


def _lines() -> Reader:
    from alita_tui.corpus.readers.lines import read_lines

    return read_lines


_READERS: dict[str, Callable[[], Reader]] = {
    ".txt": _plain,
    ".text": _plain,
    ".md": _markdown,
    ".markdown": _markdown,
    ".jsonl": _lines,
    ".jsonl.gz": _lines,
    ".ndjson": _lines,
    ".ndjson.gz": _lines,
}

SUFFIXES: tuple[str, ...] = tuple(_READERS)


def reader_of(file_name: str) -> tuple[Reader, str] | None:
    """The reader for a file name, loaded on first use, and the name without suffix; else None."""
    lowered = file_name.lower()
    for suffix, load in _READERS.items():
        if lowered.endswith(suffix) and len(file_name) > len(suffix):
            return load(), file_name[: -len(suffix)]
    return None
