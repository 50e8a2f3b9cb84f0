"""Where things are on this machine."""

from __future__ import annotations

import errno
import os
import stat
import sys
from typing import TYPE_CHECKING, Literal

from alita_tui.errors import BadPath

if TYPE_CHECKING:
    from pathlib import Path

LARGEST_KEPT = 64 << 20

Folder = Literal["config", "data", "state"]
# What platformdirs answers on Linux (https://specifications.freedesktop.org/basedir-spec), known without
# loading it: the app reads its configuration before it paints.
_XDG: dict[Folder, tuple[str, str]] = {
    "config": ("XDG_CONFIG_HOME", ".config"),
    "data": ("XDG_DATA_HOME", ".local/share"),
    "state": ("XDG_STATE_HOME", ".local/state"),
}


def seeds() -> str:
    """The folder of the four shipped articles: package data first, then the checkout's ``seeds/``.

    Raises BadPath where neither is there.
    """
    package = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120 - a short command needs no Path
    for above in ("", os.path.join("..", "..")):  # noqa: PTH118
        folder = os.path.normpath(os.path.join(package, above, "seeds"))  # noqa: PTH118
        if os.path.isdir(folder):  # noqa: PTH112
            return folder
    raise BadPath("the shipped articles are missing", "reinstall alita-tui, or name a folder of your own")


def user_folder(kind: Folder) -> Path:
    """The user's own folder of this program: configuration, data, or state. It need not be there.

    ``ALITA_TUI_HOME`` names one folder for all of them.
    """
    from pathlib import Path

    if home := os.environ.get("ALITA_TUI_HOME", "").strip():
        return Path(home, kind)
    if sys.platform == "linux":
        variable, default = _XDG[kind]
        named = os.environ.get(variable, "").strip()
        base = named if os.path.isabs(named) else os.path.join(os.path.expanduser("~"), default)  # noqa: PTH111, PTH117, PTH118 - as platformdirs does
        return Path(base, "alita-tui")
    from platformdirs import PlatformDirs

    folders = PlatformDirs("alita-tui", appauthor=False)
    return Path(
        {"config": folders.user_config_dir, "data": folders.user_data_dir}.get(kind, folders.user_state_dir)
    )


def read_file(path: Path, most: int = LARGEST_KEPT) -> bytes:
    """The bytes of a file of the user's. Raises OSError, also for no file or one of more than ``most`` bytes.

    A pipe or a device would be waited for, or never come to an end.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with open(os.open(path, flags), "rb") as file:  # noqa: PTH123 - a descriptor has no path
        about = os.fstat(file.fileno())
        if stat.S_ISDIR(about.st_mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if not stat.S_ISREG(about.st_mode):
            raise OSError(errno.EINVAL, "not a file")
        if about.st_size > most:
            raise OSError(errno.EFBIG, "too large")
        return file.read(most)
