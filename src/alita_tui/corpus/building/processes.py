"""Processes that share out work, each fed through a pipe by a thread of its own.

They are started anew, not forked: a process with threads must not fork, and a screen may be running. Each
ends when its standard input does.
"""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from queue import Empty, Queue
from threading import Thread
from typing import TYPE_CHECKING, Generic, TypeVar

from alita_tui.corpus.readers.frames import read_frame, write_frame

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_MOST = 8
_WAITING = 3
Batch = TypeVar("Batch")
Result = TypeVar("Result")


def cores() -> int:
    """How many processes can run at once, at most eight."""
    there = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(_MOST, there)


def started(module: str) -> subprocess.Popen[bytes]:
    """A process that runs a module of the program, with pipes to it and from it. Raises OSError."""
    return subprocess.Popen(
        [sys.executable, "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )


class Worker(Generic[Batch, Result]):
    """One process that runs ``module``. Where it cannot be started, or dies, its work is done in this one."""

    module = ""

    def __init__(self, greeting: bytes | None = None) -> None:
        """``greeting`` is the first frame that the process reads."""
        self._process: subprocess.Popen[bytes] | None = None
        self._ended = False
        self._greeting = greeting
        with suppress(OSError):
            self._process = started(self.module)

    def question(self, batch: Batch) -> bytes:
        """What the process is asked of a batch."""
        raise NotImplementedError

    def frames(self, batch: Batch) -> int:
        """With how many frames it answers."""
        raise NotImplementedError

    def result(self, batch: Batch, answer: Sequence[bytes]) -> Result:
        """What its answer says. Raises ValueError."""
        raise NotImplementedError

    def here(self, batch: Batch) -> Result:
        """The same result, found in this process."""
        raise NotImplementedError

    def serve(
        self, jobs: Queue[tuple[int, Batch] | None], results: Queue[tuple[int, Result | BaseException]]
    ) -> None:
        """Answer jobs until there is none."""
        while (job := jobs.get()) is not None:
            number, batch = job
            try:
                found = self._asked(batch)
                if found is None and self._ended:
                    return
                results.put((number, self.here(batch) if found is None else found))
            except BaseException as error:
                results.put((number, error))

    def _asked(self, batch: Batch) -> Result | None:
        process = self._process
        if process is None or process.stdin is None or process.stdout is None:
            return None
        found: list[bytes] = []
        whole = False
        try:
            if self._greeting is not None:
                write_frame(process.stdin, self._greeting)  # type: ignore[arg-type]
                self._greeting = None
            write_frame(process.stdin, self.question(batch))  # type: ignore[arg-type]
            while len(found) < self.frames(batch):
                frame = read_frame(process.stdout)  # type: ignore[arg-type]
                if frame is None:
                    return None
                found.append(frame)
            result = self.result(batch, found)
            whole = True
        except (OSError, ValueError):
            return None
        finally:
            if not whole:
                self._dropped()  # what it may still say would be taken for the answer to the next batch
        return result

    def end(self) -> None:
        """End the process, and the work on what it was asked."""
        self._ended = True
        self._dropped()

    def _dropped(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            end_process(process)


def end_process(process: subprocess.Popen[bytes]) -> None:
    """End a process, and close the pipes to it."""
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(OSError):
                pipe.close()


def questions() -> Iterator[bytes]:
    """In a process of a worker: each frame that it is sent, until there is none; its parent ends it."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while (data := read_frame(sys.stdin.buffer)) is not None:
        yield data


def serve(sent: Iterator[bytes], answer: Callable[[bytes], Iterable[bytes]]) -> None:
    """In a process of a worker: send the frames that answer each question, as long as somebody listens."""
    answers = os.fdopen(os.dup(1), "wb")
    with suppress(BrokenPipeError):
        for data in sent:
            for frame in answer(data):
                write_frame(answers, frame)


def shared_out(
    batches: Iterator[Batch], workers: Sequence[Worker[Batch, Result]], ahead: int = 0
) -> Iterator[Result]:
    """The result of each batch, in the order of the batches; up to ``ahead`` are asked for before they are
    wanted, and never fewer than keep the workers busy.
    """
    ahead = max(ahead, len(workers) * _WAITING)
    jobs: Queue[tuple[int, Batch] | None] = Queue()
    results: Queue[tuple[int, Result | BaseException]] = Queue()
    threads = [Thread(target=worker.serve, args=(jobs, results), daemon=True) for worker in workers]
    for thread in threads:
        thread.start()
    asked = answered = 0
    early: dict[int, Result | BaseException] = {}

    def next_result() -> Result:
        while answered not in early:
            number, result = results.get()
            early[number] = result
        return _good(early.pop(answered))

    try:
        for batch in batches:
            jobs.put((asked, batch))
            asked += 1
            if asked - answered >= ahead:
                yield next_result()
                answered += 1
        while answered < asked:
            yield next_result()
            answered += 1
    finally:
        with suppress(Empty):  # what nobody waits for any more
            while True:
                jobs.get_nowait()
        for _ in threads:
            jobs.put(None)


def _good(result: Result | BaseException) -> Result:
    if isinstance(result, BaseException):
        raise result
    return result
