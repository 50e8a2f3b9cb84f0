"""DOCX: an article, or what a news archive handed out: many articles in one file."""

import io
import zipfile
import zlib
from collections.abc import Iterator

import docx
from docx.document import Document as WordDocument
from docx.table import Table
from docx.text.paragraph import Paragraph

from alita_tui.corpus.model import Skipped
from alita_tui.corpus.readers import limits
from alita_tui.corpus.readers.document import Document, Unreadable
from alita_tui.corpus.readers.fields import printable, word
from alita_tui.corpus.readers.news_archives import archive_articles
from alita_tui.corpus.readers.raw import RawArticle
from alita_tui.corpus.readers.unzipping import checked


def read(document: Document) -> Iterator[RawArticle | Skipped]:
    """Read a DOCX file."""
    data = document.read(limits.LARGEST_WHOLE)
    with checked(data):
        pass
    try:
        word_document = docx.Document(io.BytesIO(data))
    except (
        LookupError,
        ValueError,
        TypeError,
        AttributeError,
        SyntaxError,
        zipfile.BadZipFile,
        zlib.error,
    ) as error:
        raise Unreadable(f"no DOCX: {type(error).__name__}", "open it and save it again as DOCX") from None
    lines = [" ".join(line.split()) for line in _lines(word_document)]
    if not any(lines):
        raise Unreadable("empty", "leave it out")
    articles = archive_articles(lines)
    if articles is None:
        yield _whole(document, word_document, [line for line in lines if line])
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


def _lines(word_document: WordDocument) -> Iterator[str]:
    """Paragraphs and the cells of tables, in order; a break within a paragraph ends a line."""
    for block in word_document.iter_inner_content():
        if isinstance(block, Paragraph):
            yield from block.text.split("\n")
        elif isinstance(block, Table):
            for row in block.rows:
                cells = [cell.text for cell in row.cells]
                first, *rest = "\t".join(dict.fromkeys(cells)).split("\n")
                yield first
                yield from rest


def _whole(document: Document, word_document: WordDocument, lines: list[str]) -> RawArticle:
    """The document as one article. Its title is the paragraph that is styled as one, or its property."""
    styled = next(
        (one.text for one in word_document.paragraphs[:20] if _style(one) in ("Title", "Heading 1")), None
    )
    properties = word_document.core_properties
    return RawArticle(
        path=document.path,
        name=document.name,
        text=printable("\n\n".join(lines)),
        title=word(styled) or word(properties.title),
        folder=document.folder,
    )


def _style(paragraph: Paragraph) -> str:
    try:
        return paragraph.style.name or ""
    except (AttributeError, KeyError, ValueError):
        return ""
