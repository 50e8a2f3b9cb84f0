"""One line of pieces: titles, rules, legends."""

from collections.abc import Sequence
from typing import ClassVar, Final

from textual.strip import Strip
from textual.widget import Widget

from alita_tui.app.widgets.comparison_cells import Line, Piece, Role, fit_line, pad, plain
from alita_tui.app.widgets.comparison_roles import components, rules, strip_of
from alita_tui.app.widgets.comparison_words import LEGENDS

# Few, since each is looked up whenever a line is styled.
_ROLES: Final[tuple[Role, ...]] = (
    "dim",
    "head",
    "chosen",
    "rule",
    "verbatim",
    "bracketed",
    "cut",
    "altered",
    "fragment",
    "reported",
    "absent",
)


class PieceLine(Widget):
    """A line; of several ways to say it the longest that fits, the last one cut with ``…`` where none does.

    ``fill`` continues it to the right edge.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = components(_ROLES)
    DEFAULT_CSS = "PieceLine { height: 1; width: 1fr; " + rules(_ROLES) + "}"

    def __init__(self, *, id: str | None = None, fill: str = " ", role: Role = "rule") -> None:  # noqa: A002
        super().__init__(id=id)
        self._fill, self._role = fill, role
        self._ways: tuple[Line, ...] = ((),)

    def show(self, *ways: Sequence[Piece]) -> None:
        """Say it in one of these ways, the longest first."""
        said = tuple(tuple(way) for way in ways) or ((),)
        if said != self._ways:
            self._ways = said
            self.refresh()

    def set_fill(self, fill: str) -> None:
        """Continue the line with another character."""
        self._fill = fill
        self.refresh()

    @property
    def line(self) -> Line:
        """The way that is shown at the present width."""
        width = self.size.width
        chosen = next((way for way in self._ways if fit_line(way, width) == way), self._ways[-1])
        return fit_line(chosen, width)

    @property
    def text(self) -> str:
        return plain(self.line)

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        if y:
            return Strip.blank(width, self.rich_style)
        return strip_of(self, pad(self.line, width, self._role, self._fill), width)


def legend_lines() -> tuple[Line, ...]:
    """The states and signs, each in its colour, the longest way to say it first."""
    return tuple(
        tuple(
            piece
            for text, state in legend
            for piece in (Piece(" "), Piece(text[:1], state or "dim"), Piece(text[1:], "dim"))
        )
        for legend in LEGENDS
    )
