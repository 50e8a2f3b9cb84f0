"""JSON lines: each line is an article, an object with the usual field names; only a text must be there."""

import json
from collections.abc import Iterable, Iterator

from alita_tui.corpus.decoding import Undecodable, decode, has_wide_mark
from alita_tui.corpus.model import Skipped
from alita_tui.corpus.readers import limits
from alita_tui.corpus.readers.document import Document, Unreadable
from alita_tui.corpus.readers.fields import article_from
from alita_tui.corpus.readers.raw import RawArticle

_MANY_TIMES = 4
_EACH = 'write one object a line: {"text": "…"}'


def read(document: Document) -> Iterator[RawArticle | Skipped]:
    """Read JSON lines of any number. A broken line is skipped by its number."""
    number = empty = 0
    try:
        for number, line in enumerate(_lines(document), 1):
            if line is not None and not line.strip():
                empty += 1
                continue
            try:
                yield _article(line, document, f"{document.name}-{number}")
            except (Unreadable, Undecodable) as error:
                yield Skipped(f"{document.path}:{number}", str(error), error.hint)
    except EOFError:
        where = f"{document.path}:{number + 1}"
        yield Skipped(where, "the gzip file is broken from here on", "fetch it again")
        return
    if number == empty:
        raise Unreadable("empty", "leave it out")


def _article(line: bytes | None, document: Document, name: str) -> RawArticle:
    if line is None:
        raise Unreadable(f"a line of more than {limits.size(limits.LARGEST_TEXT)}", _EACH)
    decoded = decode(line)
    record = parsed(decoded.text)
    if not isinstance(record, dict):
        raise Unreadable("not a JSON object", _EACH)
    return article_from(record, document, name, decoded.encoding, guessed=decoded.guessed)


def parsed(text: str) -> object:
    """The JSON value. Raises Unreadable for anything else, too deep and too large numbers included."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "too deep or too large"
        raise Unreadable(f"no JSON: {reason}", "mend it, or leave it out") from None


def _lines(document: Document) -> Iterator[bytes | None]:
    if not has_wide_mark(document.head()):
        return lines_of(document.chunks())
    try:
        return iter(decode(document.read(limits.LARGEST_WHOLE)).text.encode("utf-8").split(b"\n"))
    except Undecodable as error:
        raise Unreadable(str(error), error.hint) from None


def lines_of(chunks: Iterable[bytes], most: int = limits.LARGEST_TEXT) -> Iterator[bytes | None]:
    """The lines that the chunks make, without their ends; None stands for one of more than ``most`` bytes.

    That comes as soon as the line is too long. Raises Unreadable where a line goes on for many times that:
    what is behind it is not worth the time that it would take.
    """
    parts: list[bytes] = []
    length = 0
    for chunk in chunks:
        *whole, rest = chunk.split(b"\n")
        for line in whole:
            if length <= most:  # else it is given already
                yield b"".join((*parts, line)) if length + len(line) <= most else None
            parts, length = [], 0
        before, length = length, length + len(rest)
        if length <= most:
            parts.append(rest)
        elif before <= most:
            parts = []
            yield None
        elif length > _MANY_TIMES * most:
            size = limits.size(_MANY_TIMES * most)
            raise Unreadable(f"given up: a line of more than {size}", "check what it is, or mend it")
    if 0 < length <= most:
        yield b"".join(parts)
