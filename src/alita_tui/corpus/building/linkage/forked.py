"""Shares out work to forked copies of this process, which see all that it holds; it must have no threads."""

from __future__ import annotations

import gc
import marshal
import os
import sys
from contextlib import suppress
from signal import SIGKILL
from threading import active_count
from typing import TYPE_CHECKING, Any, TypeVar

from alita_tui.corpus.readers.frames import read_frame, write_frame

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Question = TypeVar("Question")


def can_fork() -> bool:
    """Whether this process may be copied."""
    return hasattr(os, "fork") and sys.platform != "darwin" and active_count() == 1


def answers(
    questions: Sequence[Question],
    work: Callable[[Question], Any],
    processes: int,
) -> Iterator[Any]:
    """What ``work`` answers to each question, in order: plain data. What a copy does not answer is worked out
    here. No connection to a database may be open.
    """
    if processes < 2 or len(questions) < 2 * processes or not can_fork():
        yield from map(work, questions)
        return
    gc.freeze()  # else collecting garbage in a copy would touch, and so copy, all that is there
    copies = [_Copy(questions[number::processes], work) for number in range(processes)]
    try:
        for number, question in enumerate(questions):
            answer = copies[number % processes].answer()
            yield work(question) if answer is None else marshal.loads(answer)
    finally:
        for one in copies:
            one.end()


class _Copy:
    def __init__(self, questions: Sequence[Question], work: Callable[[Question], Any]) -> None:
        reading, writing = os.pipe()
        self._process = os.fork()
        if not self._process:
            try:
                nothing = os.open(os.devnull, os.O_RDWR)
                for pipe in (0, 1, 2):
                    os.dup2(nothing, pipe)
                os.close(reading)
                with os.fdopen(writing, "wb") as answering:
                    for one in questions:
                        write_frame(answering, marshal.dumps(work(one)))
            finally:
                os._exit(0)
        os.close(writing)
        self._pipe = os.fdopen(reading, "rb")

    def answer(self) -> bytes | None:
        return read_frame(self._pipe)

    def end(self) -> None:
        self._pipe.close()
        with suppress(OSError):
            os.kill(self._process, SIGKILL)
        with suppress(OSError):
            os.waitpid(self._process, 0)
