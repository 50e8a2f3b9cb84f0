"""What the comparison and both articles side by side do with the reading that is chosen there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alita_tui.app.background import Background
from alita_tui.app.commands import commands
from alita_tui.app.messages import OpenPlace
from alita_tui.app.screens.keeping import KeepingScreen
from alita_tui.app.widgets.citation import citation
from alita_tui.app.widgets.wording_marks import printed_spans

if TYPE_CHECKING:
    from textual.binding import ActiveBinding

    from alita_tui.app.widgets.comparison_view import View
    from alita_tui.corpus.corpus import Corpus
    from alita_tui.notebook.entries import Target


class ChosenReading(KeepingScreen):
    """Bookmarks, copies and opens the reading that is chosen in ``view``.

    ``copied`` is the last citation that was copied. The first of ``places`` are the screen's own commands.
    """

    def __init__(self, corpus: Corpus) -> None:
        super().__init__()
        self.corpus = corpus
        self.copied = ""
        self.background = Background(self.deliver)

    @property
    def view(self) -> View:
        """What is looked at."""
        raise NotImplementedError

    @property
    def named(self) -> str:
        """What the chosen reading is called: ``001, sentence 3``."""
        return f"{self.view.names[self.view.source]}, sentence {self.view.segment + 1}"

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """What works here, the screen's own keys first."""
        own = {command.action for command in commands(self.places[0])}
        active = super().active_bindings
        return dict(sorted(active.items(), key=lambda one: one[1].binding.action not in own))

    def target(self) -> Target:
        """The chosen reading."""
        from alita_tui.notebook.entries import Target

        view = self.view
        return Target.of_reading(view.statement, view.segment, view.source, self.corpus.article)

    def action_cite(self) -> None:
        """Copy the chosen reading with its citation, and say what was copied."""
        view = self.view
        self.copied = citation(view.statement, view.rendition, view.segment, self.corpus.article)
        self.app.copy_to_clipboard(self.copied)
        words = " ".join(self.copied.splitlines()[0].split())
        self.say(f"copied {self.named}, with its citation: {words}")

    def action_choose(self) -> None:
        """Open the chosen article at the place of the chosen reading, else where it comes nearest to that."""
        view = self.view
        spans = printed_spans(view.reading) or ((view.rendition.nearest,) if view.rendition.nearest else ())
        body = self.corpus.article(view.source).body
        start, end = (spans[0][0], spans[-1][1]) if spans else (body, body)
        self.post_message(OpenPlace(view.source, start, end, spans))
