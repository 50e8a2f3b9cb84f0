"""Where the index of a corpus is kept."""

from __future__ import annotations

import os
import re
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_READABLE = 32


def default_place(paths: Sequence[str]) -> Path:
    """The file for a corpus of these paths in the user's cache folder; the same paths, the same file."""
    from platformdirs import user_cache_path

    whole = [os.path.abspath(path) for path in paths]  # noqa: PTH100 - a glob is no path
    named = re.sub(r"[^\w.-]+", "-", os.path.basename(whole[0]))[:_READABLE].strip("-.")  # noqa: PTH119
    digest = blake2b("\0".join(whole).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
    return user_cache_path("alita-tui") / "indexes" / f"{named or 'corpus'}-{digest}.sqlite"
