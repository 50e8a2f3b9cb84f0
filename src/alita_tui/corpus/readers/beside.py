"""Reading in a second process, with limits of time and memory: one warm process for many files."""

import atexit
import os
import queue
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path
from threading import Event, Lock, Thread
from typing import BinaryIO, cast

from alita_tui.corpus.model import Skipped
from alita_tui.corpus.readers import limits
from alita_tui.corpus.readers.document import Document, Unreadable
from alita_tui.corpus.readers.formats import Format
from alita_tui.corpus.readers.frames import Message, packed, read_frame, unpacked, write_frame
from alita_tui.corpus.readers.raw import RawArticle

_AHEAD = 32


class Died(Exception):
    """The process is gone, or was ended for taking too long. The message is the reason."""


class Child:
    """A reading process that answers one job at a time."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "alita_tui.corpus.readers.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # an interrupt of the terminal is the parent's to answer
            env=os.environ | {"PYTHONPATH": os.pathsep.join(_module_folders())},
        )
        self._rested = time.monotonic()
        self._ended = Event()
        self._answers: queue.Queue[bytes | None] = queue.Queue(_AHEAD)
        Thread(target=self._listen, daemon=True).start()

    def ask(self, format_: Format, document: Document) -> None:
        """Send a job. Raises Died."""
        told = asdict(replace(document, data=None))
        jobs = cast("BinaryIO", self._process.stdin)
        try:
            message = {"format": format_.name, "document": told, "data": document.data is not None}
            write_frame(jobs, packed(message))
            if document.data is not None:
                write_frame(jobs, document.data)
        except OSError:
            raise Died("the reading process does not start") from None

    def answer(self, seconds: float) -> Message:
        """The next answer. Raises Died after that many seconds, or where the process ends."""
        try:
            data = self._answers.get(timeout=seconds)
        except queue.Empty:
            raise Died(f"takes longer than {seconds:g} seconds") from None
        if data is None:
            raise Died(f"breaks the reader (exit code {self._process.wait()})")
        return unpacked(data)

    def rest(self) -> None:
        """The job is done."""
        self._rested = time.monotonic()

    def is_fresh(self) -> bool:
        """Whether it can be given a job: one that has rested for long is about to leave by itself."""
        return time.monotonic() - self._rested < limits.IDLE_SECONDS

    def end(self) -> None:
        """End the process, whatever it does."""
        self._ended.set()
        self._process.kill()
        self._process.wait()
        self._forget_answers()
        for pipe in (self._process.stdin, self._process.stdout):
            try:
                if pipe is not None:
                    pipe.close()
            except OSError:
                pass

    def _forget_answers(self) -> None:
        """Nobody wants them: who waits for room in the queue waits no longer."""
        try:
            while True:
                self._answers.get_nowait()
        except queue.Empty:
            pass

    def forget(self) -> None:
        """In a forked process: the child is the parent's."""
        self._process.returncode = 0

    def _listen(self) -> None:
        answers = cast("BinaryIO", self._process.stdout)
        try:
            while (data := read_frame(answers)) is not None and not self._ended.is_set():
                self._answers.put(data)
        except (OSError, ValueError):
            pass
        self._answers.put(None)
        with _lock:
            left = self in _idle  # it waited for work in vain
            if left:
                _idle.remove(self)
        if left:
            self.end()


def _module_folders() -> list[str]:
    """Where this process finds modules, but never the folder where it was started: it may be a corpus."""
    here = str(Path.cwd())
    return [folder for folder in sys.path if folder and folder != here]


_idle: list[Child] = []
_lock = Lock()


def read_beside(format_: Format, document: Document) -> Iterator[RawArticle | Skipped]:
    """Read a document in a second process; one that is idle is used again. Raises Unreadable, OSError.

    Where the process hangs or dies on one of many articles, that one is skipped and the rest read on, unless
    it does so twice in a row.
    """
    given = 0
    broke_last = False
    while True:
        try:
            for one in _read(format_, replace(document, after=given)):
                given += 1
                broke_last = False
                yield one
            return
        except Died as error:
            hint = "leave it out, or convert it to text"
            if not format_.resumes or broke_last:
                raise Unreadable(str(error), hint, retry=True) from None
            given += 1
            broke_last = True
            yield Skipped(f"{document.path}:{given}", str(error), hint, retry=True)


def _read(format_: Format, document: Document) -> Iterator[RawArticle | Skipped]:
    child = _taken()
    whole = False
    try:
        child.ask(format_, document)
        child.answer(limits.STARTING_SECONDS)
        while "ends" not in (message := child.answer(limits.ARTICLE_SECONDS)):
            if "article" in message:
                yield RawArticle(**message["article"])
            else:
                yield Skipped(**message["skipped"])
        whole = "leaves" not in message
    finally:
        if whole:
            child.rest()
            with _lock:
                _idle.append(child)
        else:
            child.end()
    if "reason" in message:
        raise Unreadable(message["reason"], message["hint"], retry=message["retry"])


def _taken() -> Child:
    with _lock:
        rested = [one for one in _idle if not one.is_fresh()]
        _idle[:] = [one for one in _idle if one not in rested]
        child = _idle.pop() if _idle else None
    for one in rested:
        one.end()
    return child or Child()


def end_all() -> None:
    """End the processes that wait for work."""
    with _lock:
        while _idle:
            _idle.pop().end()


def _forget_all() -> None:
    global _lock  # noqa: PLW0603 - the parent's may be held
    _lock = Lock()
    while _idle:
        _idle.pop().forget()


atexit.register(end_all)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_all)
