"""The table ``sources.csv`` of a folder: what its user says about the files overrides what they say."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from alita_tui.corpus.dates import day_of
from alita_tui.corpus.model import Skipped
from alita_tui.corpus.readers.document import Document, Unreadable
from alita_tui.corpus.readers.table import rows_of

_COLUMNS = ("title", "date", "source", "url")
_PLACES = {"path", "file", "glob"}
_SIGNS = frozenset("*?[")


@dataclass(frozen=True, slots=True)
class Declared:
    """What a sidecar table says of a file; None for what it leaves open."""

    title: str | None = None
    date: str | None = None
    source: str | None = None
    url: str | None = None


@dataclass(slots=True)
class Sidecar:
    """The rows of a table: for whole paths, and for globs in their order."""

    whole: dict[str, Declared] = field(default_factory=dict)
    globs: list[tuple[str, Declared]] = field(default_factory=list)

    def declared(self, inside: str) -> Declared | None:
        """What the table says of a path within its folder: its own row before globs, earlier globs first."""
        if not self.whole and not self.globs:
            return None
        inside = inside.replace(os.sep, "/")
        name = inside.rpartition("/")[2]
        rows: list[Declared] = [self.whole[inside]] if inside in self.whole else []
        rows += [row for glob, row in self.globs if fnmatchcase(inside if "/" in glob else name, glob)]
        return joined(rows)


def joined(rows: Iterable[Declared | None]) -> Declared | None:
    """What several rows say together: for each value the first that gives it; None for no rows."""
    there = [row for row in rows if row is not None]
    if not there:
        return None
    values = {column: [getattr(row, column) for row in there] for column in _COLUMNS}
    return Declared(**{column: next(filter(None, given), None) for column, given in values.items()})


def sidecar_at(path: str, skipped: list[Skipped]) -> Sidecar:
    """The table of a folder; what of it cannot be used goes to ``skipped``."""
    try:
        return _read(Document(path, "sources", ".csv"), skipped)
    except (Unreadable, OSError) as error:
        reason = error.strerror or "unreadable" if isinstance(error, OSError) else str(error)
        skipped.append(Skipped(path, reason, getattr(error, "hint", "check its permissions"), retry=True))
        return Sidecar()


def _read(document: Document, skipped: list[Skipped]) -> Sidecar:
    sidecar = Sidecar()
    for number, row in rows_of(document):
        if not _PLACES & row.keys():
            raise Unreadable("no column of paths", "name its columns: path,title,date,source,url")
        place = row.get("path") or row.get("file") or row.get("glob") or ""
        if not place:
            skipped.append(
                Skipped(f"{document.path}:{number}", "no path in this row", "name a file or a glob")
            )
            continue
        place = place.replace("\\", "/").removeprefix("./")
        values = {column: row.get(column) or None for column in _COLUMNS}
        if values["date"] and day_of(values["date"]) is None:
            reason = f"no day of the calendar: {values['date']}"
            skipped.append(Skipped(f"{document.path}:{number}", reason, "write it as YYYY-MM-DD"))
        declared = Declared(**values)
        if _SIGNS & set(place):
            sidecar.globs.append((place, declared))
        else:
            sidecar.whole[place] = declared
    return sidecar
