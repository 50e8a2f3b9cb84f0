"""Plain text: a file is an article, its fields perhaps noted above it, or many from a news archive."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from alita_tui.corpus.decoding import Decoded, Undecodable, decode
from alita_tui.corpus.model import Origin, Skipped
from alita_tui.corpus.readers.document import Document, Unreadable
from alita_tui.corpus.readers.fields import word
from alita_tui.corpus.readers.keyed_lines import keyed_lines
from alita_tui.corpus.readers.raw import RawArticle

# The line with which a news archive ends an article.
_ARCHIVED = re.compile(r"^[ \t]*(?:end of document|document [a-z][a-z0-9]{11,})[ \t]*\r?$", re.I | re.M)


def text_of(document: Document) -> Decoded:
    """The decoded text of a document. Raises Unreadable where it is empty or binary, OSError."""
    try:
        decoded = decode(document.read())
    except Undecodable as error:
        raise Unreadable(str(error), error.hint) from None
    if not decoded.text.strip():
        raise Unreadable("empty", "leave it out")
    return decoded


def read(document: Document) -> Iterator[RawArticle | Skipped]:
    """Read a text file: an article, or what a news archive handed out."""
    decoded = text_of(document)
    if _may_be_archived(decoded.text) and (several := _archived(document, decoded)):
        yield from several
        return
    fields, body = keyed_lines(decoded.text)
    yield article_of_text(document, decoded, fields, body, "header")


def article_of_text(
    document: Document, decoded: Decoded, fields: Mapping[str, object], body: int, origin: Origin
) -> RawArticle:
    """The whole text as one article, with the fields that stand above it, by their known names."""
    return RawArticle(
        path=document.path,
        name=document.name,
        text=decoded.text,
        id=word(fields.get("id")),
        title=word(fields.get("title")),
        date=word(fields.get("date")),
        source=word(fields.get("source")),
        url=word(fields.get("url")),
        author=word(fields.get("author")),
        origin=origin,
        body=body,
        folder=document.folder,
        encoding=decoded.encoding,
        encoding_guessed=decoded.guessed,
    )


def _may_be_archived(text: str) -> bool:
    """Whether an article of a news archive ends somewhere; a word is found much sooner than a line."""
    return ("ocument" in text or "OCUMENT" in text) and _ARCHIVED.search(text) is not None


def _archived(document: Document, decoded: Decoded) -> list[RawArticle | Skipped]:
    """The articles of a news archive; none where the layout only seems to be one."""
    from alita_tui.corpus.readers.archived import articles_of_lines

    found = list(articles_of_lines(document, decoded.text.splitlines(), None))
    articles = [one for one in found if isinstance(one, RawArticle)]
    if not any(one.title and one.source and one.date for one in articles):
        return []
    return [
        replace(one, encoding=decoded.encoding, encoding_guessed=decoded.guessed)
        if isinstance(one, RawArticle)
        else one
        for one in found
    ]
