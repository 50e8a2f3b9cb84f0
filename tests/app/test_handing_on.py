"""The comparison is written to a file of the user's choice, and no file that is there is overwritten."""

import csv
import errno
import io
import json
import os
from pathlib import Path

import pytest

from alita_tui.app.screens.asking import AskScreen
from alita_tui.notebook.appending import NotWritten
from alita_tui.notebook.new_file import write_new
from alita_tui.testing import OpenApp, open_app
from tests.app.browse_examples import TEXTS


async def _write(opened: OpenApp, name: str) -> str:
    await opened.press("p")
    assert isinstance(opened.app.screen, AskScreen)
    await opened.press("ctrl+u")
    await opened.type(name)
    await opened.press("enter")
    return str(opened.app.screen.said)  # type: ignore[attr-defined]


async def test_a_page_a_table_and_a_record_of_what_is_shown(tmp_path: Path) -> None:
    async with open_app() as opened:
        statement = await opened.compare("blood oath")
        await opened.press("b")
        base = opened.comparison.base
        assert base != statement.base
        said = await _write(opened, str(tmp_path / "page"))
        assert said == f"written to {tmp_path / 'page.html'}"
        page = (tmp_path / "page.html").read_text(encoding="utf-8")
        assert page.startswith("<!doctype html>")
        assert "sworn a blood oath" in page
        await _write(opened, str(tmp_path / "table.csv"))
        rows = list(csv.DictReader(io.StringIO((tmp_path / "table.csv").read_text(encoding="utf-8"))))
        assert {row["base"] for row in rows} == {base}
        await _write(opened, str(tmp_path / "record.json"))
        assert json.loads((tmp_path / "record.json").read_text(encoding="utf-8"))["base"] == base


async def test_a_file_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "mine.html").write_text("mine")
    async with open_app(texts=TEXTS) as opened:
        await opened.compare("old stones")
        assert "is there already" in await _write(opened, str(tmp_path / "mine.html"))
        assert "No such file" in await _write(opened, str(tmp_path / "missing" / "x.html"))
    assert (tmp_path / "mine.html").read_text() == "mine"


async def test_the_name_offered_tells_what_it_is_and_escape_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with open_app() as opened:
        await opened.press("c", "p")
        assert isinstance(opened.app.screen, AskScreen)
        assert opened.app.screen.answer == "blood-oath.html"
        await opened.press("escape")
        assert not list(tmp_path.iterdir())
        await opened.press("p", "enter")
    assert [one.name for one in tmp_path.iterdir()] == ["blood-oath.html"]


def test_a_link_to_nowhere_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(NotWritten, match="there already"):
        write_new(str(tmp_path / "link"), "words")
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize("name", ["write", "fsync"])
def test_a_disk_that_fills_up_leaves_no_half_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    def full(*_given: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, name, full)
    with pytest.raises(NotWritten, match="No space left"):
        write_new(str(tmp_path / "page.html"), "words")
    assert not list(tmp_path.iterdir())
