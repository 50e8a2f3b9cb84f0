"""What a reader makes of a document: a text, and what the file itself says about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from alita_tui.corpus.model import Origin, Skipped
from alita_tui.corpus.readers.document import Document, Unreadable

__all__ = ["STILL_READING", "Document", "RawArticle", "Reader", "Unreadable"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RawArticle:
    """A text and the fields that its file declares, before anything is derived.

    ``name`` is the file name without suffix (and, for one article of many without an id, its number);
    ``body`` is where the text begins after a declared header; ``origin`` is where the fields stand.
    """

    path: str
    name: str
    text: str
    id: str | None = None
    title: str | None = None
    date: str | None = None
    source: str | None = None
    url: str | None = None
    author: str | None = None
    origin: Origin = "field"
    body: int = 0
    folder: str | None = None
    encoding: str = "utf-8"
    encoding_guessed: bool = False


class Reader(Protocol):
    """Gives the articles of a document one by one, and what of it was skipped. Raises Unreadable, OSError."""

    def __call__(self, document: Document) -> Iterator[RawArticle | Skipped]: ...


# A reader that passes over much before its next article gives this: it does not hang.
STILL_READING = Skipped("", "")
