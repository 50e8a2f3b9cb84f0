"""Pages that a browser saved as one file (MHTML): mail in form, with the page as its first part."""

from collections.abc import Iterator
from email import message_from_bytes
from email.policy import compat32

from alita_tui.corpus.model import Skipped
from alita_tui.corpus.readers.document import Document, Unreadable
from alita_tui.corpus.readers.fields import word
from alita_tui.corpus.readers.html import article_of_page
from alita_tui.corpus.readers.raw import RawArticle


def read(document: Document) -> Iterator[RawArticle | Skipped]:
    """Read a page saved as one file."""
    message = message_from_bytes(document.read(), policy=compat32)
    for part in message.walk():
        data = part.get_payload(decode=True)
        if part.get_content_type() in ("text/html", "application/xhtml+xml") and isinstance(data, bytes):
            url = word(message["Snapshot-Content-Location"]) or word(part["Content-Location"])
            charset = part.get_content_charset()
            yield article_of_page(data, document, document.name, url=url, charset=charset)
            return
    raise Unreadable("no page in it", "save the page again, as HTML only")
