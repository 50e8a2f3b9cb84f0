"""What is kept of a failure: a report in the user's state folder, and one line that names it."""

from __future__ import annotations

import os
import platform
import sys
import time
import traceback
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from alita_tui.export.visible import visible
from alita_tui.paths import user_folder

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES = 60_000
_KEPT = 20
_LINE = 300


def summary(error: BaseException) -> str:
    """What failed, in one line of at most 300 characters."""
    said = " ".join(str(error).split())
    line = visible(f"{type(error).__name__}: {said}" if said else type(error).__name__)
    return line if len(line) <= _LINE else f"{line[: _LINE - 1]}…"


def write(error: BaseException, doing: str) -> Path | None:
    """Write the report of a failure; where it is, or None where the disk does not take it.

    It holds versions and the traceback, without the values of variables: of the articles nothing but what the
    message of the error repeats. The newest twenty are kept.
    """
    folder = user_folder("state") / "reports"
    name = f"{time.strftime('%Y-%m-%d-%H%M%S')}-{os.getpid()}-{time.monotonic_ns() % 1_000_000:06}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / name
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(text(error, doing).encode("utf-8", "replace"))
        for old in sorted(folder.glob("*.txt"))[:-_KEPT]:
            old.unlink(missing_ok=True)
    except OSError:
        return None
    return file


def text(error: BaseException, doing: str) -> str:
    """The report: at most 60,000 bytes, every control character visible."""
    lines = [
        "alita-tui: something went wrong inside. Nothing was sent anywhere; this file stays here.",
        "",
        f"while     {doing}",
        f"failed    {summary(error)}",
        f"alita-tui {_version('alita-tui')}, Textual {_version('textual')}, Rich {_version('rich')}",
        f"Python    {sys.version.split()[0]} on {platform.platform()}",
        f"terminal  {os.environ.get('TERM', '–')} {os.environ.get('TERM_PROGRAM', '')}",
        "",
        *_traceback(error),
    ]
    return visible("\n".join(lines), lines=True)


def _traceback(error: BaseException) -> list[str]:
    whole = "".join(traceback.format_exception(error, limit=-60))
    most = MOST_BYTES // 4  # a code point takes four bytes at the most
    if len(whole) > most:
        whole = f"{whole[: most // 2]}\n… {len(whole) - most:,} characters left out …\n{whole[-most // 2 :]}"
    return whole.splitlines()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "of a checkout"
