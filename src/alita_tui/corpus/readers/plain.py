"""Plain text: a file is an article."""

from pathlib import Path

from alita_tui.corpus.decoding import Decoded, Undecodable, decode
from alita_tui.corpus.model import Skipped
from alita_tui.corpus.readers.raw import RawArticle, Unreadable


def read_text(path: str) -> Decoded:
    """The decoded text of a file. Raises Unreadable where it is empty or binary, OSError."""
    try:
        decoded = decode(Path(path).read_bytes())
    except Undecodable as error:
        raise Unreadable(str(error), error.hint) from None
    if not decoded.text.strip():
        raise Unreadable("empty", "leave it out")
    return decoded


def read_plain(path: str, name: str, folder: str | None) -> tuple[list[RawArticle], list[Skipped]]:
    """Read a text file."""
    decoded = read_text(path)
    article = RawArticle(
        path=path,
        name=name,
        text=decoded.text,
        folder=folder,
        encoding=decoded.encoding,
        encoding_guessed=decoded.guessed,
    )
    return [article], []
