"""WARC: each page that a crawl was answered with is an article."""

from collections.abc import Iterator
from email.message import Message
from itertools import chain

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from alita_tui.corpus.model import Skipped
from alita_tui.corpus.readers import limits
from alita_tui.corpus.readers.chunked import Chunked
from alita_tui.corpus.readers.document import Document, Unreadable
from alita_tui.corpus.readers.html import article_of_page
from alita_tui.corpus.readers.raw import STILL_READING, RawArticle

_PAGES = ("text/html", "application/xhtml+xml")


def read(document: Document) -> Iterator[RawArticle | Skipped]:
    """Read a web archive, packed with gzip or not. Pictures, redirects and the like are passed over."""
    chunks = _begun(document)
    number = seen = 0
    stream = Chunked(chunks)
    broken = False
    try:
        for record in ArchiveIterator(stream, check_digests=False):
            seen += 1
            if not _is_page(record):
                yield STILL_READING
                continue
            number += 1
            if number > document.after:
                yield _article(record, document, number)
    except (ArchiveLoadFailed, EOFError, ValueError, AttributeError):
        broken = True
    if (broken or stream.broken) and not seen:
        raise Unreadable("no WARC, or a broken one", "fetch it again")
    if broken or stream.broken:
        yield Skipped(document.path, f"broken off in or after record {seen}", "fetch it again")
    elif not number and seen:
        raise Unreadable("no page among its records", "leave it out")
    elif not seen:
        raise Unreadable("empty", "leave it out")


def _begun(document: Document) -> Iterator[bytes]:
    """The bytes, where they begin with the whole header of a record. Raises Unreadable."""
    chunks = document.chunks()
    try:
        first = next(chunks, b"")
    except EOFError:
        first = b""
    if not first.startswith(b"WARC/") or not any(end in first for end in (b"\r\n\r\n", b"\n\n")):
        raise Unreadable("no WARC, or a broken one", "fetch it again")
    return chain([first], chunks)


def _is_page(record: ArcWarcRecord) -> bool:
    if record.rec_type != "response" or record.http_headers is None:
        return False
    if (record.http_headers.get_statuscode() or "200") != "200":
        return False
    return _content_type(record)[0] in _PAGES


def _content_type(record: ArcWarcRecord) -> tuple[str, str | None]:
    """The media type of an answer and its charset, if declared."""
    message = Message()
    message["content-type"] = record.http_headers.get_header("content-type") or ""
    charset = message.get_param("charset")
    return message.get_content_type(), charset if isinstance(charset, str) else None


def _article(record: ArcWarcRecord, document: Document, number: int) -> RawArticle | Skipped:
    url = record.rec_headers.get_header("WARC-Target-URI")
    try:
        data = record.content_stream().read(limits.LARGEST_TEXT + 1)
        if len(data) > limits.LARGEST_TEXT:
            raise Unreadable(f"a page of more than {limits.size(limits.LARGEST_TEXT)}", "leave it out")
        charset = _content_type(record)[1]
        return article_of_page(data, document, f"{document.name}-{number}", url=url, charset=charset)
    except Unreadable as error:
        return Skipped(f"{document.path}:{number}", f"{error} ({url})", error.hint)
