"""What readers have without an index: ripgrep on files, and fzf on lines. Left out where not installed."""

import shutil
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

from alita_tui import Article
from benchmarks.resampled import sentences

_PATIENCE = 60.0


class Peers:
    """The same articles as files in a folder, and their sentences as lines of one file."""

    def __init__(self, folder: Path, articles: Sequence[Article]) -> None:
        self._files = folder / "files"
        self._files.mkdir()
        for one in articles:
            (self._files / f"{one.id}.txt").write_text(f"{one.title}\n\n{one.text}", encoding="utf-8")
        lines = [sentence for one in articles for sentence in sentences(one.text)]
        self._lines = "\n".join(lines).encode()

    def ripgrep(self, query: str) -> float | None:
        """Milliseconds of ``rg -i -F -l``, or None without ripgrep."""
        if shutil.which("rg") is None:
            return None
        return _milliseconds(["rg", "-i", "-F", "-l", "--", query, str(self._files)], b"")

    def fzf(self, query: str) -> float | None:
        """Milliseconds of ``fzf --filter``, or None without fzf."""
        return None if shutil.which("fzf") is None else _milliseconds(["fzf", "--filter", query], self._lines)


def _milliseconds(command: list[str], given: bytes) -> float:
    began = time.perf_counter()
    subprocess.run(command, input=given, capture_output=True, check=False, timeout=_PATIENCE)
    return (time.perf_counter() - began) * 1e3
