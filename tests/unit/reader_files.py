"""Made-up files in the formats that readers take: written here, so that a test sees every byte."""

import gzip
import io
import zipfile
from pathlib import Path

import docx

from alita_tui.corpus.loading import find, read
from alita_tui.corpus.model import Article, Skipped

SAID = "“We open in May, and the ferry sails again on the first day,” said Ann Lee, the harbour master."
MORE = "The bridge will stay closed until the summer, she added, because its northern pier has sunk."
LAST = "The council of the island meets on Thursday to talk about the fares of the new boat."


def opened(*paths: Path) -> tuple[list[Article], list[Skipped]]:
    """What the readers give of some files, and what they skip."""
    finding = find([str(path) for path in paths])
    given = [one for file in finding.files for one in read(file)]
    articles = [one for one in given if isinstance(one, Article)]
    return articles, [*finding.skipped, *(one for one in given if isinstance(one, Skipped))]


def page(title: str = "Ferry is back", head: str = "", body: str = "") -> str:
    """A news page with an article of three paragraphs."""
    return (
        f"<!doctype html><html><head><title>{title} | Harbour Post</title>{head}</head><body>"
        "<nav><a href='/'>Home</a> <a href='/sport'>Sport</a></nav>"
        f"<article><h1>{title}</h1><p>{SAID}</p><p>{MORE}</p>{body}<p>{LAST}</p></article>"
        "<footer>All rights reserved</footer></body></html>"
    )


def word_file(paragraphs: list[str], style: str | None = None) -> bytes:
    """A DOCX file; the first paragraph in a style, if one is named."""
    document = docx.Document()
    for number, words in enumerate(paragraphs):
        document.add_paragraph(words, style=style if number == 0 else None)
    packed = io.BytesIO()
    document.save(packed)
    return packed.getvalue()


def nexis(title: str, publication: str, day: str, body: list[str]) -> list[str]:
    """The paragraphs of one article as Nexis Uni lays it out."""
    return [
        title,
        publication,
        day,
        "",
        f"Copyright 2025 {publication} All Rights Reserved",
        "",
        "Section: NEWS; Pg. 3",
        "Length: 345 words",
        "Byline: By Bo Reed",
        "Body",
        *body,
        "Load-Date: November 20, 2025",
        "",
        "End of Document",
    ]


def web_archive(pages: dict[str, str], *, packed: bool = False) -> bytes:
    """A WARC file: what a crawl asked and was answered, each address with its page."""
    records = []
    for number, (url, source) in enumerate(pages.items()):
        kind = "image/png" if url.endswith(".png") else "text/html; charset=utf-8"
        answer = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n{source}"
        for what, block in (("request", "GET / HTTP/1.1\r\nHost: x.example\r\n\r\n"), ("response", answer)):
            data = block.encode()
            head = (
                f"WARC/1.0\r\nWARC-Type: {what}\r\nWARC-Target-URI: {url}\r\n"
                f"WARC-Date: 2025-12-24T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:0000-{number}>\r\n"
                f"Content-Type: application/http; msgtype={what}\r\nContent-Length: {len(data)}\r\n\r\n"
            )
            record = head.encode() + data + b"\r\n\r\n"
            records.append(gzip.compress(record) if packed else record)
    return b"".join(records)


def pdf(lines: list[str], info: str = "") -> bytes:
    """A PDF file of one page with these lines, in Latin letters."""
    shown = "".join(f"({line.replace('(', '[').replace(')', ']')}) Tj T*\n" for line in lines)
    content = f"BT /F1 10 Tf 12 TL 40 800 Td\n{shown}ET".encode("latin-1")
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 850] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< {info} >>".encode("latin-1"),
    ]
    data = b"%PDF-1.4\n"
    places = []
    for number, one in enumerate(parts, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(data)
    size = len(parts) + 1
    trailer = b"trailer\n<< /Size %d /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF" % (size, start)
    return data + b"xref\n0 %d\n0000000000 65535 f \n%s%s" % (size, table, trailer)


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """A ZIP file of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def epub(chapters: dict[str, str]) -> bytes:
    """An EPUB magazine; each chapter with its heading."""
    items = "".join(
        f'<item id="c{n}" href="text/c%20{n}.xhtml" media-type="application/xhtml+xml"/>'
        for n in range(len(chapters))
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    package = (
        '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Harbour Weekly</dc:title>'
        "<dc:date>2025-11-17</dc:date><dc:publisher>Harbour House</dc:publisher></metadata>"
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    container = (
        '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="book/content.opf"/></rootfiles></container>'
    )
    pages: dict[str, str | bytes] = {
        f"book/text/c {n}.xhtml": f"<html><body><h2>{heading}</h2><p>{words}</p></body></html>"
        for n, (heading, words) in enumerate(chapters.items())
    }
    fixed: dict[str, str | bytes] = {"mimetype": "application/epub+zip", "META-INF/container.xml": container}
    return zipped(fixed | {"book/content.opf": package} | pages)


UNPACKED = 80 << 20
"""Bytes of a bomb: more than the limit below which nothing is taken for a bomb."""


def bomb(size: int = UNPACKED) -> bytes:
    """Many zero-like bytes packed to few."""
    return gzip.compress(b"a" * size, 6)
