"""Markdown: a file is an article; its front matter declares title, date, source. The text stays as is."""

from alita_tui.corpus.model import Skipped
from alita_tui.corpus.readers.front_matter import front_matter
from alita_tui.corpus.readers.plain import read_text
from alita_tui.corpus.readers.raw import RawArticle, Unreadable


def read_markdown(path: str, name: str, folder: str | None) -> tuple[list[RawArticle], list[Skipped]]:
    """Read a Markdown file."""
    decoded = read_text(path)
    fields, body = front_matter(decoded.text)
    if not decoded.text[body:].strip():
        raise Unreadable("front matter without a text", "leave it out")
    article = RawArticle(
        path=path,
        name=name,
        text=decoded.text,
        id=fields.get("id"),
        title=fields.get("title") or fields.get("headline"),
        date=fields.get("date") or fields.get("published"),
        source=fields.get("source") or fields.get("outlet"),
        url=fields.get("url") or fields.get("link"),
        origin="front matter",
        body=body,
        folder=folder,
        encoding=decoded.encoding,
        encoding_guessed=decoded.guessed,
    )
    return [article], []
