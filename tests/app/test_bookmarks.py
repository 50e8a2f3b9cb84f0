"""Bookmarks: kept where the user stands, marked there, listed, opened, taken away."""

import errno
import json
from pathlib import Path

import pytest

from alita_tui.app.entry_texts import about
from alita_tui.app.screens.comparison import ComparisonScreen
from alita_tui.app.screens.kept import KeptScreen
from alita_tui.notebook import shelf
from alita_tui.notebook.notebook import Notebook
from alita_tui.paths import user_folder
from alita_tui.testing import OpenApp, open_app
from tests.app.browse_examples import HARBOUR, TEXTS


def _kept() -> list[str]:
    return [about(one.target) for one in Notebook().bookmarks()[0]]


def _shown(opened: OpenApp) -> str:
    view = opened.reader
    return "\n".join(view.render_line(y).text for y in range(view.size.height))


async def test_m_keeps_the_current_quotation_and_m_takes_it_away() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.press("3", "n", "m")
        assert _kept() == ["“We kept the old stones and we built the new gate upon them,” Ada Wren"]
        assert "bookmarked" in opened.status.text
        line = next(line for line in _shown(opened).splitlines() if "We kept" in line)
        assert line.lstrip().startswith("★")
        assert opened.articles.marks == {"a-harbour": "★"}
        await opened.press("m")
        assert _kept() == []
        assert "taken away" in opened.status.text
        assert "★" not in _shown(opened)
        assert opened.articles.marks == {}


async def test_m_keeps_the_article_under_the_cursor_of_the_list() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.press("2", "j", "m")
        assert opened.articles.selected is not None
        assert _kept() == [opened.articles.selected.title]
        shown = "\n".join(opened.articles.render_line(y).text for y in range(opened.articles.size.height))
        assert shown.count("★") == 1
        await opened.press("m")
        assert _kept() == []


async def test_m_keeps_the_top_line_where_no_quotation_is_seen() -> None:
    lines = "".join(f"Line number {number} of the report stands here.\n" for number in range(200))
    async with open_app(texts={"a": HARBOUR + lines}, size=(100, 24)) as opened:
        await opened.press("3", "n", "G", "m")
        (kept,) = Notebook().bookmarks()[0]
        assert kept.target.at.words.startswith("Line number")
        assert kept.target.at.start >= opened.reader.top


async def test_m_in_the_hits_keeps_the_place_found() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.press("s")
        await opened.type("bill settled")
        await opened.press("down", "m")
        (kept,) = Notebook().bookmarks()[0]
        assert kept.target.at.article == "b-ledger"


async def test_a_reading_is_kept_and_opened_again() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.compare("old stones")
        source = opened.comparison.source
        await opened.press("m")
        (kept,) = Notebook().bookmarks()[0]
        assert kept.target.kind == "reading"
        assert kept.target.other is not None
        assert kept.target.other.article == source
        assert "★" in opened.comparison.matrix.cell(0, source)
        assert "★ bookmarked" in opened.comparison.wording.text
        await opened.press("q", "'")
        assert isinstance(opened.app.screen, KeptScreen)
        await opened.press("enter")
        assert isinstance(opened.app.screen, ComparisonScreen)
        assert opened.comparison.source == source
        await opened.press("m")
        assert _kept() == []
        assert "★" not in opened.comparison.matrix.cell(0, source)


async def test_a_place_is_opened_from_the_list() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.press("3", "n", "n", "m", "2", "j", "j", "enter")
        kept = Notebook().bookmarks()[0][0].target.at
        assert opened.reader.article is not None
        assert opened.reader.article.id == "c-garden"
        await opened.press("'", "enter")
        assert opened.reader.article.id == "a-harbour"
        assert opened.reader.match == (kept.start, kept.end)
        assert opened.browse.pane == "reader"


async def test_d_in_the_list_takes_away_the_one_under_the_cursor() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.press("2", "m", "j", "m", "'")
        first = _kept()[0]
        await opened.press("d")
        assert len(_kept()) == 1
        assert first not in _kept()
        await opened.press("d", "escape")
        assert _kept() == []
        assert opened.articles.marks == {}


async def test_an_empty_list_says_what_to_do() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.press("'")
        screen = opened.app.screen
        assert isinstance(screen, KeptScreen)
        assert "m keeps one" in "\n".join(screen.view.texts)
        await opened.press("d", "enter", "escape")
        assert opened.app.screen is opened.browse


async def test_what_moved_is_found_and_what_has_gone_is_said_to_be_gone(tmp_path: Path) -> None:
    file = tmp_path / "harbour.txt"
    file.write_text(HARBOUR, encoding="utf-8")
    async with open_app([file]) as opened:
        await opened.press("3", "n", "m")
    file.write_text(HARBOUR.replace("The gate was", "For all that is known the gate was"), encoding="utf-8")
    async with open_app([file]) as opened:
        assert "★" in _shown(opened)
        await opened.press("'", "enter")
        assert opened.reader.article is not None
        assert opened.reader.match is not None
        found = opened.reader.article.text[slice(*opened.reader.match)]
        assert found == "We kept the old stones and we built the new gate upon them,"
    file.write_text("Nothing of it is left in this text of another kind.\n", encoding="utf-8")
    async with open_app([file]) as opened:
        assert "★" not in _shown(opened)
        await opened.press("'")
        assert "no longer there" in "\n".join(opened.app.screen.query_one("ListingLines").texts)  # type: ignore[attr-defined]
        await opened.press("enter")
        assert "no longer there" in opened.status.text
        assert len(_kept()) == 1


async def test_a_bookmark_of_another_corpus_says_where_it_is(tmp_path: Path) -> None:
    file = tmp_path / "harbour.txt"
    file.write_text(HARBOUR, encoding="utf-8")
    async with open_app([file]) as opened:
        await opened.press("3", "n", "m")
    async with open_app(texts={"c-garden": TEXTS["c-garden"]}) as opened:
        assert opened.articles.marks == {}
        await opened.press("'", "enter")
        assert str(file) in opened.status.text


async def test_a_full_disk_is_told_and_the_app_lives(monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.press("2", "m")

        def full(*_: object) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        with monkeypatch.context() as patch:
            patch.setattr(shelf, "replace_file", full)
            await opened.press("j", "m")
            assert "not kept: No space left on device" in opened.status.text
        assert len(_kept()) == 1
        await opened.press("m")
        assert len(_kept()) == 2


async def test_a_broken_file_is_told_at_the_start() -> None:
    folder = user_folder("data")
    folder.mkdir(parents=True)
    (folder / "bookmarks.json").write_text("{")
    async with open_app(texts=TEXTS) as opened:
        assert "set aside as bookmarks.json.broken-1" in opened.status.text
    assert (folder / "bookmarks.json.broken-1").read_text() == "{"


async def test_another_process_s_bookmark_is_not_undone() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.press("2", "m")
        file = user_folder("data") / "bookmarks.json"
        whole = json.loads(file.read_text())
        whole["entries"]["theirs"] = {**next(iter(whole["entries"].values())), "future": 1}
        whole["entries"]["unknown"] = "of a form that is not known"
        file.write_text(json.dumps(whole))
        await opened.press("j", "m")
        entries = json.loads(file.read_text())["entries"]
        assert len(entries) == 4
        assert entries["theirs"]["future"] == 1


async def test_hostile_words_are_shown_as_they_are() -> None:
    hostile = "“[bold]Loud[/] \x1b]52;c;x\x07 [@click=app.quit]words[/] here,” Bo Teal said.\n"
    async with open_app(texts={"a": hostile}) as opened:
        await opened.press("3", "n", "m", "'")
        view = opened.app.screen.query_one("ListingLines")
        shown = "\n".join(view.render_line(y).text for y in range(view.size.height))
        assert "[bold]Loud[/]" in shown
        assert "\x1b" not in shown


async def test_m_in_full_context_and_in_the_lists_of_statements_and_quotations() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.compare("old stones")
        await opened.press("v", "m")
        assert len(_kept()) == 1
        await opened.press("q", "q", "S", "m")
        assert len(_kept()) == 2
        await opened.press("q", "Q", "m")
        assert len(_kept()) == 3
