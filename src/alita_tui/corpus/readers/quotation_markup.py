"""What only the markup of a page says to be a quotation gets a sign that its text can carry.

A browser shows ``<q>`` in marks and ``<blockquote>`` set in. The first gets marks, each line of the second
the ``> `` with which mail and Markdown quote.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SIGN, _DEEPEST = "> ", 5
_LINES = frozenset("p li h1 h2 h3 h4 h5 h6 div blockquote dd dt pre".split())
_MARKS = "“”„«»\"'‘’‹›"


def mark_quotations(tree: HtmlElement) -> None:
    """Put the signs into the tree. One walk."""
    depth = 0
    quoted = []
    tags = ("br", "q", *_LINES)
    for event, element in etree.iterwalk(tree, events=("start", "end"), tag=tags):
        tag = element.tag
        if tag == "blockquote":
            depth += 1 if event == "start" else -1
        if tag == "q":
            if event == "end":
                quoted.append(element)
        elif depth and event == "start":
            _sign(element, _SIGN * min(depth, _DEEPEST))
    for element in quoted:
        _put_in_marks(element)


def _sign(element: HtmlElement, sign: str) -> None:
    """Let the line that begins with an element begin with the sign; not where another begins in it."""
    if element.tag == "br":
        if (element.tail or "").strip():
            element.tail = sign + (element.tail or "").lstrip()
        return
    first = next(iter(element), None)
    begins = (element.text or "").strip()
    if begins or (element.tag not in ("blockquote", "div") and (first is None or first.tag not in _LINES)):
        element.text = sign + (element.text or "").lstrip()


def _put_in_marks(element: HtmlElement) -> None:
    """Make it a tag that says nothing, its words in marks unless they stand in some."""
    words = "".join(element.itertext()).strip()
    if words and words[0] not in _MARKS:
        element.text = "“" + (element.text or "")
        last = element[-1] if len(element) else None
        if last is None:
            element.text += "”"
        else:
            last.tail = (last.tail or "") + "”"
    element.tag = "span"


def unpack_layout(tree: HtmlElement) -> None:
    """Old pages lay their text out in tables: one with paragraphs in its cells is none. One walk or two."""
    cells = tree.xpath("//td[p or br or div or table or center]")
    tables = {table for cell in cells for table in islice(cell.iterancestors("table"), 1)}
    parts = [
        part
        for part in (tree.iter("tbody", "thead", "tfoot", "tr", "td", "th") if tables else ())
        for table in islice(part.iterancestors("table"), 1)
        if table in tables
    ]
    for part in (*parts, *tables):
        part.tag = "div"
