"""The part of a search hit that fits on a line, with the words that matched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.content import Span as Styled

from alita_tui.app.safe import content, spaced

if TYPE_CHECKING:
    from textual.style import Style

    from alita_tui.corpus.model import Hit

_BEFORE = 0.3


def snippet(hit: Hit, width: int, matched: Style, base: Style) -> Content:
    """The hit's snippet in ``width`` cells, cut with ``…`` at blanks around its first match."""
    text, first = spaced(hit.snippet), hit.snippet_start
    spans = [(start - first, end - first) for start, end in hit.matches]
    begin, end = _window(text, max(0, min((start for start, _ in spans), default=hit.start - first)), width)
    lead, tail = "…" if begin else "", "…" if end < len(text) else ""
    shift = len(lead) - begin
    styled = [
        Styled(max(0, s + shift), min(e, end) + shift, matched) for s, e in spans if e > begin and s < end
    ]
    return content(f"{lead}{text[begin:end]}{tail}", base).add_spans(styled)


def _window(text: str, at: int, width: int) -> tuple[int, int]:
    """A part of the text that holds ``at`` and, with a sign on either side, fits into the width."""
    if len(text) <= width and cell_len(text) <= width:
        return 0, len(text)
    begin = max(0, at - int(width * _BEFORE))
    end, room = begin, width - 2
    while end < len(text) and cell_len(text[end]) <= room:
        room -= cell_len(text[end])
        end += 1
    while end == len(text) and begin and cell_len(text[begin - 1]) <= room:
        begin -= 1
        room -= cell_len(text[begin])
    if begin and (blank := text.find(" ", begin, at)) >= 0:
        begin = blank + 1
    if end < len(text) and (blank := text.rfind(" ", at + 1, end)) > begin:
        end = blank
    return begin, end
