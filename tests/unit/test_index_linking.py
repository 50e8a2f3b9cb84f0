"""Linking in an index: a change of articles is linked against what is there, and touches nothing else."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from alita_tui import Corpus
from alita_tui.corpus.building import cluster_rows, linking, relinking, shelving
from alita_tui.corpus.building.linkage import deciding, writing
from alita_tui.corpus.building.relinking import relink_due
from alita_tui.corpus.building.shelving import reshelve
from alita_tui.corpus.building.telling import Cancelled, Telling
from alita_tui.corpus.indexing import index
from alita_tui.quotes import candidates, increments, small
from alita_tui.quotes.parents import Parents
from tests.unit.made_up import CRANE
from tests.unit.stored_corpora import FERRY, SHORE, article, everything, write

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from alita_tui import Statement
    from alita_tui.corpus.model import Step
    from alita_tui.corpus.store import Store
    from alita_tui.quotes.passages import Passage

SAID = (
    *CRANE,
    "We are very proud of the whole team tonight, and of the crane in the harbour",
    "I do not know what to say, the cellar is full of mud",
    "Naïve “plans” drown; the harbour wall – ours – holds",
)
PEOPLE = ("Mara Lindt", "Bo Ellis", "the mayor", "Otto Lindt")
ABOUT = (
    "The ferry to Selk lay at the broken pier while the crane lifted flooded moorings.",
    "The pier at Selk was broken and the ferry waited for flooded moorings and a crane.",
    "Ångström’s café at Selk was full; the ferry waited.",
    "The grandmaster resigned the endgame at Carmel before the interval of the championship.",
)
NAMES = ("selk_2025-03-01_a", "selk_2025-03-04_b", "tern_2025-11-17_c", "d", "e", "f", "tern_2025-03-02_g")
FOLDERS = ("", "deep", "deep/er")
TURNS = 7


@pytest.fixture
def always_small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever changes is linked against the rest, and even the smallest corpus is compared in its index."""
    monkeypatch.setattr(linking, "_ALL_FROM", 0)
    monkeypatch.setattr(small, "SMALL_CORPUS", 0)


def text(chance: random.Random) -> str:
    lines = [chance.choice(ABOUT)]
    for _ in range(chance.randint(0, 4)):
        said, person = chance.choice(SAID), chance.choice(PEOPLE)
        lines.append(
            chance.choice(
                (
                    f"“{said},” {person} said.",
                    f"{person} spoke of “{said}”.",
                    f"“{said},” {person} said. “{chance.choice(SAID)}.”",
                    f"{person} said that the crane would stay where it is and nobody would lose a mooring.",
                    f"The sign reads “{said}” in red.",
                )
            )
        )
    return "\n".join(lines)


def change(folder: Path, chance: random.Random) -> None:
    """Add, change, append to, move or remove a file."""
    there = sorted(folder.rglob("*.txt"))
    what = chance.choice(("add", "add", "change", "append", "move", "remove"))
    if what == "add" or len(there) < 2:
        file = folder / chance.choice(FOLDERS) / f"{chance.choice(NAMES)}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text(chance))
    elif what == "change":
        chance.choice(there).write_text(text(chance))
    elif what == "append":
        file = chance.choice(there)
        file.write_text(file.read_text() + "\nThe grandmaster and the championship had moved to Carmel.")
    elif what == "move":
        file = folder / chance.choice(FOLDERS) / f"{chance.choice(NAMES)}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        chance.choice(there).rename(file)
    else:
        chance.choice(there).unlink()


def told(corpus: Corpus) -> dict[str, Any]:
    """All that a corpus says of statements, in its order."""

    def plain(statements: Iterable[Statement]) -> list[Any]:
        return [(one.id, one.base, one.speakers, one.present, one.searched) for one in statements]

    single = {one.id: (one.base, one.present) for one in corpus.statements(1, absent=False)}
    return {
        "shared": plain(corpus.statements(2, absent=False)),
        "disputed": plain(corpus.statements(2, absent=False, order="disagreement")),
        "dated": plain(corpus.statements(2, absent=False, order="date")),
        "large": plain(corpus.statements(2, absent=False, order="size")),
        "all": list(single.items()),
        "counts": corpus.count_shared(),
        "given": [[one.id for one in corpus.statements_in(each.id)] for each in corpus.articles],
    }


def shelf(place: Path) -> dict[str, set[tuple[object, ...]]]:
    """The tables of an index that linking uses, with ids for rows."""
    with closing(sqlite3.connect(place)) as connection:
        ask = connection.execute
        ids: dict[int | None, bytes] = dict(ask("SELECT number, id FROM articles").fetchall())
        assert not ask("SELECT 1 FROM former UNION ALL SELECT 1 FROM broken").fetchall()
        assert ask("SELECT count(*) FROM articles WHERE linked = 0").fetchone() == (0,)
        found: dict[str, set[tuple[object, ...]]] = {
            "shelved": {(ids[number], *rest) for number, *rest in ask("SELECT * FROM shelved")},
            "passages": {(ids[number], *rest) for number, *rest in ask("SELECT * FROM passages")},
            "copies": {(text, ids[number], start) for text, number, start in ask("SELECT * FROM copies")},
            "voices": set(ask("SELECT * FROM voices")),
            "edges": {
                (ids[number], start, ids[parent], *rest)
                for number, start, parent, *rest in ask("SELECT * FROM edges")
            },
            "clusters": {(ids[base], start) for base, start in ask("SELECT base, start FROM clusters")},
            "members": {
                (ids[number], nth, ids.get(parent), *rest)
                for number, nth, _, parent, *rest in ask("SELECT * FROM members")
            },
        }
        wanted = {number for (number,) in ask("SELECT number FROM wanted")}
        return found | {"wanted": {(one,) for one in wanted}, "postings": set(ask("SELECT * FROM postings"))}


def check_shelf(place: Path, anew: Path) -> None:
    """The tables are those of an index built from nothing; more may be posted than anybody looks for."""
    ours, theirs = shelf(place), shelf(anew)
    more = {number for (number,) in ours.pop("wanted") - theirs["wanted"]}
    assert theirs.pop("wanted") is not None
    postings = {one for one in ours.pop("postings") if one[0] not in more}
    assert postings == {one for one in theirs.pop("postings") if one[0] not in more}
    assert ours == theirs


@pytest.mark.usefixtures("always_small")
@pytest.mark.parametrize("bounds", [(400, 300, 24), (2, 300, 24), (4, 5, 2), (1, 1, 1)])
@pytest.mark.parametrize("seed", range(4))
def test_any_sequence_of_changes_gives_what_a_build_from_nothing_gives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int, bounds: tuple[int, int, int]
) -> None:
    common, looked_at, texts = bounds
    monkeypatch.setattr(candidates, "COMMON", common)
    monkeypatch.setattr(increments, "COMMON", common)
    monkeypatch.setattr(candidates, "_LOOKED_AT", looked_at)
    monkeypatch.setattr(candidates, "_TEXTS", texts)
    chance, folder, place = random.Random(seed), tmp_path / "news", tmp_path / "i.sqlite"
    folder.mkdir()
    for _ in range(6):
        change(folder, chance)
    for turn in range(TURNS):
        with Corpus.open([folder], cache=False) as held, Corpus.open([folder], index=place) as stored:
            assert told(stored) == told(held), turn
            assert stored.notices == ()
        anew = tmp_path / f"{turn}.sqlite"
        index([str(folder)], anew)
        check_shelf(place, anew)
        for _ in range(chance.randint(1, 3)):
            change(folder, chance)


def rows(place: Path, *tables: str) -> dict[str, set[tuple[object, ...]]]:
    with closing(sqlite3.connect(place)) as connection:
        return {table: set(connection.execute(f"SELECT * FROM {table}")) for table in tables}


TOUCHED = "clusters", "members", "shared", "given", "passages", "edges", "postings"


def compared(folder: Path, place: Path) -> dict[str, set[tuple[object, ...]]]:
    """Bring the index up to date, with everything compared; its rows."""
    with Corpus.open([folder], index=place) as corpus:
        assert corpus.statements()
    return rows(place, *TOUCHED)


def test_a_small_change_leaves_the_rows_of_everything_else_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, place = write(tmp_path / "news", 120), tmp_path / "i.sqlite"
    before = compared(folder, place)
    monkeypatch.setattr(linking, "link_all", None)
    file = folder / "paper003_2025-11-04_harbour.txt"
    file.write_text(file.read_text() + "\nOne sentence more.\n")
    decided: list[object] = []
    monkeypatch.setattr(relinking, "reshelve", noted(reshelve, decided))
    after = compared(folder, place)
    assert after == before
    (shelf,) = decided
    assert {edge for place, edge in shelf.decided.items() if place.article != file.stem} <= {None}  # type: ignore[attr-defined]

    (folder / "paper050_2025-11-23_harbour.txt").write_text(article(50, SHORE))
    after = compared(folder, place)
    for table, most in (("clusters", 1), ("members", 3), ("shared", 2), ("given", 3)):
        gone, come = before[table] - after[table], after[table] - before[table]
        assert len(come) <= most, table
        assert len(gone) <= most, table
    assert len(after["members"]) == len(before["members"]) + 1
    assert len(after["shared"]) == len(before["shared"]) + 1


def noted(function: Any, calls: list[Any]) -> Any:  # noqa: ANN401 - any function
    def called(connection: sqlite3.Connection, shelf: object, *rest: object) -> object:
        calls.append(shelf)
        return function(connection, shelf, *rest)

    return called


def test_much_is_linked_anew_and_little_against_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, place, done = write(tmp_path / "news", 120), tmp_path / "i.sqlite", list[str]()
    link_all = linking.link_all

    def little(store: Store, telling: Telling) -> bool:
        done.append("little")
        return relink_due(store, telling)

    def everything_anew(store: Store, numbers: Sequence[int], telling: Telling) -> None:
        done.append("all")
        link_all(store, numbers, telling)

    monkeypatch.setattr(linking, "relink_due", little)
    monkeypatch.setattr(linking, "link_all", everything_anew)
    index([str(folder)], place)
    index([str(folder)], place)
    assert done == ["all"]
    files = sorted(folder.iterdir())
    for count in (2, 3):
        for number, file in enumerate(files[:count]):
            file.write_text(article(1000 * count + number, FERRY))
        index([str(folder)], place)
    assert done == ["all", "little", "all"]
    with Corpus.open([folder], cache=False) as held, Corpus.open([folder], index=place) as stored:
        assert everything(stored) == everything(held)


@pytest.mark.parametrize("at", ["articles", "clusters", "shelf", "end"])
def test_ended_while_a_change_is_linked_the_old_links_stand_and_the_next_run_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    folder, place = write(tmp_path / "news", 120), tmp_path / "i.sqlite"
    before = compared(folder, place)
    sorted(folder.iterdir())[11].unlink()
    sorted(folder.iterdir())[20].write_text(article(20, SHORE))

    class End(BaseException):
        """As if the process were ended."""

    def ended(*_: object, **__: object) -> None:
        raise End

    module, name = {
        "articles": (relinking, "relink"),
        "clusters": (cluster_rows, "write"),
        "shelf": (shelving, "_write_voices"),
        "end": (relinking, "finish"),
    }[at]
    with monkeypatch.context() as patch, Corpus.open([folder], index=place) as corpus:
        patch.setattr(module, name, ended)
        with pytest.raises(End):
            corpus.statements()
    assert rows(place, "clusters", "passages", "edges", "postings") == {
        table: before[table] for table in ("clusters", "passages", "edges", "postings")
    }
    with Corpus.open([folder], cache=False) as held, Corpus.open([folder], index=place) as stored:
        assert everything(stored) == everything(held)
        assert stored.notices == ()
    index([str(folder)], tmp_path / "anew.sqlite")
    check_shelf(place, tmp_path / "anew.sqlite")


@pytest.mark.parametrize("changed", [1, 40])
def test_cancelled_while_it_is_linked_the_old_statements_stand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changed: int
) -> None:
    monkeypatch.setattr(writing, "_BATCH", 50)
    folder, place = write(tmp_path / "news", 120), tmp_path / "i.sqlite"
    before = compared(folder, place)
    for file in sorted(folder.iterdir())[20 : 20 + changed]:
        file.write_text(file.read_text() + "\nOne sentence more.\n")

    class Stopping(Telling):
        def begin(self, step: Step, total: int = 0, done: int = 0) -> None:
            super().begin(step, total, done)
            if step == "linking them":
                self.cancel()

    stopping = Stopping()
    with pytest.raises(Cancelled):
        index([str(folder)], place, telling=stopping)
    assert rows(place, "clusters", "shared")["clusters"] == before["clusters"]
    with Corpus.open([folder], cache=False) as held, Corpus.open([folder], index=place) as stored:
        assert everything(stored) == everything(held)


def test_linking_all_is_cancelled_in_the_middle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, place = write(tmp_path / "news", 30), tmp_path / "i.sqlite"
    stopping = Telling()
    decided = Parents.of_whole

    def stop(self: Parents, child: Passage) -> object:
        stopping.cancel()
        return decided(self, child)

    with monkeypatch.context() as patched:
        patched.setattr(deciding, "_SLICE", 1)
        patched.setattr(Parents, "of_whole", stop)
        patched.setattr(writing.Writing, "finish", None)
        with pytest.raises(Cancelled):
            index([str(folder)], place, telling=stopping)
    with Corpus.open([folder], cache=False) as held, Corpus.open([folder], index=place) as stored:
        assert everything(stored) == everything(held)


def test_articles_that_change_while_they_are_linked_are_linked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, place = write(tmp_path / "news", 120), tmp_path / "i.sqlite"
    compared(folder, place)
    sorted(folder.iterdir())[20].write_text(article(20, SHORE))
    turns: list[int] = []
    with Corpus.open([folder], index=place) as corpus:
        store = corpus._contents._store  # type: ignore[union-attr]

        def meanwhile(*given: Any, **named: Any) -> object:  # noqa: ANN401 - those of the function
            turns.append(1)
            if len(turns) == 1:
                with store.writing():
                    store.note("linked", "0")
            return increments.relink(*given, **named)

        monkeypatch.setattr(relinking, "relink", meanwhile)
        corpus.statements()
        assert store.fact("linked") == "1"
    assert len(turns) == 2
    assert not rows(place, "former")["former"]
