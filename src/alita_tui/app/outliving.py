"""What lets the app outlive a fault in one pane: Textual ends at the first exception anywhere."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

from rich.segment import Segment
from textual import events
from textual.app import App
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.geometry import Region
    from textual.message import Message

    from alita_tui.app.guarded import GuardedApp

_SAID = " this pane could not be drawn; the notice names the report "


@contextmanager
def outliving() -> Iterator[None]:
    """As long as it lasts, a guarded app lives on when a handler or the drawing of a pane fails.

    A widget whose handler failed goes on with its next message; one that could not be drawn says so in its
    place. Without its first screen there is no app: a fault there is passed on.
    """
    dispatch, render = MessagePump._dispatch_message, Widget.render_lines

    async def dispatched(pump: MessagePump, message: Message) -> None:
        try:
            await dispatch(pump, message)
        except Exception as error:
            app = _app(pump)
            app.lives_on = app.lives_on and not _first(pump, message)
            if not app.outlive(error, f"{type(message).__name__} at {_name(pump)}"):
                raise

    def rendered(widget: Widget, crop: Region) -> list[Strip]:
        try:
            return render(widget, crop)
        except Exception as error:
            if not _app(widget).outlive(error, f"drawing {_name(widget)}"):
                raise
            said = [_SAID, *[""] * (crop.height - 1)]
            style = widget.rich_style
            return [Strip([Segment(f"{line:<{crop.width}.{crop.width}}", style)]) for line in said]

    MessagePump._dispatch_message = dispatched  # type: ignore[method-assign, assignment]
    Widget.render_lines = rendered  # type: ignore[method-assign, assignment]
    try:
        yield
    finally:
        MessagePump._dispatch_message = dispatch  # type: ignore[method-assign]
        Widget.render_lines = render  # type: ignore[method-assign]


def _app(pump: MessagePump) -> GuardedApp:
    return cast("GuardedApp", pump.app)


def _first(pump: MessagePump, message: Message) -> bool:
    """Whether a message without which there is nothing to see: of the app, or of its first screen."""
    if not isinstance(message, events.Load | events.Compose | events.Mount):
        return False
    return isinstance(pump, App) or (isinstance(pump, Screen) and len(pump.app.screen_stack) <= 1)


def _name(pump: MessagePump) -> str:
    """The class of a widget, and its id: nothing of what it shows."""
    return f"{type(pump).__name__}#{getattr(pump, 'id', None) or ''}"
