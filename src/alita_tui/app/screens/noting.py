"""The user's own note on a reading: asked for at the foot of the screen, kept, changed, taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.css.query import NoMatches

from alita_tui.app import keeping
from alita_tui.app.screens.keeping import KeepingScreen

if TYPE_CHECKING:
    from alita_tui.app.widgets.prompt import Prompt
    from alita_tui.notebook.entries import Target

_MOST = 4000
_WITH_PROMPT = ("leave", "app.quit")


class NotingScreen(KeepingScreen):
    """``writing`` is the reading that a note is being written on, None where none is."""

    writing: Target | None = None

    def note_here(self) -> str:
        """The note on the chosen reading, empty where there is none."""
        raise NotImplementedError

    def chosen(self) -> str:
        """What the chosen reading is called."""
        raise NotImplementedError

    async def action_note(self) -> None:
        """Ask for a note on the chosen reading; the one that is there can be changed."""
        from alita_tui.app.widgets.note_prompt import NotePrompt

        self.writing, before = self.target(), self.note_here()
        if self.writing is None:
            return
        rest = "enter keeps it, ctrl+j breaks the line, esc leaves it as it was"
        self.say(f"{self.chosen()}: {'without words the note is taken away' if before else rest}")
        await NotePrompt(before, "your note or verdict", _MOST).open(self, "#status")
        self.refresh_bindings()

    def on_prompt_left(self, message: Prompt.Left) -> None:
        message.stop()
        try:
            words = self.query_one("#prompt").value.strip()  # type: ignore[attr-defined]
        except NoMatches:
            return
        target, corpus, before = self.writing, self._corpus, self.note_here()
        self.close_note()
        if message.kept and target is not None and corpus is not None and words != before:
            self.background.start_in_turn("marks", lambda: keeping.noted(corpus, target, words))

    def close_note(self) -> bool:
        """Take the prompt away, keeping what was kept; whether there was one."""
        if self.writing is None:
            return False
        self.writing = None
        self.query("#prompt").remove()
        self.say("")
        self.refresh_bindings()
        return True

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """While a note is written, no key does anything else."""
        return self.writing is None or action in _WITH_PROMPT
