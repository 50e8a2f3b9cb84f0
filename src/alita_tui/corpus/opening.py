"""Where a corpus is kept: in memory where it is small, else in an index."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from alita_tui.corpus.held import Held

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from alita_tui.corpus.building.telling import Telling
    from alita_tui.corpus.finding import Finding
    from alita_tui.corpus.model import Progress
    from alita_tui.corpus.stored.contents import Stored

FEW_FILES, FEW_BYTES = 50, 1_000_000
# A packed megabyte may hold many.
_PACKED = (".gz", ".zip", ".tgz", ".xz", ".bz2", ".docx", ".epub")
_PACKED_TIMES = 5


def named_paths(paths: Iterable[str | os.PathLike[str]] | str | os.PathLike[str]) -> list[str]:
    """The paths that a caller names; the folder of the shipped articles where there is none."""
    if isinstance(paths, str | os.PathLike):
        paths = [paths]
    named = [os.fspath(path) for path in paths]
    if not named:
        from alita_tui.paths import seeds

        named = [seeds()]
    return named


def fits_memory(finding: Finding) -> bool:
    """Whether so little was found that reading it anew takes no longer than looking it up in an index."""
    if len(finding.files) > FEW_FILES:
        return False
    packed = (one.size * (_PACKED_TIMES if one.path.endswith(_PACKED) else 1) for one in finding.files)
    return sum(packed) <= FEW_BYTES


def opened(
    paths: Iterable[str | os.PathLike[str]] | str | os.PathLike[str],
    index: str | os.PathLike[str] | None,
    *,
    cache: bool,
    told: Callable[[Progress], object] | None,
    begun: Callable[[Stored], object] | None = None,
) -> Held | Stored:
    """As ``Corpus.open``."""
    from alita_tui.corpus.loading import find

    named = named_paths(paths)
    from alita_tui.corpus.building.telling import Telling

    telling = Telling(told)
    finding = find(named, telling)
    if index is None and fits_memory(finding):
        return _held(named, finding, told)
    if index is None and not cache:
        return _held(named, finding, told, telling=telling)
    from alita_tui.corpus.stored.contents import Stored
    from alita_tui.corpus.stored.damage import Unusable

    try:
        return Stored(named, finding, place_of(named, index), telling, begun)
    except Unusable as error:
        return _held(named, finding, told, f"{error}: everything is kept in memory", telling=telling)


def place_of(named: Sequence[str], index: str | os.PathLike[str] | None) -> Path:
    """Where the index of these paths is kept."""
    if index is not None:
        from pathlib import Path

        return Path(index).absolute()
    from alita_tui.corpus.stored.place import default_place

    return default_place(named)


def _held(
    named: Sequence[str],
    finding: Finding,
    told: Callable[[Progress], object] | None,
    *notices: str,
    telling: Telling | None = None,
) -> Held:
    from alita_tui.corpus.loading import gathered

    return Held(*gathered(named, finding, telling), notices, told)
