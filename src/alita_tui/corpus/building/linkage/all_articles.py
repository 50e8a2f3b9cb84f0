"""Links all articles of an index: reads them, decides, gathers, and writes what was found."""

from __future__ import annotations

from contextlib import closing, suppress
from typing import TYPE_CHECKING

from alita_tui.corpus.building.linkage.deciding import Deciding
from alita_tui.corpus.building.linkage.edges import Edges
from alita_tui.corpus.building.linkage.filling import filled
from alita_tui.corpus.building.linkage.gathering import Gathered
from alita_tui.corpus.building.linkage.opening import Opening
from alita_tui.corpus.building.linkage.postings import Postings
from alita_tui.corpus.building.linkage.reading import Documents, names_of
from alita_tui.corpus.building.linkage.shelf import CompactShelf
from alita_tui.corpus.building.linkage.voices import Voices
from alita_tui.corpus.building.linkage.writing import Overtaken, Writing
from alita_tui.quotes.occasions import Occasions

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from alita_tui.corpus.building.linkage.columns import Name

# Of the time: reading ends here, then writing the shelf, then deciding.
_READ, _SHELVED, _DECIDED = 0.35, 0.5, 0.85


def link(
    index: Path,
    numbers: Sequence[int],
    attempt: str,
    reach: Callable[[float], object],
    processes: int = 1,
) -> bool:
    """Link all articles anew, whatever was linked before; ``numbers`` are their rows in reading order.

    Articles that the index holds besides, such as those of files that are gone and not removed yet, follow.
    ``attempt`` is what the fact ``linked`` of the index is until then; whether it still was. ``reach`` hears
    which share of the work is done, oftener than an eye wants it, and may end it by an exception. Raises
    Damaged, Unusable.
    """
    with closing(Opening(index)) as opening, suppress(Overtaken):
        _link(opening, numbers, Writing(index, attempt, lambda: reach(_SHELVED)), reach, processes)
        return True
    return False


def _link(
    opening: Opening,
    numbers: Sequence[int],
    writing: Writing,
    reach: Callable[[float], object],
    processes: int,
) -> None:
    names = names_of(opening.store, numbers)
    opening.close()
    columns, pairs = filled(opening, names, lambda read: reach(_READ * read / len(names)), processes)
    postings = Postings()
    occasions = Occasions(Documents(opening, names), {one.id: one.day for one in names})
    shelf = CompactShelf(columns, postings, Edges(len(columns)), occasions)
    voices = Voices(columns, lambda at: shelf.passage(shelf.place(at)))
    voices.post(pairs)
    writing.shelf(shelf, postings, pairs, voices)
    del voices
    opening.close()
    deciding = Deciding(shelf, occasions, processes)
    deciding.decide(lambda share: reach(_SHELVED + share * (_DECIDED - _SHELVED)))
    order = _in_order(names, numbers)
    gathered = Gathered(shelf, order, lambda share: reach(_DECIDED + share * (1 - _DECIDED)), processes)
    writing.finish(shelf, gathered)


def _in_order(names: Sequence[Name], numbers: Sequence[int]) -> dict[str, int]:
    """The place of each article, by its id: in reading order, then those that are not listed."""
    ids = {one.row: one.id for one in names}
    listed = dict.fromkeys(row for row in numbers if row in ids)
    return {ids[row]: at for at, row in enumerate([*listed, *sorted(ids.keys() - listed)])}
