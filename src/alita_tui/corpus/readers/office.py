"""DOCX: an article, or what a news archive handed out: many articles in one file."""

import io
import zipfile
import zlib
from collections.abc import Iterator

import docx
from docx.document import Document as WordDocument
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from alita_tui.corpus.model import Skipped
from alita_tui.corpus.readers import limits
from alita_tui.corpus.readers.archived import articles_of_lines
from alita_tui.corpus.readers.document import Document, Unreadable
from alita_tui.corpus.readers.fields import word
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
    yield from articles_of_lines(document, list(_lines(word_document)), _title(word_document))


def _lines(word_document: WordDocument) -> Iterator[str]:
    """Paragraphs and the cells of tables, in order; a break within a paragraph ends a line."""
    for block in word_document.iter_inner_content():
        if isinstance(block, Paragraph):
            yield from block.text.split("\n")
        elif isinstance(block, Table):
            for row in block.rows:
                # Not row.cells: a cell that says it is a million columns wide comes a million times there.
                cells = [_Cell(cell, block).text for cell in row._tr.tc_lst]
                first, *rest = "\t".join(dict.fromkeys(cells)).split("\n")
                yield first
                yield from rest


def _title(word_document: WordDocument) -> str | None:
    """The paragraph that is styled as the title, else the property that its author filled in."""
    paragraphs = word_document.paragraphs[:20]
    styled = next((one.text for one in paragraphs if _style(one) in ("Title", "Heading 1")), None)
    return word(styled) or word(word_document.core_properties.title)


def _style(paragraph: Paragraph) -> str:
    try:
        return paragraph.style.name or ""
    except (AttributeError, KeyError, ValueError):
        return ""
