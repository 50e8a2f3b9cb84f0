"""Markdown: a file is an article; its front matter declares title, date, source. The text stays as is."""

from collections.abc import Iterator

from alita_tui.corpus.model import Skipped
from alita_tui.corpus.readers.document import Document, Unreadable
from alita_tui.corpus.readers.fields import known
from alita_tui.corpus.readers.front_matter import front_matter
from alita_tui.corpus.readers.plain import article_of_text, text_of
from alita_tui.corpus.readers.raw import RawArticle


def read(document: Document) -> Iterator[RawArticle | Skipped]:
    """Read a Markdown file."""
    decoded = text_of(document)
    declared, body = front_matter(decoded.text)
    if not decoded.text[body:].strip():
        raise Unreadable("front matter without a text", "leave it out")
    yield article_of_text(document, decoded, known(declared), body, "front matter")
