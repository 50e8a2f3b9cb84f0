"""What the status line says of a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alita_tui.app.widgets.reader_heading import plural

if TYPE_CHECKING:
    from alita_tui.quotes.model import Statement


def of_statement(statement: Statement) -> tuple[str, str, str]:
    """``Cameron``, ``5 sentences``, ``3 of 4 sources``."""
    count = len(statement.present)
    sources = f"{count} of {statement.searched} sources" if count > 1 else "only in this source"
    return short_name(statement.speaker), plural(len(statement.segments), "sentence"), sources


def short_name(speaker: str | None) -> str:
    """The last name of one speaker; several as they are."""
    if speaker is None:
        return "speaker not named"
    return speaker if " and " in speaker else speaker.split()[-1]


__all__ = ["of_statement", "plural", "short_name"]
