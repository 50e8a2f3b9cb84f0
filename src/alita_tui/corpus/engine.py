"""The engine in a process of its own: answers what is asked of the statements of some articles.

``python -m alita_tui.corpus.engine`` takes the articles as the first frame on its standard input, then a
question a frame, and ends when that input does. Each question is answered in a thread, so that a short
article need not wait for a long one. A long answer is given in parts, none of which takes long to read.
"""

from __future__ import annotations

import os
import pickle
import sys
from contextlib import suppress
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING, Any, BinaryIO

from alita_tui.corpus.readers.frames import read_frame, write_frame
from alita_tui.corpus.statements import Statements
from alita_tui.errors import AlitaError

if TYPE_CHECKING:
    from collections.abc import Callable

    from alita_tui.corpus.model import Article
    from alita_tui.quotes.model import Quotation

PART = 200
TOLD_EVERY = 0.3
_YIELDS = 10  # where both run on one core, the screen comes first


class _Once(Statements):
    """Reads each article once, also where two questions need it."""

    def __init__(self, articles: tuple[Article, ...]) -> None:
        super().__init__(articles)
        self.by_id = {one.id: one for one in articles}
        self._reading = {one.id: Lock() for one in articles}

    def quotations(self, article: Article) -> tuple[Quotation, ...]:
        with self._reading[article.id]:
            return super().quotations(article)


class _Answers:
    """What is written to the parent; any thread may write."""

    def __init__(self, pipe: BinaryIO, engine: Statements) -> None:
        self._pipe = pipe
        self._engine = engine
        self._lock, self._telling = Lock(), Lock()
        self._told = engine.progress

    def send(self, *told: object) -> None:
        with self._lock, suppress(OSError):
            write_frame(self._pipe, pickle.dumps(told, pickle.HIGHEST_PROTOCOL))

    def tell(self) -> None:
        """Say how far the engine is, where it has got further."""
        with self._telling:
            if self._engine.progress != self._told:
                self._told = self._engine.progress
                self.send("progress", 0, self._told)

    def answer(self, number: int, asked: Callable[..., Any], given: tuple[Any, ...]) -> None:
        """Send what a question gives: many things in parts, or why there is no answer."""
        try:
            found = asked(*given)
            self.tell()
            parts = [found] if not isinstance(found, tuple) else _parts(found)
            for part in parts:
                self.send("part", number, part)
            self.send("end", number, isinstance(found, tuple))
        except AlitaError as error:
            self.send("refused", number, error, error.hint)
        except MemoryError:
            self.send("failed", number)
            os._exit(1)
        except Exception:
            self.send("failed", number)


def _parts(found: tuple[Any, ...]) -> list[tuple[Any, ...]]:
    return [found[at : at + PART] for at in range(0, len(found), PART)]


def main() -> None:
    """Answer questions until there is nobody to ask them."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when to end
    if hasattr(os, "nice"):
        os.nice(_YIELDS)
    questions = sys.stdin.buffer
    first = read_frame(questions)
    if first is None:
        return
    engine = _Once(pickle.loads(first))
    answers = _Answers(os.fdopen(os.dup(1), "wb"), engine)
    Thread(target=_tell, args=(answers,), daemon=True).start()
    while (data := read_frame(questions)) is not None:
        number, name, given = pickle.loads(data)
        if name in ("quotations", "at"):
            given = (engine.by_id[given[0]], *given[1:])
        Thread(target=answers.answer, args=(number, getattr(engine, name), given), daemon=True).start()
    os._exit(0)


def _tell(answers: _Answers) -> None:
    never = Event()
    while not never.wait(TOLD_EVERY):
        answers.tell()


if __name__ == "__main__":
    main()
