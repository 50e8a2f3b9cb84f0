"""The user's own note on a reading: asked for at the foot of the screen, kept, changed, taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alita_tui.app import keeping
from alita_tui.app.screens.chosen import ChosenReading

if TYPE_CHECKING:
    from alita_tui.app.widgets.prompt import Prompt
    from alita_tui.notebook.entries import Target

_MOST = 4000
_WITH_PROMPT = ("leave", "app.quit")


class NotingScreen(ChosenReading):
    """``writing`` is the reading that a note is being written on, None where none is."""

    writing: Target | None = None
    _before = ""

    async def action_note(self) -> None:
        """Ask for a note on the chosen reading; the one that is there can be changed."""
        from alita_tui.app.widgets.note_prompt import NotePrompt

        own = self.view.own.get((self.view.segment, self.view.source))
        self.writing, self._before = self.target(), own.note if own else ""
        leave = self.key_for("everywhere.leave")
        rest = f"enter keeps it, ctrl+j breaks the line, {leave} leaves it as it was"
        self.say(f"{self.named}: {'without words the note is taken away' if self._before else rest}")
        await NotePrompt(self._before, "your note or verdict", _MOST).open(self, "#status")
        self.refresh_bindings()

    def on_prompt_left(self, message: Prompt.Left) -> None:
        message.stop()
        target, corpus, words = self.writing, self.corpus, message.words.strip()
        if self.close_note() and target is not None and words != self._before:
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
