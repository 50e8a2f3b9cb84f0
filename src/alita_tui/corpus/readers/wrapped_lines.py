"""Mail that was wrapped for narrow screens: its lines to paragraphs, so that a quotation is one again."""

import re
from itertools import pairwise

_BLOCKS = re.compile(r"(\n[ \t]*(?:\n[ \t]*)*\n)")
_LEAST, _MOST = 50, 100  # how wide mail is wrapped


def unwrapped_lines(text: str) -> str:
    """The text, lines joined that end only because the next word would not have fitted."""
    lengths = sorted(len(line.rstrip()) for line in text.split("\n") if line.strip())
    width = lengths[len(lengths) * 9 // 10] if lengths else 0
    if not _LEAST <= width <= _MOST:
        return text
    parts = _BLOCKS.split(text)
    parts[::2] = [_joined(block, width) for block in parts[::2]]
    return "".join(parts)


def _joined(block: str, width: int) -> str:
    lines = block.split("\n")
    if len(lines) < 2 or any(line[:1] in (">", "|", " ", "\t") for line in lines):
        return block
    for line, following in pairwise(lines):
        word = following.split(None, 1)[0] if following.strip() else ""
        if len(line.rstrip()) + 1 + len(word) < width - 1 or len(line.rstrip()) < width * 0.6:
            return block
    return " ".join(line.strip() for line in lines)
