"""RSS and Atom: each entry is an article, its content before its summary. Nothing is fetched."""

import io
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

import feedparser

from alita_tui.corpus.model import Skipped
from alita_tui.corpus.readers.document import Document, Unreadable
from alita_tui.corpus.readers.fields import printable, word
from alita_tui.corpus.readers.markup import fragment_text
from alita_tui.corpus.readers.raw import RawArticle

# An entry of Atom may say only when it was changed.
_DATES = ("published", "issued", "created", "updated")


def read(document: Document) -> Iterator[RawArticle | Skipped]:
    """Read a feed."""
    data = document.read()
    if not data.strip():
        raise Unreadable("empty", "leave it out")
    # A stream, never a string: that would be taken for an address to fetch.
    feed = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    if not feed.entries:
        reason = "a feed without entries" if feed.get("version") else "no feed, or a broken one"
        raise Unreadable(reason, "fetch it again")
    source = word(fragment_text(feed.feed.get("title") or ""))
    for number, entry in enumerate(feed.entries, 1):
        text = _text(entry)
        if not text:
            yield Skipped(f"{document.path}:{number}", "an entry without a text", "leave it out")
            continue
        yield RawArticle(
            path=document.path,
            name=f"{document.name}-{number}",
            text=printable(text),
            id=_id(entry),
            title=word(fragment_text(entry.get("title") or "")),
            date=next((entry[name] for name in _DATES if entry.get(name)), None),
            source=word((entry.get("source") or {}).get("title")) or source,
            url=entry.get("link"),
            author=word(entry.get("author")),
            folder=document.folder,
            encoding=feed.get("encoding") or "utf-8",
        )


def _text(entry: Mapping[str, Any]) -> str:
    """The words of the longest content, else of the summary."""
    contents = [_plain(one) for one in entry.get("content") or ()]
    longest = max(contents, key=len, default="")
    return longest or _plain(entry.get("summary_detail") or {})


def _plain(part: Mapping[str, Any]) -> str:
    value = str(part.get("value") or "")
    return value.strip() if part.get("type") == "text/plain" else fragment_text(value)


def _id(entry: Mapping[str, Any]) -> str | None:
    """The entry's own id; of an address the last part of its path, which people can type."""
    given = word(entry.get("id"))
    if not given or "://" not in given:
        return given
    try:
        parts = [part for part in urlsplit(given).path.split("/") if part]
    except ValueError:
        return None
    return parts[-1].rpartition(".")[0] or parts[-1] if parts else None
