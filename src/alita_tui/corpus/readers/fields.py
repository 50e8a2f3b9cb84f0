"""The names under which the world keeps an article's fields, and an article made of them."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from itertools import islice

from alita_tui.corpus.readers.document import Document, Unreadable
from alita_tui.corpus.readers.raw import RawArticle
from alita_tui.corpus.readers.wrapped_lines import unwrapped_lines

# Without case, blanks, dashes and underscores; the earlier name wins where a record has several.
NAMES = {
    "id": "id articleid docid documentid uid guid",
    "title": "title headline articletitle heading webtitle documenttitle",
    "text": "text maintext body content fulltext articletext articlebody story bodytext texts articlecontent"
    " contenttext leadparagraph description summary",
    "date": "date datepublish datepublished published publishdate publisheddate publishedat pubdate"
    " publicationdate datetime timestamp publishedon dateofpublication webpublicationdate firstpublished"
    " created createdat issued",
    "source": "source domain publisher outlet sourcedomain sourcename publication newspaper site sitename"
    " medium publicationname publicationtitle pubtitle",
    "url": "url link href permalink webaddress weburl articleurl sourceurl uri",
    "author": "author authors byline creator writer reporter journalist",
}
_FIELDS = {name: (field, rank) for field, names in NAMES.items() for rank, name in enumerate(names.split())}
_JOINS = str.maketrans("", "", " -_.\t")
# Where objects keep what they stand for, as services and blogs hand them out.
_NAMES_IN = ("name", "title", "rendered", "main", "original")
_WORDS_IN = ("rendered", "text", "main", "html", "value")
_MOST_INNER = 40
_EPOCH = re.compile(r"(\d{10})(?:\d{3})?(?:\.\d+)?\Z", re.A)
_BY = re.compile(r"(?i)^by\s+")
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
    if _said(fields.get("text")) is None:
        fields = _with_inner(record, fields)
    text = _said(fields.get("text"))
    if text is None:
        raise Unreadable('no "text"', "name the text: text, maintext, body or content")
    if not text.strip():
        raise Unreadable('empty "text"', "leave it out")
    words = _without_markup(text)
    shown = _unescaped if words != text else str  # entities are a page's only where the text was one
    title, author = word(fields.get("title")), word(fields.get("author"))
    return RawArticle(
        path=document.path,
        name=name,
        text=unwrapped_lines(printable(words), titled=bool(title)),
        id=word(fields.get("id")),
        title=shown(title) if title else None,
        date=_day(word(fields.get("date"))),
        source=word(fields.get("source")),
        url=word(fields.get("url")),
        author=_without_by(shown(author)) if author else None,
        folder=document.folder,
        encoding=encoding,
        encoding_guessed=guessed,
    )


def _said(text: object) -> str | None:
    """The text of a field: as it stands, in paragraphs, or as an object that holds it."""
    if isinstance(text, dict):
        text = next((text[name] for name in _WORDS_IN if isinstance(text.get(name), str)), None)
    if isinstance(text, list) and text and all(isinstance(one, str) for one in text):
        text = "\n\n".join(text)
    return text if isinstance(text, str) else None


def _with_inner(record: Mapping[str, object], fields: dict[str, object]) -> dict[str, object]:
    """The fields with those of an object in the record that holds a text, as services wrap it."""
    for inner in islice(record.values(), _MOST_INNER):
        if isinstance(inner, dict) and _said((found := known(inner)).get("text")) is not None:
            return fields | found
    return fields


def _day(said: str | None) -> str | None:
    """A date as it is said; of seconds or milliseconds since 1970, the day in UTC."""
    found = _EPOCH.match(said) if said else None
    return said if found is None else datetime.fromtimestamp(int(found[1]), UTC).date().isoformat()


def _without_markup(text: str) -> str:
    if "<" not in text:
        return text
    from alita_tui.corpus.readers.markup_fields import is_markup, words_of

    return words_of(text) if is_markup(text) else text


def _unescaped(words: str) -> str:
    """A title or a name without the entities of a page."""
    from html import unescape

    return unescape(words)


def _without_by(name: str) -> str | None:
    return _BY.sub("", name) or None


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
        value = next((value[name] for name in _NAMES_IN if value.get(name)), None)
    elif isinstance(value, list):
        value = ", ".join(filter(None, map(_plain, value[:20])))
    return _plain(value)


def _plain(value: object) -> str | None:
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return printable(" ".join(str(value).split())) or None


def printable(text: str) -> str:
    """Half a surrogate pair can be neither printed nor kept; replaced one for one, so that offsets hold."""
    return _SURROGATE.sub("\ufffd", text)
