"""The reading process: parses what strangers wrote, without network, within limits, and tells its parent.

It starts with ``python -m alita_tui.corpus.readers.child``, takes jobs on its standard input until that
ends, and answers on its standard output.
"""

import os
import signal
import sys
from dataclasses import asdict
from typing import BinaryIO

from alita_tui.corpus.model import Skipped
from alita_tui.corpus.readers import limits
from alita_tui.corpus.readers.document import Document, Unreadable
from alita_tui.corpus.readers.formats import FORMATS
from alita_tui.corpus.readers.frames import Message, packed, read_frame, unpacked, write_frame
from alita_tui.corpus.readers.picking import reader_of
from alita_tui.corpus.readers.raw import STILL_READING, RawArticle

_REFUSED = frozenset(
    "os.exec os.fork os.forkpty os.posix_spawn os.remove os.rename os.rmdir os.spawn os.system pty.spawn "
    "shutil.rmtree socket.bind socket.connect socket.getaddrinfo socket.gethostbyname socket.sendto "
    "subprocess.Popen urllib.Request".split()
)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def main() -> None:
    """Answer jobs until the parent is gone."""
    jobs = sys.stdin.buffer
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (1, 2):  # what libraries print must not reach the parent
        os.dup2(nowhere, descriptor)
    _limit_memory()
    while True:
        _set_alarm(limits.IDLE_SECONDS)
        data = read_frame(jobs)
        if data is None:
            return
        job = unpacked(data)
        document = Document(**job["document"])
        if job["data"]:
            document.data = read_frame(jobs)
        try:
            _answer(answers, job["format"], document)
        except MemoryError:
            end = _failed(f"needs more than {limits.size(limits.MEMORY)} of memory")
            write_frame(answers, packed(end | {"leaves": True}))
            return
        except (BrokenPipeError, KeyboardInterrupt):
            return


def _answer(answers: BinaryIO, format_: str, document: Document) -> None:
    """Send each article, then the end: all of it went well, or why not."""
    _set_alarm(limits.STARTING_SECONDS)
    reader = reader_of(FORMATS[format_])
    guard()
    write_frame(answers, packed({"begins": True}))
    _set_alarm(limits.ARTICLE_SECONDS)
    end: Message = {"ends": True}
    try:
        for one in reader(document):
            if one is not STILL_READING:
                write_frame(answers, packed(_told(one)))
            _set_alarm(limits.ARTICLE_SECONDS)
    except (BrokenPipeError, MemoryError):
        raise
    except Unreadable as error:
        end = {"ends": True, "reason": str(error), "hint": error.hint, "retry": error.retry}
    except OSError as error:
        reason = error.strerror or str(error) or "unreadable"
        end = {"ends": True, "reason": reason, "hint": "check the file and its permissions", "retry": True}
    except EOFError:
        end = {"ends": True, "reason": "the file breaks off", "hint": "fetch it again", "retry": False}
    except Exception as error:
        end = _failed(f"the reader failed: {type(error).__name__}")
    _set_alarm(0)
    write_frame(answers, packed(end))


def _failed(reason: str) -> Message:
    return {"ends": True, "reason": reason, "hint": "check that other programs can open it", "retry": False}


def _told(one: RawArticle | Skipped) -> Message:
    return {"skipped": asdict(one)} if isinstance(one, Skipped) else {"article": asdict(one)}


def guard() -> None:
    """From here on nothing is written, started or fetched, whatever a library would like to do."""
    if not getattr(guard, "stands", False):
        sys.addaudithook(_refuse)
        guard.stands = True  # type: ignore[attr-defined]


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event in _REFUSED:
        raise PermissionError(1, f"reading may not {event}")
    if event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITING:
        raise PermissionError(1, "reading may not write")


def _set_alarm(seconds: float) -> None:
    """The parent ends a child that takes too long; the alarm ends one whose parent is gone."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds + 5 if seconds else 0)


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # not on Windows
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    limit = limits.MEMORY if most == resource.RLIM_INFINITY else min(limits.MEMORY, most)
    try:
        resource.setrlimit(resource.RLIMIT_AS, (limit, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    except (OSError, ValueError):  # macOS knows the limit and takes no value for it
        return


if __name__ == "__main__":
    main()
