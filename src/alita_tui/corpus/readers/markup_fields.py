"""Markup in the fields of records: its words, a line for each block; without any library, in one pass."""

import re
from html import unescape

_TAG = re.compile(r"<!--|</?([a-zA-Z][a-zA-Z0-9]{0,20})(?:[\s/][^<>]{0,4000})?>")
_BLOCKS = frozenset(
    "address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr "
    "li main nav ol p pre section table td th tr ul".split()
)
_DROPPED = frozenset(("script", "style"))
_SURE = re.compile(r"<(?:p|br|div|h[1-6]|blockquote|ul|ol)(?:[\s/][^<>]{0,400})?>", re.I)
_LOOKED_AT = 5_000
_BLANKS = re.compile(r"[ \t\r\f\v\n]+")


def is_markup(text: str) -> bool:
    """Whether the text is that of a page: paragraphs or breaks as tags, and more tags than one."""
    begin = text[:_LOOKED_AT]
    return _SURE.search(begin) is not None and begin.count(">") > 1


def words_of(source: str) -> str:
    """The words of some markup, each block a line of its own; quotations keep a sign that they are some."""
    parts: list[str] = []
    at = 0
    dropped = ""
    depth = 0
    ahead = source.find("-->")
    for tag in _TAG.finditer(source):
        if tag.start() < at:
            continue
        if not dropped:
            parts.append(_BLANKS.sub(" ", source[at : tag.start()]))
        at = tag.end()
        name, closes = (tag[1] or "").lower(), tag[0].startswith("</")
        if tag[1] is None:  # a comment; one without an end is none
            ahead = source.find("-->", at) if 0 <= ahead < at else ahead
            at = ahead + 3 if ahead >= 0 else at
        elif name in _DROPPED:
            dropped = "" if closes else dropped or name
        elif name == "q":
            parts.append("”" if closes else "“")
        elif name in _BLOCKS:
            depth = max(0, depth + (-1 if closes else 1)) if name == "blockquote" else depth
            parts.append("\n" + "> " * min(depth, 5))
    if not dropped:
        parts.append(_BLANKS.sub(" ", source[at:]))
    lines = (line.strip() for line in unescape("".join(parts)).split("\n"))
    return "\n\n".join(line for line in lines if line.strip("> "))
