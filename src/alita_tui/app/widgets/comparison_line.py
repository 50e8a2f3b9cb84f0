"""One line of pieces: titles, rules, legends."""

from collections.abc import Sequence
from typing import ClassVar, Final

from textual.strip import Strip
from textual.widget import Widget

from alita_tui.app.widgets.comparison_cells import Line, Piece, Role, fit_line, pad, plain, wrap
from alita_tui.app.widgets.comparison_roles import components, rules, strip_of
from alita_tui.app.widgets.comparison_words import LEGENDS
from alita_tui.app.widgets.line_cache import LineCache

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

    ``fill`` continues it to the right edge. Where there may be more lines (``most``), the longest way is
    wrapped instead.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = components(_ROLES)
    DEFAULT_CSS = "PieceLine { height: 1; width: 1fr; " + rules(_ROLES) + "}"

    def __init__(
        self,
        *,
        id: str | None = None,  # noqa: A002 - Textual's name
        fill: str = " ",
        role: Role = "rule",
        most: int = 1,
    ) -> None:
        super().__init__(id=id)
        self._styles_cache = LineCache()
        self._fill, self._role, self._most = fill, role, most
        self._ways: tuple[Line, ...] = ((),)

    def show(self, *ways: Sequence[Piece]) -> None:
        """Say it in one of these ways, the longest first."""
        said = tuple(tuple(way) for way in ways) or ((),)
        if said != self._ways:
            self._ways = said
            self._fit_height()
            self.refresh()

    def set_fill(self, fill: str) -> None:
        """Continue the line with another character."""
        self._fill = fill
        self.refresh()

    @property
    def lines(self) -> list[Line]:
        """What is shown at the present width."""
        width = self.size.width
        chosen = next((way for way in self._ways if fit_line(way, width) == way), None)
        if chosen is not None or self._most == 1 or not width:
            return [fit_line(chosen or self._ways[-1], width)]
        lines = [(Piece(" "), *line) for line in wrap(self._ways[0], width - 1)]
        if len(lines) <= self._most:
            return lines
        rest = [piece for line in lines[self._most - 1 :] for piece in line]
        return [*lines[: self._most - 1], fit_line(rest, width)]

    @property
    def text(self) -> str:
        return "\n".join(plain(line) for line in self.lines)

    def on_resize(self) -> None:
        self._fit_height()

    def _fit_height(self) -> None:
        height = len(self.lines)
        if self._most > 1 and (self.styles.height is None or self.styles.height.value != height):
            self.styles.height = height

    def render_line(self, y: int) -> Strip:
        width, lines = self.size.width, self.lines
        if y >= len(lines):
            return Strip.blank(width, self.rich_style)
        return strip_of(self, pad(lines[y], width, self._role, self._fill), width)


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
