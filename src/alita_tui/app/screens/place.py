"""What every place of the app can do: show its keys, go back."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual.screen import Screen

from alita_tui.app.commands import Place, bindings
from alita_tui.app.settings import key_for, settings_of

if TYPE_CHECKING:
    from alita_tui.app.app import AlitaApp
    from alita_tui.corpus.model import Progress


class PlaceScreen(Screen[None]):
    """The base of the screens that a user works in.

    ``places`` are the sections of the command table that work here, for ``?`` help and the palette.
    Subclasses implement ``action_compare``, ``action_statement``, ``action_cite`` and, where something inner
    can be left, ``action_leave``.
    """

    BINDINGS = bindings("everywhere")
    places: ClassVar[tuple[Place, ...]] = ("everywhere",)

    @property
    def alita(self) -> AlitaApp:
        """The app, of which more is asked than of any app of Textual."""
        return cast("AlitaApp", self.app)

    def key_for(self, name: str) -> str:
        """The key of the command with that name, for a text that tells what to press."""
        return key_for(self.app, name)

    def action_help(self) -> None:
        """Show the keys that work here."""
        from alita_tui.app.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.places, settings_of(self.app).keys))

    def action_back(self) -> None:
        """Go back; at the root, quit."""
        if len(self.app.screen_stack) > 1:
            self.app.pop_screen()
        else:
            self.app.exit()

    def show_progress(self, progress: Progress | None, *, stops: bool) -> None:
        """Show how far the work is, in a line of its own; of a corpus that is read at once there is none.

        ``stops``: whether the user can stop it.
        """
        from alita_tui.app.widgets.progress_line import ProgressLine

        line = next(iter(self.query(ProgressLine)), None)
        if line is None:
            if progress is None:
                return
            line = ProgressLine()
            self.mount(line, before="#status")
        line.progress, line.stops = progress, stops

    def action_stop(self) -> None:
        """Stop what is read or compared of a large corpus."""
        self.alita.browse.action_stop()

    def action_leave(self) -> None:
        """Leave the innermost thing; the root is not left."""
        if len(self.app.screen_stack) > 1:
            self.app.pop_screen()
