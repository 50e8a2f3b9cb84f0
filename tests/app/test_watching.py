"""Files that change under the open app: it says so, and reads them when it is told to."""

import os
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alita_tui.app.app import AlitaApp
from alita_tui.app.phrases import of_files
from alita_tui.app.screens.comparison import ComparisonScreen
from alita_tui.corpus import watching
from alita_tui.corpus.changes import Changes
from alita_tui.corpus.differences import differences
from alita_tui.corpus.watching import Watch
from alita_tui.testing import OpenApp, open_app
from tests.app.test_filling import until


def write(folder: Path, number: int, words: str) -> None:
    (folder / f"article-{number}.txt").write_text(
        f"Article {number} of the harbour\n\n{words} and so on, and so on.\n"
    )


def test_new_gone_and_other_files_are_counted(tmp_path: Path) -> None:
    for number in range(4):
        write(tmp_path, number, "Nothing was said")
    watch = Watch([str(tmp_path)])
    assert not watch.changes()
    write(tmp_path, 9, "Something was said")
    assert watch.changes() == Changes(new=1)
    write(tmp_path, 1, "Much more was said than before")
    (tmp_path / "article-2.txt").unlink()
    assert watch.changes() == Changes(new=1, changed=1, gone=1)
    assert of_files(watch.changes()) == "1 file new, 1 changed, 1 gone"
    (tmp_path / "article-0.txt").rename(tmp_path / "article-5.txt")
    assert watch.changes() == Changes(new=1, changed=1, gone=1, renamed=1)
    os.utime(tmp_path / "article-3.txt", (1, 1))
    assert watch.changes() == Changes(new=1, changed=1, gone=1, renamed=1, rewritten=1)
    states = [watch.state(str(tmp_path / f"article-{number}.txt")) for number in (0, 1, 2, 3, 5)]
    assert states == ["gone", "changed", "gone", "changed", "same"]
    for file in tmp_path.iterdir():
        file.unlink()
    tmp_path.rmdir()
    assert watch.changes() == Changes(gone=4)


@given(
    st.dictionaries(st.integers(0, 9), st.integers(1, 5)),
    st.dictionaries(st.integers(0, 9), st.integers(1, 5)),
)
def test_what_is_counted_is_what_reading_again_says(before: dict[int, int], after: dict[int, int]) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)

        def make(sizes: dict[int, int]) -> dict[str, bytes]:
            for file in folder.iterdir():
                if int(file.name) not in sizes:
                    file.unlink()
            for number, size in sizes.items():
                file = folder / str(number)
                words = f"{number} " * size
                if not file.exists() or file.read_text() != words:
                    file.write_text(words)
            return {file.name: file.read_bytes() for file in folder.iterdir()}

        first = make(before)
        watch = Watch([name])
        found, told = watch.changes, differences(first, make(after))
        assert found() == Changes(len(told.new), len(told.changed), 0, len(told.gone), 0)


async def test_a_comparison_says_that_what_it_shows_is_no_longer_in_the_file(tmp_path: Path) -> None:
    for number in range(3):
        write(tmp_path, number, "“The quay will be rebuilt before the winter comes,” said Mara Lindt;")
    async with open_app([tmp_path]) as opened:
        await opened.press("c")
        screen = opened.app.screen
        assert isinstance(screen, ComparisonScreen)
        assert not screen.said
        write(tmp_path, 1, "“The quay will not be rebuilt at all,” said Mara Lindt;")
        (tmp_path / "article-2.txt").unlink()
        opened.browse.look()
        while not screen.said:
            await opened.pilot.pause(0.01)
        assert "article-1 has changed" in screen.said
        assert "article-2 is gone" in screen.said
        assert "R reads again" in screen.said
        await opened.press("q")
        assert "1 file changed, 1 gone, R reads again" in opened.status.text
        await opened.press("R")
        assert opened.status.text.startswith("read again: 1 article changed, 1 gone")


async def test_the_app_says_what_changed_and_reads_it_again_in_place(tmp_path: Path) -> None:
    for number in range(4):
        write(tmp_path, number, "“The quay will be rebuilt before the winter comes,” said Mara Lindt;")
    async with open_app([tmp_path]) as opened:
        await opened.open("article-2")
        write(tmp_path, 7, "“The quay will be rebuilt before the winter comes,” said Mara Lindt;")
        opened.browse.look()
        await opened.idle()
        assert opened.browse.changed == Changes(new=1)
        assert "1 file new, R reads again" in opened.status.text
        await opened.press("R")
        assert opened.status.text.startswith("read again: 1 article new · ")
        assert len(opened.articles.rows) == 5
        assert not opened.browse.changed
        assert opened.reader.article is not None
        assert opened.reader.article.id == "article-2"
        assert opened.browse.statements is not None
        assert len(opened.browse.statements[0].present) == 5


async def test_reading_again_leaves_one_watch_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, 1, "“The quay will be rebuilt before the winter comes,” said Mara Lindt;")
    async with open_app([tmp_path]) as opened:
        before = opened.browse._resting
        assert before is not None
        stopped: list[bool] = []
        monkeypatch.setattr(before, "stop", lambda: stopped.append(True))
        await opened.press("R")
        assert stopped
        assert opened.browse._resting is not before


async def test_a_first_look_that_outlasts_reading_again_is_not_heard(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[Watch] = []
    go_on, looked = Event(), Event()

    class Slow(Watch):
        def __init__(self, paths: Sequence[str]) -> None:
            super().__init__(paths)
            begun.append(self)
            if len(begun) == 1:
                go_on.wait(60)
                looked.set()

        def changes(self) -> Changes:
            assert self is begun[1]
            return super().changes()

    monkeypatch.setattr(watching, "Watch", Slow)
    write(tmp_path, 1, "“The quay will be rebuilt before the winter comes,” said Mara Lindt;")
    app = AlitaApp([str(tmp_path)])
    async with app.run_test() as pilot:
        await until(pilot, lambda: len(begun) == 1)
        write(tmp_path, 2, "Something was said")
        await pilot.press("R")
        await until(pilot, lambda: len(begun) == 2 and not app.browse.background.at_work("link"))
        go_on.set()
        looked.wait(60)
        opened = OpenApp(app, pilot)
        await opened.idle()
        opened.browse.look()
        await opened.idle()
        assert not opened.browse.changed


def test_of_two_readings_it_is_told_what_is_new_changed_moved_and_gone() -> None:
    before = {"a": b"1", "b": b"2", "c": b"3", "d": b"4"}
    found = differences(before, {"a": b"1", "b": b"5", "e": b"3", "f": b"6"})
    assert (found.new, found.changed, found.gone) == tuple(map(frozenset, "fbd"))
    assert found.moved == {"c": "e"}
    assert differences(before, before) == differences({}, {})


@pytest.mark.parametrize("many", [False, True], ids=["in memory", "in an index"])
async def test_reading_again_says_what_is_other_and_what_became_of_the_open_article(
    tmp_path: Path, many: bool
) -> None:
    for number in range(60 if many else 5):
        write(tmp_path, number, f"“The quay will be rebuilt before winter {number},” said Mara Lindt;")
    async with open_app([tmp_path]) as opened:
        await opened.press("R")
        assert "nothing is other than before" in opened.status.text
        await opened.press("j")
        assert "read again" not in opened.status.text, "the next key takes it away"
        await opened.open("article-2")
        write(tmp_path, 2, "“The quay will never be rebuilt,” said Mara Lindt;")
        write(tmp_path, 77, "Something new was said")
        write(tmp_path, 78, "Something else was said")
        (tmp_path / "article-4.txt").unlink()
        (tmp_path / "article-1.txt").rename(tmp_path / "renamed-1.txt")
        await opened.press("R")
        assert "2 articles new, 1 changed, 1 gone, 1 renamed" in opened.status.text
        assert "the article that is open has changed" in opened.status.text
        assert opened.reader.article is not None
        assert "never" in opened.reader.article.text
        (tmp_path / "article-2.txt").unlink()
        await opened.press("R")
        assert "1 article gone" in opened.status.text
        assert "gone is the one that was open, Article 2 of the harbour" in opened.status.text
        assert "article-2" not in opened.browse.visited
        await opened.press("backspace", "backspace")


async def test_an_open_article_whose_file_is_renamed_stays_open_where_it_was(tmp_path: Path) -> None:
    for number in range(5):
        write(tmp_path, number, f"“The quay will be rebuilt before winter {number},” said Mara Lindt;")
    async with open_app([tmp_path]) as opened:
        await opened.open("article-3")
        await opened.press("n")
        said = opened.reader.quotation
        assert said is not None
        (tmp_path / "article-3.txt").rename(tmp_path / "z-harbour.txt")
        await opened.press("R")
        assert "1 article renamed" in opened.status.text
        assert opened.reader.article is not None
        assert opened.reader.article.id == "z-harbour"
        assert opened.reader.quotation is not None
        assert opened.reader.quotation.start == said.start
