"""JSON: an article, a list of articles, or an object that holds such a list."""

from collections.abc import Iterator

from alita_tui.corpus.decoding import Undecodable, decode
from alita_tui.corpus.model import Skipped
from alita_tui.corpus.readers import limits, lines
from alita_tui.corpus.readers.document import Document, Unreadable
from alita_tui.corpus.readers.fields import article_from, known
from alita_tui.corpus.readers.raw import RawArticle

_LISTS = "articles items documents docs results stories entries data hits posts news".split()
_WRAPPERS = "response data result hits".split()
_HINT = 'write {"text": "…"}, a list of such objects, or {"articles": […]}'


def read(document: Document) -> Iterator[RawArticle | Skipped]:
    """Read a JSON file. A broken article is skipped by its number; several objects are JSON lines."""
    try:
        decoded = decode(document.read(limits.LARGEST_WHOLE))
    except Undecodable as error:
        raise Unreadable(str(error), error.hint) from None
    if not decoded.text.strip():
        raise Unreadable("empty", "leave it out")
    try:
        value = lines.parsed(decoded.text)
    except Unreadable as error:
        if str(error) != "no JSON: Extra data":
            raise
        yield from lines.read(document)
        return
    records = _records(value)
    if records is None:
        yield article_from(_object(value), document, document.name, decoded.encoding, guessed=decoded.guessed)
        return
    if not records:
        raise Unreadable("an empty list", "leave it out")
    for number, record in enumerate(records, 1):
        name = f"{document.name}-{number}"
        try:
            yield article_from(_object(record), document, name, decoded.encoding, guessed=decoded.guessed)
        except Unreadable as error:
            yield Skipped(f"{document.path}:{number}", str(error), error.hint)


def _records(value: object) -> list[object] | None:
    """The list of articles; None where the value is to be one article itself."""
    if isinstance(value, list):
        return value
    if not isinstance(value, dict) or isinstance(known(value).get("text"), str):
        return None
    for holder in (value, *(value[name] for name in _WRAPPERS if isinstance(value.get(name), dict))):
        for name in _LISTS:
            if isinstance(holder.get(name), list):
                return list(holder[name])
    return None


def _object(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise Unreadable("not a JSON object", _HINT)
    return value
