"""Building an index: what it says on the way, cancelled at any point, in several processes."""

import sys
from pathlib import Path

import pytest

from alita_tui import Corpus
from alita_tui.corpus.building import entering, extracting, files, reading, telling, words, workers
from alita_tui.corpus.building.preparing import Prepared, digest_of
from alita_tui.corpus.building.telling import Cancelled, Telling
from alita_tui.corpus.indexing import index
from alita_tui.corpus.model import Progress, Skipped
from alita_tui.corpus.stored.writer_lock import WriterLock
from tests.unit.stored_corpora import everything, write

MANY = 60


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telling, "_EVERY", 0.0)
    monkeypatch.setattr(entering, "BATCH", 7)
    monkeypatch.setattr(extracting, "_READ", 5)
    monkeypatch.setattr(extracting, "_WRITTEN", 10)
    for name, value in (("_FIRST", 5), ("_BATCH", 9), ("_MANY", 10)):
        monkeypatch.setattr(words, name, value)


@pytest.mark.usefixtures("small_batches")
def test_every_step_says_how_far_it_is(tmp_path: Path) -> None:
    said: list[Progress] = []
    folder = write(tmp_path / "news", MANY)
    (folder / "broken.json").write_text("{")
    index([str(folder)], tmp_path / "i.sqlite", said.append)
    steps = list(dict.fromkeys(one.step for one in said))
    assert steps == [
        "looking at files",
        "reading articles",
        "indexing words",
        "reading quotations",
        "linking them",
    ]
    for step, total in (
        ("reading articles", MANY + 1),
        ("indexing words", MANY),
        ("reading quotations", MANY),
    ):
        done = [one.done for one in said if one.step == step]
        assert done == sorted(done)
        assert done[-1] == total == next(one.total for one in said if one.step == step)
    assert said[-1].skipped == 1
    assert any(one.rate > 0 and one.left is not None for one in said)


@pytest.mark.usefixtures("small_batches")
def test_cancelled_at_any_point_it_is_usable_and_goes_on(tmp_path: Path) -> None:
    folder = write(tmp_path / "news", MANY)
    with Corpus.open([folder], cache=False) as held:
        whole = everything(held)
    said: list[Progress] = []
    index([str(folder)], tmp_path / "whole.sqlite", said.append)
    for point in (1, 30, *range(len(said) - 12, len(said), 3)):
        place, count = tmp_path / f"{point}.sqlite", 0
        stopping = Telling()

        def told(_: Progress, point: int = point, stopping: Telling = stopping) -> None:
            nonlocal count
            count += 1
            if count >= point:
                stopping.cancel()

        stopping.told = told
        with pytest.raises(Cancelled):
            index([str(folder)], place, telling=stopping)
        with Corpus.open([folder], index=place) as corpus:
            assert corpus.notices == ()
            assert everything(corpus) == whole


@pytest.mark.usefixtures("small_batches")
def test_of_what_is_entered_and_not_counted_yet_nothing_is_claimed(tmp_path: Path) -> None:
    folder, place = write(tmp_path / "news", MANY), tmp_path / "i.sqlite"
    stopping = Telling()

    def told(progress: Progress) -> None:
        if progress.step == "indexing words" and progress.done > 35:
            stopping.cancel()

    stopping.told = told
    with pytest.raises(Cancelled):
        index([str(folder)], place, telling=stopping)
    with Corpus.open([folder], index=place) as corpus:
        found = corpus.search("holm1", 9, waits=False)
        assert found.searched == 5 + 9 + 9  # three times as many as the first, which are counted again then
        assert found[0].article.startswith("paper001")
        assert corpus.search("holm50", 9).searched is None
        assert corpus.search("holm50", 9)[0].article.startswith("paper050")


def test_several_processes_find_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_FEW", 10)
    monkeypatch.setattr(extracting, "_READ", 5)
    folder = write(tmp_path / "news", MANY)
    index([str(folder)], tmp_path / "two.sqlite", processes=2)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "missing"))
    index([str(folder)], tmp_path / "none.sqlite", processes=2)
    with (
        Corpus.open([folder], index=tmp_path / "two.sqlite") as two,
        Corpus.open([folder], index=tmp_path / "none.sqlite") as none,
        Corpus.open([folder], cache=False) as held,
    ):
        assert everything(two) == everything(none) == everything(held)


def test_files_that_are_read_ahead_give_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write(tmp_path / "news", MANY)
    (folder / "sources.csv").write_text("path,source\npaper003*,Gull Post\n")
    (folder / "broken.json").write_text("{")
    (folder / "long.jsonl").write_text('{"text": "The ferry is back.", "id": "a"}\n' * 30)
    monkeypatch.setattr(reading, "SMALL", 1_000)
    index([str(folder)], tmp_path / "here.sqlite")
    monkeypatch.setattr(reading, "_FEW", 10)
    monkeypatch.setattr(reading, "cores", lambda: 2)
    asked: list[int] = []
    monkeypatch.setattr(reading._Reading, "here", lambda _, batch: asked.append(len(batch)))
    index([str(folder)], tmp_path / "beside.sqlite")
    with (
        Corpus.open([folder], index=tmp_path / "here.sqlite") as here,
        Corpus.open([folder], index=tmp_path / "beside.sqlite") as beside,
    ):
        assert everything(beside) == everything(here)
        assert beside.skipped == here.skipped != ()
        assert {one.source for one in beside.articles} > {"Gull Post"}
    assert asked == []
    (folder / "paper003_2025-11-04_harbour.txt").touch()
    read: list[Prepared | Skipped] = []
    unpacked = reading._unpacked

    def counted(digest: bytes, found: list[tuple[object, ...]]) -> object:
        result = unpacked(digest, found)
        read.extend(result[1])
        return result

    monkeypatch.setattr(reading, "_unpacked", counted)
    index([str(folder)], tmp_path / "beside.sqlite", thorough=True)
    assert read == []


def test_nobody_else_writes_between_its_steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    released: list[bool] = []
    release = WriterLock.release

    def noted(lock: WriterLock) -> None:
        released.append(lock.held)
        release(lock)

    folder, place = write(tmp_path / "news", MANY), tmp_path / "i.sqlite"
    monkeypatch.setattr(WriterLock, "release", noted)
    index([str(folder)], place)
    assert released.count(True) == 1


def test_a_huge_file_that_gives_no_article_is_not_digested(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "_HUGE", 1_000)
    monkeypatch.setattr(reading, "SMALL", 1_000)
    digested: list[str] = []

    def told(path: str) -> bytes:
        digested.append(Path(path).name)
        return digest_of(path)

    monkeypatch.setattr(files, "digest_of", told)
    folder = write(tmp_path / "news", 2)
    (folder / "long.jsonl").write_text("{" * 2_000)
    (folder / "large.txt").write_text("“We open it in May,” said Ann Lee of the harbour. " * 60)
    report = index([str(folder)], tmp_path / "i.sqlite")
    assert [Path(one.path).name for one in report.skipped if "long" in one.path]
    assert "long.jsonl" not in digested
    assert "large.txt" in digested
    digested.clear()
    (folder / "large.txt").touch()
    assert index([str(folder)], tmp_path / "i.sqlite").articles == 3
    assert digested.count("large.txt") == 1
