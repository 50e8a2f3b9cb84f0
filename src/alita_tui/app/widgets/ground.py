"""Containers that show nothing but their ground, and cost next to nothing to draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal, Vertical

from alita_tui.app.widgets.line_cache import GroundCache

if TYPE_CHECKING:
    from textual.widget import Widget


class Row(Horizontal):
    """Widgets beside each other."""

    def __init__(self, *children: Widget, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(*children, id=id)
        self._styles_cache = GroundCache()


class Pile(Vertical):
    """Widgets below each other."""

    def __init__(self, *children: Widget, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(*children, id=id)
        self._styles_cache = GroundCache()
