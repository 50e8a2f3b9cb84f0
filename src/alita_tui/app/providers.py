"""What the command palette finds: every command that works here, every article by its title."""

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from alita_tui.app.commands import Command, commands
from alita_tui.app.messages import ArticleSelected
from alita_tui.app.safe import visible
from alita_tui.app.screens.browse import BrowseScreen
from alita_tui.app.screens.place import PlaceScreen

if TYPE_CHECKING:
    from textual.widget import Widget

_MOST = 50
_PANES = {"articles": "#articles", "reader": "#reader", "hits": "#hits"}


class CommandProvider(Provider):
    """The commands of the table."""

    def _commands(self) -> list[Command]:
        screen = self.screen
        places = screen.places if isinstance(screen, PlaceScreen) else ()
        return [one for one in commands(*places) if one.palette]

    def _label(self, command: Command) -> str:
        keys = f"  ({command.keys[0]})" if command.keys else ""
        return f"{command.label}{keys}"

    async def _run(self, command: Command) -> None:
        pane = _PANES.get(command.place)
        node: Widget = self.screen.query_one(pane) if pane else self.screen
        await self.app.run_action(command.action, node)

    async def discover(self) -> Hits:
        for command in self._commands():
            yield DiscoveryHit(self._label(command), lambda one=command: self._run(one), help=command.about)
        for name in self.app.available_themes:
            yield DiscoveryHit(
                f"theme {name}", lambda theme=name: self._theme(theme), help="Change the colours."
            )

    def _theme(self, name: str) -> None:
        self.app.theme = name

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        async for found in self.discover():
            assert isinstance(found, DiscoveryHit)
            label = str(found.text)
            if (score := matcher.match(label)) > 0:
                yield Hit(score, matcher.highlight(label), found.command, help=found.help)


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
                title = Content(visible(article.title[:200]))
                message = ArticleSelected(article)
                yield Hit(
                    0.5,
                    title,
                    lambda one=message: browse.post_message(one),
                    text=title.plain,
                    help=f"article · {visible(article.source)} · {article.date or 'undated'}",
                )
            if found >= _MOST:
                return
