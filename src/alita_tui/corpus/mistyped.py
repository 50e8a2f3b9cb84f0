"""What somebody who mistyped a name may have meant."""

from __future__ import annotations

import os
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LIKE = 65.0
_MOST_NAMED, _MOST_LOOKED_AT = 3, 20_000


def did_you_mean(names: Iterable[str], article: str = "") -> str:
    """The question that names them; empty where there is none. ``article`` goes before: ``the command``."""
    listed = list(names)[:_MOST_NAMED]
    if not listed:
        return ""
    *others, last = listed
    named = f"{', '.join(others)} or {last}" if others else last
    return f"did you mean {article + ' ' if article else ''}{named}?"


def nearest(typed: str, names: Iterable[str], *, beginnings: bool = False, least: float = _LIKE) -> list[str]:
    """Those of the names that are most like what was typed, the likeliest first; case does not count.

    ``beginnings``: what was typed may be only the beginning of a name; ``least``: how many of a hundred
    letters must agree.
    """
    from rapidfuzz.fuzz import ratio

    wanted = typed.casefold()
    found = []
    for name in names:
        folded = name.casefold()
        likeness = ratio(wanted, folded)
        if beginnings:
            likeness = max(likeness, ratio(wanted, folded[: len(wanted)]))
        if likeness >= least:
            found.append((-likeness, name))
    best = min(found, default=(0.0, ""))[0]
    # What is far less like it than the best is another name.
    return [name for likeness, name in sorted(found) if likeness <= best * 0.9][:_MOST_NAMED]


def nearest_paths(path: str) -> list[str]:
    """Paths that are there, like one that is not: its first missing part taken for one beside it."""
    folder, missing, rest = _missing(path)
    try:
        with os.scandir(folder or ".") as scan:
            names = [one.name for one in islice(scan, _MOST_LOOKED_AT) if not one.name.startswith(".")]
    except OSError:
        return []
    near = [os.path.join(folder, name) for name in nearest(missing, names)]  # noqa: PTH118 - no normalising
    if rest:
        whole = [os.path.join(one, rest) for one in near]  # noqa: PTH118
        near = [one for one in whole if os.path.lexists(one)] or near
    return near


def _missing(path: str) -> tuple[str, str, str]:
    """The folder that is there, the first part of the path that is missing in it, and what follows."""
    folder, rest = path.rstrip(os.sep), ""
    while True:
        folder, name = os.path.split(folder)
        if not folder or os.path.isdir(folder) or not name:  # noqa: PTH112
            return folder, name, rest
        rest = os.path.join(name, rest) if rest else name  # noqa: PTH118
