"""Made-up articles in the styles that newspapers use, each with what is right, from the text files beside."""

from pathlib import Path
from typing import NamedTuple

from alita_tui.corpus.titles import title_of
from alita_tui.quotes.extraction import extract

FOLDER = Path(__file__).parent / "newspaper_styles"


class Said(NamedTuple):
    """A quotation: its kind, who is credited (``-`` for nobody), its words; of ``a or b`` both are right."""

    kind: str
    speaker: str
    words: str


class Example(NamedTuple):
    """An article of one phenomenon; ``reason`` says why it is still read wrongly, else it is empty."""

    name: str
    text: str
    right: tuple[Said, ...]
    reason: str


def examples() -> list[Example]:
    """All articles of all files, in order."""
    found = []
    for path in sorted(FOLDER.glob("*.txt")):
        for part in path.read_text(encoding="utf-8").split("== ")[1:]:
            heading, _, rest = part.partition("\n")
            text, _, answers = rest.partition("\n--\n" if not rest.startswith("--\n") else "--\n")
            name, _, reason = heading.partition(" (still wrong: ")
            right = tuple(_said(line) for line in answers.splitlines() if line.strip())
            found.append(Example(name, text, right, reason.removesuffix(")")))
    return found


def _said(line: str) -> Said:
    kind, speaker, words = line.split(" | ", 2)
    return Said(kind, speaker, words)


def read(text: str) -> tuple[Said, ...]:
    """What the engine reads in an article, its title found as the program finds it."""
    headline = title_of(text, 0, None, "first line")[1]
    return tuple(Said(one.kind, one.speaker or "-", one.text) for one in extract(text, headline=headline))


def faults(example: Example) -> list[str]:
    """What is missing, wrong or too much, one line each; the order in the text counts."""
    left = list(read(example.text))
    told = []
    for right in example.right:
        same = next((one for one in left if one.words == right.words), None)
        if same is None:
            told.append(f"missing: {' | '.join(right)}")
            continue
        left.remove(same)
        for part in ("kind", "speaker"):
            if getattr(same, part) not in getattr(right, part).split(" or "):
                told.append(f"{part} {getattr(same, part)!r}: {' | '.join(right)}")
    return told + [f"too much: {' | '.join(one)}" for one in left]
