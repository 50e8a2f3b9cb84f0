"""What the command palette finds besides the corpus: every command that works here, every theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from alita_tui.app.commands import Command, commands, keys_of, spoken
from alita_tui.app.safe import content
from alita_tui.app.screens.place import PlaceScreen
from alita_tui.app.settings import settings_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual.content import Content
    from textual.widget import Widget

# Beside what is found in the corpus, which scores up to .9: the words as typed, or only their letters.
_WHOLE, _LETTERS = 1.0, 0.4
_PANES = {"articles": "#articles", "reader": "#reader", "hits": "#hits"}


def help_text(words: str) -> str:
    """Words under an entry; typed as a string, which the palette would read as markup."""
    return cast("str", content(words))


class _Listed(Provider):
    """Everything is listed before anything is typed."""

    def listed(self) -> Iterable[tuple[Content, str, Callable[[], object]]]:
        """Label, help, what it does."""
        raise NotImplementedError

    async def discover(self) -> Hits:
        for label, said, act in self.listed():
            yield DiscoveryHit(label, act, label.plain, help=help_text(said))

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for label, said, act in self.listed():
            if matcher.match(label.plain) > 0:
                whole = query.casefold() in label.plain.casefold()
                # Highlighting reads markup; a label with a bracket in it, a key of the user's, goes without.
                shown = label if "[" in label.plain else matcher.highlight(label.plain)
                yield Hit(_WHOLE if whole else _LETTERS, shown, act, label.plain, help_text(said))


class CommandProvider(_Listed):
    """The commands of the table that work here."""

    def listed(self) -> Iterable[tuple[Content, str, Callable[[], object]]]:
        screen, own = self.screen, settings_of(self.app).keys
        for one in commands(*(screen.places if isinstance(screen, PlaceScreen) else ())):
            if one.palette:
                keys = keys_of(one, own)
                label = f"{one.label}  ({spoken(keys[:1])})" if keys else one.label
                yield content(label), one.about, lambda one=one: self._run(one)  # type: ignore[misc]

    async def _run(self, command: Command) -> None:
        pane = _PANES.get(command.place)
        node: Widget = self.screen.query_one(pane) if pane else self.screen
        await self.app.run_action(command.action, node)


class ThemeProvider(_Listed):
    """The themes, this program's own first."""

    def listed(self) -> Iterable[tuple[Content, str, Callable[[], object]]]:
        names = sorted(self.app.available_themes, key=lambda name: (not name.startswith("alita-"), name))
        for name in names:
            now = " (now)" if name == self.app.theme else ""
            yield content(f"theme {name}{now}"), "Change the colours.", lambda name=name: self._choose(name)  # type: ignore[misc]

    def _choose(self, name: str) -> None:
        self.app.theme = name
