"""EPUB: each chapter with words of its own is an article, in the order of reading."""

import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote

from lxml import etree

from alita_tui.corpus.model import Skipped
from alita_tui.corpus.readers import limits
from alita_tui.corpus.readers.document import Document, Unreadable
from alita_tui.corpus.readers.fields import printable, word
from alita_tui.corpus.readers.markup import decoded, text_of, tree_of
from alita_tui.corpus.readers.raw import RawArticle
from alita_tui.corpus.readers.unzipping import checked, part

_FEWEST_WORDS = 25  # fewer is a cover, an imprint or a list of contents
_PAGE_TYPES = ("application/xhtml+xml", "text/html")


def read(document: Document) -> Iterator[RawArticle | Skipped]:
    """Read an EPUB book or magazine."""
    with checked(document.read(limits.LARGEST_WHOLE)) as archive:
        place = _package_place(archive)
        package = _xml(part(archive, place))
        title, publisher, date = (_metadata(package, name) for name in ("title", "publisher", "date"))
        number = 0
        for page in _pages(package, place):
            try:
                chapter = _chapter(part(archive, page), document, f"{document.name}-{number + 1}")
            except Unreadable as error:
                yield Skipped(f"{document.path}/{page}", str(error), error.hint)
                continue
            if chapter is not None:
                number += 1
                yield replace(chapter, date=date, source=publisher or title)
    if not number:
        raise Unreadable("no chapter with words in it", "leave it out")


def _chapter(data: bytes, document: Document, name: str) -> RawArticle | None:
    """The article of a page; None where it holds too few words to be one. Raises Unreadable."""
    source, encoding, guessed = decoded(data)
    if not source.strip():
        return None
    tree = tree_of(source)
    text = text_of(tree)
    if len(text.split()) < _FEWEST_WORDS:
        return None
    return RawArticle(
        path=document.path,
        name=name,
        text=printable(text),
        title=next((word(one.text_content()) for one in tree.xpath("//h1 | //h2 | //h3")[:1]), None),
        folder=document.folder,
        encoding=encoding,
        encoding_guessed=guessed,
    )


def _xml(data: bytes) -> etree._Element:
    """The tree of an XML part; entities stay as they are. Raises Unreadable."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    try:
        tree = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError):
        tree = None
    if tree is None:
        raise Unreadable("no EPUB: its list of contents is broken", "fetch it again")
    return tree


def _package_place(archive: zipfile.ZipFile) -> str:
    container = _xml(part(archive, "META-INF/container.xml"))
    places = container.xpath("//*[local-name()='rootfile']/@full-path")
    if not places:
        raise Unreadable("no EPUB: its list of contents is missing", "fetch it again")
    return str(places[0])


def _metadata(package: etree._Element, name: str) -> str | None:
    found = package.xpath(f"//*[local-name()='metadata']/*[local-name()='{name}']")
    return word(found[0].text) if found else None


def _pages(package: etree._Element, place: str) -> list[str]:
    """The pages in the order of reading, as names in the archive."""
    items = {
        item.get("id"): item.get("href")
        for item in package.xpath("//*[local-name()='manifest']/*[local-name()='item']")
        if item.get("media-type") in _PAGE_TYPES and item.get("properties") != "nav"
    }
    spine = package.xpath("//*[local-name()='spine']/*[local-name()='itemref']/@idref")
    folder = posixpath.dirname(place)
    hrefs = [items[one] for one in dict.fromkeys(spine) if items.get(one)]
    return [posixpath.normpath(posixpath.join(folder, unquote(href.partition("#")[0]))) for href in hrefs]
