"""All articles of an index are linked in a process beside, in columns: the same statements as in memory."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from alita_tui.corpus.building import linking
from alita_tui.corpus.building.linkage import all_articles, beside, deciding, gathering, postings, shelf
from alita_tui.corpus.building.linkage.postings import Pairs, Postings
from alita_tui.corpus.building.processes import started
from alita_tui.corpus.building.relinking import UNDER_WAY
from alita_tui.corpus.building.telling import Cancelled, Telling
from alita_tui.corpus.indexing import index
from alita_tui.corpus.model import Progress
from alita_tui.corpus.store import Store
from tests.unit.test_index_linking import check_shelf, text

ARTICLES = 40
FORKING = """
import sys
from pathlib import Path
from alita_tui.corpus.building.linkage import all_articles, deciding, filling, forked, gathering
deciding._SLICE = filling._SLICE = gathering._AT_ONCE = 5
answer, answered = forked._Copy.answer, []
def noted(copy):
    answered.append(answer(copy))
    return answered[-1]
forked._Copy.answer = noted
place, attempt, *numbers = sys.argv[1:]
assert all_articles.link(Path(place), list(map(int, numbers)), attempt, lambda _: None, processes=3)
assert len(answered) >= 25
assert None not in answered
"""


def news(folder: Path) -> Path:
    """Made-up articles that share much of what they quote."""
    chance = random.Random(5)
    folder.mkdir()
    for number in range(ARTICLES):
        day = chance.choice(("2025-03-01_", "2025-03-09_", "2024-01-02_", ""))
        (folder / f"paper{number % 7}_{day}{number}.txt").write_text(text(chance))
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return news(tmp_path / "news")


@pytest.fixture
def place(tmp_path: Path, folder: Path) -> Path:
    """An index that is linked in this process."""
    index([str(folder)], tmp_path / "i.sqlite")
    return tmp_path / "i.sqlite"


def articles(place: Path) -> list[int]:
    with closing(sqlite3.connect(place)) as connection:
        return [number for (number,) in connection.execute("SELECT number FROM articles ORDER BY number")]


def begun(place: Path) -> str:
    """Note in an index that it is being linked."""
    attempt = f"{UNDER_WAY} again"
    with closing(Store(place)) as store, store.writing():
        store.note("linked", attempt)
    return attempt


def links(place: Path) -> dict[str, list[Any]]:
    with closing(sqlite3.connect(place)) as connection:
        tables = "clusters", "members", "edges", "postings", "voices", "copies", "passages"
        return {one: sorted(connection.execute(f"SELECT * FROM {one}"), key=repr) for one in tables}


def test_what_is_linked_beside_is_what_is_linked_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: Path, place: Path
) -> None:
    monkeypatch.setattr(beside, "_FEW", 1)
    monkeypatch.setattr(all_articles, "link", None)
    other, told = tmp_path / "beside.sqlite", list[Progress]()
    index([str(folder)], other, told.append)
    assert links(other) == links(place)
    check_shelf(other, place)
    shares = [one.done / one.total for one in told if one.step == "linking them" and one.total]
    assert shares == sorted(shares)


@pytest.mark.skipif(not hasattr(__import__("os"), "fork"), reason="needs processes that can be copied")
def test_copies_of_the_process_decide_the_same(place: Path) -> None:
    before, numbers = links(place), map(str, articles(place))
    subprocess.run([sys.executable, "-c", FORKING, str(place), begun(place), *numbers], check=True)
    assert links(place) == before


@pytest.mark.parametrize("size", [1, 3])
def test_how_much_is_done_at_a_time_changes_nothing(
    monkeypatch: pytest.MonkeyPatch, place: Path, size: int
) -> None:
    before = links(place)
    assert len({one[2] for one in before["members"]}) < len(before["members"]) - 10
    monkeypatch.setattr(deciding, "_SLICE", size)
    monkeypatch.setattr(gathering, "_AT_ONCE", size)
    monkeypatch.setattr(shelf, "_KEPT", size)
    monkeypatch.setattr(shelf, "_FEW", size)
    assert all_articles.link(place, articles(place), begun(place), lambda _: None)
    assert links(place) == before


def test_who_changes_articles_meanwhile_is_not_written_over(place: Path) -> None:
    before, attempt = links(place), begun(place)

    def meanwhile(share: float) -> None:
        if share > 0.9:
            begun(place)
            with closing(Store(place)) as store, store.writing():
                store.note("linked", "0")

    assert not all_articles.link(place, articles(place), attempt, meanwhile)
    assert links(place)["clusters"] == before["clusters"]
    assert not all_articles.link(place, articles(place), attempt, lambda _: None)
    with closing(Store(place)) as store:
        assert store.fact("linked") == "0"
        assert store.fact("shelved") == "0"


class Stopping(Telling):
    """Is cancelled, or calls something, as soon as the linking has got somewhere."""

    def __init__(self, reached: Any = None) -> None:  # noqa: ANN401 - a callable or nothing
        super().__init__()
        self._reached = reached or self.cancel

    def reach(self, done: int) -> None:
        super().reach(done)
        if self.latest.step == "linking them" and self.latest.total and done:
            self._reached()


def test_cancelled_it_ends_its_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: Path, place: Path
) -> None:
    monkeypatch.setattr(beside, "_FEW", 1)
    processes = list[subprocess.Popen[bytes]]()

    def noted(module: str) -> subprocess.Popen[bytes]:
        processes.append(started(module))
        return processes[-1]

    monkeypatch.setattr(beside, "started", noted)
    other = tmp_path / "other.sqlite"
    with pytest.raises(Cancelled):
        index([str(folder)], other, telling=Stopping())
    assert [one.poll() is not None for one in processes] == [True]
    index([str(folder)], other)
    check_shelf(other, place)


def test_where_its_process_dies_the_work_is_done_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: Path, place: Path
) -> None:
    monkeypatch.setattr(beside, "_FEW", 1)
    monkeypatch.setattr(beside, "started", lambda _: started("alita_tui.no_such_module"))
    index([str(folder)], tmp_path / "other.sqlite")
    assert links(tmp_path / "other.sqlite") == links(place)


def test_damage_that_its_process_finds_is_mended(
    monkeypatch: pytest.MonkeyPatch, folder: Path, place: Path
) -> None:
    monkeypatch.setattr(beside, "_FEW", 1)
    monkeypatch.setattr(linking, "is_small", lambda *_: False)
    before = links(place)
    with closing(sqlite3.connect(place)) as connection, connection:
        connection.execute("UPDATE quotations SET packed = x'00'")
        connection.execute("UPDATE facts SET value = '0' WHERE name = 'linked'")
    index([str(folder)], place)
    assert links(place) == before


def test_its_process_ends_when_the_program_does(place: Path) -> None:
    """What it writes after that would stand beside what the next program writes."""
    ending = (
        "import sys, os\n"
        "from pathlib import Path\n"
        "from alita_tui.corpus.building.linkage import beside\n"
        "from alita_tui.corpus.readers.frames import packed, write_frame\n"
        "process = beside.started(beside.__name__)\n"
        "write_frame(process.stdin, packed({'index': sys.argv[1], 'numbers': [], 'attempt': sys.argv[2]}))\n"
        "print(process.pid, flush=True)\n"
        "os._exit(0)\n"
    )
    command = [sys.executable, "-c", ending, str(place), begun(place)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    left = Path(f"/proc/{int(said)}")
    if not left.parent.joinpath("self").exists():
        pytest.skip("needs /proc")
    until = time.monotonic() + 30
    while left.exists():
        assert time.monotonic() < until
        time.sleep(0.05)


def test_a_number_of_one_text_leads_nowhere_and_pairs_come_out_sorted() -> None:
    class Columns:
        texts = (70, 80, 90)

    pairs, found = Pairs(), Postings()
    big = (1 << 63) - 1
    pairs.add([big, 5, 6], 0)
    pairs.add([6, 5], 2)
    pairs.add([5], 1)
    pairs.renumber([1, 0, 2])
    out = [one for part in found.taken(pairs, Columns()) for one in part]  # type: ignore[arg-type]
    assert out == [(5, 70), (5, 80), (5, 90), (6, 80), (6, 90), (big, 80)]
    assert [list(found.of(number, 2)) for number in (4, 5, 6, 7, big)] == [[], [0, 1], [1, 2], [], []]
    assert postings._PARTS_BITS < 63
