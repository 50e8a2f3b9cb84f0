"""The console blocks of the documents: what is typed, and what must come back."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
DOCUMENTS = (README, ROOT / "docs" / "search.md")
_BLOCK = re.compile(r"^```console\n\$ alita-tui (?P<command>.*)\n(?P<output>(?:.*\n)*?)```$", re.MULTILINE)


def output(command: str) -> str:
    """What the command prints on a page of 100 columns without colour."""
    environment = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1", "TERM": "dumb", "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "alita_tui", *shlex.split(command)],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env=environment,
    )
    return "".join(line.rstrip() + "\n" for line in done.stdout.splitlines())


def blocks(text: str) -> list[tuple[str, str]]:
    """Each command of the README with the output printed under it."""
    return [(match["command"], match["output"]) for match in _BLOCK.finditer(text)]


def refreshed(text: str) -> str:
    """The README with every output as it is now."""
    return _BLOCK.sub(
        lambda match: f"```console\n$ alita-tui {match['command']}\n{output(match['command'])}```", text
    )


if __name__ == "__main__":
    for document in DOCUMENTS:
        document.write_text(refreshed(document.read_text(encoding="utf-8")), encoding="utf-8")
        sys.stdout.write(f"refreshed {document.name}\n")
