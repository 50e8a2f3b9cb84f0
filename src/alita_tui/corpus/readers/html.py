"""Saved pages: the article without what stands around it, found by trafilatura."""

import logging
from collections.abc import Iterator

import trafilatura

from alita_tui.corpus.model import Skipped
from alita_tui.corpus.readers.document import Document, Unreadable
from alita_tui.corpus.readers.fields import printable
from alita_tui.corpus.readers.markup import decoded, tree_of
from alita_tui.corpus.readers.pages import page_fields
from alita_tui.corpus.readers.quotation_markup import mark_quotations, unpack_layout
from alita_tui.corpus.readers.raw import RawArticle

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


def read(document: Document) -> Iterator[RawArticle | Skipped]:
    """Read a saved page."""
    yield article_of_page(document.read(), document, document.name)


def article_of_page(
    data: bytes, document: Document, name: str, *, url: str | None = None, charset: str | None = None
) -> RawArticle:
    """The article of a page, with the fields of its head. Raises Unreadable where there is none.

    ``url`` and ``charset`` are what the archive that holds the page knows of it.
    """
    source, encoding, guessed = decoded(data, charset)
    if not source.strip():
        raise Unreadable("empty", "leave it out")
    tree = tree_of(source)
    fields = page_fields(tree, source)
    unpack_layout(tree)
    mark_quotations(tree)
    try:
        found = trafilatura.bare_extraction(tree, include_comments=False, with_metadata=False)
    except (AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
        raise Unreadable(
            f"a page that trafilatura fails on: {type(error).__name__}", "leave it out"
        ) from None
    text = str(getattr(found, "text", None) or "")
    if not text.strip():
        raise Unreadable("no article found on the page", "save the text of the article itself")
    return RawArticle(
        path=document.path,
        name=name,
        text=printable(text),
        title=fields["title"],
        date=fields["date"],
        source=fields["source"],
        url=url or fields["url"],
        author=fields["author"],
        origin="page",
        folder=document.folder,
        encoding=encoding,
        encoding_guessed=guessed,
    )
