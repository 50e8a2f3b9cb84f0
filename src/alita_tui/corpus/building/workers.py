"""Processes that find quotations; ``python -m alita_tui.corpus.building.workers`` is one."""

from __future__ import annotations

import marshal
from typing import TYPE_CHECKING

from alita_tui.corpus.building.processes import Worker, cores, questions, serve, shared_out
from alita_tui.corpus.stored import quotations

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

    from alita_tui.corpus.model import Article

# Below this many articles starting a process costs more than it saves.
_FEW = 300
_Batch = list[tuple[int, "Article"]]
_Result = list[tuple[tuple[int, "Article"], bytes]]


def extracted(
    batches: Iterator[_Batch], total: int, processes: int | None = None, *, long: bool = False
) -> Generator[_Result, None, None]:
    """The packed quotations of each article, batch by batch, in no fixed order of batches.

    ``long``: the articles are so long that one process beside this one is worth it, however few they are.
    """
    wanted = cores() if processes is None else processes
    alone = total < _FEW or wanted < 2
    if alone and long and processes is None:
        alone, wanted = False, 1
    if alone:
        for batch in batches:
            yield _here(batch)
        return
    workers = [Extractor() for _ in range(wanted)]
    try:
        yield from shared_out(batches, workers)
    finally:
        for worker in workers:
            worker.end()


class Extractor(Worker[_Batch, _Result]):
    """A process that finds the quotations of articles."""

    module = __name__

    def question(self, batch: _Batch) -> bytes:
        # Not as JSON: of a long text that is one step, which holds up a screen in this process.
        return marshal.dumps([[one.id, one.text, one.body, one.title_span] for _, one in batch])

    def frames(self, batch: _Batch) -> int:
        return len(batch)

    def result(self, batch: _Batch, answer: Sequence[bytes]) -> _Result:
        return list(zip(batch, answer, strict=True))

    def here(self, batch: _Batch) -> _Result:
        return _here(batch)


def _here(batch: _Batch) -> _Result:
    return [((number, one), _found(one.id, one.text, one.body, one.title_span)) for number, one in batch]


def _found(id_: str, text: str, body: int, title_span: tuple[int, int] | None) -> bytes:
    from alita_tui.quotes.extraction import extract

    return quotations.packed(extract(text, article=id_, body=body, headline=title_span))


def _answers(question: bytes) -> Iterator[bytes]:
    for id_, text, body, span in marshal.loads(question):
        yield _found(id_, text, body, None if span is None else (span[0], span[1]))


if __name__ == "__main__":
    serve(questions(), _answers)
