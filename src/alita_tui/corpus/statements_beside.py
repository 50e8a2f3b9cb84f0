"""The statements of long articles, found in a second process: a screen in this one is not held up meanwhile.

Threads do not help there: the interpreter does one thing at a time, and one step over a long text may take
seconds, in which no key is answered.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from contextlib import suppress
from itertools import count
from queue import Queue
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from alita_tui.corpus.building.telling import Cancelled
from alita_tui.corpus.readers.frames import read_frame, write_frame
from alita_tui.corpus.statements import Statements
from alita_tui.errors import AlitaError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from alita_tui.corpus.disagreement import Order
    from alita_tui.corpus.model import Article
    from alita_tui.quotes.model import Flag, Quotation, Statement

LONG = 500_000
"""Characters of all articles together; below, starting a process takes longer than the work."""


_BROKEN = (
    OSError,
    ValueError,
    pickle.UnpicklingError,
    EOFError,
    AttributeError,
    ImportError,
    LookupError,
    MemoryError,
)
"""What reading an answer raises where it is none, or is cut off."""


def are_long(articles: Iterable[Article]) -> bool:
    """Whether the engine has long to do with them; reads no more of them than it must."""
    room = LONG
    for one in articles:
        room -= len(one.text)
        if room < 0:
            return True
    return False


class _Lost(Exception):
    """The process gives no answer: it could not be started, has ended, or failed."""


class _Engine:
    """The process, and the questions that it is answering."""

    def __init__(self, articles: Sequence[Article], told: Statements) -> None:
        self._told = told
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "alita_tui.corpus.engine"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
        self._questions = cast("BinaryIO", self._process.stdin)
        self._lock = Lock()
        self._numbers = count(1)
        self._waiting: dict[int, Queue[tuple[Any, ...] | None]] = {}
        self._ended = False
        self._listening = Thread(target=self._listen, daemon=True)
        self._listening.start()
        try:
            self._write(tuple(articles))
        except BaseException:
            self.end()
            raise

    def _write(self, told: object) -> None:
        try:
            with self._lock:
                write_frame(self._questions, pickle.dumps(told, pickle.HIGHEST_PROTOCOL))
        except (OSError, ValueError):
            raise _Lost from None

    def ask(self, name: str, *given: object) -> Any:  # noqa: ANN401 - the answer is that of the method
        """What the method gives. Raises _Lost, and AlitaError as the method does."""
        number, answers = next(self._numbers), Queue[tuple[Any, ...] | None]()
        self._waiting[number] = answers
        try:
            if self._ended:
                raise _Lost
            self._write((number, name, given))
            parts: list[Any] = []
            while True:
                told = answers.get()
                if told is None or told[0] == "failed":
                    raise _Lost
                if told[0] == "refused":
                    error, error.hint = told[2], told[3]
                    raise error
                if told[0] == "end":
                    return tuple(one for part in parts for one in part) if told[2] else parts[0]
                parts.append(told[2])
        finally:
            del self._waiting[number]

    def _listen(self) -> None:
        answers = cast("BinaryIO", self._process.stdout)
        try:
            with suppress(*_BROKEN):
                while (data := read_frame(answers)) is not None:
                    told = pickle.loads(data)
                    if told[0] == "progress":
                        self._told.progress = told[2]
                    elif (waiting := self._waiting.get(told[1])) is not None:
                        waiting.put(told)
        finally:  # whatever has happened, nobody may wait for ever
            self._ended = True
            for one in list(self._waiting.values()):
                one.put(None)

    def end(self) -> None:
        """End the process, and the work on what it was asked."""
        self._process.kill()
        self._process.wait()
        self._listening.join()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                cast("BinaryIO", pipe).close()


class StatementsBeside(Statements):
    """As ``Statements``; what the second process cannot do is done in this one."""

    def __init__(self, articles: Sequence[Article]) -> None:
        super().__init__(articles)
        self._starting = Lock()
        self._engine: _Engine | None = None
        self._given_up = self._closed = False

    def _ask(self, name: str, *given: object) -> Any:  # noqa: ANN401
        """As ``_Engine.ask``; starts the process where there is none yet. Raises Cancelled."""
        stops = self._stops
        with self._starting:
            if self._closed:
                raise AlitaError("the corpus is closed", "open it again")
            if self._given_up:
                raise _Lost
            if self._engine is None:
                try:
                    self._engine = _Engine([_whole(one) for one in self._articles], self)
                except (OSError, _Lost):
                    self._given_up = True
                    raise _Lost from None
            engine = self._engine
        try:
            return engine.ask(name, *given)
        except _Lost:
            if self._closed:
                raise AlitaError("the corpus is closed", "open it again") from None
            self._check(stops)
            raise

    def stop(self) -> None:
        """As ``Statements.stop``, at once: the process is ended, and another is started for what is asked."""
        super().stop()
        with self._starting:
            engine, self._engine = self._engine, None
        if engine is not None:
            engine.end()

    def quotations(self, article: Article) -> tuple[Quotation, ...]:
        found = self._quotations.get(article.id)
        while found is None:
            stops = self._stops
            try:
                found = self._quotations.setdefault(article.id, self._ask("quotations", article.id))
            except _Lost:
                return super().quotations(article)
            except Cancelled:
                if self._stops == stops:
                    raise
        return found

    def shared(
        self, min_sources: int, absent: bool | None, order: Order | None = None, flag: Flag | None = None
    ) -> tuple[Statement, ...]:
        key = min_sources, self._list_absent(absent)
        if key not in self._shared:
            with suppress(_Lost):
                self._shared.setdefault(key, self._ask("shared", *key))
        return super().shared(min_sources, absent, order, flag)

    def at(self, article: Article, offset: int) -> Statement | None:
        try:
            return cast("Statement | None", self._ask("at", article.id, offset))
        except _Lost:
            return super().at(article, offset)

    def rebased(self, statement: Statement, base: str) -> Statement:
        try:
            return cast("Statement", self._ask("rebased", statement, base))
        except _Lost:
            return super().rebased(statement, base)

    def close(self) -> None:
        """End the second process; what it has found stays."""
        with self._starting:
            engine, self._engine, self._closed = self._engine, None, True
        if engine is not None:
            engine.end()


def _whole(article: Article) -> Article:
    """An article with its text, which one of an index has not."""
    whole = getattr(article, "whole", None)
    return article if whole is None else cast("Article", whole())
