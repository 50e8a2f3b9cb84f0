"""Files that change under the open app: it says so, and reads them when it is told to."""

from pathlib import Path

import pytest

from alita_tui.corpus.watching import Watch
from alita_tui.testing import open_app


def write(folder: Path, number: int, words: str) -> None:
    (folder / f"article-{number}.txt").write_text(
        f"Article {number} of the harbour\n\n{words} and so on, and so on.\n"
    )


def test_new_gone_and_other_files_are_counted(tmp_path: Path) -> None:
    for number in range(4):
        write(tmp_path, number, "Nothing was said")
    watch = Watch([str(tmp_path)])
    assert watch.changes() == 0
    write(tmp_path, 9, "Something was said")
    assert watch.changes() == 1
    write(tmp_path, 1, "Much more was said than before")
    (tmp_path / "article-2.txt").unlink()
    assert watch.changes() == 2
    for file in tmp_path.iterdir():
        file.unlink()
    tmp_path.rmdir()
    assert watch.changes() == 4


async def test_the_app_says_what_changed_and_reads_it_again_in_place(tmp_path: Path) -> None:
    for number in range(4):
        write(tmp_path, number, "“The quay will be rebuilt before the winter comes,” said Mara Lindt;")
    async with open_app([tmp_path]) as opened:
        await opened.open("article-2")
        write(tmp_path, 7, "“The quay will be rebuilt before the winter comes,” said Mara Lindt;")
        opened.browse.background.start("watch", opened.browse._look)
        await opened.idle()
        assert opened.browse.changed == 1
        assert "1 file changed, R reads again" in opened.status.text
        await opened.press("R")
        assert len(opened.articles.rows) == 5
        assert opened.browse.changed == 0
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
