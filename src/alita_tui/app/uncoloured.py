"""The screen without colours (``NO_COLOR``): the terminal's own letters on its own ground, and no greys.

What a ground of its own marks (the row under the cursor, a selection, the thumb of a scrollbar) is reversed.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rich.color import ColorType
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.color import Color as RichColour

_MARKED = 0.1  # of brightness from 0 to 1: from here on grounds are told apart


class Uncoloured(LineFilter):
    """Leaves bold, reverse and underline of every look."""

    def apply(self, segments: Sequence[Segment], background: Color) -> list[Segment]:
        return [
            Segment(text, style and _without_colour(style, background), control)
            for text, style, control in segments
        ]


@lru_cache(4096)
def _without_colour(style: Style, ground: Color) -> Style:
    plain = Style(
        bold=style.bold or None,
        underline=style.underline or None,
        reverse=style.reverse or _is_marked(style.bgcolor, ground) or None,
    )
    return plain + Style.from_meta(style.meta) if style.meta else plain


def _is_marked(colour: RichColour | None, ground: Color) -> bool:
    """Whether a ground is told from the one around it."""
    if colour is None or colour.type is ColorType.DEFAULT:
        return False
    return abs(Color.from_rich_color(colour).brightness - ground.brightness) >= _MARKED
