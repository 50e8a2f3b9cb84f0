"""RTF: an article, or what a news archive handed out: many articles in one file."""

import re
from collections.abc import Iterator

from striprtf.striprtf import rtf_to_text

from alita_tui.corpus.model import Skipped
from alita_tui.corpus.readers.archived import articles_of_lines
from alita_tui.corpus.readers.document import Document, Unreadable
from alita_tui.corpus.readers.raw import RawArticle

_PICTURE = re.compile(r"[0-9a-fA-F\s]{1000,}")


def read(document: Document) -> Iterator[RawArticle | Skipped]:
    """Read an RTF file. Its bytes are ASCII; what is not stands in escapes of the code page that it names."""
    source = document.read().decode("cp1252", "replace")
    if not source.lstrip().startswith("{\\rtf"):
        raise Unreadable("no RTF", "open it and save it again as RTF or DOCX")
    try:
        text = rtf_to_text(_PICTURE.sub(" ", source), errors="replace")
    except (AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
        raise Unreadable(f"a broken RTF file: {type(error).__name__}", "save it again as DOCX") from None
    # Cells of a table are parted by a bar; what a code of Factiva's stands before is a cell.
    lines = [line.strip("|").replace("|", " ") for line in text.split("\n")]
    yield from articles_of_lines(document, lines, None)
