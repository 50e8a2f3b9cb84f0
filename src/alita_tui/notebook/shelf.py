"""A file of records that several processes may change at once, and that nothing overwrites unread."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from alita_tui.errors import AlitaError
from alita_tui.notebook.atomic import replace_file, sweep
from alita_tui.notebook.locking import locked
from alita_tui.paths import read_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Record = dict[str, Any]
VERSION = 1


class NotKept(AlitaError):
    """What the user wants to keep could not be written; what was there before is still there."""


class _Broken(Exception):
    """The file does not hold what it should."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a shelf holds: records by key, as they are in the file, those of unknown form included.

    ``refusal`` says why the file must not be written, else it is empty. ``notice`` is to be told to the user.
    ``top`` is what the file says besides.
    """

    records: dict[str, Any] = field(default_factory=dict)
    notice: str = ""
    refusal: str = ""
    top: Record = field(default_factory=dict)


class Shelf:
    """Records by key in the JSON file ``path``; ``kind`` names them (``bookmarks``).

    The file is ``{"version": 1, "kind": ..., "entries": {key: record}}``. Every change reads the file anew
    under a lock, so that of two processes neither undoes what the other did. A broken file is set aside
    (``bookmarks.json.broken-1``), one of a newer version is read as far as it can be and never written.
    """

    def __init__(self, path: Path, kind: str) -> None:
        self.path = path
        self.kind = kind

    def read(self) -> Contents:
        """What is there now. Never raises: what is wrong is in ``notice``."""
        try:
            return self._read()
        except _Broken as broken:
            try:
                with locked(self.path):
                    return self._read_or_set_aside()
            except OSError as error:
                reason = f"{self.path} {broken}, and could not be set aside ({error.strerror or error})"
                return Contents(notice=reason, refusal=reason)

    def change(self, change: Callable[[dict[str, Any]], None]) -> Contents:
        """Let ``change`` alter the records, and write them; what is there then.

        Raises NotKept where that cannot be done; the file is then as it was.
        """
        try:
            with locked(self.path):
                sweep(self.path)
                contents = self._read_or_set_aside()
                if contents.refusal:
                    raise NotKept(f"not kept: {contents.refusal}", "the file is left as it is")
                before = dict(contents.records)
                change(contents.records)
                if contents.records != before:
                    replace_file(self.path, self._written(contents))
                return contents
        except OSError as error:
            reason = error.strerror or str(error)
            raise NotKept(f"not kept: {reason}", f"see {self.path}; what it held is still there") from error

    def _written(self, contents: Contents) -> bytes:
        whole = contents.top | {"version": VERSION, "kind": self.kind, "entries": contents.records}
        # Half a pair in a text cannot be encoded; its escape is JSON too.
        return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "backslashreplace")

    def _read_or_set_aside(self) -> Contents:
        """For one who holds the lock."""
        try:
            return self._read()
        except _Broken as broken:
            aside = self._set_aside()
            return Contents(notice=f"{self.path.name} {broken}: set aside as {aside.name}, begun anew")

    def _set_aside(self) -> Path:
        number = 1
        while (aside := self.path.with_name(f"{self.path.name}.broken-{number}")).exists():
            number += 1
        return self.path.rename(aside)

    def _read(self) -> Contents:
        try:
            data = read_file(self.path)
        except FileNotFoundError:
            return Contents()
        except OSError as error:
            reason = f"{self.path} cannot be read ({error.strerror or error})"
            return Contents(notice=reason, refusal=reason)
        try:
            top = json.loads(data)
        except (ValueError, RecursionError):
            raise _Broken("is no JSON") from None
        return self._checked(top)

    def _checked(self, top: object) -> Contents:
        version = top.get("version") if isinstance(top, dict) else None
        if not isinstance(top, dict) or not isinstance(version, int) or isinstance(version, bool):
            raise _Broken("has no version")
        entries = top.get("entries")
        if version > VERSION:
            newer = f"{self.path.name} is of a newer alita-tui (version {version}): it is only read"
            return Contents(entries if isinstance(entries, dict) else {}, notice=newer, refusal=newer)
        if not isinstance(entries, dict):
            raise _Broken("has no entries")
        return Contents(entries, top=top)
