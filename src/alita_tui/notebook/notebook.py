"""Bookmarks and notes: toggled, written, found again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from alita_tui.notebook.anchor import locate
from alita_tui.notebook.entries import Entry, Target, now
from alita_tui.notebook.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from alita_tui.corpus.model import Article
    from alita_tui.notebook.anchor import Anchor

    Articles = Callable[[str], Article]


class Notebook:
    """The user's bookmarks and notes, in ``bookmarks.json`` and ``notes.json`` of a folder.

    Nothing is read before it is asked for, and nothing is remembered: every answer is what the files hold.
    Methods may be called from any thread and process.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder

    @property
    def folder(self) -> Path:
        """Where the files are: the user's data folder unless another is named."""
        if self._folder is None:
            from alita_tui.paths import user_folder

            self._folder = user_folder("data")
        return self._folder

    def _shelf(self, kind: str) -> Shelf:
        return Shelf(self.folder / f"{kind}.json", kind)

    def bookmarks(self) -> tuple[tuple[Entry, ...], str]:
        """Every bookmark, latest first, and what is to be told of the file."""
        return _entries(self._shelf("bookmarks"))

    def notes(self) -> tuple[tuple[Entry, ...], str]:
        """Every note, latest first, and what is to be told of the file."""
        return _entries(self._shelf("notes"))

    def toggle_bookmark(self, target: Target, articles: Articles) -> bool:
        """Keep a bookmark, or take away the one that is there; whether there is one now.

        ``articles`` gives an article by its id. Raises NotKept.
        """
        kept = False

        def change(records: dict[str, Any]) -> None:
            nonlocal kept
            there = _same(records, target, articles)
            kept = not there
            for key in there:
                del records[key]
            if kept:
                records[target.key] = Entry(key=target.key, target=target, made=now()).record

        self._shelf("bookmarks").change(change)
        return kept

    def write_note(self, target: Target, text: str, articles: Articles) -> None:
        """Keep a note on a reading instead of the one that is there; an empty text takes it away.

        Raises NotKept.
        """

        def change(records: dict[str, Any]) -> None:
            there = _same(records, target, articles)
            made = next((records[key].get("made", "") for key in there), "")
            for key in there:
                del records[key]
            if text:
                entry = Entry(key=target.key, target=target, made=made or now(), changed=now(), text=text)
                records[target.key] = entry.record

        self._shelf("notes").change(change)

    def forget(self, kind: str, key: str) -> None:
        """Take away the entry with that key, of ``bookmarks`` or ``notes``. Raises NotKept."""
        self._shelf(kind).change(lambda records: records.pop(key, None))


def _entries(shelf: Shelf) -> tuple[tuple[Entry, ...], str]:
    contents = shelf.read()
    read = (Entry.read(key, record) for key, record in contents.records.items())
    entries = [one for one in read if one is not None]
    entries.sort(key=lambda one: (one.changed or one.made, one.made, one.key), reverse=True)
    notice = contents.notice
    if unknown := len(contents.records) - len(entries):
        told = f"{unknown} of unknown form in {shelf.path.name}: kept, not shown"
        notice = f"{notice}; {told}" if notice else told
    return tuple(entries), notice


def _same(records: dict[str, Any], target: Target, articles: Articles) -> list[str]:
    """The keys of the records that are about the same thing, also where its offsets were others then."""
    read = (Entry.read(key, record) for key, record in records.items())
    return [one.key for one in read if one and same_target(one.target, target, articles)]


def same_target(kept: Target, target: Target, articles: Articles) -> bool:
    """Whether what was kept is about what is looked at now."""
    if kept.kind != target.kind or not _same_article(kept.at, target.at):
        return False
    if target.other is not None and (kept.other is None or not _same_article(kept.other, target.other)):
        return False
    if kept.kind == "article":
        return True
    if (kept.at.start, kept.at.words) == (target.at.start, target.at.words):
        return True
    return kept.at.words != "" and _located(kept.at, target.at, articles)


def _same_article(kept: Anchor, looked_at: Anchor) -> bool:
    if kept.article == looked_at.article and kept.path == looked_at.path:
        return True
    return kept.article == looked_at.article and kept.words == looked_at.words


def _located(kept: Anchor, looked_at: Anchor, articles: Articles) -> bool:
    if kept.words != looked_at.words:
        return False
    located = locate(kept, articles(looked_at.article))
    return located.how != "gone" and located.start == looked_at.start
