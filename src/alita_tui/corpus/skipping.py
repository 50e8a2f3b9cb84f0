"""What was skipped, in short: files of kinds that nothing here reads, and what could not be read."""

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING

from alita_tui.corpus.readers.picking import NO_READER, NO_SUFFIX

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alita_tui.corpus.model import Skipped

_MOST_NAMED = 5


def is_unknown_kind(skipped: Skipped) -> bool:
    """Whether a file was left alone because of its name, not because of what is in it."""
    return skipped.reason == NO_SUFFIX or skipped.reason.startswith(NO_READER)


def kinds(skipped: Iterable[Skipped]) -> str:
    """How many there are of each kind, as ``.png 8, .zip 1``: the most frequent, then how many others."""
    counts = Counter(os.path.splitext(one.path)[1].lower() or "without a suffix" for one in skipped)  # noqa: PTH122
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    named = [f"{kind} {count:,}" for kind, count in ordered[:_MOST_NAMED]]
    left = len(ordered) - _MOST_NAMED
    return ", ".join([*named, *([f"{left} kinds more"] if left > 0 else [])])
