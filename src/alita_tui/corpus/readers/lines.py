"""JSON lines: a line is ``{"id","text","title","date","source","url"}``; only ``text`` must be there."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from alita_tui.corpus.decoding import Decoded, Undecodable, decode
from alita_tui.corpus.model import Skipped
from alita_tui.corpus.readers.raw import RawArticle, Unreadable

_SURROGATE = re.compile("[\ud800-\udfff]")


def read_lines(path: str, name: str, folder: str | None) -> tuple[list[RawArticle], list[Skipped]]:
    """Read a JSON lines file, packed with gzip or not. A broken line is skipped by its number."""
    articles: list[RawArticle] = []
    skipped: list[Skipped] = []
    number = 0
    try:
        for number, line in enumerate(_lines(path), 1):
            if not line.strip():
                continue
            try:
                articles.append(_article(decode(line), path, f"{name}-{number}", folder))
            except (Unreadable, Undecodable) as error:
                skipped.append(Skipped(f"{path}:{number}", str(error), error.hint))
    except EOFError:
        skipped.append(
            Skipped(f"{path}:{number + 1}", "the gzip file is broken from here on", "fetch it again")
        )
    if not articles and not skipped:
        raise Unreadable("empty", "leave it out")
    return articles, skipped


def _lines(path: str) -> Iterator[bytes]:
    if path.lower().endswith(".gz"):
        from alita_tui.corpus.readers.packed import unpacked_lines

        yield from unpacked_lines(path)
        return
    data = Path(path).read_bytes()
    if data.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        try:
            data = decode(data).text.encode("utf-8")
        except Undecodable as error:
            raise Unreadable(str(error), error.hint) from None
    yield from data.split(b"\n")


def _article(line: Decoded, path: str, name: str, folder: str | None) -> RawArticle:
    try:
        fields = json.loads(line.text)
    except (ValueError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "too deep or too large"
        raise Unreadable(f"no JSON: {reason}", "mend the line, or leave it out") from None
    if not isinstance(fields, dict):
        raise Unreadable("not a JSON object", 'write {"text": "…"}')
    text = fields.get("text")
    if not isinstance(text, str):
        raise Unreadable('no "text"', 'write {"text": "…"}')
    if not text.strip():
        raise Unreadable('empty "text"', "leave it out")
    return RawArticle(
        path=path,
        name=name,
        text=_SURROGATE.sub("\ufffd", text),  # half a pair cannot be printed; one for one, so offsets hold
        id=_word(fields.get("id")),
        title=_word(fields.get("title")),
        date=_word(fields.get("date")),
        source=_word(fields.get("source")),
        url=_word(fields.get("url")),
        folder=folder,
        encoding=line.encoding,
        encoding_guessed=line.guessed,
    )


def _word(value: object) -> str | None:
    """A field as one line of text; None where it is missing, blank or no word."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return _SURROGATE.sub("\ufffd", " ".join(str(value).split())) or None
