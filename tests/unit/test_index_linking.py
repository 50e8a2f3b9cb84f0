"""Linking in an index: a change of articles is linked against what is there, and touches nothing else."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from alita_tui import Corpus
from alita_tui.corpus.building import linking
from alita_tui.corpus.indexing import index
from alita_tui.quotes import candidates, events, increments

SAID = (
    "The old crane will stay where it is for as long as I live in the harbour",
    "The old crane will stay where it is",
    "The old crane will stay, and nobody will lose a mooring because of this new harbour",
    "Nobody will lose a mooring because of this new harbour",
    "nobody will lose",
    "old crane",
    "mooring",
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
    monkeypatch.setattr(events, "SMALL_CORPUS", 0)


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

    def plain(statements: Any) -> list[Any]:
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
        ids = {number: id_ for number, id_ in ask("SELECT number, id FROM articles")}
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
