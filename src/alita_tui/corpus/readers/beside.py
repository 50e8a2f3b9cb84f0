"""Reading in a second process, with limits of time and memory."""

from collections.abc import Iterator

from alita_tui.corpus.model import Skipped
from alita_tui.corpus.readers.document import Document
from alita_tui.corpus.readers.formats import Format
from alita_tui.corpus.readers.raw import RawArticle


def read_beside(format_: Format, document: Document) -> Iterator[RawArticle | Skipped]:
    raise NotImplementedError
