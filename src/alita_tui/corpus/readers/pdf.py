"""PDF: a file is an article. Its lines are joined to paragraphs again."""

import io
import logging
import re
from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from alita_tui.corpus.model import Skipped
from alita_tui.corpus.readers import limits
from alita_tui.corpus.readers.document import Document, Unreadable
from alita_tui.corpus.readers.fields import printable, word
from alita_tui.corpus.readers.raw import STILL_READING, RawArticle
from alita_tui.corpus.readers.unwrapping import unwrapped

logging.getLogger("pypdf").setLevel(logging.CRITICAL)
# What pypdf raises for files that break the rules in ways of their own.
_SURPRISES = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
# What programs write into the title of a file that nobody gave one.
_NO_TITLE = re.compile(r"(?i)microsoft word|untitled|\.(?:docx?|indd|qxd|pdf|html?|tmp)$|^[\w-]+$")


def read(document: Document) -> Iterator[RawArticle | Skipped]:
    """Read a PDF file. The day on which the file was made is no day of an article."""
    data = document.read(limits.LARGEST_WHOLE)
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("locked with a password", "unlock it, and save it without one")
        pages = []
        for page in reader.pages:
            pages.append(page.extract_text())
            yield STILL_READING
        title = word(reader.metadata.title) if reader.metadata else None
    except (PyPdfError, *_SURPRISES) as error:
        raise Unreadable(f"no PDF, or a broken one: {type(error).__name__}", "fetch it again") from None
    text = unwrapped(pages)
    if not text:
        raise Unreadable("a PDF without text, perhaps pictures of pages", "make its text with OCR first")
    yield RawArticle(
        path=document.path,
        name=document.name,
        text=printable(text),
        title=None if title is None or _NO_TITLE.search(title) else title,
        folder=document.folder,
    )
