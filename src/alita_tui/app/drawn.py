"""The second line of defence: of what is drawn, no text holds a character that the terminal would act on.

Textual writes its own control sequences around the texts of segments, never inside them, so whatever
acts inside one has come past ``safe.py``: from a widget of Textual, or through a fault of ours.
"""

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from alita_tui.app.safe import spaced


class Drawn(LineFilter):
    """Makes every line harmless just before it is written, at the width that it was laid out for."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - Textual passes it
        for segment in segments:
            if not segment.text.isprintable() and not segment.control:
                return _harmless(segments)
        return segments


def _harmless(segments: list[Segment]) -> list[Segment]:
    """The segments with signs for what acts; no wider than before, as what is beside them stays."""
    shown = [one if one.control else Segment(spaced(one.text), one.style) for one in segments]
    width = sum(one.cell_length for one in segments)
    return (
        Segment.adjust_line_length(shown, width) if sum(one.cell_length for one in shown) > width else shown
    )
