"""Errors of the system put into every step of reading, indexing and answering: none is a fault of ours.

Whatever call fails, and at whichever turn, the corpus is opened with a reason told, or refused with one; the
next run, without the fault, answers as if nothing had been.
"""

import errno
import io
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from alita_tui import Corpus
from alita_tui.errors import AlitaError
from alita_tui.quotes import small
from tests.unit.stored_corpora import everything, write

CALLS: dict[str, tuple[object, str]] = {
    "os.open": (os, "open"),
    "os.stat": (os, "stat"),
    "os.fstat": (os, "fstat"),
    "os.scandir": (os, "scandir"),
    "os.replace": (os, "replace"),
    "os.mkdir": (os, "mkdir"),
    "os.unlink": (os, "unlink"),
    "io.open": (io, "open"),
    "sqlite3.connect": (sqlite3, "connect"),
}
# How many of the turns come at all while a small corpus is opened; some calls are rare.
LEAST = {
    "os.open": 7,
    "os.stat": 6,
    "os.fstat": 7,
    "os.scandir": 1,
    "os.replace": 1,
    "os.mkdir": 1,
    "os.unlink": 5,
    "io.open": 1,
    "sqlite3.connect": 2,
}
CODES = (errno.EIO, errno.EACCES, errno.ENOSPC, errno.EMFILE)
MANY = 20
TURNS = (0, 1, 2, 3, 5, 9, 17)


@contextmanager
def failing(name: str, turn: int, code: int) -> Iterator[list[str]]:
    """The call with that name fails at its ``turn``-th time, and once; what it was asked for then."""
    owner, attribute = CALLS[name]
    real: Callable[..., Any] = getattr(owner, attribute)
    calls, failed = 0, []

    def broken(*args: Any, **named: Any) -> Any:  # noqa: ANN401
        nonlocal calls
        calls += 1
        if calls == turn + 1:
            failed.append(str(args[:1]))
            if owner is sqlite3:
                raise sqlite3.OperationalError("unable to open database file")
            raise OSError(code, os.strerror(code), *args[:1])
        return real(*args, **named)

    setattr(owner, attribute, broken)
    try:
        yield failed
    finally:
        setattr(owner, attribute, real)


@pytest.fixture(scope="module", autouse=True)
def _few_are_enough() -> Iterator[None]:
    """A corpus of so few articles is compared in its index, as a large one is."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(small, "SMALL_CORPUS", 5)
        yield


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("injected") / "news", MANY)


@pytest.fixture(scope="module")
def whole(folder: Path) -> dict[str, Any]:
    with Corpus.open([folder], cache=False) as held:
        return everything(held)


@pytest.mark.parametrize("name", CALLS)
def test_an_error_of_the_system_is_told_and_passes(
    name: str, folder: Path, whole: dict[str, Any], tmp_path: Path
) -> None:
    injected = 0
    for number, turn in enumerate(TURNS):
        code = CODES[number % len(CODES)]
        index = tmp_path / f"{turn}.sqlite"
        with failing(name, turn, code) as failed:
            try:
                with Corpus.open([folder], index=index) as corpus:
                    listed = len(corpus.articles)
                    corpus.search("fishermen")
                    list(corpus.statements())
                    told = corpus.notices or corpus.skipped
                    assert listed == MANY or told, (turn, failed)
            except AlitaError as error:
                told = (str(error),)
            assert all(one and "\n" not in str(one) for one in told), (turn, failed)
        injected += len(failed)
        if failed:
            with Corpus.open([folder], index=index) as again:
                assert len(again.articles) == MANY, (turn, failed)
    with Corpus.open([folder], index=index) as again, suppress(AlitaError):
        assert everything(again) == whole
    assert injected >= LEAST[name]


def test_there_are_thirty_of_them() -> None:
    assert LEAST.keys() == CALLS.keys()
    assert sum(LEAST.values()) >= 30
