"""Plain text: a file is an article."""

from collections.abc import Iterator

from alita_tui.corpus.decoding import Decoded, Undecodable, decode
from alita_tui.corpus.model import Skipped
from alita_tui.corpus.readers.document import Document, Unreadable
from alita_tui.corpus.readers.raw import RawArticle


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
    """Read a text file."""
    decoded = text_of(document)
    yield RawArticle(
        path=document.path,
        name=document.name,
        text=decoded.text,
        folder=document.folder,
        encoding=decoded.encoding,
        encoding_guessed=decoded.guessed,
    )
