"""The palette finds commands, themes, articles, speakers, statements and bookmarks."""

import time
from pathlib import Path

import pytest
from textual.command import CommandList, CommandPalette

from alita_tui.app.corpus_providers import MOST, StatementProvider, matching
from alita_tui.app.likeness import likeness
from alita_tui.app.screens.comparison import ComparisonScreen
from alita_tui.testing import OpenApp, open_app
from tests.app.browse_examples import TEXTS
from tests.unit import stored_corpora

# Seconds: far more than a busy machine takes, far less than what grows with the square.
HANGS = 60.0


async def _ask(opened: OpenApp, words: str, expected: str) -> None:
    """Open the palette, type, and wait until what is expected is the first of the list."""
    await opened.press("colon")
    screen = opened.app.screen
    assert isinstance(screen, CommandPalette)
    for letter in words:
        await opened.pilot.press("space" if letter == " " else letter)
    listed: list[str] = []
    for _ in range(150):
        await opened.pilot.pause(0.02)
        listed = [str(option.prompt) for option in screen.query_one(CommandList).options]
        if listed and expected in listed[0] and not screen._show_busy:
            return
    raise AssertionError(f"{expected!r} is not the first of {listed}")


async def test_what_is_typed_is_found() -> None:
    async with open_app(texts=TEXTS) as opened:
        for words, found in (
            ("ledger of the gate", "Ledger of the Gate"),
            ("ledgr of the gate", "Ledger of the Gate"),
            ("wren", "Ada Wren"),
            ("old stones", "statement · Ada Wren"),
            ("blue", "theme alita-blue-orange"),
            ("order", "order"),
            ("write", "write citation"),
        ):
            await _ask(opened, words, found)
            await opened.press("escape")
            assert opened.app.screen is opened.browse


async def test_what_is_chosen_is_opened() -> None:
    async with open_app(texts=TEXTS) as opened:
        await _ask(opened, "ledger of the gate", "Ledger of the Gate")
        await opened.press("enter")
        assert opened.reader.article is not None
        assert opened.reader.article.id == "b-ledger"
        await _ask(opened, "old stones", "statement")
        await opened.press("enter")
        assert isinstance(opened.app.screen, ComparisonScreen)
        await _ask(opened, "garden behind the wall", "garden")
        await opened.press("enter")
        assert opened.app.screen is opened.browse  # type: ignore[comparison-overlap]
        assert opened.reader.article.id == "c-garden"


async def test_a_bookmark_is_found() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.press("3", "n", "n", "m")
        await _ask(opened, "nobody believed", "bookmark")


async def test_of_the_statements_of_an_index_only_those_with_the_words_are_collated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def all_of_them(*_given: object) -> None:
        raise AssertionError("every statement of the index was collated")

    async with open_app([stored_corpora.write(tmp_path / "news", 60)]) as opened:
        assert opened.browse.statements is not None
        assert not isinstance(opened.browse.statements, tuple)
        monkeypatch.setattr(StatementProvider, "entries", all_of_them)
        await _ask(opened, "old ferry", "We will sail the old ferry")


def test_words_come_before_what_is_only_alike() -> None:
    labels = ["the harbour opens", "harbuor of old", "a garden", "harbour"]
    found = matching("harbour", labels)
    assert [at for _, at in found][:3] == [3, 0, 1]
    assert matching("", labels) == []


def test_a_hundred_thousand_titles_are_matched_in_a_moment() -> None:
    labels = [f"report number {number} on the harbour and what became of it" for number in range(100_000)]
    started = time.perf_counter()
    for label in labels:
        "harbour" in label  # noqa: B015 - the floor: one look at each
    floor = time.perf_counter() - started
    started = time.perf_counter()
    assert matching("harbour 99999", labels)[0][1] == 99_999
    assert len(matching("harbuor", labels)) == MOST
    assert time.perf_counter() - started < 150 * floor + HANGS


async def _offered(opened: OpenApp) -> list[str]:
    """What the palette lists before anything is typed."""
    await opened.press("colon")
    screen = opened.app.screen
    assert isinstance(screen, CommandPalette)
    while not screen.has_class("-ready"):
        await opened.pilot.pause(0.02)
    return [str(option.prompt).splitlines()[0] for option in screen.query_one(CommandList).options]


async def test_at_first_it_lists_what_works_here_with_its_keys() -> None:
    async with open_app(texts=TEXTS) as opened:
        listed = await _offered(opened)
        assert listed[:3] == ["order  (o)", "filter  (/)", "search  (s)"]
        assert not [one for one in listed if one.startswith("theme ")]
        assert "theme" in listed
        assert "article before  (backspace)" not in listed, "no article was left yet"
        assert "find  (/)" not in listed, "the reader's"
        await opened.press("escape", "3", "n")
        listed = await _offered(opened)
        assert listed[0] == "next  (n)"
        assert "find  (/)" in listed
        assert "order  (o)" not in listed
        await opened.press("escape", "c")
        listed = await _offered(opened)
        assert "base  (b)" in listed
        assert not [one for one in listed if one.startswith(("compare", "order"))]


async def test_slips_of_the_finger_find_commands_and_themes() -> None:
    async with open_app(texts=TEXTS) as opened:
        for words, found in (
            ("theem", "theme"),
            ("theem light", "theme alita-light"),
            ("compre", "compare  (c)"),
            ("bokmarks", "bookmarks  (')"),
            ("serach", "search  (s)"),
            ("theme", "theme"),
            ("colours", "theme"),
            ("find", "find  (/)"),
        ):
            await _ask(opened, words, found)
            await opened.press("escape")
        await _ask(opened, "theem", "theme")
        screen = opened.app.screen
        listed = [str(one.prompt) for one in screen.query_one(CommandList).options]
        assert listed[1].startswith("theme alita-")


async def test_the_themes_are_a_list_of_their_own() -> None:
    async with open_app(texts=TEXTS) as opened:
        await _ask(opened, "theme", "theme")
        await opened.press("enter")
        screen = opened.app.screen
        assert isinstance(screen, CommandPalette)
        while not screen.has_class("-ready"):
            await opened.pilot.pause(0.02)
        listed = [str(option.prompt) for option in screen.query_one(CommandList).options]
        assert listed[0].startswith("theme alita-")
        assert all(one.startswith("theme ") for one in listed)


def test_begun_words_come_before_words_held_and_these_before_slips() -> None:
    labels = ("compare", "compare this", "recompare", "company", "comare", "zoom")
    scores = [likeness("compare", label, "").score for label in labels]
    assert scores[:3] == sorted(scores[:3], reverse=True)
    assert scores[2] > scores[4] > 0 == scores[5]
    assert likeness("colour", "theme", "Choose the colours.").score > 0
    assert likeness("", "theme").score == likeness("xq", "theme").score == 0
    assert likeness("bse", "base").score > 0
