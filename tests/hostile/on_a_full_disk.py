"""Run where it may mount a small disk: ``python -m tests.hostile.on_a_full_disk KILOBYTES DISK NEWS``.

What the user keeps, the index and a citation file lie on a disk of so many kilobytes, which fills up. Ends
with an AssertionError where something is lost.
"""

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from alita_tui import Corpus, session
from alita_tui.notebook.appending import NotWritten, append_text
from alita_tui.notebook.atomic import replace_file
from alita_tui.notebook.shelf import NotKept, Shelf
from tests.unit.stored_corpora import everything, write


def fill(disk: Path) -> Path:
    """Write until nothing more goes on the disk; the file."""
    file = disk / "filler"
    with file.open("wb", buffering=0) as open_file, suppress(OSError):
        for size in (4096, 1):
            with suppress(OSError):
                while True:
                    open_file.write(b"x" * size)
    return file


def refused(work: object, kind: type[Exception]) -> None:
    """The work fails with that kind of error, and the error names the reason."""
    try:
        work()  # type: ignore[operator]
    except kind as error:
        assert "No space left" in f"{error} {error.__cause__}", error  # noqa: PT017
    else:
        raise AssertionError(f"{work} went well on a full disk")


def user_data(disk: Path) -> None:
    """Nothing that was kept is lost, what cannot be kept is told, and keeping goes on when there is room."""
    shelf = Shelf(disk / "bookmarks.json", "bookmarks")
    long = {"value": "w" * 3000}
    for number in range(5):
        shelf.change(lambda records, number=number: records.update({str(number): long}))  # type: ignore[misc]
    os.environ["ALITA_TUI_HOME"] = str(disk / "home")
    session.write(["a"], session.Session(article="first"))
    session.write_theme("alita-light")
    append_text(str(disk / "cited.txt"), "first\n")
    before = (disk / "cited.txt").read_bytes()
    filler = fill(disk)
    refused(lambda: shelf.change(lambda records: records.update(more=long)), NotKept)
    refused(lambda: session.write(["b"], session.Session(article="x" * 5000)), NotKept)
    refused(lambda: append_text(str(disk / "cited.txt"), "second\n" * 2000), NotWritten)
    refused(lambda: replace_file(disk / "home" / "state" / "theme", b"x" * 5000), OSError)
    assert set(shelf.read().records) == set("01234")
    assert session.read(["a"]).article == "first"
    assert session.read_theme() == "alita-light"
    assert (disk / "cited.txt").read_bytes() == before
    filler.unlink()
    shelf.change(lambda records: records.update(more=long))
    assert set(shelf.read().records) == {*"01234", "more"}
    assert not list(disk.glob("*.new"))


def index(disk: Path, news: Path) -> None:
    """The answers are those of a corpus in memory, whatever room the index has."""
    with Corpus.open([news], cache=False) as corpus:
        wanted = everything(corpus)
    place = disk / "index.sqlite"
    for _ in ("built", "opened again"):
        with Corpus.open([news], index=place) as corpus:
            assert everything(corpus) == wanted
    filler = fill(disk)
    write(news, 70)
    with Corpus.open([news], cache=False) as corpus:
        more = everything(corpus)
    with Corpus.open([news], index=place) as corpus:
        assert everything(corpus) == more
    program = [sys.executable, "-m", "alita_tui", "statements", "--json", str(news)]
    held = subprocess.run([*program, "--no-cache"], capture_output=True, check=True)
    kept = subprocess.run([*program, "--index", str(place)], capture_output=True, check=True)
    assert kept.stdout == held.stdout
    assert b"Traceback" not in kept.stderr
    filler.unlink()
    with Corpus.open([news], index=place) as corpus:
        assert everything(corpus) == more


def main() -> None:
    """Mount the disk and fill it up."""
    size, disk, news = int(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}k", "none", disk], check=True)
    user_data(disk)
    index(disk, write(news, 60))
    print("nothing lost")


if __name__ == "__main__":
    main()
