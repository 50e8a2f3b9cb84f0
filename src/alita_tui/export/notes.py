"""The user's own notes as a table, and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.table import Table

    from alita_tui.export.console import Page
    from alita_tui.export.jsonl import Json
    from alita_tui.notebook.anchor import Anchor
    from alita_tui.notebook.entries import Entry


def note_record(entry: Entry) -> Json:
    """A note: its text, and the reading that it was written on, with the words and offsets of then.

    ``segment`` is the sentence of the base, ``reading`` where the source gives it: without ``words`` where
    it gave nothing (``state`` is ``absent``).
    """
    target = entry.target
    given = target.other if target.state != "absent" else None
    return {
        "text": entry.text,
        "made": entry.made,
        "changed": entry.changed,
        "state": target.state,
        "speaker": target.speaker or None,
        "segment": _place(target.at) | _span(target.at),
        "reading": _place(target.other or target.at) | _span(given),
    }


def _place(anchor: Anchor) -> Json:
    return {"article": anchor.article, "source": anchor.source, "title": anchor.title, "path": anchor.path}


def _span(anchor: Anchor | None) -> Json:
    if anchor is None:
        return {"start": None, "end": None, "words": None}
    return {"start": anchor.start, "end": anchor.end, "words": anchor.words}


def notes_table(page: Page, entries: Iterable[Entry]) -> Table:
    """One row a note, the words of the sentence that it is about below it."""
    from alita_tui.export.console import table

    shown = table("changed", "source", "state", "note")
    for one in entries:
        target = one.target
        words = " ".join(target.at.words.split())
        about = page.text(f"“{words}”" + (f" {target.speaker}" if target.speaker else ""), "dim")
        note = page.text(one.text).append("\n").append_text(about)
        shown.add_row(one.changed[:10], page.text((target.other or target.at).source), target.state, note)
    return shown
