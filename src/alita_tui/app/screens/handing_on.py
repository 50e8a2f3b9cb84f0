"""The comparison in a file, to hand to a colleague: a page for a browser, a table, or JSON."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from alita_tui.app import keeping
from alita_tui.app.screens.noting import NotingScreen

if TYPE_CHECKING:
    from alita_tui.quotes.model import Statement

_ASKED = "to a new file: .html, .csv or .json"
_LONGEST = 40


class HandingOnScreen(NotingScreen):
    """Writes the statement that is compared to a file."""

    def action_write_comparison(self) -> None:
        """Ask for the name of a new file, and write the comparison to it, as it is shown."""
        from alita_tui.app.screens.asking import AskScreen

        corpus, statement = self.corpus, self.view.statement

        def write(name: str | None) -> None:
            if name is not None:
                self.background.start_in_turn("write", lambda: keeping.handed_on(corpus, statement, name))

        self.app.push_screen(AskScreen(_ASKED, _name(statement)), write)


def _name(statement: Statement) -> str:
    """``blood-oath.html``: of the words that name the statement, so far as they are plain letters."""
    from alita_tui.export.headings import heading_parts

    words = re.findall(r"[\w]+", heading_parts(statement)[0])
    return f"{'-'.join(words)[:_LONGEST] or 'comparison'}.html"
