"""What the command palette finds besides the corpus: every command that works here, every theme."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from alita_tui.app.commands import PLACES, Command, commands, keys_of, spoken
from alita_tui.app.likeness import likeness
from alita_tui.app.safe import content
from alita_tui.app.screens.place import PlaceScreen
from alita_tui.app.settings import settings_of
from alita_tui.app.themes import THEMES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual.content import Content
    from textual.widget import Widget

    from alita_tui.app.screens.browse import BrowseScreen
    from alita_tui.quotes.model import Flag, Span

# Beside what is found in the corpus, which scores up to .9. What works elsewhere comes after what works here,
# a theme after a command that fits as well.
_ELSEWHERE, _THEME, _NEXT, _FLAG = 0.02, 0.01, 0.002, 0.01
_PANES = {"articles": "#articles", "reader": "#reader", "hits": "#hits"}


def help_text(words: str) -> str:
    """Words under an entry; typed as a string, which the palette would read as markup."""
    return cast("str", content(words))


class Line(NamedTuple):
    """A line of the palette: what it is called, what stands under it, what it does.

    ``beside`` follows the label and is not searched; by ``later`` it comes after others that fit as well.
    """

    label: str
    said: str
    act: Callable[[], object]
    beside: str = ""
    later: float = 0.0

    @property
    def text(self) -> str:
        """The label and what stands beside it."""
        return self.label + self.beside


class _Listed(Provider):
    """Finds among ``lines``, which are few and short."""

    def lines(self) -> Iterable[Line]:
        """All that may be found, in their order."""
        raise NotImplementedError

    def offered(self) -> Iterable[Line]:
        """What is listed before anything is typed."""
        return self.lines()

    def _marked(self, label: str, spans: Iterable[Span]) -> Content:
        shown = content(label)
        for start, end in spans:
            shown = shown.stylize(self.match_style or "bold", start, end)
        return shown

    async def discover(self) -> Hits:
        for line in self.offered():
            shown = content(line.text)
            yield DiscoveryHit(shown, line.act, line.text, help=help_text(line.said))

    async def search(self, query: str) -> Hits:
        for line in self.lines():
            found = likeness(query, line.label, line.said)
            if found.score > 0:
                shown = self._marked(line.text, found.spans)
                yield Hit(found.score - line.later, shown, line.act, line.text, help_text(line.said))


class CommandProvider(_Listed):
    """The commands of the table: before anything is typed those that work here, common ones first."""

    def offered(self) -> Iterable[Line]:
        works = {one.binding.id for one in self.screen.active_bindings.values() if one.enabled}
        here = [one for one in self._commands if not one.keys or one.name in works]
        return (self._line(one) for one in sorted(here, key=lambda one: not one.shown))

    def lines(self) -> Iterable[Line]:
        offered = list(self.offered())
        labels = {line.text for line in offered}
        yield from offered
        for one in self._commands:
            if one.place in _PANES and (line := self._line(one)).text not in labels:
                yield line._replace(said=f"{PLACES[one.place]}: {one.about}", later=_ELSEWHERE)

    @property
    def _commands(self) -> list[Command]:
        """Those of the screen; of its panes, that in which the user stands comes first."""
        places = self.screen.places if isinstance(self.screen, PlaceScreen) else ()
        pane = getattr(self.screen, "pane", "")
        order = sorted(places, key=lambda place: (place != pane, place == "everywhere"))
        return [one for one in commands(*order) if one.palette]

    def _line(self, command: Command) -> Line:
        keys = keys_of(command, settings_of(self.app).keys)
        beside = f"  ({spoken(keys[:1])})" if keys else ""
        return Line(command.label, command.about, lambda: self._run(command), beside)

    async def _run(self, command: Command) -> None:
        pane = _PANES.get(command.place)
        node: Widget = self.screen.query_one(pane) if pane else self.screen
        await self.app.run_action(command.action, node)


class ThemeProvider(_Listed):
    """The themes, this program's own first; only for who asks for them."""

    def lines(self) -> Iterable[Line]:
        own = [theme.name for theme in THEMES]
        names = [*own, *sorted(self.app.available_themes.keys() - own)]
        for number, name in enumerate(names):
            now = "  (now)" if name == self.app.theme else ""
            later = _THEME + number * _NEXT
            yield Line(f"theme {name}", "Change the colours.", partial(self._choose, name), now, later)

    def offered(self) -> Iterable[Line]:
        return ()

    def _choose(self, name: str) -> None:
        self.app.theme = name


class ThemeListProvider(ThemeProvider):
    """The themes and nothing else, all of them listed at once."""

    def offered(self) -> Iterable[Line]:
        return self.lines()


class FlagProvider(_Listed):
    """The statements that a flag stands on, from wherever the user is."""

    def lines(self) -> Iterable[Line]:
        from alita_tui.app.flags import titled
        from alita_tui.export.states import GRAVEST_FIRST

        for flag in GRAVEST_FIRST:
            said = "List the statements of which a source, or its own report, is told this."
            yield Line(f"statements: {titled(flag)}", said, partial(self._choose, flag), later=_FLAG)

    def offered(self) -> Iterable[Line]:
        return ()

    def _choose(self, flag: Flag) -> None:
        from alita_tui.app.screens.statements import StatementsScreen

        if isinstance(self.app.screen, StatementsScreen):
            self.app.screen.choose_flag(flag)
            return
        browse: BrowseScreen = self.app.browse  # type: ignore[attr-defined]
        while self.app.screen is not browse:
            self.app.pop_screen()
        browse.action_statements(flag)
