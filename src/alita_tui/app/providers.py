"""What the command palette finds: every command that works here, every article by its title."""

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from alita_tui.app.commands import Command, commands
from alita_tui.app.messages import ArticleSelected
from alita_tui.app.safe import content
from alita_tui.app.screens.browse import BrowseScreen
from alita_tui.app.screens.place import PlaceScreen

if TYPE_CHECKING:
    from textual.widget import Widget

_MOST = 50
_PANES = {"articles": "#articles", "reader": "#reader", "hits": "#hits"}


def _help(words: str) -> str:
    """Words under an entry; typed as a string, which the palette would read as markup."""
    return cast("str", content(words))


class CommandProvider(Provider):
    """The commands of the table."""

    def _commands(self) -> list[Command]:
        screen = self.screen
        places = screen.places if isinstance(screen, PlaceScreen) else ()
        return [one for one in commands(*places) if one.palette]

    def _label(self, command: Command) -> Content:
        keys = f"  ({command.keys[0]})" if command.keys else ""
        return content(f"{command.label}{keys}")

    async def _run(self, command: Command) -> None:
        pane = _PANES.get(command.place)
        node: Widget = self.screen.query_one(pane) if pane else self.screen
        await self.app.run_action(command.action, node)

    async def discover(self) -> Hits:
        for command in self._commands():
            label = self._label(command)
            yield DiscoveryHit(
                label, lambda one=command: self._run(one), label.plain, help=_help(command.about)
            )
        for name in self.app.available_themes:
            yield DiscoveryHit(
                content(f"theme {name}"),
                lambda theme=name: self._theme(theme),
                f"theme {name}",
                help=_help("Change the colours."),
            )

    def _theme(self, name: str) -> None:
        self.app.theme = name

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        async for found in self.discover():
            assert isinstance(found, DiscoveryHit)
            label = str(found.text)
            if (score := matcher.match(label)) > 0:
                # Highlighting reads markup; a label with a bracket in it, a key of the user's, goes without.
                shown = found.display if "[" in label else matcher.highlight(label)
                yield Hit(score, shown, found.command, label, found.help)


class ArticleProvider(Provider):
    """The articles whose titles contain what is typed."""

    async def search(self, query: str) -> AsyncIterator[Hit]:
        words = query.casefold().split()
        browse = self.screen
        if not isinstance(browse, BrowseScreen) or browse.corpus is None or not words:
            return
        found = 0
        for article in browse.corpus.articles:
            if all(word in article.title.casefold() for word in words):
                found += 1
                title = content(article.title[:200])
                message = ArticleSelected(article)
                yield Hit(
                    0.5,
                    title,
                    lambda one=message: browse.post_message(one),
                    text=title.plain,
                    help=_help(f"article · {article.source} · {article.date or 'undated'}"),
                )
            if found >= _MOST:
                return
