"""Links all articles in a process beside this one, which takes its memory with it when it ends.

``python -m alita_tui.corpus.building.linkage.beside`` is that process: it reads one frame that says what to
do, and writes frames that say how far it is until it is done.
"""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, BinaryIO

from alita_tui.corpus.building.processes import cores, end_process, started
from alita_tui.corpus.readers.frames import packed, read_frame, unpacked, write_frame
from alita_tui.corpus.stored import damage

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Sequence

    from alita_tui.corpus.building.telling import Telling
    from alita_tui.corpus.readers.frames import Message
    from alita_tui.corpus.store import Store

# Below this many articles starting a process costs more than it saves.
_FEW = 300
_PATIENCE, _TOLD_EVERY = 0.1, 0.1


def linked(store: Store, numbers: Sequence[int], attempt: str, telling: Telling) -> None:
    """As ``all_articles.link``, in another process where there are many articles and one can be started.

    Cancelled, it ends at once. Raises Damaged, Unusable, Cancelled.
    """
    total = len(numbers)
    process = None
    if total >= _FEW:
        with suppress(OSError):
            process = started(__name__)
    if process is not None:
        told = packed({"index": os.fspath(store.path), "numbers": list(numbers), "attempt": attempt})
        try:
            if _answered(process, told, store, telling, total):
                return
        finally:
            end_process(process)
    from alita_tui.corpus.building.linkage.all_articles import link

    def reach(share: float) -> None:
        telling.check()
        telling.reach(int(share * total))

    with store.told():
        link(store.path, numbers, attempt, reach)
        reach(1)


def _answered(
    process: subprocess.Popen[bytes], told: bytes, store: Store, telling: Telling, total: int
) -> bool:
    """Whether the process came to an end of its work, not of its own."""
    frames: SimpleQueue[bytes | None] = SimpleQueue()
    Thread(target=_talk, args=(process, told, frames), daemon=True).start()
    while True:
        telling.check()
        try:
            frame = frames.get(timeout=_PATIENCE)
        except Empty:
            continue
        if frame is None:
            return False
        said = unpacked(frame)
        if "share" in said:
            telling.reach(int(said["share"] * total))
        elif "damaged" in said:
            with store.told():
                raise damage.Damaged(*said["damaged"])
        elif "unusable" in said:
            raise damage.Unusable(*said["unusable"])
        else:
            telling.reach(total)
            return True


def _talk(process: subprocess.Popen[bytes], told: bytes, frames: SimpleQueue[bytes | None]) -> None:
    assert process.stdin is not None
    assert process.stdout is not None
    with suppress(OSError, ValueError):
        write_frame(process.stdin, told)  # type: ignore[arg-type]
        while (frame := read_frame(process.stdout)) is not None:  # type: ignore[arg-type]
            frames.put(frame)
    frames.put(None)


class _Answering:
    """Tells the program how far the work is; where the program has gone, BrokenPipeError ends the work."""

    def __init__(self, pipe: BinaryIO) -> None:
        self._pipe = pipe
        self._next = 0.0

    def reach(self, share: float) -> None:
        if time.monotonic() >= self._next:
            self.say({"share": share})
            self._next = time.monotonic() + _TOLD_EVERY

    def say(self, message: Message) -> None:
        write_frame(self._pipe, packed(message))


def _serve() -> None:
    import signal

    from alita_tui.corpus.building.linkage.all_articles import link

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the program decides when to end
    data, answering = read_frame(sys.stdin.buffer), _Answering(os.fdopen(os.dup(1), "wb"))
    if data is None:
        return
    asked = unpacked(data)
    with suppress(BrokenPipeError):
        try:
            link(Path(asked["index"]), asked["numbers"], asked["attempt"], answering.reach, cores())
        except damage.Damaged as error:
            answering.say({"damaged": [str(error), error.hint]})
        except damage.Unusable as error:
            answering.say({"unusable": [str(error), error.hint]})
        else:
            answering.say({})


if __name__ == "__main__":
    _serve()
