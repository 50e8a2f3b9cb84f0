"""Keys that come faster than they are dealt with: each waits until the one before has had its effect.

Textual hands a key to what has the focus at that moment, and goes on to the next one. On a slow line, in a
macro or a paste several come at once; then what is typed after the key that opens an input would be taken for
commands.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from textual import events
from textual.app import App

if TYPE_CHECKING:
    from textual.driver import Driver
    from textual.message_pump import MessagePump
    from textual.timer import Timer

_PATIENCE = 0.25  # seconds; what takes longer is at work on something else


class TypingAheadApp(App[int]):
    """An app that deals with one key, or what is pasted, at a time, in the order in which they came."""

    def __init__(self, driver_class: type[Driver] | None = None) -> None:
        super().__init__(driver_class)
        self._ahead: deque[events.Key | events.Paste] = deque()
        self._turn = 0
        self._dealing = False
        self._waiting: Timer | None = None

    async def on_event(self, event: events.Event) -> None:
        if not isinstance(event, (events.Key, events.Paste)) or event.is_forwarded:
            await super().on_event(event)
            return
        if self._dealing:
            self._ahead.append(event)
            if self._waiting is None:
                self._wait()
            return
        await self._deal_with(event)

    def _wait(self) -> None:
        turn = self._turn
        self._waiting = self.set_timer(_PATIENCE, lambda: self._next(turn))

    async def _deal_with(self, event: events.Key | events.Paste) -> None:
        self._dealing = True
        self._turn += 1
        target: MessagePump = self.focused or self.screen
        await super().on_event(event)
        self._follow(self._turn, target)

    def _follow(self, turn: int, pump: MessagePump | None) -> None:
        """Behind the key, from what had the focus up to the app: where it is, the key has been."""
        while pump is not None and pump is not self:
            if pump.call_later(self._follow, turn, pump._parent):
                return
            pump = pump._parent
        self.call_later(self.call_later, self._next, turn)  # a change of focus is a call, too

    async def _next(self, turn: int) -> None:
        if turn != self._turn or not self._dealing:
            return
        self._dealing = False
        if self._waiting is not None:
            self._waiting.stop()
            self._waiting = None
        if self._ahead:
            await self._deal_with(self._ahead.popleft())
            if self._ahead:
                self._wait()
