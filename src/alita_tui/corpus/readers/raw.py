"""What a reader makes of a file: a text, and what the file itself says about it."""

from dataclasses import dataclass
from typing import Protocol

from alita_tui.corpus.model import Origin, Skipped
from alita_tui.errors import AlitaError


class Unreadable(AlitaError):
    """A file that gives no article. The message is the reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawArticle:
    """A text and the fields that its file declares, before anything is derived.

    ``name`` is the file name without suffix (and, for a line without an id, its number); ``body`` is where
    the text begins after a declared header; ``origin`` is where the fields stand.
    """

    path: str
    name: str
    text: str
    id: str | None = None
    title: str | None = None
    date: str | None = None
    source: str | None = None
    url: str | None = None
    origin: Origin = "field"
    body: int = 0
    folder: str | None = None
    encoding: str = "utf-8"
    encoding_guessed: bool = False


class Reader(Protocol):
    """Reads the file at ``path``: its articles and what of it was skipped. Raises Unreadable, OSError."""

    def __call__(
        self, path: str, name: str, folder: str | None
    ) -> tuple[list[RawArticle], list[Skipped]]: ...
