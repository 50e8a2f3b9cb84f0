"""Files read ahead of who enters them; ``python -m alita_tui.corpus.building.reading`` is a process for it.

They come in their order, whichever is read first. While one takes long, or hangs its reader until that is
ended, the other processes go on with those behind it.
"""

from __future__ import annotations

import marshal
import os
from collections import deque
from dataclasses import astuple
from typing import TYPE_CHECKING, NamedTuple

from alita_tui.corpus.building.preparing import SMALL, Prepared, read_whole
from alita_tui.corpus.building.processes import Worker, cores, questions, serve, shared_out
from alita_tui.corpus.finding import Found
from alita_tui.corpus.model import Skipped
from alita_tui.corpus.readers.formats import by_suffix
from alita_tui.corpus.readers.picking import document_of
from alita_tui.corpus.sidecar import Declared

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator, Sequence

# Below so many files starting processes costs more than it saves; those that take long count for many.
_FEW, _SLOW = 400, 40
# Files of a batch, and batches that may be read before the one that is waited for.
_MOST, _AHEAD = 64, 64
# Of these a file is an article or a few, however many bytes it has.
_PAGES = frozenset(("html", "mhtml", "docx", "rtf", "epub", "pdf"))
_LARGEST_PAGE = 32 << 20
_Result = tuple[bytes, list[Prepared | Skipped]]


class Wanted(NamedTuple):
    """A file to be read; what it holds is left out where its bytes have the digest ``known``."""

    file: Found
    known: bytes = b""


class Ahead:
    """Reads files in other processes where there are many. Close it."""

    def __init__(self, wanted: Iterable[Wanted]) -> None:
        ahead = [one for one in wanted if _goes_ahead(one.file)]
        several = cores()
        worth = sum(_SLOW if _is_slow(one.file) else 1 for one in ahead)
        self._results: Generator[list[_Result], None, None] | None = None
        if several > 1 and worth >= _FEW:
            self._results = _read_ahead(_batches(ahead), several)
        self._ready: deque[_Result] = deque()

    def next(self, wanted: Wanted) -> _Result | None:
        """The digest of the next file and what it holds; None where it was left to the caller.

        The files must be those given before, in that order.
        """
        if not _goes_ahead(wanted.file):
            return None
        if self._results is None:
            return read_whole(*wanted)
        if not self._ready:
            self._ready.extend(next(self._results))
        return self._ready.popleft()

    def close(self) -> None:
        """End the processes."""
        if self._results is not None:
            self._results.close()


def _goes_ahead(file: Found) -> bool:
    """Whether all that a file holds fits into the memory, for as long as it waits."""
    document = document_of(file.path)
    if document.packed:
        return file.size <= SMALL // 8
    told = by_suffix(document.suffix)
    if told is not None and told.name in _PAGES:
        return file.size <= _LARGEST_PAGE
    return file.size <= SMALL


def _is_slow(file: Found) -> bool:
    told = by_suffix(os.path.splitext(file.path)[1].lower())  # noqa: PTH122 - many
    return told is not None and told.beside


def _batches(wanted: Sequence[Wanted]) -> Iterator[list[Wanted]]:
    batch: list[Wanted] = []
    held = 0
    for one in wanted:
        if batch and (len(batch) == _MOST or held + one.file.size > SMALL):
            yield batch
            batch, held = [], 0
        batch.append(one)
        held += one.file.size
    if batch:
        yield batch


def _read_ahead(batches: Iterator[list[Wanted]], processes: int) -> Generator[list[_Result], None, None]:
    workers = [_Reading() for _ in range(processes)]
    try:
        yield from shared_out(batches, workers, _AHEAD)
    finally:
        for worker in workers:
            worker.end()


class _Reading(Worker[list[Wanted], list[_Result]]):
    module = __name__

    def question(self, batch: list[Wanted]) -> bytes:
        return marshal.dumps(
            [
                (*file[:-1], None if file.declared is None else astuple(file.declared), known)
                for file, known in batch
            ]
        )

    def frames(self, batch: list[Wanted]) -> int:  # noqa: ARG002 - one answer to any batch
        return 1

    def result(self, batch: list[Wanted], answer: Sequence[bytes]) -> list[_Result]:  # noqa: ARG002
        return [_unpacked(*one) for one in marshal.loads(answer[0])]

    def here(self, batch: list[Wanted]) -> list[_Result]:
        return [read_whole(*one) for one in batch]


def _packed(digest: bytes, found: Iterable[Prepared | Skipped]) -> tuple[bytes, list[tuple[object, ...]]]:
    return digest, [astuple(one) if isinstance(one, Skipped) else tuple(one) for one in found]


def _unpacked(digest: bytes, found: Iterable[tuple[object, ...]]) -> _Result:
    fields = len(Prepared._fields)
    return digest, [
        Prepared._make(one) if len(one) == fields else Skipped(*one)  # type: ignore[arg-type]
        for one in found
    ]


def _answers(question: bytes) -> list[bytes]:
    return [
        marshal.dumps([_packed(*read_whole(_file(*file), known)) for *file, known in marshal.loads(question)])
    ]


def _file(
    path: str, folder: str | None, size: int, modified: int, declared: tuple[str | None, ...] | None
) -> Found:
    return Found(path, folder, size, modified, None if declared is None else Declared(*declared))


if __name__ == "__main__":
    serve(questions(), _answers)
