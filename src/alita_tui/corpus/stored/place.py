"""Where the index of a corpus is kept."""

from __future__ import annotations

import os
import re
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_READABLE = 32


def default_place(paths: Sequence[str]) -> Path:
    """The file for a corpus of these paths in the user's cache folder; the same paths, the same file."""
    whole = [os.path.abspath(path) for path in paths]  # noqa: PTH100 - a glob is no path
    named = re.sub(r"[^\w.-]+", "-", os.path.basename(whole[0]))[:_READABLE].strip("-.")  # noqa: PTH119
    digest = blake2b("\0".join(whole).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
    return cache_folder() / "indexes" / f"{named or 'corpus'}-{digest}.sqlite"


def cache_folder() -> Path:
    """The user's cache folder of this program; ``ALITA_TUI_HOME`` names one folder for everything."""
    if home := os.environ.get("ALITA_TUI_HOME", "").strip():
        return Path(home, "cache")
    from platformdirs import user_cache_path

    return user_cache_path("alita-tui")
