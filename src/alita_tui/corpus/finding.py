"""From what a user names (files, folders, globs) to the files to read, in a fixed order."""

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from alita_tui.corpus.model import Skipped
from alita_tui.errors import BadPath


@dataclass(frozen=True, slots=True)
class Found:
    """A regular file. ``folder`` is the outlet's folder, if its place in the tree names one."""

    path: str
    folder: str | None


@dataclass(slots=True)
class Finding:
    """Files in reading order, each once, and what was left out of them."""

    files: list[Found] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    seen: set[tuple[int, int]] = field(default_factory=set)


def find(paths: Sequence[str]) -> Finding:
    """The files that the paths stand for: as named, within a folder or glob sorted by path.

    Hidden files in folders are left out. Raises BadPath for a path that does not exist.
    """
    finding = Finding()
    named = [one for path in paths for one in expanded(path)]
    for path in named:
        _add(finding, path, alone=len(named) == 1)
    return finding


def expanded(path: str) -> list[str]:
    """What one path names: itself, or what matches the glob. Raises BadPath where there is nothing."""
    if os.path.lexists(path):
        return [path]
    if any(sign in path for sign in "*?["):
        from glob import glob

        matches = sorted(glob(path, recursive=True))  # noqa: PTH207 - absolute patterns too
        if matches:
            return matches
        raise BadPath(f"nothing matches {path}", "put the pattern in quotation marks, or name a folder")
    raise BadPath(f"no such file or folder: {path}", "name a file, a folder, a glob or a .jsonl file")


def _add(finding: Finding, path: str, *, alone: bool) -> None:
    status = _status(finding, path)
    if status is None:
        return
    if not stat.S_ISDIR(status.st_mode):
        _add_file(finding, path, status, Path(path).parent.name or None)
        return
    top = None if alone else Path(path).name or None
    found = Finding(seen=finding.seen)
    for file, own_status in _walk(found, path, status):
        inside = Path(file).relative_to(path).parent.parts
        _add_file(found, file, own_status, _outlet(inside) or top)
    finding.files += sorted(found.files, key=lambda one: Path(one.path).parts)
    finding.skipped += sorted(found.skipped, key=lambda one: Path(one.path).parts)


def _outlet(folders: Sequence[str]) -> str | None:
    """The first folder on the way to a file that is no year, month or day."""
    return next((name for name in folders if not name.replace("-", "").isdigit()), None)


def _walk(finding: Finding, top: str, status: os.stat_result) -> Iterator[tuple[str, os.stat_result]]:
    """Every file under a folder, through links too; a folder reached twice is read once."""
    pending = [(top, status)]
    while pending:
        folder, status = pending.pop()
        if (status.st_dev, status.st_ino) in finding.seen:
            finding.skipped.append(Skipped(folder, "a link to a folder that is read already", "leave it out"))
            continue
        finding.seen.add((status.st_dev, status.st_ino))
        try:
            names = sorted(name for name in os.listdir(folder) if not name.startswith("."))  # noqa: PTH208
        except OSError as error:
            finding.skipped.append(Skipped(folder, _reason(error), "check the permissions"))
            continue
        folders = []
        for name in names:
            path = str(Path(folder, name))
            own_status = _status(finding, path)
            if own_status is None:
                continue
            if stat.S_ISDIR(own_status.st_mode):
                folders.append((path, own_status))
            else:
                yield path, own_status
        pending += reversed(folders)


def _add_file(finding: Finding, path: str, status: os.stat_result, folder: str | None) -> None:
    if not stat.S_ISREG(status.st_mode):
        finding.skipped.append(Skipped(path, f"{_special(status.st_mode)}, not a file", "leave it out"))
    elif (status.st_dev, status.st_ino) in finding.seen:
        finding.skipped.append(
            Skipped(path, "a file that is read already", "name it once, or remove the link")
        )
    else:
        finding.seen.add((status.st_dev, status.st_ino))
        finding.files.append(Found(path, folder))


def _special(mode: int) -> str:
    if stat.S_ISFIFO(mode):
        return "a pipe"
    return "a socket" if stat.S_ISSOCK(mode) else "a device"


def _status(finding: Finding, path: str) -> os.stat_result | None:
    try:
        return Path(path).stat()
    except OSError as error:
        linked = Path(path).is_symlink()
        reason = f"a link that leads nowhere ({_reason(error)})" if linked else _reason(error)
        finding.skipped.append(
            Skipped(path, reason, "mend or remove the link" if linked else "check the permissions")
        )
        return None


def _reason(error: OSError) -> str:
    return (error.strerror or str(error) or "unreadable").lower()
