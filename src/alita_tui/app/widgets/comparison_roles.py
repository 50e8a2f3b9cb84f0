"""How each role looks: component classes, so that a theme or a user's stylesheet can say otherwise."""

from collections.abc import Iterable
from typing import Final, get_args

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from alita_tui.app.widgets.comparison_cells import Piece, Role, width_of

ROLES: Final[tuple[Role, ...]] = get_args(Role)
COMPONENTS: Final[frozenset[str]] = frozenset(f"wording--{role}" for role in (*ROLES, "selected"))

# Every difference has its signs in the text (‹ ›, glyphs, words); colour and line only repeat them.
CSS: Final = """
    & > .wording--selected { background: $primary 20%; }
    & > .wording--dim { color: $quiet; }
    & > .wording--label { color: $foreground; }
    & > .wording--head { text-style: bold; }
    & > .wording--chosen { text-style: bold underline; color: $accent; }
    & > .wording--rule { color: $quiet; }
    & > .wording--note { color: $foreground; }
    & > .wording--warn { color: $warning-sign; }
    & > .wording--why { color: $quiet; text-style: italic; }
    & > .wording--cue { color: $quiet; text-style: italic; }
    & > .wording--frame { color: $quiet; }
    & > .wording--support { text-style: underline; }
    & > .wording--mark { color: $accent; text-style: bold; }
    & > .wording--verbatim { color: $state-verbatim; }
    & > .wording--bracketed { color: $state-bracketed; }
    & > .wording--cut { color: $state-cut; }
    & > .wording--altered { color: $state-altered; }
    & > .wording--fragment { color: $state-fragment; }
    & > .wording--reported { color: $state-reported; }
    & > .wording--absent { color: $state-absent; }
    & > .wording--omitted { color: $state-cut; text-style: strike; }
    & > .wording--inserted { color: $state-fragment; text-style: bold underline; }
    & > .wording--replaced { color: $state-altered; text-style: bold underline; }
    & > .wording--bracket { color: $state-bracketed; text-style: bold; }
    & > .wording--ellipsis { color: $state-cut; text-style: bold; }
    & > .wording--case { color: $quiet; text-style: underline; }
"""


def strip_of(widget: Widget, line: Iterable[Piece], width: int, *, selected: bool = False) -> Strip:
    """A line as a strip of that many cells, in the widget's styles; the selected one on its own ground."""
    pieces = list(line)
    base = widget.rich_style
    if selected:
        base += widget.get_component_rich_style("wording--selected")
    segments = [
        Segment(piece.text, base if piece.role == "plain" else base + _style(widget, piece.role))
        for piece in pieces
        if piece.text
    ]
    return Strip(segments, width_of(pieces)).adjust_cell_length(width, base)


def _style(widget: Widget, role: Role) -> Style:
    return widget.get_component_rich_style(f"wording--{role}", partial=True)
