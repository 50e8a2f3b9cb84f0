"""The paragraphs of a text: its lines that hold something, counted from 1."""

import re
from typing import NamedTuple

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")


class Paragraph(NamedTuple):
    """A line that is not blank, without the blanks around it; ``number`` counts them from 1."""

    start: int
    end: int
    number: int


def paragraphs(text: str) -> list[Paragraph]:
    """Every paragraph of the text, in order."""
    found: list[Paragraph] = []
    for line in _LINE.finditer(text):
        printed = line.group()
        stripped = printed.strip()
        if stripped:
            start = line.start() + len(printed) - len(printed.lstrip())
            found.append(Paragraph(start, start + len(stripped), len(found) + 1))
    return found
