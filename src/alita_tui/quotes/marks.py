"""Pairing quotation marks: one linear scan of each paragraph.

A mark's part follows from what stands beside it (blank or letter) first and from its glyph second, so that a
wrong closing glyph, blanks inside the marks and mixed styles pair as a reader pairs them. Marks inside an
outer quotation stay inside it; apostrophes, inches, feet, minutes and markup attributes are no marks.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from alita_tui.quotes.glyphs import CLOSES, INVISIBLE, MARK, OPENS, Glyph, glyphs, left_open
from alita_tui.quotes.paragraphs import Paragraph
from alita_tui.quotes.quotation import Span

_FRAME = re.compile(
    r"[,?!] (?:(?:[A-Z][\w.’'-]* ){1,3}|(?:s?he|they) )(?:said|says|added|told|wrote|explained)\b"
    r"|[,?!] (?:said|says|added|wrote) [A-Z]"
)
_SAID = re.compile(r"\w")
_PARAGRAPHS_WITHOUT_MARK = 3
_INSIDE = 10
_STOPS = ".,!?…"


class Marked(NamedTuple):
    """A quotation in marks: ``text[start:end]`` are its words, ``text[opening:closing]`` has the marks too.

    ``continued`` says that it goes on from the paragraph before, ``closed`` that a mark closes it.
    ``wrong_glyph`` is the glyph that stands where another belongs, or None.
    """

    start: int
    end: int
    opening: int
    closing: int
    continued: bool
    closed: bool
    wrong_glyph: str | None

    @property
    def span(self) -> Span:
        return self.start, self.end


def marked(text: str, lines: Sequence[Paragraph]) -> list[Marked]:
    """Every outermost quotation in marks, one a paragraph, in order."""
    scan = _Scan(text)
    marks_by_line = _by_line(text, lines)
    for at, line in enumerate(lines):
        scan.line(line, marks_by_line[at], lines, marks_by_line, at)
    return scan.found


def _by_line(text: str, lines: Sequence[Paragraph]) -> list[list[Glyph]]:
    """The marks of each paragraph, with the single one that opens it where the next goes on with another.

    Alone an unclosed single mark is an apostrophe; before a paragraph that opens with one too it is British
    style for speech over several paragraphs.
    """
    found = [glyphs(text, line.start, line.end) for line in lines]
    for at in range(len(lines) - 2, -1, -1):
        line, following = lines[at], found[at + 1]
        if following and following[0].family == "single" and following[0].start == lines[at + 1].start:
            opening = left_open(text, line.start, line.end, found[at])
            found[at] = [opening, *found[at]] if opening else found[at]
    return found


class _Scan:
    """The state that runs from paragraph to paragraph: whether a quotation is still open."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Marked] = []
        self.running = False
        self.bare_lines = 0

    def line(
        self,
        line: Paragraph,
        marks: list[Glyph],
        lines: Sequence[Paragraph],
        by_line: list[list[Glyph]],
        at: int,
    ) -> None:
        """Pair the marks of one paragraph."""
        opened: Glyph | None = None
        continued = self.running
        if self.running and not (marks and marks[0].start == line.start):
            opened = Glyph(line.start, line.start, "double", OPENS, "")
        self.running = False
        depth = 0
        for index, mark in enumerate(marks):
            if opened is None:
                if mark.side != CLOSES:
                    opened, depth = mark, 0
                continue
            if mark.family != opened.family:
                continue
            if mark.side == OPENS and mark.start > opened.end:
                if _is_nested(self.text, marks, index):
                    depth += 1
                    continue
                self._add_unclosed(opened, mark.start, continued)
                continued = False
                opened = mark
            elif depth and mark.side == CLOSES:
                depth -= 1
            elif mark.end > opened.end and not self._is_measure(marks, index):
                self._add(opened, mark.start, mark.end, continued, mark)
                continued = False
                opened = None
        if opened is not None and opened.glyph != "=":
            self.running = opened.family == "single" or (
                opened.family == "double" and self._goes_on(lines, by_line, at + 1)
            )
            if self.running:
                self._add(opened, line.end, line.end, continued, None)
            else:
                self._add_unclosed(opened, line.end, continued)

    def _goes_on(self, lines: Sequence[Paragraph], by_line: list[list[Glyph]], following: int) -> bool:
        """Whether the next paragraph continues the open quotation: it opens with a mark, or only closes."""
        if following >= len(lines):
            return False
        marks = [mark for mark in by_line[following][:2] if mark.family == "double"]
        if marks and marks[0].start == lines[following].start and marks[0].side != CLOSES:
            self.bare_lines = 0
            return True
        self.bare_lines += 1
        return bool(marks) and marks[0].side == CLOSES and self.bare_lines <= _PARAGRAPHS_WITHOUT_MARK

    def _is_measure(self, marks: Sequence[Glyph], index: int) -> bool:
        """A straight mark after a digit, inside a quotation that another mark closes: inches."""
        mark = marks[index]
        if (
            mark.glyph != '"'
            or not self.text[mark.start - 1].isdigit()
            or not self.text[mark.end : mark.end + 1].isspace()
        ):
            return False
        following = next((one for one in marks[index + 1 : index + 3] if one.family == "double"), None)
        return following is not None and following.side == CLOSES

    def _add_unclosed(self, opened: Glyph, end: int, continued: bool) -> None:
        """A quotation that nothing closes ends where a frame follows it, else with its paragraph."""
        frame = _FRAME.search(self.text, opened.end, end)
        end = end if frame is None else frame.start() + 1
        self._add(opened, end, end, continued, None)

    def _add(self, opened: Glyph, end: int, closing: int, continued: bool, close: Glyph | None) -> None:
        if opened.glyph == "=":
            return
        start = opened.end
        text = self.text
        while start < end and (text[start].isspace() or text[start] in INVISIBLE):
            start += 1
        while end > start and (text[end - 1].isspace() or text[end - 1] in INVISIBLE):
            end -= 1
        if _SAID.search(text, start, end) is None:
            return
        wrong = _wrong_glyph(opened, close)
        self.found.append(Marked(start, end, opened.start, closing, continued, close is not None, wrong))


def _is_nested(text: str, marks: Sequence[Glyph], index: int) -> bool:
    """Whether the open quotation still closes after this mark has opened and closed one inside.

    Others may open inside after it, unless a stop before the closing mark shows that the open quotation lacks
    its own: “I go. “We stay,” he said. “You go,” she said.
    """
    open_now = 2
    for before, mark in pairwise(
        one for one in marks[index : index + _INSIDE] if one.family == marks[index].family
    ):
        if mark.side != OPENS:
            open_now -= 1
            if not open_now:
                return True
        elif before.side == OPENS or text[before.start - 1] in _STOPS:
            return False
        else:
            open_now += 1
    return False


_PAIRS = {
    "“": "”",
    "„": "“”",
    "‟": "”",
    "”": "”",
    '"': '"',
    "''": "''",
    "``": "''\"",
    "‘": "’",
    "‚": "‘’",
    "‛": "’",
    "'": "'",
    "«": "»",
    "»": "«»",
    "「": "」",
    "『": "』",
}


def _wrong_glyph(opened: Glyph, close: Glyph | None) -> str | None:
    """The closing glyph, where the opening one asks for another."""
    if close is None or not opened.glyph:
        return None
    return None if close.glyph in _PAIRS.get(opened.glyph, close.glyph) else close.glyph


__all__ = ["MARK", "Marked", "marked"]
