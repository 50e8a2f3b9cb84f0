"""Naughty strings over every pane and command: nothing crashes, no bracket is lost, nothing acts."""

import os
from pathlib import Path

import pytest

from alita_tui.app.safe import spaced
from alita_tui.testing import OpenApp, open_app
from tests.cli.conftest import Run, run  # noqa: F401 - a fixture
from tests.hostile.naughty import ACTING, MARKUP, naughty, records

STRINGS = list(naughty())
BRACKETS = [*MARKUP, "[/]\x1b[31m", "[@click=app.quit]\u202e"]
GROUPS = 6
# ``ALITA_TUI_STEP=1`` takes every string through these panes too; else a quarter of them.
EVERY = 1 if os.environ.get("ALITA_TUI_STEP") == "1" else 4
FURTHER: tuple[tuple[str, ...], ...] = (
    ("Q", "j", "o", "slash", *"oath", "enter"),  # the quotations, ordered and filtered
    ("escape", "escape", "S", "j", "o"),  # the statements
    ("escape", "escape", "x"),  # what was skipped
    ("escape", "3", "g", "n", "m", "p", "b", "apostrophe", "j"),  # bookmarks
    ("escape", "c", "e", *"mine", "enter", "o", "escape", "t", "f"),  # a note, the sources
    ("escape", "escape", "escape", "3", "slash", *"open", "enter", "n"),  # find
    ("escape", "2", "slash", *"bri", "enter", "escape"),  # filter
    ("s", *"bridge", "down", "down", "enter"),  # hits
    ("escape", "escape", "escape", "colon", *"bridge"),  # the palette
    ("escape",),
)


def acting(opened: OpenApp) -> str:
    """What of the characters that act stands on the screen as it would be drawn."""
    screen = opened.app.screen
    drawn = [segment.text for line in screen._compositor.render_strips() for segment in line]
    return "".join(letter for text in drawn for letter in text if letter in ACTING)


def test_there_are_enough_of_them_and_always_the_same() -> None:
    assert len(set(STRINGS)) >= 500
    assert list(naughty()) == STRINGS


@pytest.mark.parametrize("group", range(GROUPS))
async def test_every_pane_shows_them_and_lives(group: int) -> None:
    strings = STRINGS[group::GROUPS]
    lines = records(strings[::2], strings[1::2], strings[::-1])
    async with open_app(texts={f"{group}.jsonl": lines}, size=(120, 80)) as opened:
        assert len(opened.articles.rows) == 3
        assert not acting(opened)
        for keys in (
            *(FURTHER if group % EVERY == 0 else ()),
            ("3", "n", "n", "g", "w"),  # the reader, a quotation, why
            ("escape", "l"),  # links
            ("escape", "y", "J"),  # copied; another statement
            ("c", "j", "l", "w", "d", "y"),  # the comparison
            ("v", "j"),  # both in full
            ("escape", "escape", "escape", "1"),
            ("question_mark",),
            ("escape", "z", "escape"),
        ):
            await opened.press(*keys)
            assert not acting(opened), keys
        assert opened.app.is_running


@pytest.mark.parametrize("group", range(4))
async def test_what_is_typed_or_pasted_is_a_query_and_acts_on_nothing(group: int) -> None:
    async with open_app() as opened:
        from textual import events

        await opened.press("s")
        for string in STRINGS[group::12]:
            opened.app.screen.query_one("#query").post_message(events.Paste(string))
            await opened.pilot.pause()
            assert not acting(opened), string
        await opened.idle()
        assert opened.app.is_running


@pytest.mark.parametrize("strings", [BRACKETS[at : at + 5] for at in range(0, len(BRACKETS), 5)])
async def test_titles_sources_notices_and_palette_keep_every_bracket(strings: list[str]) -> None:
    corpus = {"some.jsonl": records(*([string] for string in strings))}
    async with open_app(texts=corpus, size=(200, 50)) as opened:
        for string in strings:
            opened.app.notify(spaced(string), markup=False)
        await opened.press("colon", *"bridge")
        drawn = opened.app.screen._compositor.render_strips()
        shown = ["".join(segment.text for segment in line) for line in drawn]
        assert not acting(opened)
        for number, string in enumerate(strings):
            assert any(f"Bridge {spaced(string)} opens" in line for line in shown)
            assert any(f"article · Paper {number} {spaced(string)} · undated" in line for line in shown)
        assert opened.app.is_running


COMMANDS = (
    "articles",
    "quotes",
    "quotes --explain --all",
    "statements",
    "search bridge",
    "compare bridge",
    "compare bridge --explain",
    "speakers",
    "index",
)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_takes_them(run: Run, tmp_path: Path, command: str) -> None:  # noqa: F811
    quick = command.startswith(("articles", "quotes", "speakers"))
    strings = STRINGS if quick else STRINGS[::4]  # what compares takes long
    (tmp_path / "x.jsonl").write_text(records(*(strings[number::3] for number in range(3))))
    for more in [[]] if command == "index" else [[], ["--json"]]:
        outcome = run(*command.split(), *more, tmp_path)
        assert outcome.code in (0, 1)
        assert "something went wrong" not in outcome.err


def test_every_query_is_a_plain_query(run: Run) -> None:  # noqa: F811
    for string in STRINGS[::8]:
        outcome = run("search", "--", string or "x")
        assert outcome.code in (0, 1, 2), string
        assert "something went wrong" not in outcome.err, string
        assert "\x1b" not in outcome.err


INPUTS = {
    "the filter of the list": ("2", "slash"),
    "finding in the reader": ("3", "slash"),
    "a note": ("c", "e"),
    "the palette": ("colon",),
    "the filter of the quotations": ("Q", "slash"),
}


@pytest.mark.parametrize("place", INPUTS)
async def test_what_is_pasted_into_any_input_is_words(place: str) -> None:
    from textual import events
    from textual.widgets import Input

    from alita_tui.app.widgets.note_prompt import NotePrompt

    async with open_app() as opened:
        await opened.press(*INPUTS[place])
        focused = opened.app.focused
        assert isinstance(focused, Input | NotePrompt)
        for string in STRINGS[::9]:
            focused.clear()
            focused.post_message(events.Paste(string))
            await opened.pilot.pause()
            assert not acting(opened), string
        await opened.press("enter")
        assert not acting(opened)
        await opened.press("escape", "escape")
        assert opened.app.is_running
