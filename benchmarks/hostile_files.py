"""How the time of each reader grows on files that are made to be slow.

    uv run python -m benchmarks.hostile_files [--size BYTES] [--only FORMAT]

Processor seconds for a file twice as large, divided by those for the file; 2 is linear, 3 the limit. A work
under a twentieth of a second is too short to be told from noise and shows no ratio. Readers that work in a
process of their own are measured in this one; what they raise is part of the answer.
"""

import argparse
import io
import json
import tarfile
import time
from collections.abc import Callable

from tests.unit.reader_files import epub, pdf, web_archive, word_file, zipped

from alita_tui.corpus.metadata import article_of
from alita_tui.corpus.model import Skipped
from alita_tui.corpus.readers.document import Document, Unreadable
from alita_tui.corpus.readers.formats import FORMATS
from alita_tui.corpus.readers.picking import reader_of
from alita_tui.corpus.readers.raw import STILL_READING

Made = Callable[[int], bytes | str]
SAID = "“We open it in May,” said Ann Lee. "
MAIL = "From a@b.example Mon Nov 17 10:00:00 2025\nFrom: a@b.example\nSubject: x\n"


def record(text: str) -> str:
    """A line of JSON with this text."""
    return json.dumps({"text": text})


def tarred(parts: int) -> bytes:
    """A TAR file of so many small texts."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for number in range(parts):
            info = tarfile.TarInfo(f"{number}.txt")
            info.size = len(SAID.encode())
            archive.addfile(info, io.BytesIO(SAID.encode()))
    return out.getvalue()


FILES: dict[str, dict[str, Made]] = {
    "text": {
        "quotations": lambda size: SAID * (size // 40),
        "line ends": lambda size: "\n" * size,
        "blanks and line ends": lambda size: " \n\t" * (size // 3),
        "fields": lambda size: "title: a\n" * (size // 9),
        "bars": lambda size: "A | " * (size // 4) + "\n\ntext",
        "dashes": lambda size: "A - " * (size // 4) + "\n\ntext",
        "hashes": lambda size: "#" + " #" * (size // 2) + "\ntext",
        "capitals": lambda size: "Aa " * (size // 3) + "\n\ntext",
        "archive ends": lambda size: "End of Document\n" * (size // 16),
        "archive codes": lambda size: "HD a\nPD 2025\n" * (size // 13) + "Document AAAAAAAAAAAAAA\n",
        "cp1252": lambda size: b"caf\xe9 " * (size // 5),
    },
    "markdown": {
        "keys": lambda size: "---\n" + "a: b\n" * (size // 5) + "---\ntext",
        "dashes": lambda size: "---\n" * (size // 4),
        "blocks": lambda size: "---\na: |\n" + "  b\n" * (size // 4) + "---\ntext",
    },
    "lines": {
        "empty objects": lambda size: "{}\n" * (size // 3),
        "deep": lambda size: ("[" * 900 + "]" * 900 + "\n") * (size // 1800),
        "tags": lambda size: record("<p>" * (size // 3)),
        "open tags": lambda size: record("<p></p>" + "<a " * (size // 3)),
        "comments": lambda size: record("<p></p>" + "<!--" * (size // 4)),
        "closed comments": lambda size: record("<p></p>" + "<!-->" * (size // 5)),
        "blockquotes": lambda size: record("<p></p>" + "<blockquote>a" * (size // 13)),
        "entities": lambda size: record("<p></p>" + "&amp;" * (size // 5)),
        "scripts": lambda size: record("<p></p>" + "<script>" * (size // 8)),
        "escapes": lambda size: '{"text": "' + "\\u201c" * (size // 6) + '"}',
        "digits": lambda size: '{"text": ' + "1" * size + "}",
        "fields": lambda size: json.dumps({f"a{at}": {"b": 1} for at in range(size // 16)} | {"text": "x"}),
    },
    "json": {
        "lists": lambda size: "[" * size,
        "objects": lambda size: '{"data":' * (size // 8),
        "articles": lambda size: json.dumps([{"text": SAID}] * (size // 50)),
        "broken articles": lambda size: json.dumps([{"x": SAID}] * (size // 50)),
        "blanks": lambda size: " " * size + "{}",
    },
    "table": {
        "commas": lambda size: "text," + "," * size + "\na\n",
        "cells": lambda size: "text,date\n" + "," * size,
        "marks": lambda size: "text\n" + '"' * size,
        "pairs of marks": lambda size: 'text\n"' + '""' * (size // 2) + '"',
        "rows": lambda size: "text\n" + "a\n" * (size // 2),
        "tabs": lambda size: "text\tdate\n" + "a\tb\n" * (size // 4),
        "ragged tabs": lambda size: "text\tdate\n" + '"a\tb\n' * (size // 5),
        "columns": lambda size: ",".join(["text", *(f"c{at}" for at in range(size // 8))]) + "\na\n",
        "blanks": lambda size: "text, date\n" + " , " * (size // 3),
    },
    "mail": {
        "headers": lambda size: MAIL + "X: y\n" * (size // 5) + "\ntext",
        "messages": lambda size: (MAIL + "\ntext\n\n") * (size // 80),
        "encoded words": lambda size: MAIL + "To: " + "=?utf-8?q?a?= " * (size // 14) + "\n\ntext",
        "subject": lambda size: MAIL.replace(": x", ": " + "=?utf-8?q?a?= " * (size // 14)) + "\ntext",
        "addresses": lambda size: (
            MAIL.replace("From: a@b.example", "From: " + "a@b.example, " * (size // 13)) + "\nt"
        ),
        "nested parts": lambda size: MAIL + nested_parts(size // 60),
        "froms": lambda size: MAIL + "\n" + ">From x\n" * (size // 8),
        "wrapped lines": lambda size: MAIL + "\n" + ("word " * 12 + "\n") * (size // 61),
        "blank lines": lambda size: MAIL + "\nword\n" + " \n" * (size // 2) + "word",
        "page": lambda size: MAIL + "Content-Type: text/html\n\n" + "<div><blockquote>a" * (size // 18),
    },
    "html": {
        "paragraphs": lambda size: pages("<p>" + SAID, size),
        "divisions": lambda size: pages("<div>", size),
        "blockquotes": lambda size: pages("<blockquote>a", size),
        "flat blockquotes": lambda size: pages("<blockquote><p>a b</p>c<br>d</blockquote>", size),
        "quotes": lambda size: pages("<q>a", size),
        "flat quotes": lambda size: pages("<p>a <q>b c</q> d</p>", size),
        "many quotes of a paragraph": lambda size: pages("<q>b c</q> d ", size),
        "tables": lambda size: pages("<table><tr><td><p>a", size),
        "flat tables": lambda size: pages("<table><tr><td><p>a</td></tr></table>", size),
        "cells": lambda size: pages("<td><br>a", size, before="<table><tr>"),
        "open tags": lambda size: pages("<a ", size),
        "comments": lambda size: pages("<!--", size),
        "entities": lambda size: pages("&amp;", size),
        "metas": lambda size: pages("<meta name=a content=b>", size),
        "spans": lambda size: pages("<span>a", size),
        "lists": lambda size: pages("<ul><li>a", size),
        "headings": lambda size: pages("<h1>a</h1>", size),
        "links": lambda size: pages("<a href=x>a b</a> ", size),
        "scripts": lambda size: pages('<script type="application/ld+json">{"a":[[[]]]}</script>', size),
        "breaks": lambda size: pages("a<br>", size),
    },
    "feed": {
        "entries": lambda size: feeds(f"<item><description>{SAID}</description></item>", size),
        "open items": lambda size: feeds("<item>", size),
        "entities": lambda size: feeds(
            "<item><description>" + "&amp;lt;" * (size // 8) + "</description></item>", 0
        ),
        "markup": lambda size: feeds(
            "<item><description>" + "&lt;div&gt;" * (size // 11) + "</description></item>", 0
        ),
        "elements": lambda size: feeds("<a>", size),
    },
    "docx": {
        "paragraphs": lambda size: word_file(["word"] * (size // 200)),
        "archive": lambda size: word_file(["HD a", "LP b", "Document AAAAAAAAAAAAAA"] * (size // 600)),
    },
    "rtf": {
        "groups": lambda size: "{\\rtf1 " + "{" * size,
        "paragraphs": lambda size: "{\\rtf1 " + "a\\par " * (size // 6) + "}",
        "hex": lambda size: "{\\rtf1 " + "\\'93" * (size // 4) + "}",
    },
    "epub": {
        "chapters": lambda size: epub({f"c{at}": SAID * 10 for at in range(size // 1000)}),
        "nesting": lambda size: epub({"c": "<div><blockquote>a " * (size // 19)}),
    },
    "pdf": {
        "lines": lambda size: pdf(["A line of words that is printed here."] * (size // 60)),
        "hyphens": lambda size: pdf(["a-"] * (size // 12)),
        "marks": lambda size: pdf(['"' * 80] * (size // 90)),
    },
    "warc": {
        "pages": lambda size: web_archive(
            {f"https://a.example/{at}": f"<p>{SAID * 5}</p>" for at in range(size // 800)}
        ),
        "headers": lambda size: b"WARC/1.0\r\n" + b"A: b\r\n" * (size // 6),
    },
    "zip": {"parts": lambda size: zipped({f"{at}.txt": SAID for at in range(size // 150)})},
    "tar": {"parts": lambda size: tarred(size // 1024)},
}
SHORT = 0.05
_ENDS = {"json": ".json", "table": ".csv", "mail": ".mbox", "tar": ".tar"}


def pages(piece: str, size: int, before: str = "") -> str:
    """A page of so many pieces."""
    return f"<html><body><article><p>{SAID}</p>{before}{piece * (size // len(piece))}</article></body></html>"


def feeds(piece: str, size: int) -> str:
    """A feed of so many pieces, one at the least."""
    pieces = piece * max(1, size // len(piece))
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>x</title>{pieces}"


def nested_parts(depth: int) -> str:
    """A message whose parts stand in one another."""
    heads = "".join(f'Content-Type: multipart/mixed; boundary="b{at}"\n\n--b{at}\n' for at in range(depth))
    return f"{heads}\ntext"


def read(format_: str, data: bytes) -> str:
    """Read it all; what came of it."""
    document = Document("x", "x", _ENDS.get(format_, FORMATS[format_].suffixes[0]), data=data)
    articles = skipped = 0
    try:
        for one in reader_of(FORMATS[format_])(document):
            if isinstance(one, Skipped):
                skipped += one is not STILL_READING
            else:
                articles += 1
                article_of(one)
    except Unreadable as error:
        return str(error)
    except (RecursionError, MemoryError, ValueError) as error:
        return type(error).__name__
    return f"{articles:,} articles" + (f", {skipped:,} skipped" if skipped else "")


def seconds(format_: str, data: bytes) -> tuple[float, str]:
    """Processor seconds, the best of two rounds, and what came of it."""
    best, said = float("inf"), ""
    for _ in range(2):
        began = time.process_time()
        said = read(format_, data)
        best = min(best, time.process_time() - began)
    return best, said


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--size", type=int, default=400_000)
    parser.add_argument("--only", choices=FILES)
    chosen = parser.parse_args()
    worst = 0.0
    print(f"{'reader':<10}{'file':<28}{'once':>8}{'twice':>9}{'ratio':>7}  gives")
    for format_, files in FILES.items():
        for name, made in files.items():
            if chosen.only not in (None, format_):
                continue
            sizes = [made(size) for size in (chosen.size, 2 * chosen.size)]
            both = [one.encode() if isinstance(one, str) else one for one in sizes]
            (once, _), (twice, said) = (seconds(format_, data) for data in both)
            told = f"{twice / once:.1f}" if once >= SHORT else "–"
            worst = max(worst, twice / once) if once >= SHORT else worst
            print(f"{format_:<10}{name:<28}{once:>7.2f}s{twice:>8.2f}s{told:>7}  {said[:50]}", flush=True)
    print(f"worst ratio {worst:.1f} (limit 3)")


if __name__ == "__main__":
    main()
