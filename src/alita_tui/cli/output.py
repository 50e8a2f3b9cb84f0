"""stdout is data, stderr is talk."""

import sys
import time
from collections.abc import Iterable
from io import TextIOWrapper
from typing import TYPE_CHECKING

from alita_tui.export.visible import visible

if TYPE_CHECKING:
    from alita_tui.corpus.corpus import Corpus
    from alita_tui.errors import AlitaError
    from alita_tui.export.jsonl import Json

FOUND, NOTHING = 0, 1
_SEEN = 0.1


def write_records(records: Iterable["Json"]) -> int:
    """Write one JSON object a line as UTF-8, whatever the terminal's encoding; the exit code."""
    from alita_tui.export.jsonl import line

    code, flushed = NOTHING, time.monotonic()
    for record in records:
        # Half a pair in a file name cannot be encoded; its escape is JSON too.
        _write(line(record).encode("utf-8", "backslashreplace"))
        code = FOUND
        # What is found slowly is seen as it is found.
        if time.monotonic() - flushed > _SEEN:
            sys.stdout.flush()
            flushed = time.monotonic()
    sys.stdout.flush()
    return code


def _write(data: bytes) -> None:
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.buffer.write(data)
    else:  # a stream that a caller put there
        sys.stdout.write(data.decode())


def say(message: str, hint: str = "") -> None:
    """One line of talk, and one saying what to do."""
    talk(f"alita-tui: {message}")
    if hint:
        talk(f"  hint: {hint}")


def say_error(error: "AlitaError") -> None:
    """What is wrong, and what to do about it."""
    say(str(error), error.hint)


def say_skipped(corpus: "Corpus") -> None:
    """What could not be read, by name and reason; what to do about it once for all that need the same.

    First what became of the index.
    """
    for notice in corpus.notices:
        say(notice)
    said = {""}
    for one in corpus.skipped:
        say(f"skipped {one.path}: {one.reason}", "" if one.hint in said else one.hint)
        said.add(one.hint)


def talk(line: str) -> None:
    """One line on stderr, every control character visible."""
    shown = visible(line)
    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    print(shown.encode(encoding, "backslashreplace").decode(encoding), file=sys.stderr)
