"""The user's own notes: written in the comparison, shown beside the program's verdict, listed, changed."""

import json
from pathlib import Path
from threading import Event

import pytest
from textual.geometry import Region

from alita_tui import Corpus
from alita_tui.app import keeping
from alita_tui.app.background import Background
from alita_tui.app.messages import MarksReady
from alita_tui.app.screens.comparison import ComparisonScreen
from alita_tui.app.widgets.note_prompt import NotePrompt
from alita_tui.cli.main import main
from alita_tui.notebook.entries import Target
from alita_tui.notebook.notebook import Notebook
from alita_tui.testing import OpenApp, open_app
from tests.app.browse_examples import HARBOUR, LEDGER, TEXTS

NOTE = "check [bold]this[/] with Ada"


async def _write(opened: OpenApp, text: str) -> None:
    await opened.press("e")
    await opened.type(text)
    await opened.press("enter")


def _texts() -> list[str]:
    return [one.text for one in Notebook().notes()[0]]


async def test_a_note_stands_beside_the_verdict() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.compare("old stones")
        before = opened.comparison.matrix.cell(0, opened.comparison.source)
        await _write(opened, NOTE)
        assert _texts() == [NOTE]
        assert opened.comparison.matrix.cell(0, opened.comparison.source) == f"{before} ✎"
        assert "✎ check [bold]this[/] with Ada" in " ".join(opened.comparison.wording.text.split())
        screen = opened.app.screen
        assert isinstance(screen, ComparisonScreen)
        assert "noted" in screen.said
        await opened.press("q")
        assert opened.articles.marks == {opened.comparison.source: "✎"}


async def test_e_again_changes_it_and_without_words_takes_it_away() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.compare("old stones")
        await _write(opened, "one")
        made = Notebook().notes()[0][0].made
        await _write(opened, " two")
        assert _texts() == ["one two"]
        assert Notebook().notes()[0][0].made == made
        await opened.press("e", "ctrl+u", "enter")
        assert _texts() == []
        assert "✎" not in opened.comparison.wording.text


async def test_a_click_on_another_source_does_not_change_which_note_is_written() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.compare("old stones")
        await _write(opened, "one")
        await opened.press("e")
        opened.comparison.step_source(1)
        await opened.press("ctrl+u", "enter")
        assert _texts() == []


async def test_escape_leaves_the_note_as_it_was_and_keys_are_text_meanwhile() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.compare("old stones")
        await _write(opened, "one")
        source = opened.comparison.source
        await opened.press("e", "q", "h", "down", "b", "escape")
        assert _texts() == ["one"]
        assert opened.comparison.source == source
        assert len(opened.app.screen_stack) == 2
        assert not opened.app.screen.query("#prompt")
        await opened.press("escape")
        assert len(opened.app.screen_stack) == 1


async def test_the_lines_of_a_note_can_be_asked_for_once_more_after_it_was_left() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.press("c", "e")
        prompt = opened.app.screen.query_one(NotePrompt)
        await opened.press("escape")
        assert [one.text for one in prompt.render_lines(Region(0, 0, 4, 2))] == ["    ", "    "]


@pytest.mark.parametrize("size", [(45, 20), (120, 40)])
async def test_a_long_note_is_seen_while_it_is_typed(size: tuple[int, int]) -> None:
    long = "They left out the second half of it, which says who is to pay for all of this and until when."
    async with open_app(texts=TEXTS, size=size) as opened:
        await opened.press("c", "j", "e")
        prompt = opened.app.screen.query_one(NotePrompt)
        assert prompt.size.height == 1
        await opened.type(long)
        assert prompt.size.height == prompt.wrapped_document.height
        assert prompt.size.height == (1 if size[0] > 100 else 3)
        shown = "".join(prompt.render_line(y).text for y in range(prompt.size.height))
        assert "".join(shown.split()) == "".join(long.split())
        await opened.press("ctrl+j")
        await opened.type("Ask them.")
        assert prompt.size.height == prompt.wrapped_document.height > 1
        await opened.press("enter")
        await opened.idle()
        assert _texts() == [f"{long}\nAsk them."]
        await opened.press("e")
        again = opened.app.screen.query_one(NotePrompt)
        assert again.text == f"{long}\nAsk them."
        await opened.press("escape")
        assert _texts() == [f"{long}\nAsk them."]


async def test_a_note_stays_with_its_sentence_where_another_base_is_chosen() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.compare("old stones")
        source = opened.comparison.source
        await _write(opened, "one")
        await opened.press("b")
        assert opened.comparison.base == source
        assert "✎" in opened.comparison.matrix.cell(0, source)
        assert "✎ one" in opened.comparison.wording.text


async def test_a_note_survives_changed_files(tmp_path: Path) -> None:
    for name, text in (("a-harbour", HARBOUR), ("b-ledger", LEDGER)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    async with open_app([tmp_path]) as opened:
        await opened.compare("old stones")
        await _write(opened, "one")
    for name, text in (("a-harbour", HARBOUR), ("b-ledger", LEDGER)):
        (tmp_path / f"{name}.txt").write_text(text.replace("The", "Then all of the", 1), encoding="utf-8")
    async with open_app([tmp_path]) as opened:
        await opened.compare("old stones")
        assert "✎ one" in opened.comparison.wording.text
        await _write(opened, " more")
        assert _texts() == ["one more"]


async def test_notes_are_listed_and_opened() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.compare("old stones")
        await _write(opened, NOTE)
        await opened.press("q")
        opened.browse.action_notes()
        await opened.press()
        await opened.press("enter")
        assert isinstance(opened.app.screen, ComparisonScreen)
        assert "✎" in opened.comparison.wording.text


async def test_the_command_lists_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["notes"]) == 1
    assert "no notes yet" in capsys.readouterr().err
    assert main(["notes", "--json"]) == 1
    async with open_app(texts=TEXTS) as opened:
        await opened.compare("old stones")
        source = opened.comparison.source
        await _write(opened, NOTE)
    assert main(["notes", "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["text"] == NOTE
    assert record["reading"]["article"] == source
    assert TEXTS[source][record["reading"]["start"] : record["reading"]["end"]] == record["reading"]["words"]
    assert main(["notes"]) == 0
    assert NOTE in capsys.readouterr().out


async def test_a_note_on_what_is_absent() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.compare("old stones")
        screen = opened.app.screen
        assert isinstance(screen, ComparisonScreen)
        view = screen.view.having(folded=False)
        screen.comparison.change(view.having(source="c-garden"))
        await _write(opened, "why not?")
        (entry,) = Notebook().notes()[0]
        assert entry.target.state == "absent"
        assert "✎" in opened.comparison.matrix.cell(0, "c-garden")


async def test_what_became_of_a_note_is_told_also_where_its_comparison_is_left(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    left = Event()

    def slowly(corpus: Corpus, _target: Target, _text: str) -> MarksReady:
        left.wait(60)
        return keeping.marked(corpus, "not kept: the disk is full")

    monkeypatch.setattr(keeping, "noted", slowly)
    async with open_app(texts=TEXTS) as opened:
        await opened.compare("old stones")
        await opened.press("e")
        await opened.type("one")
        await opened.pilot.press("enter", "q")
        while opened.app.screen is not opened.browse:
            await opened.pilot.pause(0.01)
        await opened.pilot.pause()
        left.set()
        Background.finish(60)
        await opened.idle()
        assert opened.status.text == "not kept: the disk is full"
