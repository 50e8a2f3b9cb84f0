"""Paragraphs of an office document to articles: one, or the many that a news archive handed out."""

from collections.abc import Iterator, Sequence

from alita_tui.corpus.model import Skipped
from alita_tui.corpus.readers.document import Document, Unreadable
from alita_tui.corpus.readers.fields import printable
from alita_tui.corpus.readers.news_archives import archive_articles
from alita_tui.corpus.readers.raw import RawArticle


def articles_of_lines(
    document: Document, lines: Sequence[str], title: str | None
) -> Iterator[RawArticle | Skipped]:
    """The articles that the paragraphs hold. ``title`` is the document's own. Raises Unreadable for none."""
    lines = [" ".join(line.split()) for line in lines]
    if not any(lines):
        raise Unreadable("empty", "leave it out")
    articles = archive_articles(lines)
    if articles is None:
        yield RawArticle(
            path=document.path,
            name=document.name,
            text=printable("\n\n".join(filter(None, lines))),
            title=title,
            folder=document.folder,
        )
        return
    for number, one in enumerate(articles, 1):
        if not one.text:
            reason = "an article without a text in an archive's layout"
            yield Skipped(f"{document.path}:{number}", reason, "save it again with its full text")
            continue
        yield RawArticle(
            path=document.path,
            name=f"{document.name}-{number}",
            text=printable(one.text),
            title=one.title,
            date=one.date,
            source=one.source,
            author=one.author,
            folder=document.folder,
        )
