"""An article as columns, and back.

JSON holds every string that a reader may give, half surrogate pairs among them; so do the bytes of a text.
"""

from __future__ import annotations

import json
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from alita_tui.corpus.model import Article

FIELDS = (
    "id",
    "title",
    "source",
    "body",
    "title_span",
    "title_origin",
    "date",
    "date_origin",
    "source_origin",
    "source_known",
    "url",
    "author",
    "folder",
    "encoding",
    "encoding_guessed",
)
PLACES = {field: at for at, field in enumerate(FIELDS, start=2)}
"""Where in the JSON array of ``about`` a field stands."""


def about(article: Article, file: str) -> str:
    """What an article says beside its text; of its path only what it adds to the path of its file."""
    inside = article.path.startswith(file)
    rest = article.path[len(file) :] if inside else article.path
    return json.dumps([inside, rest, *(getattr(article, name) for name in FIELDS)], separators=(",", ":"))


def fields(packed: str, file: str) -> dict[str, Any]:
    """The fields of an article, all but its text; ``file`` is the path of its file as shown."""
    inside, rest, *values = json.loads(packed)
    found: dict[str, Any] = dict(zip(FIELDS, values, strict=True))
    if found["title_span"] is not None:
        found["title_span"] = tuple(found["title_span"])
    found["path"] = f"{file}{rest}" if inside else rest
    return found


def settle(found: dict[str, Any], id_: bytes, source: str | None, *, from_folder: bool) -> None:
    """Put into the fields what only the whole corpus could tell: the id, and a source for the unnamed."""
    found["id"] = name(id_)
    if source is not None:
        found["source"] = json.loads(source)
    if from_folder:
        found["source_origin"], found["source_known"] = "folder", True


def key(text: str) -> bytes:
    """A string as bytes that sort as the string does, and can be written whatever it holds."""
    return text.encode("utf-8", "surrogatepass")


def name(packed: bytes) -> str:
    """The string of such bytes."""
    return packed.decode("utf-8", "surrogatepass")


def digest(article: Article) -> bytes:
    """Equal where quotations and reports of two articles must be: of text and title, and where they stand."""
    whole = blake2b(key(article.text), digest_size=16)
    whole.update(repr((article.body, article.title_span, article.title_apart)).encode())
    return whole.digest()
