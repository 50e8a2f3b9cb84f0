"""Quality of the engine on a folder of judged articles: the program's own output, scored by their judge."""

import subprocess
import sys
import tempfile
from pathlib import Path

_QUOTES = "attribution_dev.jsonl"
_EVENTS, _PAIRS = "events_dev.jsonl", "events_dev_pairs.jsonl"


def quality(folder: Path) -> None:
    """Print the scores; where the folder, a file of it, or ``eval/score.py`` beside it is missing, say so."""
    judge = folder.parent / "eval" / "score.py"
    missing = [
        one for one in (judge, *(folder / name for name in (_QUOTES, _EVENTS, _PAIRS))) if not one.is_file()
    ]
    if missing:
        print(f"quality     not measured: {', '.join(map(str, missing))} not found")
        return
    with tempfile.TemporaryDirectory() as place:
        quotes = _printed("quotes", folder / _QUOTES, into=Path(place) / "quotes")
        statements = _printed("statements", folder / _EVENTS, into=Path(place) / "statements")
        _judge(judge, "quotes", folder / _QUOTES, quotes)
        _judge(judge, "quotes", folder / _QUOTES, quotes, "--types", "indirect", "--min-words", "5")
        _judge(judge, "pairs", folder / _PAIRS, statements, "--group-of", folder / _EVENTS)


def _printed(name: str, path: Path, *, into: Path) -> Path:
    with into.open("wb") as out:
        subprocess.run([sys.executable, "-m", "alita_tui", name, path, "--json"], stdout=out, check=True)
    return into


def _judge(judge: Path, *arguments: str | Path) -> None:
    print("quality    ", *(one for one in arguments if isinstance(one, str)), flush=True)
    subprocess.run([sys.executable, judge, *arguments], check=True)
