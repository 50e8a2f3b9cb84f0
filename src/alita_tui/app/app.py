"""The app: one screen to browse, and what is pushed over it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, ClassVar, cast

from textual import events

from alita_tui import session
from alita_tui.app import settings, themes
from alita_tui.app.guarded import GuardedApp
from alita_tui.app.screens.browse import BrowseScreen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.console import RenderableType
    from textual.command import Provider
    from textual.driver import Driver

    from alita_tui.app.messages import OpenPlace
    from alita_tui.app.screens.filling import Opening
    from alita_tui.corpus.beside import Begun, Told
    from alita_tui.corpus.corpus import Corpus

_SEEKS = "command, theme, article, speaker, statement, bookmark"


def _provider(module: str, name: str) -> Callable[[], type[Provider]]:
    """A provider of the palette, loaded when that opens."""
    return lambda: cast("type[Provider]", getattr(import_module(f"alita_tui.app.{module}"), name))


class AlitaApp(GuardedApp):
    """Browses the articles of ``paths``; without a path the four shipped ones.

    ``opener`` gives their corpus where somebody has begun to open it, and reads it anew; it runs in a
    thread. ``remembers``: it begins where the user was last (``last``), and keeps where the user is when it
    ends.
    """

    TITLE = "alita-tui"
    CSS_PATH = "app.tcss"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {
        _provider("providers", "CommandProvider"),
        _provider("providers", "ThemeProvider"),
        _provider("providers", "FlagProvider"),
        _provider("corpus_providers", "ArticleProvider"),
        _provider("corpus_providers", "SpeakerProvider"),
        _provider("corpus_providers", "StatementProvider"),
        _provider("corpus_providers", "BookmarkProvider"),
    }
    ESCAPE_TO_MINIMIZE = False

    def __init__(
        self,
        paths: Sequence[str] = (),
        driver_class: type[Driver] | None = None,
        opener: Opening | None = None,
        *,
        remembers: bool = False,
    ) -> None:
        super().__init__(driver_class)
        self.paths = tuple(paths)
        self._opener = opener
        self.settings = settings.read()
        settings.apply(self, self.settings)
        self.copied, self.written_to = "", "quotations.txt"
        self.remembers = remembers
        self.last = session.Session()
        for theme in themes.THEMES:
            self.register_theme(theme)
        chosen = session.read_theme() if remembers else ""
        self.theme = themes.first(self.available_themes, self.settings.config.theme, chosen)
        self._began_with = self.theme
        self.leaving = self._remember if remembers else None

    def open_corpus(self, told: Told, begun: Begun | None) -> Corpus:
        """Read where the user was, and the articles; runs in a thread, and tells how far it is."""
        if self.remembers:
            self.last = session.read(self.paths)
        return self.read_corpus(told, begun)

    def read_corpus(self, told: Told, begun: Begun | None) -> Corpus:
        """Read the articles, also anew; runs in a thread, and tells how far it is."""
        if self._opener is not None:
            return self._opener(told, begun)
        from alita_tui.corpus.corpus import Corpus

        return Corpus.open(self.paths, told=told, begun=begun)

    def get_default_screen(self) -> BrowseScreen:
        self.browse = BrowseScreen(self.open_corpus)
        unknown = themes.problem(self.available_themes, self.settings.config.theme)
        self.browse.notice = "; ".join(one for one in (*self.settings.problems, unknown) if one)
        return self.browse

    def copy_to_clipboard(self, text: str) -> None:
        """Copy, also past tmux; ``copied`` is what was copied last."""
        from alita_tui.app.clipboard import passed_through

        self.copied = text
        super().copy_to_clipboard(text)
        if self._driver is not None and (through := passed_through(self.clipboard)):
            self._driver.write(through)

    def exit(
        self, result: int | None = None, return_code: int = 0, message: RenderableType | None = None
    ) -> None:
        """End, and keep where the user is."""
        self.keep()
        super().exit(result, return_code, message)

    def _remember(self) -> None:
        if self.theme != self._began_with:
            session.write_theme(self.theme)
        if self.browse.corpus is not None:
            session.write(self.paths, self.browse.session())

    def action_command_palette(self) -> None:
        """Find a command, or something of the corpus, by its name."""
        from textual.command import CommandPalette

        if not isinstance(self.screen, CommandPalette):
            self.push_screen(CommandPalette(placeholder=_SEEKS, id="--command-palette"))

    def search_themes(self) -> None:
        """List the themes alone."""
        from textual.command import CommandPalette

        from alita_tui.app.providers import ThemeListProvider

        self.push_screen(CommandPalette([ThemeListProvider], placeholder="theme"))

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return themes.variables(self.current_theme)

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.Key):
            self.browse.hide_tour()
        await super().on_event(event)

    def on_resize(self, event: events.Resize) -> None:
        from alita_tui.app.screens.too_small import LEAST, TooSmall

        small = event.size.width < LEAST[0] or event.size.height < LEAST[1]
        covered = isinstance(self.screen, TooSmall)
        if small and not covered:
            self.push_screen(TooSmall())
        elif covered and not small:
            self.pop_screen()

    def on_open_place(self, message: OpenPlace) -> None:
        """A place was chosen over the browse screen: go back there, open it, and keep the way back."""
        over = self.screen_stack[self.screen_stack.index(self.browse) + 1 :]
        while self.screen is not self.browse:
            self.pop_screen()
        self.browse.came_from(over)
        self.browse.post_message(message)


def run(paths: Sequence[str] = (), opener: Opening | None = None, *, remembers: bool = False) -> int:
    """Open the app on files, folders or globs; the exit code. Raises AlitaError where none can be opened."""
    from alita_tui.app.background import Background
    from alita_tui.app.outliving import outliving
    from alita_tui.app.terminal import GRACE

    app = AlitaApp(paths, opener=opener, remembers=remembers)
    app.lives_on = True
    with outliving():
        code = app.run()
    Background.finish(GRACE)
    if app.browse.failure is not None:
        raise app.browse.failure
    return code if code is not None else app.return_code or 0
