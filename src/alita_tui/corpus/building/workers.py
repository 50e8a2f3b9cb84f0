"""Processes that find quotations, each fed through a pipe by a thread of its own.

They are started anew, not forked: a process with threads must not fork, and a screen may be running.
``python -m alita_tui.corpus.building.workers`` is one; it ends when its standard input does.
"""

from __future__ import annotations

import marshal
import os
import subprocess
import sys
from contextlib import suppress
from queue import Empty, Queue
from threading import Thread
from typing import TYPE_CHECKING

from alita_tui.corpus.readers.frames import read_frame, write_frame
from alita_tui.corpus.stored import quotations

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from alita_tui.corpus.model import Article

# Below this many articles starting a process costs more than it saves.
_FEW = 300
_MOST = 8
_WAITING = 3
_Batch = list[tuple[int, "Article"]]
_Result = list[tuple[tuple[int, "Article"], bytes]]


def extracted(
    batches: Iterator[_Batch], total: int, processes: int | None = None, *, long: bool = False
) -> Generator[_Result, None, None]:
    """The packed quotations of each article, batch by batch, in no fixed order of batches.

    ``long``: the articles are so long that one process beside this one is worth it, however few they are.
    """
    wanted = min(_MOST, _cores()) if processes is None else processes
    alone = total < _FEW or wanted < 2
    if alone and long and processes is None:
        alone, wanted = False, 1
    if alone:
        for batch in batches:
            yield _here(batch)
        return
    workers = [_Worker() for _ in range(wanted)]
    try:
        yield from _shared_out(batches, workers)
    finally:
        for worker in workers:
            worker.end()


def _shared_out(batches: Iterator[_Batch], workers: list[_Worker]) -> Iterator[_Result]:
    jobs: Queue[_Batch | None] = Queue()
    results: Queue[_Result | BaseException] = Queue()
    threads = [Thread(target=worker.serve, args=(jobs, results), daemon=True) for worker in workers]
    for thread in threads:
        thread.start()
    running = 0
    try:
        for batch in batches:
            jobs.put(batch)
            running += 1
            if running >= len(workers) * _WAITING:
                yield _good(results.get())
                running -= 1
        for _ in range(running):
            yield _good(results.get())
    finally:
        with suppress(Empty):  # what nobody waits for any more
            while True:
                jobs.get_nowait()
        for _ in threads:
            jobs.put(None)


def _good(result: _Result | BaseException) -> _Result:
    if isinstance(result, BaseException):
        raise result
    return result


class _Worker:
    """One process. Where it cannot be started, or dies, its articles are read in this one."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._ended = False
        with suppress(OSError):
            self._process = subprocess.Popen(
                [sys.executable, "-m", __name__],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            )

    def serve(self, jobs: Queue[_Batch | None], results: Queue[_Result | BaseException]) -> None:
        """Answer jobs until there is none."""
        while (batch := jobs.get()) is not None:
            try:
                found = self._asked(batch)
                if found is None and self._ended:
                    return
                results.put(found or _here(batch))
            except BaseException as error:
                results.put(error)

    def _asked(self, batch: _Batch) -> _Result | None:
        process = self._process
        if process is None or process.stdin is None or process.stdout is None:
            return None
        found: list[bytes] = []
        try:
            articles = [[one.id, one.text, one.body, one.title_span] for _, one in batch]
            # Not as JSON: of a long text that is one step, which holds up a screen in this process.
            write_frame(process.stdin, marshal.dumps(articles))  # type: ignore[arg-type]
            while len(found) < len(batch):
                frame = read_frame(process.stdout)  # type: ignore[arg-type]
                if frame is None:
                    return None
                found.append(frame)
        except (OSError, ValueError):
            return None
        finally:
            if len(found) < len(batch):
                self._dropped()  # what it may still say would be taken for the answer to the next batch
        return list(zip(batch, found, strict=True))

    def end(self) -> None:
        """End the process, and the work on what it was asked."""
        self._ended = True
        self._dropped()

    def _dropped(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    with suppress(OSError):
                        pipe.close()


def _here(batch: _Batch) -> _Result:
    return [((number, one), _found(one.id, one.text, one.body, one.title_span)) for number, one in batch]


def _found(id_: str, text: str, body: int, title_span: tuple[int, int] | None) -> bytes:
    from alita_tui.quotes.extraction import extract

    return quotations.packed(extract(text, article=id_, body=body, headline=title_span))


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _serve() -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when to end
    jobs, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    with suppress(BrokenPipeError):
        while (data := read_frame(jobs)) is not None:
            for id_, text, body, span in marshal.loads(data):
                write_frame(answers, _found(id_, text, body, None if span is None else (span[0], span[1])))


if __name__ == "__main__":
    _serve()
