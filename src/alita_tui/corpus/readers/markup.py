"""Markup to text: a tree that is safe to walk, and its text with a line for each block."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree
from lxml import html as lxml_html

from alita_tui.corpus.decoding import Undecodable, decode
from alita_tui.corpus.readers.document import Unreadable
from alita_tui.corpus.readers.quotation_markup import mark_quotations

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
_XML_CHARSET = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""", re.I)
_BLOCKS = frozenset(
    "address article aside blockquote br dd details div dl dt fieldset figcaption figure footer form h1 h2 "
    "h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul".split()
)
_DROPPED = frozenset("button form iframe noscript object script select style svg template textarea".split())
_BLANKS = re.compile(r"[ \t\r\f\v\n]+")
_MOST_TAGS = 300_000
_LONG_TAG = re.compile(r"<[^<>]{65536,}")
_MOST_ATTRIBUTES = 2000  # of one tag: the parser compares each with all before it


def decoded(data: bytes, declared: str | None = None) -> tuple[str, str, bool]:
    """The source of a page, its encoding, and whether that is guessed. Raises Unreadable."""
    told = _CHARSET.search(data[:4096]) or _XML_CHARSET.match(data[:400].lstrip())
    try:
        found = decode(data, declared or (told[1].decode("ascii", "replace") if told else None))
    except Undecodable as error:
        raise Unreadable(str(error), error.hint) from None
    return found.text, found.encoding, found.guessed


def tree_of(source: str) -> HtmlElement:
    """The tree of a page, of a broken one too. Raises Unreadable where it holds nothing, or absurdly much."""
    if source.count("<") > _MOST_TAGS:
        raise Unreadable(f"a page of more than {_MOST_TAGS:,} tags", "leave it out")
    if any(found.group().count("=") > _MOST_ATTRIBUTES for found in _LONG_TAG.finditer(source)):
        raise Unreadable(f"a tag of more than {_MOST_ATTRIBUTES:,} attributes", "leave it out")
    parser = lxml_html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        tree = lxml_html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        raise Unreadable("no page in it", "leave it out") from None
    return tree


def text_of(tree: HtmlElement) -> str:
    """The words of a tree, one line a block; scripts, forms and the like left out."""
    mark_quotations(tree)
    parts: list[str] = []
    dropped = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        name = tag.rpartition("}")[2].lower()
        if name in _BLOCKS:
            parts.append("\n\n")
        dropped += (name in _DROPPED) * (1 if event == "start" else -1)
        words = element.text if event == "start" else element.tail
        if words and not dropped and (tag or event == "end"):
            parts.append(_BLANKS.sub(" ", words))
    lines = (" ".join(line.split(" ")).strip() for line in "".join(parts).split("\n"))
    return "\n\n".join(line for line in lines if line)


def fragment_text(source: str) -> str:
    """The words of a piece of markup, as in a feed; empty where there are none."""
    if "<" not in source and "&" not in source:
        return source.strip()
    return text_of(tree_of(f"<div>{source}</div>")) if source.strip() else ""
