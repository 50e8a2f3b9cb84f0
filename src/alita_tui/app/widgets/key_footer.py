"""The keys that work here and now, on one line."""

from typing import TYPE_CHECKING, NamedTuple

from textual import events
from textual.content import Content
from textual.style import Style
from textual.widget import Widget

if TYPE_CHECKING:
    from textual.screen import Screen

_GAP = "  "
_HELP = "help"  # the label of the command that is never left out


class Key(NamedTuple):
    """One entry: the key, what it does, the Textual key name that runs it."""

    key: str
    label: str
    name: str


class KeyFooter(Widget):
    """Shows as many keys as fit, whole; the key for help always, at the right edge."""

    DEFAULT_CSS = """
    KeyFooter { height: 1; width: 1fr; dock: bottom; color: $foreground; background: $panel; }
    """

    _painted = False

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, self._changed)
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        """To find what works here takes a third of the first paint, which does without."""
        self._painted = True
        self.refresh()

    def _changed(self, _screen: "Screen[object]") -> None:
        self.refresh()

    @property
    def keys(self) -> list[Key]:
        """What works where the user stands: the focused pane's keys first, then the screen's."""
        seen: dict[str, Key] = {}
        for name, (_node, binding, enabled, _tip) in self.screen.active_bindings.items():
            if binding.show and enabled and binding.action not in seen:
                seen[binding.action] = Key(
                    binding.key_display or self.app.get_key_display(binding), binding.description, name
                )
        return list(seen.values())

    def fitting(self, width: int) -> list[tuple[int, Key]]:
        """The keys shown and the cell where each begins."""
        keys = self.keys
        aside = [key for key in keys if key.label == _HELP]
        placed: list[tuple[int, Key]] = []
        room = width - sum(len(key.key) + len(key.label) + 2 for key in aside)
        at = 1
        for key in keys:
            size = len(key.key) + 1 + len(key.label)
            if key in aside:
                continue
            if at + size > room - 1:
                break
            placed.append((at, key))
            at += size + len(_GAP)
        return [*placed, *((max(0, room), key) for key in aside)]

    def render(self) -> Content:
        if not self._painted:
            return Content("")
        parts: list[tuple[str, Style]] = []
        at = 0
        for start, key in self.fitting(self.size.width):
            parts.append((" " * (start - at), Style()))
            parts += [(key.key, Style(bold=True, underline=True)), (f" {key.label}", Style())]
            at = start + len(key.key) + 1 + len(key.label)
        return Content.assemble(*parts)

    def on_click(self, event: events.Click) -> None:
        for start, key in self.fitting(self.size.width):
            if start <= event.x < start + len(key.key) + 1 + len(key.label):
                self.app.simulate_key(key.name)
