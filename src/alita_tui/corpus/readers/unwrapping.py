"""Lines of printed pages to paragraphs: a quotation that runs over lines is one again."""

import re
from collections.abc import Sequence

_FULL = 0.75  # of the usual width: a shorter line ends its paragraph
_STOPS = tuple(".!?:”\"»’')")
_PAGE_BREAK = "\0"
_BROKEN = re.compile(r"[^\W\d_]-$")
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def unwrapped(pages: Sequence[str]) -> str:
    """The paragraphs, with a blank line between; words that were broken at the end of a line are joined.

    A hyphen stays where the same word stands with it elsewhere.
    """
    lines = [line.strip() for page in pages for line in [*page.splitlines(), _PAGE_BREAK]]
    widths = sorted(len(line) for line in lines if len(line) > 1)
    usual = widths[len(widths) * 9 // 10] if widths else 0
    words = {found.group().lower() for line in lines for found in _WORDS.finditer(line)}
    paragraphs: list[list[str]] = []
    last = ""
    for line in lines:
        if line == _PAGE_BREAK:
            continue
        if line and last and _goes_on(last, line, usual):
            before = paragraphs[-1]
            before[-1:] = _joined(before[-1], line, words)
        elif line:
            paragraphs.append([line])
        last = line
    return "\n\n".join(map("".join, paragraphs))


def _goes_on(last: str, line: str, usual: int) -> bool:
    """Whether a line goes on with the paragraph of the last one."""
    if len(last) >= _FULL * usual:
        return True
    return not last.endswith(_STOPS) and (len(last) > usual / 2 or line[0].islower())


def _joined(before: str, line: str, words: set[str]) -> list[str]:
    """The line before and this one as they stand in a paragraph."""
    if before.endswith("\xad"):
        return [before[:-1], line]
    if not _BROKEN.search(before[-2:]) or not line[:1].islower():
        return [before, " ", line] if before else [line]
    first = _WORDS.findall(before[-60:])[-1:] or [""]
    second = _WORDS.match(line)
    whole = f"{first[0]}-{second.group() if second else ''}".lower()
    return [before if whole in words else before[:-1], line]
