"""Block quotations: lines that open with “>”, and the name of who said them behind a dash in the last."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from alita_tui.quotes.lexicon.furniture import FURNITURE
from alita_tui.quotes.paragraphs import Paragraph
from alita_tui.quotes.quotation import Span
from alita_tui.quotes.transcripts import Turn

_SIGN = re.compile(r">[>\s]*")
_SIGNATURE = re.compile(
    r"[>\s]*(?:[—–―]|-{1,2})\s*(?:[a-z]+\s+){0,4}(?P<name>[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,4})(?=\s*(?:[,(].*)?$)"
)
_DOUBLE = '“”„«»"'
_MARKS, _CLOSING = "“\"„«‘'", "”\"“»’'"


def blocks(text: str, lines: Sequence[Paragraph]) -> dict[int, Turn | None]:
    """The paragraphs of signed block quotations by their offset, each with its words; None: words of nobody.

    A block without a signature says nothing about who speaks, nor whether anybody does: mail quotes so too.
    """
    found: dict[int, Turn | None] = {}
    for block, signature in _signed(text, lines):
        match = _SIGNATURE.match(text, signature.start, signature.end)
        assert match is not None
        found[signature.start] = None
        for line in block:
            sign = _SIGN.match(text, line.start, line.end)
            start = sign.end() if sign else line.start
            said = text[start : line.end].rstrip()
            if said[:1] in _MARKS and said[-1:] in _CLOSING and len(said) > 1:
                start, said = start + 1, said[1:-1]
            words = any(map(str.isalnum, said)) and said[0] not in _MARKS
            turn = Turn(match.start("name"), match.end("name"), start, start + len(said))
            if words or not any(map(str.isalnum, said)):
                found[line.start] = turn if words else None
    return found


def introduced(text: str, lines: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, list[Span]]]:
    """The blocks behind a paragraph that ends with a colon: that paragraph, and the words of each line.

    Not those with a signature, nor those that hold quotation marks, which then say what is said.
    """
    signed = {block[0].start for block, _ in _signed(text, lines)}
    runs = [(quoted, list(run)) for quoted, run in groupby(lines, lambda line: text[line.start] == ">")]
    for (_, before), (quoted, run) in pairwise(runs):
        if not quoted or run[0].start in signed or text[before[-1].end - 1] != ":":
            continue
        words = [
            (match.end(), line.end) for line in run if (match := _SIGN.match(text, line.start, line.end))
        ]
        words = [span for span in words if any(map(str.isalnum, text[slice(*span)]))]
        if words and not any(mark in text[words[0][0] : words[-1][1]] for mark in _DOUBLE):
            yield before[-1], words


def _signed(text: str, lines: Sequence[Paragraph]) -> Iterator[tuple[list[Paragraph], Paragraph]]:
    """The lines of each block, and the line of its signature: its last, or the one after it."""
    runs = [(quoted, list(run)) for quoted, run in groupby(lines, lambda line: text[line.start] == ">")]
    for number, (quoted, run) in enumerate(runs):
        if not quoted:
            continue
        after = runs[number + 1][1][0] if number + 1 < len(runs) else None
        if len(run) > 1 and _is_signature(text, run[-1]):
            yield run[:-1], run[-1]
        elif after is not None and _is_signature(text, after):
            yield run, after


def _is_signature(text: str, line: Paragraph) -> bool:
    match = _SIGNATURE.match(text, line.start, line.end)
    return match is not None and match["name"].casefold() not in FURNITURE
