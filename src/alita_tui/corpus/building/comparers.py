"""Processes that compare statements; ``python -m alita_tui.corpus.building.comparers`` is one.

Each reads the index through a connection of its own and writes nothing.
"""

from __future__ import annotations

import os
from array import array
from pathlib import Path
from typing import TYPE_CHECKING

from alita_tui.corpus.building.processes import Worker, cores, questions, serve, shared_out
from alita_tui.corpus.readers.frames import packed, unpacked
from alita_tui.corpus.stored.comparing import Comparer, Shared

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence

# Below this many clusters starting a process costs more than it saves.
_FEW = 500
# The first batches are short, so that the first statements are seen soon.
_FIRST, _MOST = 25, 60
_Batch = list[int]
_Result = list[Shared]


def compared(
    comparer: Comparer,
    index: Path,
    numbers: Sequence[int],
    due: Sequence[int],
    left: Callable[[_Batch], _Batch],
) -> Generator[tuple[_Batch, _Result], None, None]:
    """The rows of clusters that are due, batch by batch in their order, with those that sources share.

    ``numbers`` are the rows of the articles in reading order; ``left`` tells, when its turn comes, what of a
    batch nobody else has compared meanwhile: no more of it is compared here.
    """
    wanted = cores()
    batches = list(_batches(due))
    if len(due) < _FEW or wanted < 2:
        for batch in batches:
            yield batch, _here(comparer, left(batch))
        return
    greeting = packed({"index": os.fspath(index), "numbers": list(numbers)})
    workers = [_Comparing(comparer, greeting) for _ in range(wanted)]
    try:
        yield from zip(batches, shared_out(map(left, batches), workers), strict=True)
    finally:
        for worker in workers:
            worker.end()


def _batches(due: Sequence[int]) -> Iterator[_Batch]:
    at, size = 0, _FIRST
    while at < len(due):
        yield list(due[at : at + size])
        at, size = at + size, min(_MOST, 2 * size)


class _Comparing(Worker[_Batch, _Result]):
    module = __name__

    def __init__(self, comparer: Comparer, greeting: bytes) -> None:
        super().__init__(greeting)
        self._comparer = comparer

    def question(self, batch: _Batch) -> bytes:
        return packed({"clusters": batch})

    def frames(self, batch: _Batch) -> int:  # noqa: ARG002 - one answer to any batch
        return 1

    def result(self, batch: _Batch, answer: Sequence[bytes]) -> _Result:  # noqa: ARG002
        return [Shared(*row) for row in unpacked(answer[0])["shared"]]

    def here(self, batch: _Batch) -> _Result:
        return _here(self._comparer, batch)


def _here(comparer: Comparer, batch: _Batch) -> _Result:
    return [one for number in batch if (one := comparer.shared(number)) is not None]


def _serve() -> None:
    from alita_tui.corpus.store import Store
    from alita_tui.corpus.stored.articles import StoredArticles
    from alita_tui.corpus.stored.paths import Paths

    sent = questions()
    begun = next(sent, None)
    if begun is None:
        return
    told = unpacked(begun)
    store = Store(Path(told["index"]), read_only=True)
    comparer = Comparer(store, StoredArticles(store, Paths(()), array("q", told["numbers"])))
    serve(sent, lambda data: [packed({"shared": _here(comparer, unpacked(data)["clusters"])})])


if __name__ == "__main__":
    _serve()
