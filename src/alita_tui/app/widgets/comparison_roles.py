"""How each role looks: component classes, so that a theme or a user's stylesheet can say otherwise."""

from collections.abc import Iterable
from typing import Final, get_args

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from alita_tui.app.widgets.comparison_cells import Piece, Role, width_of

ROLES: Final[tuple[Role, ...]] = get_args(Role)

# Every difference has its signs in the text (‹ ›, glyphs, words); colour and line only repeat them.
_LOOKS: Final[dict[str, str]] = {
    "selected": "background: $primary 20%;",
    "dim": "color: $quiet;",
    "label": "color: $foreground;",
    "head": "text-style: bold;",
    "chosen": "text-style: bold underline; color: $accent;",
    "rule": "color: $quiet;",
    "note": "color: $foreground;",
    "warn": "color: $warning-sign;",
    "why": "color: $quiet; text-style: italic;",
    "own": "color: $accent; text-style: bold;",
    "cue": "color: $quiet; text-style: italic;",
    "frame": "color: $quiet;",
    "support": "text-style: underline;",
    "mark": "color: $accent; text-style: bold;",
    "verbatim": "color: $state-verbatim;",
    "bracketed": "color: $state-bracketed;",
    "cut": "color: $state-cut;",
    "altered": "color: $state-altered;",
    "fragment": "color: $state-fragment;",
    "reported": "color: $state-reported;",
    "absent": "color: $state-absent;",
    "omitted": "color: $state-cut; text-style: strike;",
    "inserted": "color: $state-fragment; text-style: bold underline;",
    "replaced": "color: $state-altered; text-style: bold underline;",
    "bracket": "color: $state-bracketed; text-style: bold;",
    "ellipsis": "color: $state-cut; text-style: bold;",
    "case": "color: $quiet; text-style: underline;",
}


def rules(names: Iterable[str] = tuple(_LOOKS)) -> str:
    """The rules of these roles, for the ``DEFAULT_CSS`` of a widget."""
    return "".join(f"& > .wording--{name} {{ {_LOOKS[name]} }}\n" for name in names if name in _LOOKS)


def components(names: Iterable[str] = (*ROLES, "selected")) -> set[str]:
    """The component classes of these roles."""
    return {f"wording--{name}" for name in names}


def strip_of(widget: Widget, line: Iterable[Piece], width: int, *, selected: bool = False) -> Strip:
    """A line as a strip of that many cells, in the widget's styles; the selected one on its own ground."""
    pieces = list(line)
    base = widget.rich_style
    if selected:
        base += widget.get_component_rich_style("wording--selected")
    segments: list[Segment] = []
    before = base
    for piece in pieces:
        if piece.text:
            before = _look(widget, piece, base, before)
            segments.append(Segment(piece.text, before))
    return Strip(segments, width_of(pieces)).adjust_cell_length(width, base).simplify()


def _look(widget: Widget, piece: Piece, base: Style, before: Style) -> Style:
    """How a piece is drawn; blanks on which nothing is seen as what stands ``before``, for fewer bytes."""
    style = base if piece.role == "plain" else base + _style(widget, piece.role)
    if not piece.text.isspace() or _seen(style, base):
        return style
    return base if _seen(before, base) else before


def _seen(style: Style, base: Style) -> bool:
    """Whether a style is seen on a blank."""
    return bool(style.underline or style.strike or style.reverse) or style.bgcolor != base.bgcolor


def _style(widget: Widget, role: Role) -> Style:
    return widget.get_component_rich_style(f"wording--{role}", partial=True)
