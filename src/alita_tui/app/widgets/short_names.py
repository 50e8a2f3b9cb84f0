"""Names cut to a width in terminal cells, different names still different."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from rich.cells import cell_len

from alita_tui.app.widgets.comparison_cells import CUT, clip, fit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class ShortNames:
    """Cuts names so that what is left tells each from the others of ``names``, as far as there is room."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        known = set(names)
        self._begun = _shared(known)
        self._ended = _shared({name[::-1] for name in known})

    def of(self, name: str, width: int) -> str:
        """The name in so many cells; ``…`` stands for its end, else its middle or its beginning."""
        if cell_len(name) <= width:
            return name
        begun, ended = self._begun.get(name, 0), self._ended.get(name[::-1], 0)
        if len(fit(name, width)) - 1 > begun:
            return fit(name, width)
        middle, word = _middle(name, width), name.rfind(" ", 0, begun) + 1
        if len(middle.rpartition(CUT)[2]) > ended:
            return middle
        from_word = CUT + fit(name[word:], width - 1)
        return from_word if word and len(from_word) - 2 > begun - word else middle


def short_names(names: Sequence[str], widths: Sequence[int]) -> tuple[str, ...]:
    """Each name in at most so many cells; where nothing that is left tells two apart, a number does."""
    short = ShortNames(names)
    shortened = [short.of(name, width) for name, width in zip(names, widths, strict=True)]
    meant: dict[str, set[str]] = {}
    numbers: dict[str, int] = {}
    for name, cut in zip(names, shortened, strict=True):
        meant.setdefault(cut, set()).add(name)
        numbers.setdefault(name, len(numbers) + 1)
    return tuple(
        _numbered(name, width, numbers[name]) if len(meant[cut]) > 1 else cut
        for name, width, cut in zip(names, widths, shortened, strict=True)
    )


def _shared(names: Iterable[str]) -> dict[str, int]:
    """With how many letters another name begins as this one does."""
    ordered = sorted(names)
    shared = dict.fromkeys(ordered, 0)
    for one, other in pairwise(ordered):
        differing = (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
        alike = next(differing, min(len(one), len(other)))
        shared[one], shared[other] = max(shared[one], alike), max(shared[other], alike)
    return shared


def _numbered(name: str, width: int, number: int) -> str:
    tail = f"·{number}"
    return fit(name, width - len(tail)) + tail


def _middle(name: str, width: int) -> str:
    if cell_len(name) <= width:
        return name
    tail = clip(name[::-1], max(width // 2, 1))[::-1]
    return clip(name, max(width - cell_len(tail) - 1, 0)) + CUT + tail
