"""What processes hold in the memory, and what a program holds while it works (Linux)."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

_PAGE = os.sysconf("SC_PAGE_SIZE") / 1e6
_EVERY = 0.2


def own(process: int) -> float:
    """Megabytes that a process holds, what it shares with others counted whole."""
    try:
        return int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1]) * _PAGE
    except (OSError, IndexError):
        return 0.0


def held(process: int) -> float:
    """Megabytes that a process and those below it hold; what copies of a process share counts once."""
    try:
        said = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii")
        children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    except OSError:
        return 0.0
    mine = sum(int(line.split()[1]) for line in said.splitlines() if line.startswith("Pss:")) / 1e3
    return mine + sum(held(int(one)) for one in children)


def watched(code: str, arguments: Sequence[str]) -> tuple[dict[str, float], float]:
    """What a process prints that runs the code, as JSON; the most that it and those below it held."""
    command = [sys.executable, "-c", code, *arguments]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    most = 0.0
    while process.poll() is None:
        most = max(most, held(process.pid))
        time.sleep(_EVERY)
    assert process.stdout is not None
    said = process.stdout.read()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    found: dict[str, float] = json.loads(said)
    return found, most
