"""The names under which the world keeps an article's fields, and an article made of them."""

import re
from collections.abc import Mapping
from functools import lru_cache

from alita_tui.corpus.readers.document import Document, Unreadable
from alita_tui.corpus.readers.raw import RawArticle

# Without case, blanks, dashes and underscores; the earlier name wins where a record has several.
NAMES = {
    "id": "id articleid docid documentid uid guid",
    "title": "title headline articletitle heading",
    "text": "text maintext body content fulltext articletext articlebody story",
    "date": "date datepublish datepublished published publishdate publisheddate publishedat pubdate"
    " publicationdate datetime timestamp",
    "source": "source domain publisher outlet sourcedomain sourcename publication newspaper site sitename"
    " medium",
    "url": "url link href permalink webaddress",
    "author": "author authors byline creator",
}
_FIELDS = {name: (field, rank) for field, names in NAMES.items() for rank, name in enumerate(names.split())}
_JOINS = str.maketrans("", "", " -_.\t")
_SURROGATE = re.compile("[\ud800-\udfff]")


@lru_cache(4096)
def field_of(name: str) -> tuple[str, int] | None:
    """The field that a name stands for, and how far down its list the name is; None for an unknown one."""
    return _FIELDS.get(name.translate(_JOINS).lower()) if len(name) < 40 else None


def article_from(
    record: Mapping[str, object], document: Document, name: str, encoding: str, *, guessed: bool
) -> RawArticle:
    """The article of a record with usual field names. Raises Unreadable where it has no text."""
    fields = known(record)
    text = fields.get("text")
    if isinstance(text, list) and text and all(isinstance(one, str) for one in text):
        text = "\n\n".join(text)
    if not isinstance(text, str):
        raise Unreadable('no "text"', "name the text: text, maintext, body or content")
    if not text.strip():
        raise Unreadable('empty "text"', "leave it out")
    return RawArticle(
        path=document.path,
        name=name,
        text=printable(text),
        id=word(fields.get("id")),
        title=word(fields.get("title")),
        date=word(fields.get("date")),
        source=word(fields.get("source")),
        url=word(fields.get("url")),
        author=word(fields.get("author")),
        folder=document.folder,
        encoding=encoding,
        encoding_guessed=guessed,
    )


def known(record: Mapping[str, object]) -> dict[str, object]:
    """The values of the known fields; of several names for one field, the first that holds something."""
    found: dict[str, object] = {}
    ranks: dict[str, int] = {}
    for name, value in record.items():
        field = field_of(name)
        if field is None or value is None or value == "" or field[1] > ranks.get(field[0], 99):
            continue
        found[field[0]], ranks[field[0]] = value, field[1]
    return found


def word(value: object) -> str | None:
    """A value as one line of text: words, numbers, lists of them, the name of an object; else None."""
    if isinstance(value, dict):
        value = value.get("name") or value.get("title")
    elif isinstance(value, list):
        value = ", ".join(filter(None, map(_plain, value[:20])))
    return _plain(value)


def _plain(value: object) -> str | None:
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return printable(" ".join(str(value).split())) or None


def printable(text: str) -> str:
    """Half a surrogate pair can be neither printed nor kept; replaced one for one, so that offsets hold."""
    return _SURROGATE.sub("\ufffd", text)
