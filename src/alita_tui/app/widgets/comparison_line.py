"""One line of pieces: titles, rules, legends."""

from collections.abc import Sequence
from typing import ClassVar, Final

from textual.strip import Strip
from textual.widget import Widget

from alita_tui.app.widgets.comparison_cells import Line, Piece, Role, fit_line, pad, plain, width_of, wrap
from alita_tui.app.widgets.comparison_roles import components, rules, strip_of
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
    wrapped instead; of blocks that stay whole, the shortest way takes as many lines as it needs.
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
        self._blocks: Sequence[Line] = ()

    def show(self, *ways: Sequence[Piece]) -> None:
        """Say it in one of these ways, the longest first."""
        self._say(tuple(tuple(way) for way in ways) or ((),), ())

    def show_blocks(self, *ways: Sequence[Line]) -> None:
        """Say it in one of these ways, the longest first, each of blocks that no line breaks."""
        self._say(tuple(tuple(piece for one in _spaced(way) for piece in one) for way in ways), ways[-1])

    def _say(self, ways: tuple[Line, ...], blocks: Sequence[Line]) -> None:
        if (ways, blocks) != (self._ways, self._blocks):
            self._ways, self._blocks = ways, blocks
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
        if self._blocks:
            return packed(self._blocks, width)[: self._most]
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


def _spaced(blocks: Sequence[Line]) -> list[Line]:
    """Each block with a blank before it."""
    return [(Piece(" "), *block) for block in blocks]


def packed(blocks: Sequence[Line], width: int) -> list[Line]:
    """The blocks on as few lines as they take, a blank before each; one that is wider than a line is cut."""
    lines: list[Line] = []
    for block in _spaced(blocks):
        if lines and width_of(lines[-1]) + width_of(block) <= width:
            lines[-1] = (*lines[-1], *block)
        else:
            lines.append(fit_line(block, width))
    return lines
