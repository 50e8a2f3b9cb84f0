"""From what a user names (files, folders, globs) to the files to read, in a fixed order."""

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from alita_tui.corpus.model import Skipped
from alita_tui.errors import BadPath

if TYPE_CHECKING:
    from alita_tui.corpus.building.telling import Telling
    from alita_tui.corpus.sidecar import Declared, Sidecar

    # Sidecar tables, each with how much of a path is the way to its folder.
    Tables = tuple[tuple[int, Sidecar], ...]

SIDECAR = "sources.csv"
_TOLD_EVERY = 1_000

# Raised when the readers give another text or other fields for the same bytes.
READERS_VERSION = 3


class Found(NamedTuple):
    """A regular file, looked at but not opened.

    ``folder`` is the outlet's folder, if its place in the tree names one. ``size`` is bytes, ``modified``
    nanoseconds. ``declared`` is what a sidecar table says of it. Where all of these and READERS_VERSION are
    as before, reading it again gives the same, but for what was skipped with ``retry``.
    """

    path: str
    folder: str | None
    size: int = 0
    modified: int = 0
    declared: "Declared | None" = None


@dataclass(eq=False, repr=False)
class Finding:
    """Files in reading order, each once, and what was left out of them."""

    files: list[Found] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    seen: set[tuple[int, int]] = field(default_factory=set)
    telling: "Telling | None" = None


def find(paths: Sequence[str], telling: "Telling | None" = None) -> Finding:
    """The files that the paths stand for: as named, within a folder or glob sorted by path.

    Hidden files in folders are left out. Raises BadPath for a path that does not exist, Cancelled.
    """
    finding = Finding(telling=telling)
    named = [one for path in paths for one in expanded(path)]
    sidecars: dict[str, Sidecar | None] = {}
    for path in named:
        _add(finding, path, sidecars, alone=len(named) == 1)
    return finding


def expanded(path: str) -> list[str]:
    """What one path names: itself, or what matches the glob. Raises BadPath where there is nothing."""
    if os.path.lexists(path):
        return [path]
    if not path.strip():
        raise BadPath("a path is empty", "name a file, a folder, a glob or a .jsonl file")
    if any(sign in path for sign in "*?["):
        from glob import glob

        matches = sorted(glob(path, recursive=True))  # noqa: PTH207 - absolute patterns too
        if matches:
            return matches
        raise BadPath(f"nothing matches {path}", "put the pattern in quotation marks, or name a folder")
    from alita_tui.corpus.mistyped import did_you_mean, nearest_paths

    near = did_you_mean(nearest_paths(path))
    raise BadPath(f"no such file or folder: {path}", near or "name a file, a folder, a glob or a .jsonl file")


def _add(finding: Finding, path: str, sidecars: "dict[str, Sidecar | None]", *, alone: bool) -> None:
    status = _status(finding, path)
    if status is None:
        return
    if not stat.S_ISDIR(status.st_mode):
        place = os.path.dirname(path)  # noqa: PTH120 - no normalising
        if place not in sidecars:
            sidecars[place] = _sidecar(finding, place or ".")
        table = sidecars[place]
        declared = table.declared(os.path.basename(path)) if table else None  # noqa: PTH119
        _add_file(finding, path, status, os.path.basename(place) or None, declared)  # noqa: PTH119
        return
    top = None if alone else os.path.basename(path.rstrip(os.sep)) or None  # noqa: PTH119
    for file, own_status, outlet, tables in _walk(finding, path, status):
        declared = _declared(file, tables) if tables else None
        _add_file(finding, file, own_status, outlet or top, declared)


def _declared(file: str, tables: "Tables") -> "Declared | None":
    """What the tables of the folders on the way to a file say of it, the nearest first."""
    from alita_tui.corpus.sidecar import joined

    return joined(table.declared(file[skip:]) for skip, table in tables)


def _sidecar(finding: Finding, folder: str) -> "Sidecar | None":
    """The sidecar table of a folder, if it has one."""
    path = os.path.join(folder, SIDECAR)  # noqa: PTH118 - no normalising
    if not os.path.isfile(path):  # noqa: PTH113
        return None
    from alita_tui.corpus.sidecar import sidecar_at

    return sidecar_at(path, finding.skipped)


def _outlet(name: str) -> str | None:
    """The name of a folder, if it is no year, month or day."""
    return None if name.replace("-", "").isdigit() else name


def _walk(
    finding: Finding, top: str, status: os.stat_result
) -> "Iterator[tuple[str, os.stat_result, str | None, Tables]]":
    """Every file under a folder in the order of the names on its way, through links too.

    Each with the first folder on its way that may be an outlet's, and with its tables. A folder reached twice
    is read once.
    """
    pending: list[tuple[Iterator[os.DirEntry[str]], Tables, str | None]] = [
        (*_opened(finding, top, status, ()), None)
    ]
    while pending:
        entries, tables, outlet = pending[-1]
        entry = next(entries, None)
        if entry is None:
            pending.pop()
            continue
        try:
            own_status = entry.stat()
        except OSError as error:
            finding.skipped.append(_unreachable(entry.path, entry.is_symlink(), error))
            continue
        if not stat.S_ISDIR(own_status.st_mode):
            if entry.name != SIDECAR:
                yield entry.path, own_status, outlet, tables
        elif _belongs_to_page(entry.path):
            finding.skipped.append(Skipped(entry.path, "what a saved page brings along", "leave it there"))
        else:
            inside = _opened(finding, entry.path, own_status, tables)
            pending.append((*inside, outlet or _outlet(entry.name)))


def _opened(
    finding: Finding, folder: str, status: os.stat_result, tables: "Tables"
) -> "tuple[Iterator[os.DirEntry[str]], Tables]":
    """What is in a folder, sorted by name, hidden names left out; and its tables, its own first."""
    if (status.st_dev, status.st_ino) in finding.seen:
        finding.skipped.append(Skipped(folder, "a link to a folder that is read already", "leave it out"))
        return iter(()), tables
    finding.seen.add((status.st_dev, status.st_ino))
    try:
        with os.scandir(folder) as scan:
            entries = sorted((one for one in scan if not one.name.startswith(".")), key=lambda one: one.name)
    except OSError as error:
        finding.skipped.append(Skipped(folder, _reason(error), "check the permissions", retry=True))
        return iter(()), tables
    if any(one.name == SIDECAR for one in entries) and (table := _sidecar(finding, folder)):
        tables = ((len(folder) if folder.endswith(os.sep) else len(folder) + 1, table), *tables)
    return iter(entries), tables


def _belongs_to_page(folder: str) -> bool:
    """Whether a browser put the folder beside a page that it saved, with the pictures of the page."""
    page = folder.removesuffix("_files")
    return page != folder and any(map(os.path.isfile, (f"{page}.html", f"{page}.htm")))


def _add_file(
    finding: Finding, path: str, status: os.stat_result, folder: str | None, declared: "Declared | None"
) -> None:
    place = (status.st_dev, status.st_ino)
    if not stat.S_ISREG(status.st_mode):
        finding.skipped.append(Skipped(path, f"{_special(status.st_mode)}, not a file", "leave it out"))
    elif not path.isprintable() and not _is_unicode(path):
        finding.skipped.append(
            Skipped(path, "a name that is not UTF-8", "rename it, for instance with convmv")
        )
    elif place in finding.seen:
        finding.skipped.append(
            Skipped(path, "a file that is read already", "name it once, or remove the link")
        )
    else:
        finding.seen.add(place)
        finding.files.append(Found(path, folder, status.st_size, status.st_mtime_ns, declared))
        if finding.telling is not None and not len(finding.files) % _TOLD_EVERY:
            finding.telling.reach(len(finding.files))


def _is_unicode(path: str) -> bool:
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _special(mode: int) -> str:
    if stat.S_ISFIFO(mode):
        return "a pipe"
    return "a socket" if stat.S_ISSOCK(mode) else "a device"


def _status(finding: Finding, path: str) -> os.stat_result | None:
    try:
        return os.stat(path)  # noqa: PTH116 - no normalising
    except OSError as error:
        finding.skipped.append(_unreachable(path, os.path.islink(path), error))  # noqa: PTH114
        return None


def _unreachable(path: str, linked: bool, error: OSError) -> Skipped:
    if linked:
        reason = f"a link that leads nowhere ({_reason(error)})"
        return Skipped(path, reason, "mend or remove the link", retry=True)
    return Skipped(path, _reason(error), "check the permissions", retry=True)


def _reason(error: OSError) -> str:
    return (error.strerror or str(error) or "unreadable").lower()
