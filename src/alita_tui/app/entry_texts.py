"""How lists show a bookmark or a note: what it is about, and where that is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alita_tui.notebook.marks import BOOKMARKED, NOTED

if TYPE_CHECKING:
    from alita_tui.notebook.entries import Target
    from alita_tui.notebook.marks import Mark

_WORDS = 90


def excerpt(words: str) -> str:
    """Words on one line, cut at a blank where they are many."""
    line = " ".join(words.split())
    return line if len(line) <= _WORDS else line[: line.rfind(" ", 0, _WORDS)].rstrip() + " …"


def about(target: Target) -> str:
    """What a bookmark or note is about, in one line."""
    if target.kind == "article":
        return target.at.title
    quoted = f"“{excerpt(target.at.words)}”"
    if target.kind == "reading" and target.other is not None:
        return f"{quoted} in {target.other.source}: {target.state}"
    return f"{quoted} {target.speaker}".rstrip()


def lines(mark: Mark) -> tuple[str, ...]:
    """What a list shows of it: a heading, and what is known of it."""
    entry, target = mark.entry, mark.entry.target
    sign = NOTED if entry.text else BOOKMARKED
    here = target.other or target.at
    title = f" · {here.title}" if target.kind != "article" else ""
    day = (entry.changed or entry.made)[:10]
    facts = " · ".join(one for one in (f"{here.source}{title}", f"kept {day}", standing(mark)) if one)
    note = (f"  {' '.join(entry.text.split())}",) if entry.text else ()
    return (f"{sign} {about(target)}", *note, f"  {facts}")


def standing(mark: Mark) -> str:
    """Where it is now, if not where it was."""
    located = (mark.at, mark.other) if mark.entry.target.other else (mark.at,)
    if any(one is None for one in located):
        missing = mark.entry.target.at if mark.at is None else mark.entry.target.other
        return f"not in this corpus: {missing.path or missing.article}" if missing else ""
    return "no longer there" if mark.at is not None and mark.at.how == "gone" else ""
