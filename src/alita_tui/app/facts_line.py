"""Whose an entry is, and what else is known of it, on one line: nothing crowds out who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from alita_tui.app.safe import spaced
from alita_tui.app.widgets.comparison_cells import CUT, fit
from alita_tui.app.widgets.short_names import short_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_JOIN = " · "
_NAMES = (24, 16, 12, 8)  # cells that a source's name is cut to


def facts_line(facts: Sequence[str], named: Sequence[str], room: int) -> str:
    """The facts in so many cells, whoever speaks first of them.

    Where they do not fit, the names of the sources (``named``, in brackets behind the second fact) are cut,
    all alike, then left out, then what stands between them and the last fact; only then the speaker. ``…``
    stands for whatever is missing.
    """
    first, *others = map(spaced, facts)
    ways = [_JOIN.join(one) for one in _ways(others, list(map(spaced, named)))] or [""]
    joined = [f"{_JOIN}{way}" if way else "" for way in ways]
    fitting = next((rest for rest in joined if cell_len(first + rest) <= room), None)
    if fitting is not None:
        return first + fitting
    rest = next((one for one in joined if cell_len(one) <= room // 2), joined[-1])
    return fit(fit(first, max(room - cell_len(rest), room // 2)) + rest, room)


def _ways(others: list[str], named: list[str]) -> Iterator[list[str]]:
    """What follows the speaker, the longest way first."""
    yield others
    if not others:
        return
    head, *rest = others
    if named:
        head = head.partition(" (")[0]
        for width in _NAMES:
            yield [f"{head} ({', '.join(short_names(named, [width] * len(named)))})", *rest]
        yield [f"{head} ({CUT})", *rest]
    if len(rest) > 1:
        yield [head, CUT, rest[-1]]
    yield [head, CUT] if rest else [head]
