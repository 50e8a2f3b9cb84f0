"""What the first bytes of a file say it is, whatever its name says."""

import re

# Compiled when first needed: a folder of plain text needs none of them.
_PAGE = (
    rb"(?is)\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?>(?:<!--(?:(?!-->).)*-->\s*)*)(?:<!doctype\s+html|<html[\s>])"
)
_FEED = rb"(?i)<(?:rss|feed|rdf:rdf)[\s>]"
_OFFICE = rb"\[Content_Types\]\.xml|word/"
_MARKS = (b"\xef\xbb\xbf",)


def sign(head: bytes) -> str | None:
    """The name of the format that begins like this (a key of ``FORMATS``), or what people call it; else None.

    Only signs that no article's own words begin with: plain text, tables and JSON have none.
    """
    for mark in _MARKS:
        head = head.removeprefix(mark)
    if head.startswith(b"PK\x03\x04"):
        return _zipped(head)
    if head.startswith(b"\x1f\x8b\x08"):
        return "gzip"
    if head.startswith(b"%PDF-"):
        return "pdf"
    if head.startswith(b"WARC/"):
        return "warc"
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return "an old Office file"
    if head.startswith(b"{\\rtf"):
        return "rtf"
    return _markup(head)


def _zipped(head: bytes) -> str:
    if b"mimetypeapplication/epub+zip" in head[:100]:
        return "epub"
    if b"mimetypeapplication/vnd.oasis.opendocument" in head[:100]:
        return "an OpenDocument file"
    return "docx" if re.search(_OFFICE, head) else "zip"


def _markup(head: bytes) -> str | None:
    if head.lstrip()[:1] != b"<":
        return None
    if re.match(_PAGE, head):
        return "html"
    return "feed" if re.search(_FEED, head) else None
