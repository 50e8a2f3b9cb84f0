"""Markdown: a file is an article; its front matter declares title, date, source. The text stays as is."""

from collections.abc import Iterator

from alita_tui.corpus.model import Skipped
from alita_tui.corpus.readers.document import Document, Unreadable
from alita_tui.corpus.readers.fields import known, word
from alita_tui.corpus.readers.front_matter import front_matter
from alita_tui.corpus.readers.plain import text_of
from alita_tui.corpus.readers.raw import RawArticle
from alita_tui.corpus.readers.wrapped_lines import unwrapped_lines


def read(document: Document) -> Iterator[RawArticle | Skipped]:
    """Read a Markdown file."""
    decoded = text_of(document)
    declared, body = front_matter(decoded.text)
    if not decoded.text[body:].strip():
        raise Unreadable("front matter without a text", "leave it out")
    fields = known(declared)
    yield RawArticle(
        path=document.path,
        name=document.name,
        text=unwrapped_lines(decoded.text, body, titled="title" in fields),
        id=word(fields.get("id")),
        title=word(fields.get("title")),
        date=word(fields.get("date")),
        source=word(fields.get("source")),
        url=word(fields.get("url")),
        author=word(fields.get("author")),
        origin="front matter",
        body=body,
        folder=document.folder,
        encoding=decoded.encoding,
        encoding_guessed=decoded.guessed,
    )
