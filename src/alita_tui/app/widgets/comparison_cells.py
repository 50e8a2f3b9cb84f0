"""Pieces of a line and how they are measured, wrapped, cut and padded, all in terminal cells."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final, Literal, NamedTuple

from rich.cells import cell_len, split_graphemes

Role = Literal[
    "plain",
    "dim",
    "label",
    "head",
    "rule",
    "chosen",
    "note",
    "warn",
    "why",
    "own",
    "cue",
    "frame",
    "support",
    "mark",
    "verbatim",
    "bracketed",
    "cut",
    "altered",
    "fragment",
    "reported",
    "absent",
    "omitted",
    "inserted",
    "replaced",
    "bracket",
    "ellipsis",
    "case",
]

CUT: Final = "…"
_RUN: Final = re.compile(r"\s+|\S+")
_FIRST_WIDE: Final = "\u1100"
_STAYS: Final = frozenset("。、，．！？：；」』）】〉》…")


class Piece(NamedTuple):
    """Text in one role: a role says what the text is, a theme says how that looks."""

    text: str
    role: Role = "plain"


Line = tuple[Piece, ...]


def plain(line: Iterable[Piece]) -> str:
    """The text of a line, roles left out."""
    return "".join(piece.text for piece in line)


def width_of(line: Iterable[Piece]) -> int:
    """Cells that a line takes."""
    return sum(cell_len(piece.text) for piece in line)


def clip(text: str, width: int) -> str:
    """The longest beginning of ``text`` that fits ``width`` cells, nothing added."""
    used = 0
    for index, character in enumerate(text):
        used += cell_len(character)
        if used > width:
            return text[:index]
    return text


def fit(text: str, width: int) -> str:
    """``text`` in at most ``width`` cells; what is cut shows as ``…``."""
    if cell_len(text) <= width:
        return text
    return clip(text, width - 1).rstrip() + CUT if width > 0 else ""


def fit_line(line: Sequence[Piece], width: int) -> Line:
    """A line in at most ``width`` cells; what is cut, unless it is blank, shows as ``…``."""
    if width_of(line) <= width:
        return tuple(line)
    if not plain(line)[_clip_line(line, width)[1] :].strip():
        return _clip_line(line, width)[0]
    return (*_clip_line(line, width - 1)[0], Piece(CUT if width > 0 else "", "dim"))


def _clip_line(line: Sequence[Piece], width: int) -> tuple[Line, int]:
    """The longest beginning of a line that fits, and of how many characters it is."""
    kept: list[Piece] = []
    length = 0
    for piece in line:
        text = clip(piece.text, width)
        kept.append(Piece(text, piece.role))
        length += len(text)
        width -= cell_len(text)
        if text != piece.text:
            break
    return tuple(kept), length


def pad(line: Sequence[Piece], width: int, role: Role = "plain", fill: str = " ") -> Line:
    """A line of exactly ``width`` cells."""
    fitted = fit_line(line, width)
    missing = width - width_of(fitted)
    return (*fitted, Piece(fill * missing, role)) if missing > 0 else fitted


def wrap(pieces: Iterable[Piece], width: int, hang: int = 0) -> list[Line]:
    """Break pieces into lines of at most ``width`` cells, at blanks; a line break in the text stays one.

    Only blanks where a line breaks are lost. A word wider than the line is broken where the line is full; a
    character wider than the line stands alone. ``hang`` indents every line but the first.
    """
    page = _Page(max(width, 1), min(hang, max(width - 2, 0)))
    blank: Piece | None = None
    for word in _words(pieces):
        if word is None:
            page.turn()
            blank = None
        elif word[0].text.isspace():
            blank = word[0]
        else:
            page.put(word, blank)
            blank = None
    return page.finish()


class _Page:
    """The lines so far and the one being filled."""

    def __init__(self, width: int, hang: int) -> None:
        self.width, self.hang = width, hang
        self.lines: list[Line] = []
        self.line: list[Piece] = []
        self.used = 0
        self.start = 0

    def turn(self) -> None:
        self.lines.append(_joined(self.line))
        self.line = [Piece(" " * self.hang)] if self.hang else []
        self.used = self.start = self.hang

    def put(self, word: Sequence[Piece], blank: Piece | None) -> None:
        begun = self.used > self.start
        gap = 1 if blank and begun else 0
        size = width_of(word)
        if begun and self.used + gap + size > self.width and size <= self.width - self.hang:
            self.turn()
        elif gap and blank:
            if self.used + gap >= self.width:
                self.turn()
            else:
                self.line.append(Piece(" ", blank.role))
                self.used += 1
        if self.used + size <= self.width:
            self.line.extend(word)
            self.used += size
        else:
            for piece in word:
                self._break(piece)

    def _break(self, piece: Piece) -> None:
        kept = ""
        for grapheme, size in _graphemes(piece.text):
            if self.used + size > self.width and (self.used > self.start or kept):
                self.line.append(Piece(kept, piece.role))
                self.turn()
                kept = ""
            kept += grapheme
            self.used += size
        self.line.append(Piece(kept, piece.role))

    def finish(self) -> list[Line]:
        seen = any(piece.text.strip() for piece in self.line)  # also what takes no cell
        if self.used > self.start or seen:
            self.lines.append(_joined(self.line))
        return self.lines


def _joined(line: Iterable[Piece]) -> Line:
    """Neighbours in one role as one piece, so that what is written with several characters stays whole."""
    joined: list[Piece] = []
    for role, pieces in groupby(line, key=lambda piece: piece.role):
        text = "".join(piece.text for piece in pieces)
        if text:
            joined.append(Piece(text, role))
    return tuple(joined)


def _words(pieces: Iterable[Piece]) -> Iterator[list[Piece] | None]:
    """Words, which may run over several pieces; blanks as words of their own; None for a line break."""
    word: list[Piece] = []
    for piece in pieces:
        for match in _RUN.finditer(piece.text):
            run = match.group()
            if run.isspace():
                if word:
                    yield word
                word = []
                yield None if "\n" in run else [Piece(run, piece.role)]
                continue
            for text in _between_wide(run):
                if word and text[0] not in _STAYS and cell_len(text) > 1 and len(text) < len(run):
                    yield word
                    word = []
                word.append(Piece(text, piece.role))
    if word:
        yield word


def _between_wide(run: str) -> list[str]:
    """A run without blanks, cut before and after each wide grapheme; a line may break there."""
    if max(run) < _FIRST_WIDE or cell_len(run) <= len(run):
        return [run]
    parts: list[str] = []
    start = at = 0
    for grapheme, size in _graphemes(run):
        if size > 1:
            parts += [run[start:at], grapheme]
            start = at + len(grapheme)
        at += len(grapheme)
    return [part for part in (*parts, run[start:]) if part]


def _graphemes(text: str) -> Iterator[tuple[str, int]]:
    """What is seen as one character, with its width in cells."""
    if text.isascii():
        yield from ((character, 1) for character in text)
        return
    for start, end, size in split_graphemes(text)[0]:
        yield text[start:end], size
