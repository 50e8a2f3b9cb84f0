"""Opening a small corpus in a second process, while the first one starts the screen.

Reading, extraction and linking then neither wait for the screen nor hold it up, and the first process
need not load the engine at all before something new is to be collated.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Protocol

from alita_tui.errors import AlitaError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from alita_tui.corpus.corpus import Corpus
    from alita_tui.corpus.model import Progress

    Told = Callable[[Progress], object]
    Begun = Callable[[Corpus], object]

FEW, SHORT = 12, 60_000
_YIELDS = 10  # where both run on one core, the screen comes first


def is_small(corpus: Corpus) -> bool:
    """Whether everything in it is found in a moment: a few short articles."""
    return 0 < len(corpus.articles) <= FEW and sum(len(one.text) for one in corpus.articles) <= SHORT


class Opener(Protocol):
    """Gives a corpus; ``told`` and ``begun`` are as ``Corpus.open`` has them."""

    def __call__(self, told: Told, begun: Begun | None = None) -> Corpus: ...


def opened_beside(paths: Sequence[str], index: str | None = None, *, cache: bool = True) -> Opener:
    """Begin to open the paths in a second process; what is returned waits for the corpus and gives it.

    Called again it opens the paths anew. ``index`` and ``cache`` are as ``Corpus.open`` has them; what has an
    index of its own no process can hand over.

    A small corpus comes with its statements. One that is not small, and any corpus where no process can be
    forked, is opened by the caller of what is returned, who may be a thread, and hears how far that is. Call
    this before any thread runs. What is returned raises AlitaError as ``Corpus.open`` does.
    """
    given: list[Callable[[], Corpus | None]] = []

    def open_(told: Told | None = None, begun: Begun | None = None) -> Corpus:
        found = given.pop()() if given else None
        return found or _opened(paths, index, cache, told, begun)

    if not hasattr(os, "fork") or index is not None or not _may_be_small(paths):
        return open_
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _hand_over(open_, reading, writing)
    os.close(writing)
    given.append(lambda: _received(child, reading))
    return open_


def _may_be_small(paths: Sequence[str]) -> bool:
    """Whether so few and short files are named that they may hold a small corpus; looks at no more."""
    few, short = 2 * FEW, 4 * SHORT
    for path in paths:
        for file in _files(path):
            few -= 1
            try:
                short -= file.stat().st_size
            except OSError:
                return False  # a glob, or what must be named as missing
            if few < 0 or short < 0:
                return False
    return True


def _files(path: str) -> Iterator[os.DirEntry[str] | Path]:
    """A file; of a folder everything in it and, as long as the caller asks, in its folders."""
    from pathlib import Path

    if not os.path.isdir(path):  # noqa: PTH112 - Path costs a start more
        yield Path(path)
        return
    folders = [path]
    while folders:
        try:
            with os.scandir(folders.pop()) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(entry.path)
                    yield entry
        except OSError:
            continue


def _opened(
    paths: Sequence[str], index: str | None, cache: bool, told: Told | None, begun: Begun | None
) -> Corpus:
    from alita_tui.corpus.corpus import Corpus

    return Corpus.open(paths, index, cache=cache, told=told, begun=begun)


def _hand_over(opened: Callable[[], Corpus], reading: int, writing: int) -> None:
    """Write the corpus to the pipe and end; an end without a word tells the other side to do it itself."""
    try:
        os.close(reading)
        nowhere = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):  # the screen belongs to the other process
            os.dup2(nowhere, descriptor)
        os.nice(_YIELDS)
        found: Corpus | AlitaError
        try:
            found = opened()
        except AlitaError as error:
            found = error
        if isinstance(found, AlitaError) or is_small(found):
            if not isinstance(found, AlitaError):
                found.statements()
            import pickle

            with open(writing, "wb") as pipe:
                pickle.dump(found, pipe, pickle.HIGHEST_PROTOCOL)
    except BaseException:
        pass
    finally:
        os._exit(0)


def _received(child: int, reading: int) -> Corpus | None:
    """What the second process found; None where it handed nothing over. Raises AlitaError."""
    import pickle

    with open(reading, "rb") as pipe:
        packed = pipe.read()
    os.waitpid(child, 0)
    if not packed:
        return None
    found: Corpus | AlitaError = pickle.loads(packed)
    if isinstance(found, AlitaError):
        raise found
    return found
