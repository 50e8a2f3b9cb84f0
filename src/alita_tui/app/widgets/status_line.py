"""What stands under the user's eye, and what to press for more; or, at length, what has just happened."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content
from textual.reactive import var
from textual.widget import Widget

from alita_tui.app.safe import content, spaced
from alita_tui.app.widgets.article_list import fitted
from alita_tui.app.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

_JOIN, _CUT, _MOST, _NARROW = " · ", "…", 6, 60
# What is as spare as this goes before a second line is taken.
_LEAST = 5


class Part(NamedTuple):
    """Something to say, and how soon it gives way where not all fits: 0 is what stays."""

    text: str
    spare: int = 0


class StatusLine(Widget):
    """Says its ``parts``; ``text`` is all of them.

    What is ``standing`` there has one line, two where these are short: ``…`` stands for what gives way.
    Anything else is wrapped, and only what takes more than six lines ends with ``…``.
    """

    DEFAULT_CSS = """
    StatusLine { height: 1; width: 1fr; padding: 0 1; color: $accent; text-style: bold; }
    """

    parts: var[tuple[str, ...]] = var((), always_update=True)
    standing = held = False
    _spare: tuple[int, ...] = ()
    _shown: Sequence[str] = ("",)

    def stand(self, *parts: Part) -> None:
        """Say this on one line, unless what is said is ``held``: until the user presses a key."""
        if self.held:
            return
        self.standing, self._spare = True, tuple(part.spare for part in parts)
        self.parts = tuple(part.text for part in parts)

    def say(self, *parts: str) -> None:
        """Say this at length."""
        self.standing = self.held = False
        self.parts = parts

    def hold(self, *parts: str) -> None:
        """Say this at length, and let nothing that comes of itself take its place."""
        self.say(*parts)
        self.held = True

    @property
    def text(self) -> str:
        """Everything that there is to say."""
        return _JOIN.join(part for part in self.parts if part)

    @property
    def lines(self) -> list[str]:
        """What is shown at the present width."""
        width = self.content_region.width
        if self.standing or not width:
            said = (Part(*one) for one in zip(self.parts, self._spare, strict=False))
            return shortened([part for part in said if part.text], width)
        return wrapped(self.text, width)

    def watch_parts(self) -> None:
        self._fit()

    def on_resize(self, _event: events.Resize) -> None:
        self._fit()

    def _fit(self) -> None:
        """Take as many lines as what there is to say."""
        before, self._shown = self._shown, self.lines
        if len(before) != len(self._shown):
            self.styles.height = len(self._shown)
        if before != self._shown:
            self.refresh()

    def render(self) -> Content:
        return Content("\n").join(content(line) for line in self.lines)


def shortened(parts: Sequence[Part], width: int) -> list[str]:
    """The parts on a line of so many cells, on two where it is narrow; ``…`` stands for what gives way."""
    said = [spaced(part.text) for part in parts]
    spare = sorted((at for at, part in enumerate(parts) if part.spare), key=lambda at: -parts[at].spare)
    most = 1
    for at in spare:
        if len(_lines(_said(said), width)) <= most:
            break
        if parts[at].spare < _LEAST and width < _NARROW:
            most = 2
        if len(_lines(_said(said), width)) > most:
            said[at] = ""
    return _cut(_said(said), width, 2 if width < _NARROW else 1)


def _said(parts: Sequence[str]) -> str:
    """What is left of the parts, one ``…`` for neighbours that are empty."""
    return _JOIN.join(text for text, _ in groupby(part or _CUT for part in parts))


def wrapped(text: str, width: int) -> list[str]:
    """The text on lines of so many cells, six at the most; the last ends with ``…`` where there is more."""
    return _cut(spaced(text), width, _MOST)


def _lines(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, 0, len(text), max(width, 1))] or [""]


def _cut(text: str, width: int, most: int) -> list[str]:
    lines = _lines(text, width)
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], fitted(" ".join(lines[most - 1 :]), width).rstrip()]
