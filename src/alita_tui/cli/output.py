"""stdout is data, stderr is talk."""

import sys
import time
from collections.abc import Iterable, Sequence
from io import TextIOWrapper
from typing import TYPE_CHECKING

from alita_tui.cli.progress_bar import between, hide

if TYPE_CHECKING:
    from alita_tui.errors import AlitaError
    from alita_tui.export.jsonl import Json

FOUND, NOTHING = 0, 1
_LONGEST = 1_200  # characters of a message: a query or a name in it may be a stranger's
_SEEN = 0.1


def write_records(records: Iterable["Json"]) -> int:
    """Write one JSON object a line as UTF-8, whatever the terminal's encoding; the exit code."""
    from alita_tui.export.jsonl import line

    code, flushed = NOTHING, time.monotonic()
    for record in between(records):
        # Half a pair in a file name cannot be encoded; its escape is JSON too.
        _write(line(record).encode("utf-8", "backslashreplace"))
        code = FOUND
        # What is found slowly is seen as it is found.
        if time.monotonic() - flushed > _SEEN:
            sys.stdout.flush()
            flushed = time.monotonic()
    sys.stdout.flush()
    return code


def write_in(form: str, records: Iterable["Json"], columns: Sequence[str]) -> int:
    """Write records as JSON or, for a spreadsheet, as rows of these columns; the exit code."""
    if form == "json":
        return write_records(records)
    from alita_tui.export.sheets import sheet

    return write_texts(sheet(columns, records), least=2)


def write_texts(texts: Iterable[str], least: int = 1) -> int:
    """Write pages or rows as UTF-8, controls visible on a terminal; the exit code.

    With fewer than ``least`` nothing was found: names of columns alone.
    """
    from alita_tui.export.visible import visible

    terminal, written = sys.stdout.isatty(), 0
    for one in between(texts):
        shown = visible(one, lines=True) if terminal else one
        _write(shown.encode("utf-8", "backslashreplace"))
        written += 1
    sys.stdout.flush()
    return FOUND if written >= least else NOTHING


def _write(data: bytes) -> None:
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.buffer.write(data)
    else:  # a stream that a caller put there
        sys.stdout.write(data.decode())


def say(message: str, hint: str = "") -> None:
    """One line of talk, and one saying what to do; of a very long one the middle is left out."""
    talk(f"alita-tui: {_short(message)}")
    if hint:
        talk(f"  hint: {_short(hint)}")


def _short(message: str) -> str:
    left = len(message) - _LONGEST
    if left <= 0:
        return message
    return f"{message[: _LONGEST // 2]} … {left:,} characters … {message[-_LONGEST // 2 :]}"


def say_error(error: "AlitaError") -> None:
    """What is wrong, and what to do about it."""
    say(str(error), error.hint)


def talk(line: str) -> None:
    """One line on stderr, every control character visible."""
    hide()
    from alita_tui.export.visible import visible

    shown = visible(line)
    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    print(shown.encode(encoding, "backslashreplace").decode(encoding), file=sys.stderr)
