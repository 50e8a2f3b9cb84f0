"""Texts that would break a careless screen."""

from itertools import count

import pytest

from alita_tui.app import reading
from alita_tui.testing import open_app
from tests.app.browse_examples import HOSTILE, TEXTS


async def test_markup_and_escapes_are_shown_as_they_are() -> None:
    async with open_app(texts={"[b]odd": HOSTILE, **TEXTS}) as opened:
        await opened.press("3")
        lines = "\n".join(opened.reader.row(n, 80)[0].plain for n in range(opened.reader.row_count))
        for part in ("[/] and [@click=app.quit]press me[/]", "␇", "␛[31mred", "⇄turned⇄", "¦hidden", "[sic]"):
            assert part in lines
        await opened.press("n", "y", "J", "c", "question_mark", "escape")
        assert opened.app.is_running


ODD = {
    "empty": "",
    "binary": "\x00\x00",
    "marks only": '"' * 50_000,
    "opening marks": "“" * 50_000,
    "line ends": "\n" * 50_000,
    "blank": " ",
    "byte order mark": "\ufeff",
    "wide": "漢" * 20_000,
    "accents": "e" + "\u0301" * 9_000,
}


async def test_odd_texts_open_or_are_skipped_by_name() -> None:
    async with open_app(texts={**{f"odd {name}": text for name, text in ODD.items()}, **TEXTS}) as opened:
        assert opened.browse.corpus is not None
        known = [one.id for one in opened.articles.rows] + [one.path for one in opened.browse.corpus.skipped]
        for name in ODD:
            assert any(f"odd {name}" in one for one in known), name
        assert {"a-harbour", "b-ledger", "c-garden"} <= {one.id for one in opened.articles.rows}


async def test_a_long_line_is_wrapped_a_little_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = count(step=0.001)  # a machine on which each look at the clock takes a millisecond
    monkeypatch.setattr(reading, "perf_counter", lambda: next(clock))
    text = "A word and another one. " * 20_000
    async with open_app(texts={"long.txt": text}) as opened:
        opened.reader.lay_out()
        assert not opened.reader.laid_out
        at_once = opened.reader.row_count
        await opened.idle()
        assert opened.reader.row_count > 2 * at_once > 0
        await opened.press("3", "G")
        last = opened.reader.row(opened.reader.row_count - 1, 80)[0].plain
        assert last.rstrip().endswith("one.")
        assert opened.reader.scroll_offset.y == opened.reader.max_scroll_y


async def test_a_bad_path_ends_with_a_reason() -> None:
    async with open_app(["no-such-folder-here"]) as opened:
        assert opened.browse.failure is not None
        assert "no-such-folder-here" in str(opened.browse.failure)
        assert opened.app.return_code == 2


async def test_skipped_files_are_counted_and_listed() -> None:
    async with open_app(texts={"empty.txt": "", **TEXTS}) as opened:
        assert "1 file skipped" in opened.status.text
        opened.browse.action_skipped()
        await opened.pilot.pause()
        assert any("empty.txt" in text for text in opened.app.screen.texts)  # type: ignore[attr-defined]


async def test_hidden_characters_are_counted_in_the_heading() -> None:
    text = "Bridge opens\n\n“We op\u200ben the \u202eold bridge,” said Mara \x1b[1mLindt."
    async with open_app(texts={"one.txt": text, **TEXTS}) as opened:
        opened.browse.open_article(opened.browse.article("one"))
        await opened.idle()
        shown = "\n".join(opened.reader.row(n, 100)[0].plain for n in range(opened.reader.row_count))
        assert "3 hidden characters shown as ¦ ⇄ ␛" in " ".join(shown.split())
        opened.browse.open_article(opened.browse.article("a-harbour"))
        await opened.idle()
        shown = "\n".join(opened.reader.row(n, 100)[0].plain for n in range(opened.reader.row_count))
        assert "hidden character" not in shown
