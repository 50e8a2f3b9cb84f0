"""Links all articles of an index: reads them, decides, gathers, and writes what was found."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from alita_tui.corpus.building.linkage.deciding import Deciding
from alita_tui.corpus.building.linkage.edges import Edges
from alita_tui.corpus.building.linkage.filling import filled
from alita_tui.corpus.building.linkage.gathering import Gathered
from alita_tui.corpus.building.linkage.postings import Postings
from alita_tui.corpus.building.linkage.reading import Documents, names_of
from alita_tui.corpus.building.linkage.shelf import CompactShelf
from alita_tui.corpus.building.linkage.voices import Voices
from alita_tui.corpus.building.linkage.writing import Overtaken, Writing
from alita_tui.corpus.store import Store
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
    try:
        with closing(Store(index)) as store:
            _link(store, numbers, attempt, reach, processes)
    except Overtaken:
        return False
    return True


def _link(
    store: Store, numbers: Sequence[int], attempt: str, reach: Callable[[float], object], processes: int
) -> None:
    with store.standing():
        names = names_of(store, numbers)
        columns, pairs = filled(store, names, lambda read: reach(_READ * read / len(names)), processes)
    postings, documents = Postings(), Documents(store, names)
    days = {one.id: one.day for one in names}
    occasions = Occasions(documents, days)
    shelf = CompactShelf(columns, postings, Edges(len(columns)), occasions)
    voices = Voices(columns, lambda at: shelf.passage(shelf.place(at)))
    voices.post(pairs)
    writing = Writing(store, attempt, lambda: reach(_SHELVED))
    writing.begin()
    writing.postings(postings, pairs, shelf)
    writing.shelf(shelf, voices)
    del voices
    deciding = Deciding(shelf, occasions, documents.reopen, processes)
    deciding.decide(lambda share: reach(_SHELVED + share * (_DECIDED - _SHELVED)))
    writing.edges(shelf)
    order = _in_order(names, numbers)
    gathered = Gathered(shelf, order, lambda share: reach(_DECIDED + share * (1 - _DECIDED)), processes)
    writing.finish(shelf, gathered)


def _in_order(names: Sequence[Name], numbers: Sequence[int]) -> dict[str, int]:
    """The place of each article, by its id: in reading order, then those that are not listed."""
    ids = {one.row: one.id for one in names}
    listed = dict.fromkeys(row for row in numbers if row in ids)
    return {ids[row]: at for at, row in enumerate([*listed, *sorted(ids.keys() - listed)])}
