"""The paragraphs of a text: its lines that hold something, counted from 1.

Of a text that was wrapped at a fixed width a paragraph is what stands between empty lines.
"""

import re
from typing import NamedTuple

from alita_tui.quotes.hard_wraps import flowing

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")


class Paragraph(NamedTuple):
    """A line that is not blank, without the blanks around it; ``number`` counts them from 1.

    Lines that were wrapped at a fixed width are one paragraph together, line ends inside it.

    Lines of a header, before the text that a reader sees, have the number 0.
    """

    start: int
    end: int
    number: int


def paragraphs(text: str, body: int = 0) -> list[Paragraph]:
    """Every paragraph of the text, in order; those that end before ``body`` are not counted."""
    found: list[Paragraph] = []
    number = 0
    for line in _LINE.finditer(flowing(text)):
        printed = line.group()
        stripped = printed.strip()
        if stripped:
            start = line.start() + len(printed) - len(printed.lstrip())
            end = start + len(stripped)
            number += end > body
            found.append(Paragraph(start, end, number))
    return found
